#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "engine/base/error.h"
#include "tests/store/corpus.h"

using namespace griot;
using griot::test::document_of;
using griot::test::import_of;
namespace fs = std::filesystem;

namespace {

const std::string edited = "---\ntitre: Essai\n---\n\nÀ  la *main*.";

auto has_code(ErrorCode code) {
  return [code](const Error& error) { return error.code() == code; };
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(recover, griot::test::Corpus)

BOOST_AUTO_TEST_CASE(a_hand_edit_is_adopted_as_a_revision) {
  Store store = open();
  store.put("essai", document_of({"Un."}), import_of(0));
  write_file(file("essai", "document.md"), edited);

  BOOST_TEST(!store.check().empty());
  const Findings done = store.recover();

  BOOST_REQUIRE_EQUAL(done.size(), 1u);
  BOOST_TEST(done[0].code == "edited_outside");
  BOOST_TEST(store.find("essai")->revision == 2);
  BOOST_TEST(store.find("essai")->action == "edit");
  BOOST_TEST(store.find("essai")->reason == "modifié hors de Griot");
  BOOST_TEST(store.find("essai")->origin == "a.md");
  BOOST_TEST(read_file(file("essai", "document.md")) == edited);
  BOOST_TEST(read_file(file("essai", "history/0002.md")) == edited);
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

BOOST_AUTO_TEST_CASE(a_hand_edit_over_a_limit_waits_too) {
  Limits limits;
  limits.markdown_bytes = 100;
  Store store(folder.path(), system_clock(), limits);
  store.put("essai", document_of({"Un."}), import_of(0));
  write_file(file("essai", "document.md"), std::string(101, 'x'));

  BOOST_REQUIRE_EQUAL(store.recover().size(), 1u);
  BOOST_TEST(store.find("essai")->revision == 1);
}

BOOST_AUTO_TEST_CASE(a_save_never_overwrites_a_hand_edit) {
  Store store = open();
  store.put("essai", document_of({"Un."}), import_of(0));
  write_file(file("essai", "document.md"), edited);

  BOOST_CHECK_EXCEPTION(store.put("essai", document_of({"Deux."}), import_of(1)), Error,
                        has_code(ErrorCode::conflict));

  BOOST_TEST(store.find("essai")->revision == 2);
  BOOST_TEST(read_file(file("essai", "document.md")) == edited);
}

BOOST_AUTO_TEST_CASE(a_save_never_overwrites_a_hand_edit_that_cannot_be_read) {
  Store store = open();
  store.put("essai", document_of({"Un."}), import_of(0));
  const std::string broken = "---\ntitre: [\n---\n\nTexte.\n";
  write_file(file("essai", "document.md"), broken);

  BOOST_CHECK_EXCEPTION(store.put("essai", document_of({"Deux."}), import_of(1)), Error,
                        has_code(ErrorCode::conflict));

  BOOST_TEST(store.find("essai")->revision == 1);
  BOOST_TEST(read_file(file("essai", "document.md")) == broken);
}

BOOST_AUTO_TEST_CASE(a_link_in_the_place_of_a_document_is_not_adopted) {
  Store store = open();
  store.put("essai", document_of({"Un."}), import_of(0));
  fs::remove(file("essai", "document.md"));
  write_file(folder.path() / "secret.md", "Secret.\n");
  fs::create_symlink(folder.path() / "secret.md", file("essai", "document.md"));

  BOOST_REQUIRE_EQUAL(store.recover().size(), 1u);
  BOOST_TEST(store.find("essai")->revision == 1);
}

BOOST_AUTO_TEST_CASE(a_document_that_was_deleted_or_emptied_by_hand_is_restored) {
  Store store = open();
  store.put("essai", document_of({"Un."}), import_of(0));
  const std::string text = read_file(file("essai", "document.md"));

  fs::remove(file("essai", "document.md"));
  BOOST_TEST(store.recover().size() == 1u);
  BOOST_TEST(read_file(file("essai", "document.md")) == text);

  write_file(file("essai", "document.md"), "");
  store.recover();
  BOOST_TEST(read_file(file("essai", "document.md")) == text);

  fs::remove_all(file("essai", "history"));
  store.recover();
  BOOST_TEST(read_file(file("essai", "history/0001.md")) == text);
  BOOST_TEST(store.check().empty());
}

BOOST_AUTO_TEST_CASE(a_corpus_without_its_journal_is_left_as_it_is) {
  open().put("essai", document_of({"Un."}), import_of(0));
  fs::remove(folder.path() / "journal.jsonl");

  BOOST_CHECK_EXCEPTION(open(), Error, has_code(ErrorCode::corrupt));
  BOOST_TEST(fs::exists(file("essai", "document.md")));
  BOOST_TEST(!fs::exists(folder.path() / "journal.jsonl"));
}

BOOST_AUTO_TEST_CASE(an_older_journal_deletes_nothing) {
  Store store = open();
  store.put("a", document_of({"Un."}), import_of(0, "a"));
  const std::string journal = read_file(folder.path() / "journal.jsonl");
  store.put("b", document_of({"Un."}), import_of(0, "b"));
  write_file(folder.path() / "journal.jsonl", journal);

  BOOST_TEST(store.position() == 1);
  const Findings done = store.recover();

  BOOST_REQUIRE_EQUAL(done.size(), 1u);
  BOOST_TEST(done[0].code == "unknown_folder");
  BOOST_TEST(fs::exists(file("b", "document.md")));
  BOOST_TEST(store.free_id("b") == "b-2");
  BOOST_CHECK_EXCEPTION(store.put("b", document_of({"Deux."}), import_of(0, "b")), Error,
                        has_code(ErrorCode::conflict));
}

BOOST_AUTO_TEST_SUITE_END()
