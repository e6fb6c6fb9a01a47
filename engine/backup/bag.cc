#include "engine/backup/bag.h"

#include <algorithm>
#include <utility>

#include "engine/base/utf8.h"

namespace griot {
namespace {

constexpr std::size_t digest_length = 64;

std::string encoded(std::string_view path) {
  std::string text;
  for (const char c : path) {
    if (c == '%') {
      text += "%25";
    } else if (c == '\n') {
      text += "%0A";
    } else if (c == '\r') {
      text += "%0D";
    } else {
      text += c;
    }
  }
  return text;
}

std::string decoded(std::string_view text) {
  std::string path;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view code = text.substr(i, 3);
    char c = text[i];
    if (code == "%25") c = '%';
    if (code == "%0A" || code == "%0a") c = '\n';
    if (code == "%0D" || code == "%0d") c = '\r';
    if (c != text[i] || code == "%25") i += 2;
    path += c;
  }
  return path;
}

bool is_digest(std::string_view text) {
  return text.size() == digest_length && std::ranges::all_of(text, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

}  // namespace

std::string bag_declaration() {
  return "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
}

std::string write_manifest(const Manifest& manifest) {
  std::string text;
  for (const auto& [path, digest] : manifest) {
    text += digest + "  " + encoded(path) + "\n";
  }
  return text;
}

Manifest read_manifest(std::string_view text, const std::string& place) {
  Manifest manifest;
  int number = 0;
  while (!text.empty()) {
    ++number;
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    const std::size_t blank = std::min(line.find_first_of(" \t"), line.size());
    const std::size_t name = std::min(line.find_first_not_of(" \t", blank), line.size());
    const bool good = is_digest(line.substr(0, blank)) && name < line.size();
    if (!good ||
        !manifest.emplace(decoded(line.substr(name)), std::string(line.substr(0, blank)))
             .second) {
      throw Error(ErrorCode::invalid, place + ":" + std::to_string(number),
                  say("cette ligne n'est pas une empreinte et un fichier"),
                  say("prenez une autre sauvegarde"));
    }
  }
  return manifest;
}

bool is_inside_path(std::string_view path) {
  constexpr std::size_t longest_part = 255;
  if (path.empty() || path.size() > 4096 || !is_utf8(path)) return false;
  for (std::string_view rest = path;;) {
    const std::size_t end = std::min(rest.find('/'), rest.size());
    const std::string_view part = rest.substr(0, end);
    const bool clean = std::ranges::none_of(part, [](char c) {
      return static_cast<unsigned char>(c) < 0x20 || c == '\\' || c == 0x7F;
    });
    if (part.empty() || part.starts_with('.') || part.size() > longest_part || !clean) {
      return false;
    }
    if (end == rest.size()) return true;
    rest.remove_prefix(end + 1);
  }
}

Error damaged_backup(const std::string& archive, std::string_view place, Message why) {
  return {ErrorCode::invalid,
          place.empty() ? archive : archive + ", " + std::string(place), std::move(why),
          say("rien n'est rétabli ; prenez une autre sauvegarde")};
}

}  // namespace griot
