// Changes of files, told as they happen.
#include "engine/base/folder_watch.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <thread>

#include "tests/temporary_directory.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, const char* text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path) << text;
}

bool holds(const std::vector<fs::path>& paths, const fs::path& path) {
  return std::find(paths.begin(), paths.end(), path) != paths.end();
}

bool is_hidden(const fs::path& folder) {
  return folder.filename().string().starts_with('.');
}

}  // namespace

BOOST_AUTO_TEST_SUITE(folder_watch)

BOOST_AUTO_TEST_CASE(files_of_a_folder_and_two_levels_below_are_told) {
  const TemporaryDirectory folder;
  write(folder / "a/b/file", "before");
  FolderWatch watch({folder.path()}, is_hidden);
  write(folder / "top", "new");
  write(folder / "a/b/file", "after");
  const auto changed = watch.wait();
  BOOST_TEST(holds(changed, folder / "top"));
  BOOST_TEST(holds(changed, folder / "a/b/file"));
}

BOOST_AUTO_TEST_CASE(a_folder_that_comes_later_is_watched_too) {
  const TemporaryDirectory folder;
  FolderWatch watch({folder.path()}, is_hidden);
  fs::create_directories(folder / "late");
  BOOST_TEST(holds(watch.wait(), folder / "late"));
  write(folder / "late/file", "new");
  BOOST_TEST(holds(watch.wait(), folder / "late/file"));
}

BOOST_AUTO_TEST_CASE(a_replaced_and_a_removed_file_are_told) {
  const TemporaryDirectory folder;
  write(folder / "file", "before");
  write(folder / "other", "before");
  FolderWatch watch({folder.path()}, is_hidden);
  write(folder / "new", "after");
  fs::rename(folder / "new", folder / "file");
  fs::remove(folder / "other");
  const auto changed = watch.wait();
  BOOST_TEST(holds(changed, folder / "file"));
  BOOST_TEST(holds(changed, folder / "other"));
}

BOOST_AUTO_TEST_CASE(what_is_skipped_is_not_told) {
  const TemporaryDirectory folder;
  fs::create_directories(folder / ".cache");
  FolderWatch watch({folder.path()}, is_hidden);
  write(folder / ".cache/file", "new");
  write(folder / "seen", "new");
  const auto changed = watch.wait();
  BOOST_TEST(holds(changed, folder / "seen"));
  BOOST_TEST(!holds(changed, folder / ".cache/file"));
}

BOOST_AUTO_TEST_CASE(waiting_ends_when_it_is_told_to) {
  const TemporaryDirectory folder;
  FolderWatch watch({folder.path()}, is_hidden);
  std::thread other([&] { watch.wake(); });
  BOOST_TEST(watch.wait().empty());
  other.join();
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
