#include "engine/store/store.h"

#include <atomic>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <functional>
#include <thread>

#include "engine/base/disk_hook.h"
#include "engine/base/error.h"
#include "engine/base/hash.h"
#include "engine/document/plain_text.h"
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
  BOOST_TEST(store.read("essai", 1).entry.revision == 1);
  BOOST_CHECK_EXCEPTION(store.read("essai", 3), Error, has_code(ErrorCode::not_found));
  BOOST_CHECK_EXCEPTION(store.read("essai", 0), Error, has_code(ErrorCode::not_found));
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

BOOST_AUTO_TEST_CASE(an_altered_history_is_told_and_read_from_its_other_copy) {
  Store store = open();
  store.put("essai", document_of({"Un."}), import_of(0));
  write_file(file("essai", "history/0001.md"), "autre\n");

  BOOST_TEST(store.read("essai").document.blocks.size() == 1u);
  BOOST_REQUIRE_EQUAL(store.check().size(), 1u);
  BOOST_TEST(store.check()[0].place == "documents/essai/history/0001.md");

  write_file(file("essai", "document.md"), "autre\n");
  BOOST_CHECK_EXCEPTION(store.read("essai"), Error, has_code(ErrorCode::corrupt));
}

BOOST_AUTO_TEST_CASE(an_id_is_never_given_twice) {
  Store store = open();
  store.put("essai", document_of({"Un."}), import_of(0));

  BOOST_TEST(store.free_id("essai") == "essai-2");
  BOOST_TEST(store.free_id("autre") == "autre");
  BOOST_TEST(store.free_id("") == "document");
  store.put(std::string(80, 'a'), document_of({"Un."}), import_of(0, "b.md"));
  BOOST_TEST(is_document_id(store.free_id(std::string(80, 'a'))));
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

BOOST_AUTO_TEST_CASE(a_new_original_replaces_the_last_which_stays_in_history) {
  Store store = open();
  Save save = import_of(0);
  save.original = "ancien";
  save.extension = ".docx";
  store.put("essai", document_of({"Un."}), save);
  save.base = 1;
  save.original = "nouveau";
  save.extension = ".md";
  store.put("essai", document_of({"Deux."}), save);

  BOOST_TEST(store.original("essai") == "nouveau");
  BOOST_TEST(read_file(file("essai", "history/0001.docx")) == "ancien");
  write_file(file("essai", "history/0002.orig.md"), "altéré");
  BOOST_CHECK_EXCEPTION(store.original("essai"), Error, has_code(ErrorCode::corrupt));
}

BOOST_AUTO_TEST_CASE(a_name_that_is_not_utf8_is_found_again) {
  Store store = open();
  store.put("essai", document_of({"Un."}), import_of(0, "not\xE9.md"));

  BOOST_REQUIRE(open().find_by_origin("not\xE9.md"));
  BOOST_TEST(store.find_by_origin("not\xE9.md")->id == "essai");
}

BOOST_AUTO_TEST_CASE(a_picture_is_kept_under_its_digest_and_read_back_whole) {
  Store store = open();
  const Media picture{sha256("pixels") + ".png", "pixels"};
  Save save = import_of(0);
  save.media = {&picture, 1};
  store.put("essai", document_of({"Un."}), save);

  BOOST_TEST(store.media("essai", picture.name) == "pixels");
  write_file(store.media_path("essai", picture.name), "autre");
  BOOST_CHECK_EXCEPTION(store.media("essai", picture.name), Error,
                        has_code(ErrorCode::corrupt));
  BOOST_TEST(store.check().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_picture_under_another_name_than_its_digest_is_refused) {
  Store store = open();
  const Media picture{"../../journal.jsonl", "pixels"};
  Save save = import_of(0);
  save.media = {&picture, 1};

  BOOST_CHECK_EXCEPTION(store.put("essai", document_of({"Un."}), save), Error,
                        has_code(ErrorCode::invalid));
  BOOST_TEST(store.position() == 0);
  BOOST_TEST(!fs::exists(file("essai", "")));
}

BOOST_AUTO_TEST_CASE(paragraph_ids_survive_the_loss_of_their_table) {
  Store store = open();
  store.put("essai", document_of({"Un.", "Un.", "Deux."}), import_of(0));
  store.put("essai", document_of({"Deux.", "Un."}), import_of(1));
  const std::string table = read_file(file("essai", "anchors.tsv"));
  const std::string anchor = store.read("essai").document.blocks[1].anchor;
  write_file(file("essai", "anchors.tsv"), "n'importe quoi\n");

  BOOST_TEST(store.read("essai").document.blocks[1].anchor == anchor);
  BOOST_TEST(store.check().size() == 1u);
  store.recover();

  BOOST_TEST(read_file(file("essai", "anchors.tsv")) == table);
  BOOST_TEST(store.anchors("essai").size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_missing_picture_and_an_unknown_replaced_document_are_found) {
  Store store = open();
  Document document = document_of({"Un."});
  document.metadata.set("remplace", Value::List{"absent"}, Source::front_matter);
  document.blocks.push_back(
      {Figure{{"media/" + std::string(64, 'a') + ".png", "Un plan", "", false}, {}},
       {},
       {},
       {},
       {}});
  store.put("essai", document, import_of(0));

  const Findings findings = store.check();

  BOOST_REQUIRE_EQUAL(findings.size(), 2u);
  BOOST_TEST(findings[0].code == "unknown_document");
  BOOST_TEST(findings[1].code == "missing_media");
}

BOOST_AUTO_TEST_CASE(links_that_lead_nowhere_are_found_and_the_others_are_not) {
  Store store = open();
  store.put("cible", document_of({"Un."}), import_of(0, "cible.md"));
  const std::string anchor = store.read("cible").document.blocks[0].anchor;
  const auto link = [](const std::string& target) {
    return Block{Paragraph{{{Link{target, "", {{Text{target}}}}}}}, {}, {}, {}, {}};
  };
  Document document = document_of({});
  document.blocks = {
      {Heading{2, "", {{Text{"Un Contexte"}}}}, {}, {}, {}, {}},
      link("#un-contexte"),
      link("#nulle-part"),
      link("/documents/cible"),
      link("/documents/cible#" + anchor),
      link("/documents/cible#p-absent"),
      link("/documents/absent.md"),
      link("https://exemple.org/#la"),
  };
  store.put("essai", document, import_of(0));

  const Findings findings = store.check();

  BOOST_REQUIRE_EQUAL(findings.size(), 3u);
  BOOST_TEST(place_of(findings[0]) == "documents/essai/document.md, l. 9");
  BOOST_TEST(in_french(findings[0].message) ==
             "un lien mène à « #nulle-part », qui n'est pas dans ce document");
  BOOST_TEST(in_french(findings[1].message) ==
             "un lien mène au paragraphe « p-absent » de « cible », qui n'y est pas");
  BOOST_TEST(in_french(findings[2].message) ==
             "un lien mène à « absent », qui n'est pas dans le fonds");
}

BOOST_AUTO_TEST_CASE(what_does_not_belong_into_a_corpus_is_told) {
  Store store = open();
  store.put("essai", document_of({"Un."}), import_of(0));
  write_file(file("essai", "notes.txt"), "");
  write_file(file("essai", "history/0002.md"), "");
  fs::create_directory(file("autre", ""));
  write_file(file("autre", "brouillon.md"), "");
  fs::create_directory(file("vide", ""));  // nobody's work: a kill may have left it

  const Findings findings = store.check();

  BOOST_REQUIRE_EQUAL(findings.size(), 3u);
  BOOST_TEST(findings[0].place == "documents/essai/notes.txt");
  BOOST_TEST(findings[1].place == "documents/essai/history/0002.md");
  BOOST_TEST(findings[2].place == "documents/autre");
}

BOOST_AUTO_TEST_CASE(a_save_costs_six_syncs_and_the_first_with_its_original_eight) {
  Store store = open();
  int syncs = 0;
  set_disk_hook([&](std::string_view step) { syncs += step == "fsync"; });
  Save first = import_of(0);
  first.original = "octets";
  store.put("essai", document_of({"Un."}), first);
  BOOST_TEST(syncs == 8);

  syncs = 0;
  store.put("essai", document_of({"Deux."}), import_of(1));
  set_disk_hook({});

  BOOST_TEST(syncs == 6);
}

BOOST_AUTO_TEST_CASE(readers_see_whole_revisions_while_writers_take_turns) {
  Store one = open();
  Store other = open();
  one.put("essai", document_of({"1", "1"}), import_of(0));
  constexpr int changes = 20;
  std::atomic<bool> failed = false;
  std::atomic<int> writing = 2;
  const auto write = [&](Store& store) {
    for (int done = 0; done < changes && !failed;) {
      const int base = store.find("essai")->revision;
      const std::string next = std::to_string(base + 1);
      try {
        store.put("essai", document_of({next, next}), import_of(base));
        ++done;
      } catch (const Error& error) {
        if (error.code() != ErrorCode::conflict) failed = true;
      }
    }
    --writing;
  };
  const auto read = [&](const Store& store) {
    do {
      const Stored stored = store.read("essai");
      const std::string number = std::to_string(stored.entry.revision);
      if (plain_text(stored.document) != number + "\n" + number + "\n") failed = true;
    } while (writing > 0);
  };

  std::vector<std::thread> threads;
  threads.emplace_back(write, std::ref(one));
  threads.emplace_back(write, std::ref(other));
  threads.emplace_back(read, std::cref(one));
  threads.emplace_back(read, std::cref(other));
  for (std::thread& thread : threads) thread.join();

  BOOST_TEST(!failed);
  BOOST_TEST(one.position() == 1 + 2 * changes);
  BOOST_TEST(one.check().empty());
}

BOOST_AUTO_TEST_CASE(a_folder_without_griot_toml_is_no_corpus) {
  fs::remove(folder.path() / "griot.toml");

  BOOST_CHECK_EXCEPTION(open(), Error, has_code(ErrorCode::not_found));
}

BOOST_AUTO_TEST_SUITE_END()
