// The index stands for the documents it was given, and for nothing else.
#include "engine/index/index.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/index/rebuild.h"
#include "tests/index/sample_index.h"

namespace griot {

namespace fs = std::filesystem;
using test::document;
using test::SampleIndex;

BOOST_AUTO_TEST_SUITE(index)

BOOST_AUTO_TEST_CASE(a_missing_index_is_empty_and_touches_nothing) {
  const TemporaryDirectory directory;
  const Index index(directory / "none");
  BOOST_TEST(index.position() == 0);
  BOOST_TEST(index.documents(true) == 0);
  const Results results = index.search({});
  BOOST_TEST(results.hits.empty());
  BOOST_TEST(results.notices.size() == 1u);
  BOOST_TEST(!fs::exists(directory / "none"));
}

BOOST_AUTO_TEST_CASE(a_document_is_replaced_by_its_id) {
  SampleIndex sample;
  const std::vector<IndexedDocument> first{
      document("note", "Ancien", {"épargne", "retour"}), document("other", "", {"visa"})};
  const std::vector<IndexedDocument> second{document("note", "Nouveau", {"diaspora"})};
  sample.index.update(first, {}, 1);
  sample.index.update(second, {}, 2);
  BOOST_TEST(sample.index.position() == 2);
  BOOST_TEST(sample.index.documents(true) == 2);
  BOOST_TEST(sample.found("épargne") == "");
  BOOST_TEST(sample.found("ancien") == "");
  BOOST_TEST(sample.found("nouveau diaspora visa") == "note other");
}

BOOST_AUTO_TEST_CASE(a_removed_document_leaves_nothing) {
  SampleIndex sample;
  IndexedDocument note = document("note", "Zanzibar", {"Le mot hapax.", "Encore."});
  note.countries = {"SN"};
  const std::vector<IndexedDocument> documents{note, document("other", "", {"autre"})};
  sample.index.update(documents, {}, 1);
  const std::vector<std::string> removed{"note", "never there"};
  sample.index.update({}, removed, 2);
  BOOST_TEST(sample.found("zanzibar hapax encore") == "");
  BOOST_TEST(sample.search("hapaxx").suggestion == "");
  BOOST_TEST(sample.search("zanzibarr").suggestion == "");
  const Results all = sample.search("");
  BOOST_TEST(all.documents == 1);
  BOOST_TEST(all.facets.at("pays").empty());
  BOOST_TEST(sample.index.documents(true) == 1);
}

BOOST_AUTO_TEST_CASE(what_was_written_is_there_after_opening_again) {
  const TemporaryDirectory directory;
  const std::vector<IndexedDocument> documents{document("note", "", {"épargne"})};
  Index(directory / "index").update(documents, {}, 7);
  const Index index(directory / "index");
  BOOST_TEST(index.position() == 7);
  Query query;
  query.text = "epargne";
  BOOST_TEST(index.search(query).documents == 1);
}

BOOST_AUTO_TEST_CASE(an_open_index_sees_what_another_writes) {
  const TemporaryDirectory directory;
  const std::vector<IndexedDocument> one{document("one", "", {"un"})};
  const std::vector<IndexedDocument> two{document("two", "", {"deux"})};
  Index writer(directory / "index");
  const Index reader(directory / "index");
  BOOST_TEST(reader.documents(true) == 0);
  writer.update(one, {}, 1);
  BOOST_TEST(reader.documents(true) == 1);
  writer.update(two, {}, 2);
  BOOST_TEST(reader.documents(true) == 2);
  Rebuild anew(directory / "index");
  BOOST_TEST(anew.finish(3));
  BOOST_TEST(reader.documents(true) == 0);
  BOOST_TEST(reader.position() == 3);
}

BOOST_AUTO_TEST_CASE(a_second_writer_is_refused) {
  const TemporaryDirectory directory;
  Index index(directory / "index");
  const std::vector<IndexedDocument> documents{document("note", "", {"épargne"})};
  index.update(documents, {}, 1);
  const FileLock lock(directory / "index" / "lock");
  const auto is_locked = [](const Error& e) { return e.code() == ErrorCode::locked; };
  BOOST_CHECK_EXCEPTION(index.update(documents, {}, 2), Error, is_locked);
  BOOST_TEST(index.position() == 1);
}

BOOST_AUTO_TEST_CASE(an_index_of_another_format_is_made_anew) {
  const TemporaryDirectory directory;
  const std::vector<IndexedDocument> documents{document("note", "", {"épargne"})};
  Index(directory / "index").update(documents, {}, 5);
  write_file(directory / "index" / "current", "12\n");
  Index index(directory / "index");
  BOOST_TEST(index.position() == 0);
  BOOST_TEST(index.documents(true) == 0);
  index.update(documents, {}, 6);
  BOOST_TEST(index.position() == 6);
  BOOST_TEST(index.documents(true) == 1);
}

BOOST_AUTO_TEST_CASE(a_damaged_index_answers_nothing_and_is_made_anew) {
  const std::vector<IndexedDocument> documents{document("note", "", {"épargne"})};
  for (const char* part : {"public", "internal"}) {
    for (const bool cut : {true, false}) {
      const TemporaryDirectory directory;
      Index(directory / "index").update(documents, {}, 5);
      const fs::path database = directory / "index" / "1" / part;
      if (cut) {
        for (const auto& file : fs::directory_iterator(database)) {
          fs::resize_file(file.path(), fs::file_size(file.path()) / 2);
        }
      } else {
        fs::remove_all(database);
      }
      Index index(directory / "index");
      BOOST_TEST(index.position() == 0);
      BOOST_CHECK_NO_THROW(index.search({}));
      index.update(documents, {}, 6);
      BOOST_TEST(index.position() == 6);
      BOOST_TEST(index.documents(true) == 1);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_page_goes_on_where_the_last_one_ended) {
  SampleIndex sample;
  std::vector<IndexedDocument> documents;
  for (int i = 0; i < 45; ++i) {
    std::vector<std::string> texts(static_cast<std::size_t>(1 + i % 30),
                                   "retour et épargne");
    documents.push_back(document("d" + std::to_string(i), "", texts));
  }
  sample.index.update(documents, {}, 1);
  for (const char* text : {"retour", "retour épargne", ""}) {
    Query query;
    query.text = text;
    query.limit = 1000;
    std::vector<std::string> whole;
    for (const Hit& hit : sample.index.search(query).hits) whole.push_back(hit.document);
    std::vector<std::string> pages;
    query.limit = 7;
    for (query.offset = 0; query.offset < 60; query.offset += 7) {
      for (const Hit& hit : sample.index.search(query).hits)
        pages.push_back(hit.document);
    }
    BOOST_TEST(whole.size() == 45u);
    BOOST_TEST(pages == whole, boost::test_tools::per_element());
  }
}

BOOST_AUTO_TEST_CASE(odd_pages_are_empty) {
  SampleIndex sample;
  sample.add({"retour"});
  Query query;
  query.text = "retour";
  for (const std::int64_t offset : {std::int64_t{1}, std::int64_t{1} << 62}) {
    query.offset = offset;
    BOOST_TEST(sample.index.search(query).hits.empty());
    BOOST_TEST(sample.index.search(query).documents == 1);
  }
  query.offset = -3;
  BOOST_TEST(sample.index.search(query).hits.size() == 1u);
  query.limit = 0;
  BOOST_TEST(sample.index.search(query).hits.empty());
  query.limit = std::int64_t{1} << 62;
  BOOST_TEST(sample.index.search(query).hits.size() == 1u);
}

BOOST_AUTO_TEST_CASE(without_words_the_newest_documents_come_first) {
  SampleIndex sample;
  std::vector<IndexedDocument> documents;
  for (const char* date : {"2025-06", "2026-01-03", "", "2025", "2026-01-31"}) {
    documents.push_back(document(std::string("d") + date, "", {"texte"}));
    documents.back().date = date;
  }
  sample.index.update(documents, {}, 1);
  std::string order;
  for (const Hit& hit : sample.search("").hits) order += hit.document + " ";
  BOOST_TEST(order == "d2026-01-31 d2026-01-03 d2025-06 d2025 d ");
}

BOOST_AUTO_TEST_CASE(a_hit_holds_its_best_passages) {
  SampleIndex sample;
  const std::vector<IndexedDocument> documents{document(
      "note", "Titre",
      {"Rien ici.", "Le retour et la réintégration.", "Un retour.", "Retours."})};
  sample.index.update(documents, {}, 1);
  Query query;
  query.text = "retour réintégration";
  query.passages = 2;
  const Results results = sample.index.search(query);
  BOOST_REQUIRE(results.hits.size() == 1u);
  const Hit& hit = results.hits[0];
  BOOST_TEST(hit.matching_passages == 3);
  BOOST_TEST(results.passages == 3);
  BOOST_REQUIRE(hit.passages.size() == 2u);
  BOOST_TEST(hit.passages[0].anchor == "note-p2");
  BOOST_TEST(hit.score > 0);
  BOOST_TEST(hit.title == "Titre");
}

BOOST_AUTO_TEST_CASE(passages_may_be_hits_of_their_own) {
  SampleIndex sample;
  const std::vector<IndexedDocument> documents{
      document("note", "", {"Le retour.", "Un retour.", "Autre."})};
  sample.index.update(documents, {}, 1);
  Query query;
  query.text = "retour";
  query.by_passage = true;
  const Results results = sample.index.search(query);
  BOOST_TEST(results.hits.size() == 2u);
  BOOST_TEST(results.documents == 1);
}

BOOST_AUTO_TEST_CASE(a_document_without_text_is_found_by_its_title) {
  SampleIndex sample;
  const std::vector<IndexedDocument> documents{document("fiche", "Guichet unique", {})};
  sample.index.update(documents, {}, 1);
  BOOST_TEST(sample.found("\"guichet unique\"") == "fiche");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
