// Readers go on while a writer commits.
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <optional>
#include <thread>

#include "engine/base/file.h"
#include "tests/index/sample_index.h"

namespace griot {

using test::document;

BOOST_AUTO_TEST_SUITE(busy_writer)

BOOST_AUTO_TEST_CASE(a_thousand_searches_beside_a_busy_writer_find_what_is_there) {
  const TemporaryDirectory directory;
  Index writer(directory / "index");
  std::vector<IndexedDocument> documents;
  for (int i = 0; i < 30; ++i) {
    documents.push_back(document("d" + std::to_string(i), "Titre", {"retour", "visa"}));
  }
  writer.update(documents, {}, 1);

  // A thousand searches at least, and as many more as the commits beside them take: a disk
  // may be slow.
  constexpr int commits = 5;
  std::atomic<int> searched{0};
  std::atomic<int> committed{0};
  std::atomic<int> failed{0};
  std::atomic<bool> written_wrong{false};
  const Index reader(directory / "index");
  const auto search = [&] {
    Query query;
    query.text = "retour";
    query.limit = 100;
    while (searched++ < 1000 || committed < commits) {
      try {
        const Results results = reader.search(query);
        if (results.documents != 30 || results.hits.size() != 30) ++failed;
      } catch (...) {
        ++failed;
      }
    }
  };
  std::thread one(search);
  std::thread two(search);
  std::int64_t position = 1;
  while (searched < 1000 || committed < commits) {
    const std::vector<IndexedDocument> changed{
        documents[static_cast<std::size_t>(position % 30)]};
    try {
      writer.update(changed, {}, ++position);
    } catch (...) {
      written_wrong = true;
    }
    ++committed;
  }
  one.join();
  two.join();

  BOOST_TEST(failed == 0);
  BOOST_TEST(!written_wrong);
  BOOST_TEST(writer.position() == position);
}

BOOST_AUTO_TEST_CASE(a_commit_waits_for_a_search_that_was_overtaken) {
  const TemporaryDirectory directory;
  Index index(directory / "index");
  const std::vector<IndexedDocument> documents{document("note", "", {"épargne"})};
  index.update(documents, {}, 1);

  std::optional<FileLock> search(std::in_place, directory / "index" / "reading");
  std::atomic<bool> written{false};
  std::thread writer([&] {
    Index(directory / "index").update(documents, {}, 2);
    written = true;
  });
  for (int i = 0; i < 200; ++i) BOOST_REQUIRE(index.position() == 1);
  BOOST_TEST(!written);
  search.reset();
  writer.join();
  BOOST_TEST(index.position() == 2);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
