#include "engine/store/store.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

#include "engine/base/error.h"
#include "tests/store/corpus.h"

using namespace griot;
using griot::test::document_of;
using griot::test::import_of;
namespace fs = std::filesystem;

namespace {

auto has_code(ErrorCode code) {
  return [code](const Error& error) { return error.code() == code; };
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(store_h, griot::test::Corpus)

BOOST_AUTO_TEST_CASE(what_was_put_is_read_back_by_another_store) {
  Store store = open();
  store.put("essai", document_of({"Un.", "Deux."}), import_of(0));

  const Stored stored = open().read("essai");

  BOOST_TEST(stored.entry.revision == 1);
  BOOST_TEST(stored.entry.position == 1);
  BOOST_TEST(stored.entry.words_kept == 7);
  BOOST_TEST(stored.document.metadata.text("titre") == "Essai");
  BOOST_REQUIRE_EQUAL(stored.document.blocks.size(), 2u);
}

BOOST_AUTO_TEST_CASE(earlier_revisions_stay_whole) {
  Store store = open();
  store.put("essai", document_of({"Avant."}), import_of(0));
  store.put("essai", document_of({"Après."}), import_of(1));

  BOOST_TEST((store.read("essai", 1).document.blocks[0].value ==
              document_of({"Avant."}).blocks[0].value));
  BOOST_TEST((store.read("essai").document.blocks[0].value ==
              document_of({"Après."}).blocks[0].value));
}

BOOST_AUTO_TEST_CASE(a_save_on_an_old_revision_is_refused_and_changes_nothing) {
  Store store = open();
  store.put("essai", document_of({"Un."}), import_of(0));
  store.put("essai", document_of({"Deux."}), import_of(1));

  BOOST_CHECK_EXCEPTION(store.put("essai", document_of({"Trois."}), import_of(1)), Error,
                        has_code(ErrorCode::conflict));
  BOOST_CHECK_EXCEPTION(store.put("essai", document_of({"Trois."}), import_of(0)), Error,
                        has_code(ErrorCode::conflict));
  BOOST_TEST(store.find("essai")->revision == 2);
  BOOST_TEST(store.check().empty());
}

BOOST_AUTO_TEST_CASE(a_store_sees_what_another_one_wrote) {
  Store reader = open();
  Store writer = open();
  writer.put("essai", document_of({"Un."}), import_of(0));

  BOOST_TEST(reader.position() == 1);
  BOOST_TEST(reader.find_by_origin("a.md")->id == "essai");
}

BOOST_AUTO_TEST_CASE(changes_are_told_once_a_document_and_in_order) {
  Store store = open();
  store.put("a", document_of({"Un."}), import_of(0, "a"));
  store.put("b", document_of({"Un."}), import_of(0, "b"));
  store.put("a", document_of({"Deux."}), import_of(1, "a"));

  const auto changes = store.changes_since(0);

  BOOST_REQUIRE_EQUAL(changes.size(), 2u);
  BOOST_TEST(changes[0].id == "b");
  BOOST_TEST(changes[1].id == "a");
  BOOST_TEST(changes[1].revision == 2);
  BOOST_TEST(store.changes_since(3).empty());
}

BOOST_AUTO_TEST_CASE(a_torn_last_line_did_not_happen_and_the_next_writer_goes_on) {
  {
    Store store = open();
    store.put("essai", document_of({"Un."}), import_of(0));
  }
  std::ofstream(folder.path() / "journal.jsonl", std::ios::app) << "{\"v\":1,\"n\":2,\"ti";

  Store store = open();
  BOOST_TEST(store.position() == 1);
  store.put("essai", document_of({"Deux."}), import_of(1));

  BOOST_TEST(open().position() == 2);
}

BOOST_AUTO_TEST_CASE(a_damaged_line_in_the_middle_is_named) {
  {
    Store store = open();
    store.put("a", document_of({"Un."}), import_of(0, "a"));
    store.put("b", document_of({"Un."}), import_of(0, "b"));
  }
  std::string journal = read_file(folder.path() / "journal.jsonl");
  journal[30] ^= 1;
  write_file(folder.path() / "journal.jsonl", journal);

  BOOST_CHECK_EXCEPTION(open(), Error, [](const Error& error) {
    return error.code() == ErrorCode::corrupt && error.place().ends_with("journal.jsonl:1");
  });
}

BOOST_AUTO_TEST_CASE(a_hand_edit_is_adopted_as_a_revision) {
  Store store = open();
  store.put("essai", document_of({"Un."}), import_of(0));
  write_file(file("essai", "document.md"), "---\ntitre: Essai\n---\n\nÀ la main.\n");

  BOOST_TEST(!store.check().empty());
  const Findings done = store.recover();

  BOOST_REQUIRE_EQUAL(done.size(), 1u);
  BOOST_TEST(done[0].code == "edited_outside");
  BOOST_TEST(store.find("essai")->revision == 2);
  BOOST_TEST(store.find("essai")->action == "edit");
  BOOST_TEST(store.check().empty());
}

BOOST_AUTO_TEST_CASE(a_hand_edit_that_cannot_be_read_waits_and_loses_nothing) {
  Store store = open();
  store.put("essai", document_of({"Un."}), import_of(0));
  const std::string broken = "---\ntitre: [\n---\n\nTexte.\n";
  write_file(file("essai", "document.md"), broken);

  const Findings done = store.recover();

  BOOST_REQUIRE_EQUAL(done.size(), 1u);
  BOOST_TEST((done[0].severity == Severity::problem));
  BOOST_TEST(store.find("essai")->revision == 1);
  BOOST_TEST(read_file(file("essai", "document.md")) == broken);
}

BOOST_AUTO_TEST_CASE(an_altered_history_is_seen) {
  Store store = open();
  store.put("essai", document_of({"Un."}), import_of(0));
  write_file(file("essai", "history/0001.md"), "autre\n");

  BOOST_CHECK_EXCEPTION(store.read("essai"), Error, has_code(ErrorCode::corrupt));
  BOOST_TEST(!store.check().empty());
}

BOOST_AUTO_TEST_CASE(an_id_is_never_given_twice) {
  Store store = open();
  store.put("essai", document_of({"Un."}), import_of(0));

  BOOST_TEST(store.free_id("essai") == "essai-2");
  BOOST_TEST(store.free_id("autre") == "autre");
  BOOST_TEST(store.free_id("") == "document");
}

BOOST_AUTO_TEST_CASE(no_path_comes_from_an_id_or_a_media_name) {
  Store store = open();
  BOOST_TEST(!is_document_id("../x"));
  BOOST_TEST(!is_document_id("a--b"));
  BOOST_TEST(!is_document_id("A"));
  BOOST_TEST(is_document_id("note-2026"));
  BOOST_CHECK_THROW(store.media_path("essai", "../../griot.toml"), Error);
  BOOST_CHECK_EXCEPTION(store.put("../x", document_of({"Un."}), import_of(0)), Error,
                        has_code(ErrorCode::invalid));
}

BOOST_AUTO_TEST_CASE(the_original_is_kept_as_received) {
  Store store = open();
  Save save = import_of(0);
  save.original = "octets\0d'origine";
  save.extension = ".DOCX";
  store.put("essai", document_of({"Un."}), save);
  Save status;
  status.base = 1;
  status.action = "status";
  store.put("essai", document_of({"Un."}), status);

  BOOST_TEST(open().original("essai") == save.original);
  BOOST_TEST(fs::exists(file("essai", "original.docx")));
  BOOST_TEST(store.find("essai")->origin == "a.md");
}

BOOST_AUTO_TEST_CASE(a_missing_picture_and_an_unknown_replaced_document_are_found) {
  Store store = open();
  Document document = document_of({"Un."});
  document.metadata.set("remplace", Value::List{"absent"}, Source::front_matter);
  document.blocks.push_back(
      {Figure{{"media/" + std::string(64, 'a') + ".png", "Un plan", "", false}, {}},
       {}, {}, {}, {}});
  store.put("essai", document, import_of(0));

  const Findings findings = store.check();

  BOOST_REQUIRE_EQUAL(findings.size(), 2u);
  BOOST_TEST(findings[0].code == "unknown_document");
  BOOST_TEST(findings[1].code == "missing_media");
}

BOOST_AUTO_TEST_SUITE_END()
