// A copy of a corpus is one moment of it, whatever is written meanwhile.
#include "engine/store/kept_files.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <string>
#include <thread>

#include "engine/base/disk_hook.h"
#include "engine/base/hash.h"
#include "tests/store/corpus.h"

using namespace griot;
using griot::test::document_of;
using griot::test::import_of;
namespace fs = std::filesystem;

namespace {

// The corpus that the kept files make.
struct Copy : griot::test::Corpus {
  explicit Copy(const KeptFiles& kept) {
    for (const KeptFile& file : kept.files) {
      const fs::path path = folder.path() / file.place;
      fs::create_directories(path.parent_path());
      const std::string bytes = file.read();
      if (!file.digest.empty()) BOOST_TEST(sha256(bytes) == file.digest);
      write_file(path, bytes);
    }
  }
};

Save with_original(Save save, std::string_view bytes) {
  save.original = bytes;
  save.extension = ".docx";
  return save;
}

void check_sound(const Copy& copy) {
  for (const Finding& finding : copy.open().check()) {
    BOOST_ERROR(finding.place << ": " << finding.code);
  }
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(kept_files_h, griot::test::Corpus)

BOOST_AUTO_TEST_CASE(a_copy_is_sound_and_complete) {
  Store store = open();
  store.put("essai", document_of({"Un.", "Deux."}),
            with_original(import_of(0), "octets"));
  store.put("essai", document_of({"Un.", "Trois."}), import_of(1));
  store.put("autre", document_of({"Autre."}), import_of(0, "b.md"));
  const KeptFiles kept = store.kept_files();
  BOOST_TEST(kept.missing.empty());
  const Copy copy(kept);
  check_sound(copy);
  BOOST_TEST(copy.open().position() == 3);
  BOOST_TEST(copy.open().original("essai") == "octets");
  BOOST_TEST(copy.open().read("essai").document.blocks[1].anchor ==
             store.read("essai").document.blocks[1].anchor);
}

BOOST_AUTO_TEST_CASE(a_copy_taken_at_any_step_of_a_save_is_sound) {
  Store store = open();
  store.put("essai", document_of({"Un.", "Deux."}), with_original(import_of(0), "avant"));
  const std::string anchor = store.read("essai").document.blocks[0].anchor;
  int steps = 0;
  std::thread::id writer = std::this_thread::get_id();
  bool looking = false;
  set_disk_hook([&](std::string_view) {
    if (looking || std::this_thread::get_id() != writer) return;
    looking = true;
    ++steps;
    const Store reader = open();
    const Copy copy(reader.kept_files());
    check_sound(copy);
    const Stored stored = copy.open().read("essai");
    BOOST_TEST(stored.document.blocks[0].anchor == anchor);
    BOOST_TEST(copy.open().original("essai") ==
               (stored.entry.revision == 1 ? "avant" : "après"));
    looking = false;
  });
  store.put("essai", document_of({"Un.", "Autre chose."}),
            with_original(import_of(1), "après"));
  set_disk_hook({});
  BOOST_TEST(steps > 15);
}

BOOST_AUTO_TEST_CASE(what_is_listed_is_read_as_it_was_though_more_came) {
  Store store = open();
  store.put("essai", document_of({"Un."}), with_original(import_of(0), "avant"));
  const KeptFiles kept = store.kept_files();
  store.put("essai", document_of({"Deux.", "Trois."}),
            with_original(import_of(1), "après"));
  store.put("neuf", document_of({"Neuf."}), import_of(0, "n.md"));
  const Copy copy(kept);
  check_sound(copy);
  BOOST_TEST(copy.open().position() == 1);
  BOOST_TEST(copy.open().original("essai") == "avant");
  // The copy goes on from there.
  Store going = copy.open();
  BOOST_TEST(
      going.put("essai", document_of({"Deux.", "Trois."}), import_of(1)).revision == 2);
  check_sound(copy);
}

BOOST_AUTO_TEST_CASE(a_hand_edit_that_no_import_has_taken_yet_is_kept) {
  Store store = open();
  store.put("essai", document_of({"Un."}), import_of(0));
  const std::string edited = read_file(file("essai", "document.md")) + "\nÀ la main.\n";
  write_file(file("essai", "document.md"), edited);
  const Copy copy(store.kept_files());
  BOOST_TEST(read_file(copy.file("essai", "document.md")) == edited);
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_named_and_the_rest_is_kept) {
  Store store = open();
  store.put("essai", document_of({"Un."}), with_original(import_of(0), "octets"));
  fs::remove(file("essai", "history/0001.docx"));
  fs::remove(file("essai", "anchors.tsv"));
  const KeptFiles kept = store.kept_files();
  const std::vector<std::string> expected = {"documents/essai/history/0001.docx",
                                             "documents/essai/original.docx",
                                             "documents/essai/anchors.tsv"};
  BOOST_TEST(kept.missing == expected, boost::test_tools::per_element());
  const Copy copy(kept);
  BOOST_TEST(copy.open().read("essai").entry.revision == 1);
}

BOOST_AUTO_TEST_SUITE_END()
