// A kill at any moment, and a disk that fails at any moment, lose no acknowledged trial.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "engine/base/disk_hook.h"
#include "engine/base/hash.h"
#include "engine/document/plain_text.h"
#include "tests/store/corpus.h"

using namespace griot;
using griot::test::document_of;
using griot::test::import_of;
namespace fs = std::filesystem;

namespace {

using griot::test::Corpus;

const std::string by_hand = "---\ntitre: Essai\n---\n\nÀ  la *main*.";

std::string text_of(const Store& store, const std::string& id, int revision) {
  return plain_text(store.read(id, revision).document);
}

Document long_document(const std::string& text) {
  return document_of({text, "Idem.", "Idem.", std::string(3'000, 'x')});
}

void put(Store& store, const std::string& id, int base, const std::string& text,
         const std::string& original, const std::string& extension) {
  const std::string pixels = "pixels de " + text;
  const Media picture{sha256(pixels) + ".png", pixels};
  Save save = import_of(base, id);
  save.original = original;
  save.extension = extension;
  save.media = {&picture, 1};
  store.put(id, long_document(text), save);
}

// What a corpus holds before each trial: one document of two revisions.
void begin(const Corpus& corpus) {
  Store store = corpus.open();
  put(store, "a", 0, "Un.", "original 1", ".docx");
  put(store, "a", 1, "Deux.", "", "");
}

// Stops at a step on the disk, counted from 1: the process dies, or the disk fails for
// once, or for good.
enum class Stop { kill, failure, broken_disk };

struct DiskFailure {};

void stop_at(int step, Stop how) {
  set_disk_hook([step, how, count = 0](std::string_view) mutable {
    ++count;
    if (count < step || (count > step && how != Stop::broken_disk)) return;
    if (how == Stop::kill) ::kill(::getpid(), SIGKILL);
    throw DiskFailure();
  });
}

// True when the action came to its end before the step.
bool ends_before(int step, const std::function<void()>& action) {
  const pid_t child = ::fork();
  BOOST_REQUIRE(child >= 0);
  if (child == 0) {
    stop_at(step, Stop::kill);
    action();
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  BOOST_REQUIRE(WIFEXITED(status) || WTERMSIG(status) == SIGKILL);
  return WIFEXITED(status);
}

void expect_sound(const Corpus& corpus, const Store& store) {
  for (const Finding& finding : store.check()) {
    BOOST_ERROR(finding.code + " " + place_of(finding) + " " +
                in_french(finding.message));
  }
  for (const auto& path : fs::recursive_directory_iterator(corpus.folder.path())) {
    BOOST_TEST(!path.path().string().ends_with(".tmp"));
  }
  // What an editor shows is what the journal says.
  for (const Entry& entry : store.entries()) {
    char revision[32];
    std::snprintf(revision, sizeof revision, "history/%04d.md", entry.revision);
    BOOST_TEST(read_file(corpus.file(entry.id, "document.md")) ==
               read_file(corpus.file(entry.id, revision)));
  }
}

// Also before anything was recovered: what a kill left is no problem for a person.
void expect_no_problem(const Store& store) {
  for (const Finding& finding : store.check()) {
    BOOST_TEST((finding.severity != Severity::problem),
               finding.code << " " << place_of(finding));
  }
}

void expect_beginning(const Store& store) {
  BOOST_TEST(text_of(store, "a", 1).starts_with("Un.\n"));
  BOOST_TEST(text_of(store, "a", 2).starts_with("Deux.\n"));
}

// One change, and what has to be true when the journal has it, and when it has not.
struct Trial {
  std::string name;
  std::string id;
  int base = 0;
  std::string original;
  std::string extension;

  void make(Store& store) const { put(store, id, base, "Neuf.", original, extension); }

  void expect_made(const Store& store) const {
    BOOST_TEST(text_of(store, id, base + 1).starts_with("Neuf.\n"));
    BOOST_TEST(store.original(id) == (original.empty() ? "original 1" : original));
  }

  void expect_not_made(const Store& store) const {
    BOOST_TEST(store.original("a") == "original 1");
    if (base == 0) {
      BOOST_TEST(store.free_id(id) == id);
    }
  }
};

const std::vector<Trial>& trials() {
  static const std::vector<Trial> list = {
      Trial{"a new document", "b", 0, "original b", ".md"},
      Trial{"a next revision", "a", 2, "", ""},
      Trial{"a next original", "a", 2, "original 3", ".docx"},
      Trial{"an original of another kind", "a", 2, "original 3", ".md"},
  };
  return list;
}

// After a stop: nothing is lost before recovery, all is sound after it, and it goes on.
void expect_survival(const Corpus& corpus, const Trial& trial) {
  Store store = corpus.open();
  BOOST_TEST((store.position() == 2 || store.position() == 3));
  const bool made = store.position() == 3;
  expect_beginning(store);
  if (made) trial.expect_made(store);
  store.recover();
  BOOST_TEST(store.position() == (made ? 3 : 2));
  expect_sound(corpus, store);
  expect_beginning(store);
  if (!made) {
    trial.expect_not_made(store);
    trial.make(store);
  }
  trial.expect_made(store);
  put(store, "a", store.find("a")->revision, "Ensuite.", "suite", ".txt");
  expect_sound(corpus, store);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(stopped_writers, *boost::unit_test::label("durability"))

BOOST_AUTO_TEST_CASE(a_kill_at_any_step_leaves_a_change_made_or_not) {
  for (const Trial& trial : trials()) {
    BOOST_TEST_CONTEXT(trial.name) {
      for (int step = 1;; ++step) {
        const Corpus corpus;
        begin(corpus);
        const bool ended = ends_before(step, [&] {
          Store store = corpus.open();
          trial.make(store);
        });
        BOOST_TEST_CONTEXT("step " << step) {
          expect_no_problem(corpus.open());
          expect_survival(corpus, trial);
        }
        if (!ended) continue;
        BOOST_TEST(step > 15);
        break;
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_disk_that_fails_at_any_step_leaves_a_change_made_or_not) {
  for (const Stop how : {Stop::failure, Stop::broken_disk}) {
    for (const Trial& trial : trials()) {
      for (int step = 1;; ++step) {
        BOOST_TEST_CONTEXT(trial.name << ", step " << step) {
          const Corpus corpus;
          begin(corpus);
          Store store = corpus.open();
          bool acknowledged = true;
          stop_at(step, how);
          try {
            trial.make(store);
          } catch (const DiskFailure&) {
            acknowledged = false;
          }
          set_disk_hook({});
          // Only the mark that a commit leaves may fail to go.
          BOOST_TEST(store.position() == (acknowledged ? 3 : 2));
          expect_survival(corpus, trial);
          if (acknowledged) break;
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_kill_at_any_step_of_adopting_keeps_the_hand_edit) {
  bool ended = false;
  for (int step = 1; !ended; ++step) {
    BOOST_TEST_CONTEXT("step " << step) {
      const Corpus corpus;
      begin(corpus);
      write_file(corpus.file("a", "document.md"), by_hand);
      ended = ends_before(step, [&] { corpus.open().recover(); });

      Store store = corpus.open();
      expect_beginning(store);
      BOOST_TEST(read_file(corpus.file("a", "document.md")) == by_hand);
      store.recover();
      BOOST_TEST(store.position() == 3);
      BOOST_TEST(text_of(store, "a", 3) == "À  la main.\n");
      expect_sound(corpus, store);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_kill_at_any_step_of_recovering_is_recovered_from) {
  const Trial& trial = trials().back();
  const int steps = [&] {
    const Corpus corpus;
    begin(corpus);
    int count = 0;
    Store store = corpus.open();
    set_disk_hook([&](std::string_view) { ++count; });
    trial.make(store);
    set_disk_hook({});
    return count;
  }();
  // The journal's write and fsync, and the mark's end, are the last four.
  for (const int killed_at : {steps / 2, steps - 4, steps - 2, steps}) {
    for (int step = 1;; ++step) {
      BOOST_TEST_CONTEXT("change " << killed_at << ", recovery " << step) {
        const Corpus corpus;
        begin(corpus);
        BOOST_REQUIRE(!ends_before(killed_at, [&] {
          Store store = corpus.open();
          trial.make(store);
        }));
        const bool ended = ends_before(step, [&] { corpus.open().recover(); });
        expect_survival(corpus, trial);
        if (ended) break;
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(twenty_kills_out_of_the_blue_lose_no_acknowledged_change) {
  const Corpus corpus;
  for (int round = 0; round < 20; ++round) {
    const std::int64_t before = corpus.open().position();
    int ends[2];
    BOOST_REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
      Store store = corpus.open();
      for (int n = 0;; ++n) {
        const std::string id = "d-" + std::to_string(n % 3);
        const auto entry = store.find(id);
        put(store, id, entry ? entry->revision : 0, "Texte.", "original", ".docx");
        if (::write(ends[1], "+", 1) != 1) ::_exit(1);
      }
    }
    ::close(ends[1]);
    // The writer goes on while its words are counted, so the kill falls anywhere.
    std::int64_t acknowledged = 0;
    char byte = 0;
    while (acknowledged < round % 4 && ::read(ends[0], &byte, 1) == 1) ++acknowledged;
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    while (::read(ends[0], &byte, 1) == 1) ++acknowledged;
    ::close(ends[0]);

    Store store = corpus.open();
    // One more may have been committed than the writer could say.
    BOOST_TEST(store.position() >= before + acknowledged);
    BOOST_TEST(store.position() <= before + acknowledged + 1);
    store.recover();
    expect_sound(corpus, store);
  }
  BOOST_TEST(corpus.open().position() >= 30);
}

BOOST_AUTO_TEST_SUITE_END()
