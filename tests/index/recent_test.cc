// What comes later stands in small databases beside the big ones, until it is merged.
#include <boost/test/unit_test.hpp>

#include "engine/base/file.h"
#include "engine/index/generation.h"
#include "tests/index/sample_index.h"

namespace griot {

using test::numbered;
using test::SampleIndex;

namespace {

namespace fs = std::filesystem;

// All that a reader sees of some searches.
std::string answers(const SampleIndex& sample) {
  std::string text;
  for (const char* query : {"", "épargne", "retour visa", "« le retour »", "éparne"}) {
    for (const bool public_only : {true, false}) {
      const Results results = sample.search(query, public_only);
      text += std::to_string(results.documents) + "/" + std::to_string(results.passages);
      for (const Hit& hit : results.hits) {
        text += " " + hit.document + ":" + std::to_string(hit.score);
      }
      text += " " + results.suggestion + "\n";
    }
  }
  for (const FrequentWord& word : sample.index.words("re", 5)) {
    text += word.word + ":" + std::to_string(word.passages) + " ";
  }
  return text;
}

struct Growing {
  Growing() {
    sample.index.update(numbered(0, 60, "Le retour et le visa."), {}, 1);
    generation = current_generation(folder());
    for (int i = 0; i < 5; ++i) {
      std::vector<IndexedDocument> more =
          numbered(50 + 10 * i, 60 + 10 * i, "Le retour de l'épargne.");
      more.back().is_public = false;
      const std::vector<std::string> removed{"d" + std::to_string(i)};
      sample.index.update(more, removed, 2 + i);
    }
  }
  fs::path folder() const { return sample.directory / "index"; }

  SampleIndex sample;
  std::int64_t generation = 0;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(recent, Growing)

BOOST_AUTO_TEST_CASE(small_updates_leave_the_big_database_as_it_is) {
  BOOST_TEST(current_generation(folder()) == generation);
  BOOST_TEST(sample.index.documents(true) == 90);
  BOOST_TEST(sample.index.documents(false) == 95);
  BOOST_TEST(sample.found("« retour de l'épargne » -titre") == "");
  BOOST_TEST(sample.search("épargne").documents == 45);
  BOOST_TEST(sample.search("épargne", false).documents == 50);
}

BOOST_AUTO_TEST_CASE(merging_changes_no_answer) {
  const std::string before = answers(sample);
  sample.index.merge();
  BOOST_TEST(current_generation(folder()) > generation);
  BOOST_TEST(answers(sample) == before);
  BOOST_TEST(sample.index.position() == 6);
}

BOOST_AUTO_TEST_CASE(merging_answers_as_an_index_made_at_once) {
  SampleIndex whole;
  std::vector<IndexedDocument> all = numbered(5, 50, "Le retour et le visa.");
  for (IndexedDocument& one : numbered(50, 100, "Le retour de l'épargne.")) {
    one.is_public = one.id.back() != '9';
    all.push_back(std::move(one));
  }
  whole.index.update(all, {}, 6);
  BOOST_TEST(answers(sample) == answers(whole));
  sample.index.merge();
  BOOST_TEST(answers(sample) == answers(whole));
}

BOOST_AUTO_TEST_CASE(little_is_not_merged) {
  SampleIndex small;
  small.index.update(numbered(0, 60, "Le retour."), {}, 1);
  small.index.update(numbered(60, 61, "Le visa."), {}, 2);
  const std::int64_t before = current_generation(small.directory / "index");
  small.index.merge();
  BOOST_TEST(current_generation(small.directory / "index") == before);
}

BOOST_AUTO_TEST_CASE(a_merge_leaves_another_writer_alone) {
  const FileLock lock(folder() / "lock");
  BOOST_CHECK_NO_THROW(sample.index.merge());
  BOOST_TEST(current_generation(folder()) == generation);
}

BOOST_AUTO_TEST_CASE(a_word_of_a_former_version_is_not_suggested) {
  SampleIndex changed;
  changed.index.update(numbered(0, 2, "Le kilimandjaro."), {}, 1);
  changed.index.update(numbered(0, 2, "Le visa."), {}, 2);
  BOOST_TEST(changed.index.words("kili", 3).empty());
  BOOST_TEST(changed.search("kilimandjarro").suggestion == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
