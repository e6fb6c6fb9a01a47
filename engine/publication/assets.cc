#include "engine/publication/assets.h"

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/base/hash.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

void read_folder(const fs::path& folder, std::map<std::string, std::string>& files) {
  if (!fs::is_directory(folder)) return;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (!media_type_of(name).empty()) files[name] = read_file(entry.path());
  }
}

}  // namespace

Assets::Assets(const fs::path& shipped, const fs::path& overrides) {
  std::map<std::string, std::string> files;
  read_folder(shipped / "assets", files);
  read_folder(overrides / "assets", files);
  for (auto& [name, bytes] : files) {
    const std::size_t dot = name.rfind('.');
    std::string named = name.substr(0, dot) + "." + sha256(bytes).substr(0, 8);
    named += name.substr(dot);
    names_[name] = named;
    bytes_[named] = std::move(bytes);
  }
}

const std::string& Assets::public_name(std::string_view name) const {
  const auto found = names_.find(name);
  if (found == names_.end()) {
    throw Error(ErrorCode::not_found, "templates/assets/" + std::string(name),
                say("ce fichier manque"), say("réinstallez Griot"));
  }
  return found->second;
}

const std::string* Assets::find(std::string_view public_name) const {
  const auto found = bytes_.find(public_name);
  return found == bytes_.end() ? nullptr : &found->second;
}

std::string media_type_of(std::string_view name) {
  static const std::map<std::string_view, std::string> types = {
      {"css", "text/css; charset=utf-8"},
      {"js", "text/javascript; charset=utf-8"},
      {"png", "image/png"},
      {"jpg", "image/jpeg"},
      {"jpeg", "image/jpeg"},
      {"webp", "image/webp"},
      {"gif", "image/gif"},
  };
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return {};
  const auto found = types.find(name.substr(dot + 1));
  return found == types.end() ? std::string() : found->second;
}

}  // namespace griot
