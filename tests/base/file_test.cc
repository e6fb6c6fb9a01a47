#include "engine/base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <csignal>
#include <map>
#include <thread>

#include "engine/base/disk_hook.h"
#include "engine/base/error.h"
#include "tests/library/temporary_folder.h"

using namespace griot;
namespace fs = std::filesystem;

namespace {

struct Folder : test::TemporaryFolder {
  fs::path operator/(const std::string& name) const { return path() / name; }
};

auto says(ErrorCode code) {
  return [code](const Error& error) { return error.code() == code; };
}

struct DiskFailure {};

// Fails at the step-th step, counted from 1; never at 0.
class FailingDisk {
 public:
  explicit FailingDisk(int step) {
    set_disk_hook([step, count = 0](std::string_view) mutable {
      if (++count == step) throw DiskFailure();
    });
  }
  ~FailingDisk() { set_disk_hook({}); }
};

std::map<std::string, int> steps_of(const std::function<void()>& action) {
  std::map<std::string, int> steps;
  set_disk_hook([&](std::string_view step) { ++steps[std::string(step)]; });
  action();
  set_disk_hook({});
  return steps;
}

std::size_t files_in(const fs::path& directory) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(directory), fs::directory_iterator()));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(file)

BOOST_AUTO_TEST_CASE(a_pipe_is_written_into_and_stays_one) {
  const Folder folder;
  const fs::path pipe = folder / "sortie";
  BOOST_TEST_REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);

  write_file(pipe, "bonjour");

  char bytes[16] = {};
  BOOST_TEST(::read(reader, bytes, sizeof bytes) == 7);
  BOOST_TEST(std::string(bytes) == "bonjour");
  BOOST_TEST(fs::is_fifo(pipe));
  ::close(reader);
}

BOOST_AUTO_TEST_CASE(what_was_written_is_read) {
  const Folder directory;
  const std::string bytes("é\0\r\n", 5);

  write_file(directory / "a", bytes);
  place_file(directory / "b", "b");
  write_disposable_file(directory / "c", "");

  BOOST_TEST(read_file(directory / "a") == bytes);
  BOOST_TEST(read_file(directory / "b") == "b");
  BOOST_TEST(read_file(directory / "c").empty());
  BOOST_TEST(read_tail(directory / "a", 3) == std::string("\r\n"));
  BOOST_TEST(files_in(directory.path()) == 3u);
}

