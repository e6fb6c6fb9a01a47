#include "tests/publication/site_files.h"

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

}  // namespace griot::test
