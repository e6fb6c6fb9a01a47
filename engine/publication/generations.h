// The folders behind a published site: `DIR` is a link to the one that is served.
//
//   DIR → .DIR.7     what readers see
//   .DIR.6           what was there before: rolling back leads to it
//   .DIR.spare.1     a copy that nobody reads: the next build changes it and shows it
//   .DIR.7.record    what each holds (build_record.h); a folder without one is unfinished
//   DIR.codes, DIR.redirects   for nginx, of what is shown
//
// Unchanged files are one file under several names. So a build costs what it changes, not
// what the site holds, and one that is killed leaves what was shown untouched.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include "engine/publication/build_record.h"

namespace griot {

class Generations {
 public:
  // Throws Error{conflict} when `output` is a folder that something else has filled.
  explicit Generations(const std::filesystem::path& output);

  std::filesystem::path lock_file() const { return beside(".lock"); }

  // Under the lock, all of these.
  // Removes what killed builds left and looks which folders there are.
  void look();
  // What is shown: its folder (empty: nothing) and its record.
  const std::filesystem::path& current() const { return current_; }
  BuildRecord current_record() const;
  // A folder to be changed, and what it holds: an old one, or an empty one.
  BuildRecord begin();
  const std::filesystem::path& work() const { return work_; }
  // `work` holds what `record` says: readers see it from now on.
  void show_work(const BuildRecord& record);
  // Keeps a folder ready for the next build.
  void add_spares(const BuildRecord& record);
  // Shows what was shown before; false when there is nothing.
  bool roll_back();

 private:
  std::filesystem::path beside(const std::string& suffix) const;
  std::filesystem::path sibling(const std::string& name) const;
  static std::filesystem::path record_of(const std::filesystem::path& folder);
  void point_to(const std::filesystem::path& folder, const BuildRecord& record);

  std::filesystem::path output_;
  std::string prefix_;  // ".DIR."
  std::filesystem::path current_;
  std::int64_t number_ = 0;  // of the current one
  std::map<std::int64_t, std::filesystem::path> numbered_, spares_;
  std::filesystem::path work_;
};

}  // namespace griot