BOOST_AUTO_TEST_CASE(a_large_file_comes_back_whole) {
  const Folder directory;
  std::string bytes(300'001, 'x');
  bytes[65'536] = '\0';

  write_file(directory / "a", bytes);

  BOOST_TEST((read_file(directory / "a") == bytes));
  BOOST_TEST((read_tail(directory / "a", 300'000) == "x"));
}

BOOST_AUTO_TEST_CASE(what_the_system_refuses_is_said_in_french) {
  const Folder directory;
  const auto complaint = [](const std::filesystem::path& path) {
    try {
      read_file(path);
    } catch (const Error& error) {
      return in_french(error.problem());
    }
    return std::string();
  };
  BOOST_TEST(complaint(directory / "a") == "n'existe pas");
  BOOST_TEST(complaint(directory.path()) == "est un dossier");
  write_file(directory / "b", "");
  BOOST_TEST(complaint(directory / "b/c") ==
             "passe par un fichier qui n'est pas un dossier");
}

BOOST_AUTO_TEST_CASE(a_missing_file_is_not_found) {
  const Folder directory;

  BOOST_CHECK_EXCEPTION(read_file(directory / "a"), Error, says(ErrorCode::not_found));
  BOOST_CHECK_EXCEPTION(write_file(directory / "a" / "b", "x"), Error,
                        says(ErrorCode::not_found));
}

BOOST_AUTO_TEST_CASE(a_folder_is_not_read_as_a_file) {
  const Folder directory;

  BOOST_CHECK_EXCEPTION(read_file(directory.path()), Error, says(ErrorCode::io));
}

BOOST_AUTO_TEST_CASE(a_file_over_the_limit_is_refused_with_its_name) {
  const Folder directory;
  write_file(directory / "a", "12345");

  BOOST_TEST(read_file(directory / "a", 5) == "12345");
  BOOST_CHECK_EXCEPTION(read_file(directory / "a", 4), Error, [&](const Error& error) {
    return error.code() == ErrorCode::limit &&
           error.place() == (directory / "a").string();
  });
}

BOOST_AUTO_TEST_CASE(a_file_that_does_not_say_its_size_is_limited_too) {
  BOOST_CHECK_EXCEPTION(read_file("/dev/zero", 1 << 20), Error, says(ErrorCode::limit));
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_an_error_that_says_so) {
  BOOST_CHECK_EXCEPTION(write_tail("/dev/full", 0, "x"), Error, [](const Error& error) {
    return error.code() == ErrorCode::io &&
           in_french(error.remedy()) ==
               "libérez de la place sur le disque puis recommencez";
  });
}

BOOST_AUTO_TEST_CASE(a_write_that_fails_anywhere_leaves_the_old_bytes_or_the_new) {
  const Folder directory;
  const fs::path path = directory / "a";
  const int steps = 6;  // create, two writes, fsync, rename, fsync of the folder
  for (int step = 1; step <= steps; ++step) {
    write_file(path, "old bytes");
    {
      const FailingDisk failing(step);
      BOOST_CHECK_THROW(write_file(path, "new"), DiskFailure);
    }
    BOOST_TEST(read_file(path) == (step < steps ? "old bytes" : "new"));
    BOOST_TEST(files_in(directory.path()) == 1u);
  }
  const FailingDisk failing(steps + 1);
  write_file(path, "new");
}

BOOST_AUTO_TEST_CASE(a_durable_write_syncs_the_file_and_the_folder) {
  const Folder directory;

  const auto durable = steps_of([&] { write_file(directory / "a", "x"); });
  const auto placed = steps_of([&] { place_file(directory / "a", "x"); });
  const auto disposable = steps_of([&] { write_disposable_file(directory / "a", "x"); });

  BOOST_TEST(durable.at("fsync") == 2);
  BOOST_TEST(placed.at("fsync") == 1);
  BOOST_TEST(disposable.count("fsync") == 0u);
}

BOOST_AUTO_TEST_CASE(a_tail_replaces_what_is_behind_its_offset) {
  const Folder directory;
  const fs::path path = directory / "a";

  write_tail(path, 0, "one\ntw");
  write_tail(path, 4, "two\n");

  BOOST_TEST(read_file(path) == "one\ntwo\n");
}

BOOST_AUTO_TEST_CASE(a_tail_that_fails_is_cut_off_again) {
  const Folder directory;
  const fs::path path = directory / "a";
  write_file(path, "one\n");
  for (int step = 1; step <= 3; ++step) {  // two writes, fsync
    {
      const FailingDisk failing(step);
      BOOST_CHECK_THROW(write_tail(path, 4, "two\n"), DiskFailure);
    }
    BOOST_TEST(read_file(path) == "one\n");
  }
}

BOOST_AUTO_TEST_CASE(a_link_in_the_place_of_a_file_is_replaced_not_followed) {
  const Folder directory;
  write_file(directory / "outside", "kept");
  fs::create_symlink(directory / "outside", directory / "a");

  write_file(directory / "a", "new");

  BOOST_TEST(read_file(directory / "outside") == "kept");
  BOOST_TEST(read_file(directory / "a") == "new");
}

BOOST_AUTO_TEST_CASE(a_second_name_of_a_file_replaces_what_had_it) {
  const Folder directory;
  write_file(directory / "a", "new");
  write_file(directory / "b", "old");

  link_file(directory / "a", directory / "b");

  BOOST_TEST(read_file(directory / "b") == "new");
  BOOST_TEST(fs::hard_link_count(directory / "a") == 2u);
  BOOST_TEST(files_in(directory.path()) == 2u);
}

BOOST_AUTO_TEST_CASE(a_directory_is_made_once) {
  const Folder directory;
  write_file(directory / "file", "");

  BOOST_TEST(make_directory(directory / "a"));
  BOOST_TEST(!make_directory(directory / "a"));
  BOOST_CHECK_EXCEPTION(make_directory(directory / "file"), Error, says(ErrorCode::io));
}

BOOST_AUTO_TEST_CASE(removing_what_is_not_there_is_no_error) {
  const Folder directory;
  write_file(directory / "a", "");

  remove_file(directory / "a");
  remove_file(directory / "a");

  BOOST_TEST(!fs::exists(directory / "a"));
}

BOOST_AUTO_TEST_CASE(unfinished_files_of_the_dead_are_removed_and_nothing_else) {
  const Folder directory;
  write_file(directory / ".a.md.12-0.tmp", "half");
  write_file(directory / "notes.tmp", "kept");
  write_file(directory / ".hidden", "kept");

  remove_unfinished(directory.path());
  remove_unfinished(directory / "missing");

  BOOST_TEST(!fs::exists(directory / ".a.md.12-0.tmp"));
  BOOST_TEST(fs::exists(directory / "notes.tmp"));
  BOOST_TEST(fs::exists(directory / ".hidden"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(file_lock)

BOOST_AUTO_TEST_CASE(a_second_holder_is_refused_until_the_first_lets_go) {
  const Folder directory;
  {
    const FileLock first(directory / "lock");
    BOOST_CHECK_EXCEPTION(FileLock(directory / "lock"), Error, says(ErrorCode::locked));
  }
  BOOST_CHECK_NO_THROW(FileLock(directory / "lock"));
}

BOOST_AUTO_TEST_CASE(a_patient_holder_gets_its_turn) {
  const Folder directory;
  auto first = std::make_unique<FileLock>(directory / "lock");
  bool held = false;

  std::thread patient([&] {
    const FileLock second(directory / "lock", std::chrono::minutes(1));
    held = true;
  });
  first.reset();
  patient.join();

  BOOST_TEST(held);
}

BOOST_AUTO_TEST_CASE(the_lock_of_a_killed_process_is_free) {
  const Folder directory;
  int ready[2];
  BOOST_REQUIRE(::pipe(ready) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    const FileLock lock(directory / "lock");
    [[maybe_unused]] const ssize_t told = ::write(ready[1], "!", 1);
    for (;;) ::pause();
  }
  char byte = 0;
  BOOST_REQUIRE(::read(ready[0], &byte, 1) == 1);
  BOOST_CHECK_EXCEPTION(FileLock(directory / "lock"), Error, says(ErrorCode::locked));

  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);

  BOOST_CHECK_NO_THROW(FileLock(directory / "lock"));
  ::close(ready[0]);
  ::close(ready[1]);
}

BOOST_AUTO_TEST_CASE(a_lock_given_back_does_not_live_on_in_a_forked_process) {
  const Folder directory;
  int stop[2];
  BOOST_REQUIRE(::pipe(stop) == 0);
  pid_t child = 0;
  {
    const FileLock lock(directory / "lock");
    child = ::fork();
    if (child == 0) {
      char byte = 0;
      ::close(stop[1]);
      [[maybe_unused]] const ssize_t told = ::read(stop[0], &byte, 1);
      ::_exit(0);
    }
  }

  BOOST_CHECK_NO_THROW(FileLock(directory / "lock"));

  ::close(stop[1]);
  ::waitpid(child, nullptr, 0);
  ::close(stop[0]);
}

BOOST_AUTO_TEST_SUITE_END()
