// What restore() refuses of archives that nobody's backup wrote.
#include <zip.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "engine/backup/backup.h"
#include "engine/backup/bag.h"
#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "tests/temporary_directory.h"

namespace griot {
namespace {

namespace fs = std::filesystem;
using Entries = std::vector<std::pair<std::string, std::string>>;

struct Folder {
  std::string archive() const { return (folder / "a.zip").string(); }
  fs::path target() const { return folder / "fonds"; }

  void write(const Entries& entries) const {
    fs::remove(archive());
    int code = 0;
    zip_t* zip = zip_open(archive().c_str(), ZIP_CREATE, &code);
    for (const auto& [name, bytes] : entries) {
      zip_source_t* source = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
      BOOST_REQUIRE(zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8) >= 0);
    }
    BOOST_REQUIRE(zip_close(zip) == 0);
  }

  TemporaryDirectory folder;
};

// A bag whose manifests vouch for all of it.
Entries bag(const Entries& payload) {
  Manifest manifest;
  Entries entries;
  for (const auto& [place, bytes] : payload) {
    manifest["data/" + place] = sha256(bytes);
    entries.emplace_back("fonds/data/" + place, bytes);
  }
  const Entries tags = {{"bagit.txt", bag_declaration()},
                        {"bag-info.txt", "Payload-Oxum: 1.1\n"},
                        {"manifest-sha256.txt", write_manifest(manifest)}};
  Manifest of_tags;
  for (const auto& [name, bytes] : tags) {
    of_tags[name] = sha256(bytes);
    entries.emplace_back("fonds/" + name, bytes);
  }
  entries.emplace_back("fonds/tagmanifest-sha256.txt", write_manifest(of_tags));
  return entries;
}

const Entries smallest = {{"griot.toml", "titre = \"Fonds\"\n"}, {"journal.jsonl", ""}};

Entries with(Entries entries, std::pair<std::string, std::string> more) {
  entries.push_back(std::move(more));
  return entries;
}

std::string refusal(const Folder& folder, const Entries& entries) {
  folder.write(entries);
  std::string said;
  try {
    restore(folder.archive(), folder.target());
  } catch (const Error& error) {
    BOOST_TEST((error.code() == ErrorCode::invalid));
    said = error.place();
  }
  BOOST_TEST(!fs::exists(folder.target()));
  BOOST_TEST(std::distance(fs::directory_iterator(folder.folder.path()), {}) == 1);
  return said;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(restore_h, Folder)

BOOST_AUTO_TEST_CASE(the_smallest_bag_is_a_corpus) {
  write(bag(smallest));
  BOOST_TEST(restore(archive(), target()).files == 2);
  BOOST_TEST(read_file(target() / "griot.toml") == "titre = \"Fonds\"\n");
}

BOOST_AUTO_TEST_CASE(a_bag_that_was_packed_again_by_others_is_read) {
  Entries entries = bag(smallest);
  entries.insert(entries.begin(), {{"fonds/", ""}, {"fonds/data/", ""}});
  write(entries);
  BOOST_TEST(restore(archive(), target()).files == 2);
}

BOOST_AUTO_TEST_CASE(no_path_leads_outside) {
  for (const char* place :
       {"../evil", "documents/../../evil", "/etc/evil", "documents/a\\..\\evil",
        "documents/.hidden/x", "elsewhere/x", ".ssh/authorized_keys", "index/current"}) {
    BOOST_TEST_CONTEXT(place) {
      const std::string said = refusal(*this, bag(with(smallest, {place, "x"})));
      BOOST_TEST(said.find("a.zip, ") != std::string::npos);
    }
  }
}

BOOST_AUTO_TEST_CASE(every_file_is_vouched_for_and_every_voucher_has_its_file) {
  const Entries whole = bag(smallest);
  BOOST_TEST(refusal(*this, with(whole, {"fonds/data/documents/x", "x"}))
                 .ends_with(", data/documents/x"));
  BOOST_TEST(refusal(*this, with(whole, {"autre/x", "x"})).ends_with("a.zip"));
  for (std::size_t i = 0; i < whole.size(); ++i) {
    Entries less = whole;
    less.erase(less.begin() + static_cast<std::ptrdiff_t>(i));
    BOOST_TEST_CONTEXT(whole[i].first) BOOST_TEST(refusal(*this, less) != "");
    Entries altered = whole;
    altered[i].second += " ";
    BOOST_TEST_CONTEXT(whole[i].first) BOOST_TEST(refusal(*this, altered) != "");
  }
}

BOOST_AUTO_TEST_CASE(a_bag_of_something_else_is_no_corpus) {
  BOOST_TEST(refusal(*this, bag({{"journal.jsonl", ""}})).ends_with("griot.toml"));
  BOOST_TEST(refusal(*this, bag({{"griot.toml", ""}})).ends_with("journal.jsonl"));
  BOOST_TEST(refusal(*this, {{"fonds/data/griot.toml", ""}}).ends_with("a.zip"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
