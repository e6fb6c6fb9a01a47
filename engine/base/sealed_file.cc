#include "engine/base/sealed_file.h"

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/base/hash.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

std::string seal_of(std::string_view form, std::string_view body) {
  return std::string(form) + ' ' + sha256(body) + '\n';
}

}  // namespace

std::optional<std::string> read_sealed_file(const fs::path& path, std::string_view form) {
  std::error_code missing;
  if (!fs::is_regular_file(path, missing)) return {};
  std::string bytes;
  try {
    bytes = read_file(path);
  } catch (const Error&) {
    return {};
  }
  const std::size_t end = bytes.find('\n');
  if (end == std::string::npos) return {};
  const std::string_view body = std::string_view(bytes).substr(end + 1);
  if (std::string_view(bytes).substr(0, end + 1) != seal_of(form, body)) return {};
  bytes.erase(0, end + 1);
  return bytes;
}

void write_sealed_file(const fs::path& path, std::string_view form, std::string_view body) {
  std::error_code refused;
  fs::create_directories(path.parent_path(), refused);
  write_disposable_file(path, seal_of(form, body) + std::string(body));
}

}  // namespace griot
