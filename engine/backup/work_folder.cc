#include "engine/backup/work_folder.h"

#include <system_error>

#include "engine/base/error.h"

namespace griot {

namespace fs = std::filesystem;

namespace {

constexpr const char* lock_name = "lock";

}  // namespace

WorkFolder::WorkFolder(const fs::path& target)
    : path_(target.parent_path() / ("." + target.filename().string() + ".tmp")) {
  make_directory(path_);
  std::error_code error;
  // A link that someone put there would lead what is written elsewhere.
  if (fs::is_symlink(path_, error)) {
    throw Error(ErrorCode::io, path_.string(), say("ce n'est pas un dossier"),
                say("supprimez-le puis recommencez"));
  }
  fs::permissions(path_, fs::perms::owner_all, error);
  lock_.emplace(path_ / lock_name);
  for (fs::directory_iterator left(path_, error), end; left != end;) {
    const fs::path path = left->path();
    left.increment(error);
    if (path.filename() != lock_name) fs::remove_all(path, error);
  }
}

WorkFolder::~WorkFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace griot
