// An index is made again, or its parts are merged, while it is searched and written.
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <map>
#include <optional>
#include <random>
#include <thread>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/index/generation.h"
#include "engine/index/rebuild.h"
#include "engine/index/write_guard.h"
#include "tests/index/sample_index.h"

namespace griot {

using test::numbered;
using test::SampleIndex;

namespace {

namespace fs = std::filesystem;

// Two threads that search until they are told to stop, as those of a server do.
class Searching {
 public:
  Searching(const fs::path& directory, std::int64_t documents)
      : index_(directory), documents_(documents) {
    for (std::thread& thread : threads_) thread = std::thread([this] { search(); });
  }
  ~Searching() { stop(); }
  Searching(const Searching&) = delete;
  Searching& operator=(const Searching&) = delete;

  // Waits until another so many searches have ended.
  void go_on(int searches) const {
    for (const int until = searched_ + searches; searched_ < until;) {
      std::this_thread::yield();
    }
  }
  int stop() {
    stopped_ = true;
    for (std::thread& thread : threads_) {
      if (thread.joinable()) thread.join();
    }
    return wrong_;
  }

 private:
  void search() {
    Query query;
    query.text = "retour";
    query.limit = 20;
    while (!stopped_) {
      try {
        const Results results = index_.search(query);
        if (results.documents != documents_ || results.hits.size() != 20) ++wrong_;
        if (!results.notices.empty()) ++wrong_;
      } catch (...) {
        ++wrong_;
      }
      ++searched_;
    }
  }

