#include "tests/publication/site_files.h"

#include <algorithm>

#include "engine/base/file.h"

namespace griot::test {

namespace fs = std::filesystem;

std::map<std::string, std::string> files_of(const fs::path& folder) {
  std::map<std::string, std::string> files;
  const fs::path root = fs::canonical(folder);
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    files[entry.path().lexically_relative(root).string()] = read_file(entry.path());
  }
  return files;
}

bool is_loaded_by_readers(std::string_view name) {
  constexpr std::string_view endings[] = {".html", ".css", ".js", ".atom", ".xml"};
  return std::ranges::any_of(
      endings, [&](std::string_view ending) { return name.ends_with(ending); });
}

}  // namespace griot::test
