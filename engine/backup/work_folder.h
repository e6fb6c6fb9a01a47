// A folder beside what is being made, seen by its owner only, gone when it goes.
#pragma once

#include <filesystem>
#include <optional>

#include "engine/base/file.h"

namespace griot {

// ".<name>.tmp" beside `target`. What a killed program left in it is thrown away.
class WorkFolder {
 public:
  // Throws Error{locked} while another program works on the same target, Error{io}.
  explicit WorkFolder(const std::filesystem::path& target);
  ~WorkFolder();
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;

  std::filesystem::path operator/(const char* name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
  std::optional<FileLock> lock_;
};

}  // namespace griot