  Index index_;
  std::int64_t documents_;
  std::atomic<bool> stopped_{false};
  std::atomic<int> searched_{0};
  std::atomic<int> wrong_{0};
  std::thread threads_[2];
};

bool is_locked(const Error& error) {
  return error.code() == ErrorCode::locked;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rebuilding)

BOOST_AUTO_TEST_CASE(searches_are_answered_whole_while_the_index_is_made_again) {
  SampleIndex sample;
  const fs::path folder = sample.directory / "index";
  const std::vector<IndexedDocument> documents = numbered(0, 100, "Le retour.");
  sample.index.update(documents, {}, 1);
  Searching searching(folder, 100);

  for (std::int64_t position = 2; position < 8; ++position) {
    Rebuild anew(folder, position % 2 == 0 ? 2 : 1);
    for (std::size_t from = 0; from < documents.size(); from += 20) {
      anew.add({&documents[from], 20});
      searching.go_on(2);
    }
    BOOST_TEST(sample.index.position() == position - 1);
    BOOST_TEST(anew.finish(position));
    searching.go_on(4);
  }

  BOOST_TEST(searching.stop() == 0);
  BOOST_TEST(sample.index.position() == 7);
}

BOOST_AUTO_TEST_CASE(what_is_written_meanwhile_is_not_lost) {
  SampleIndex sample;
  const fs::path folder = sample.directory / "index";
  sample.index.update(numbered(0, 60, "Le retour."), {}, 1);

  Rebuild anew(folder);
  anew.add(numbered(0, 60, "Le retour."));
  std::vector<IndexedDocument> changed = numbered(7, 9, "Le visa.");
  changed.back().is_public = false;
  sample.index.update(changed, {}, 2);
  BOOST_TEST(!anew.finish(1));
  BOOST_TEST(sample.found("visa") == "d7");

  anew.add(changed);
  BOOST_TEST(anew.finish(2));
  BOOST_TEST(sample.found("visa") == "d7");
  BOOST_TEST(sample.found("visa", false) == "d7 d8");
  BOOST_TEST(sample.search("retour", false).documents == 58);
}

BOOST_AUTO_TEST_CASE(what_comes_while_databases_are_joined_stands_beside_them) {
  SampleIndex sample;
  const fs::path folder = sample.directory / "index";
  sample.index.update(numbered(0, 60, "Le retour."), {}, 1);
  std::vector<IndexedDocument> changed = numbered(7, 9, "Le visa.");
  changed.back().is_public = false;

  Rebuild anew(folder);
  anew.add(numbered(0, 60, "Le retour."));
  int asked = 0;
  sample.index.update({}, {}, 5);
  // Asked again when the lock is held: by then everything is joined.
  BOOST_TEST(!anew.finish(1, [&] { return ++asked == 1 ? 1 : 5; }));
  anew.add(changed);
  BOOST_TEST(anew.finish(5));
  BOOST_TEST(sample.found("visa") == "d7");
  BOOST_TEST(sample.found("visa", false) == "d7 d8");
  BOOST_TEST(sample.search("retour", false).documents == 58);
}

BOOST_AUTO_TEST_CASE(a_slow_writer_sets_nothing_back) {
  SampleIndex sample;
  sample.index.update(numbered(0, 2, "Le retour."), {}, 1);
  Rebuild anew(sample.directory / "index");
  anew.add(numbered(0, 2, "Le visa."));
  BOOST_TEST(anew.finish(5));
  sample.index.update(numbered(0, 2, "Le kilimandjaro."), {}, 3);
  BOOST_TEST(sample.index.position() == 5);
  BOOST_TEST(sample.found("visa") == "d0 d1");
  BOOST_TEST(sample.found("kilimandjaro") == "");
}

BOOST_AUTO_TEST_CASE(an_index_of_another_journal_gives_way) {
  SampleIndex sample;
  sample.index.update(numbered(0, 2, "Le retour."), {}, 5);
  Rebuild anew(sample.directory / "index");
  anew.add(numbered(0, 2, "Le visa."));
  BOOST_TEST(anew.finish(1, [] { return 1; }));
  BOOST_TEST(sample.index.position() == 1);
  BOOST_TEST(sample.found("visa") == "d0 d1");
}

BOOST_AUTO_TEST_CASE(what_is_given_up_leaves_nothing) {
  SampleIndex sample;
  const fs::path folder = sample.directory / "index";
  sample.index.update(numbered(0, 2, "Le retour."), {}, 1);
  {
    Rebuild anew(folder);
    anew.add(numbered(0, 2, "Le visa."));
    BOOST_CHECK_EXCEPTION(Rebuild(folder, 1), Error, is_locked);
  }
  BOOST_TEST(!fs::exists(folder / "new"));
  BOOST_TEST(sample.found("visa") == "");
  BOOST_CHECK_NO_THROW(Rebuild(folder, 1));
}

BOOST_AUTO_TEST_CASE(a_new_index_waits_for_the_writer) {
  SampleIndex sample;
  const fs::path folder = sample.directory / "index";
  sample.index.update(numbered(0, 20, "Le retour."), {}, 1);
  Rebuild anew(folder);
  anew.add(numbered(0, 20, "Le retour."));
  std::optional<FileLock> lock(std::in_place, folder / "lock");
  std::atomic<bool> finished{false};
  std::thread finishing([&] {
    anew.finish(2);
    finished = true;
  });
  Searching searching(folder, 20);
  searching.go_on(20);
  BOOST_TEST(!finished);
  lock.reset();
  finishing.join();
  BOOST_TEST(searching.stop() == 0);
  BOOST_TEST(sample.index.position() == 2);
}

// Documents come, change, become internal and go while merges are at work: what is found
// in the end is what was given last, as in an index made of it at once.
BOOST_AUTO_TEST_CASE(a_merge_keeps_what_is_written_meanwhile) {
  SampleIndex sample;
  const fs::path folder = sample.directory / "index";
  std::map<std::string, IndexedDocument> given;
  std::int64_t position = 0;
  std::mt19937 random(11);
  const auto change = [&](int documents) {
    std::vector<IndexedDocument> changed;
    std::vector<std::string> removed;
    for (int i = 0; i < documents; ++i) {
      const int number = static_cast<int>(random() % 200);
      IndexedDocument one = numbered(number, number + 1, "Le retour.").front();
      given.erase(one.id);
      std::erase_if(changed, [&](const auto& other) { return other.id == one.id; });
      std::erase(removed, one.id);
      if (random() % 3 == 0) {
        removed.push_back(one.id);
        continue;
      }
      one.is_public = random() % 4 != 0;
      one.passages.front().text += " visa" + std::to_string(position);
      given[one.id] = one;
      changed.push_back(one);
    }
    // The last steps of a merge are the writer's: then it is tried again.
    for (++position;; std::this_thread::yield()) {
      try {
        return sample.index.update(changed, removed, position);
      } catch (const Error& error) {
        if (!is_locked(error)) throw;
      }
    }
  };
  change(120);

  int merges = 0;
  for (std::int64_t generation = current_generation(folder); merges < 3;) {
    change(20);
    change(20);
    change(20);
    std::atomic<bool> merged{false};
    std::thread merging([&] {
      Index(folder).merge();
      merged = true;
    });
    do {
      change(3);
    } while (!merged);
    merging.join();
    if (current_generation(folder) != generation) ++merges;
    generation = current_generation(folder);
  }

  std::vector<IndexedDocument> all;
  for (const auto& [id, one] : given) all.push_back(one);
  SampleIndex whole;
  whole.index.update(all, {}, 1);
  for (const bool public_only : {true, false}) {
    BOOST_TEST(sample.found("retour", public_only) == whole.found("retour", public_only));
    for (std::int64_t i = 0; i <= position; ++i) {
      const std::string word = "visa" + std::to_string(i);
      BOOST_TEST(sample.found("=" + word, public_only) ==
                 whole.found("=" + word, public_only));
    }
  }
}

// What it copies is taken away by a writer: whoever took it has merged everything. Not in
// every round before the databases are open, but in some.
BOOST_AUTO_TEST_CASE(a_merge_gives_way_to_another_generation) {
  for (int round = 0; round < 10; ++round) {
    SampleIndex sample;
    const fs::path folder = sample.directory / "index";
    sample.index.update(numbered(0, 400, "Le retour."), {}, 1);
    for (int i = 0; i < 5; ++i) {
      sample.index.update(numbered(400 + 90 * i, 490 + 90 * i, "Le retour."), {}, 2 + i);
    }
    const std::int64_t number = current_generation(folder);
    fs::copy(folder_of(folder, number), folder_of(folder, number + 1),
             fs::copy_options::recursive);
    std::string trouble;
    std::atomic<bool> merged{false};
    std::thread merging([&] {
      try {
        Index(folder).merge();
      } catch (const Error& error) {
        trouble = error.what();
      }
      merged = true;
    });
    while (!merged && !fs::exists(folder / "copies")) std::this_thread::yield();
    {
      const WriterLock lock(folder, std::chrono::seconds(20));
      if (current_generation(folder) == number) {
        set_current_generation(folder, number + 1);
        fs::remove_all(folder_of(folder, number));
      }
    }
    merging.join();
    BOOST_TEST(trouble == "");
    BOOST_TEST(sample.search("retour", true).documents == 850);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
