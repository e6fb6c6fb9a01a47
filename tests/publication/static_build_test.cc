#include <boost/test/unit_test.hpp>

#include "engine/base/compression.h"
#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/publication/static_build.h"
#include "tests/publication/links.h"
#include "tests/publication/sample_catalogue.h"
#include "tests/publication/site_files.h"
#include "tests/temporary_directory.h"

namespace griot::test {
namespace {

namespace fs = std::filesystem;

struct Fixture {
  Fixture() : site(site_options(), languages(), vocabulary()) { fill(catalogue); }

  BuildReport build(const fs::path& output) const {
    return build_static_site(site, catalogue, unrelated(), output);
  }

  Site site;
  SampleCatalogue catalogue;
  TemporaryDirectory folder;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(static_build, Fixture)

BOOST_AUTO_TEST_CASE(two_builds_are_byte_identical) {
  build(folder / "a");
  build(folder / "b");
  BOOST_TEST((files_of(folder / "a") == files_of(folder / "b")));
  BOOST_TEST(files_of(folder / "a").contains("index.html"));
}

BOOST_AUTO_TEST_CASE(every_link_resolves_to_a_file) {
  build(folder / "site");
  const auto files = files_of(folder / "site");
  for (const auto& [name, bytes] : files) {
    if (!name.ends_with(".html")) continue;
    for (const auto& link : links_of(bytes)) {
      if (!link.starts_with('/')) continue;
      const std::string path = decoded(link.substr(1, link.find_first_of("?#") - 1));
      const bool found = files.contains(path) || files.contains(path + ".html") ||
                         files.contains(path + "index.html");
      BOOST_TEST(found, name << " → " << link);
    }
  }
}

BOOST_AUTO_TEST_CASE(pictures_and_machine_forms_are_written_too) {
  build(folder / "site");
  const auto files = files_of(folder / "site");
  for (const char* name :
       {"documents/revenir-2026.html", "documents/revenir-2026.json",
        "documents/revenir-2026.md", "en/documents/revenir-2026.html", "404.html",
        "notes/revenir.html", "documents/retire.html", "sitemap.xml", "robots.txt",
        "documents/revenir-2026/media/"
        "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef.png"}) {
    BOOST_TEST(files.contains(name), name);
  }
}

BOOST_AUTO_TEST_CASE(only_what_changed_is_written) {
  const BuildReport first = build(folder / "site");
  BOOST_TEST(first.written == first.pages);
  const BuildReport same = build(folder / "site");
  BOOST_TEST(same.written == 0);

  catalogue.add_former_passage("savings",
                               {"p-disparu", "Gone.", "2026-03-02T10:00:00Z", ""});
  const BuildReport changed = build(folder / "site");

  BOOST_TEST(changed.written == 2);  // its French and its English page
  BOOST_TEST(changed.pages == first.pages);
}

BOOST_AUTO_TEST_CASE(the_output_is_a_link_and_the_generation_before_stays) {
  build(folder / "site");
  const fs::path before = fs::canonical(folder / "site");
  catalogue.add_former_passage("savings",
                               {"p-disparu", "Gone.", "2026-03-02T10:00:00Z", ""});
  build(folder / "site");

  BOOST_TEST(fs::is_symlink(folder / "site"));
  BOOST_TEST(fs::canonical(folder / "site") != before);
  BOOST_TEST(fs::exists(before / "index.html"));
}

BOOST_AUTO_TEST_CASE(the_codes_of_pages_that_are_gone_are_listed) {
  build(folder / "site");
  const std::string codes = read_file(folder / "site.codes");
  BOOST_TEST(codes.find("\"/documents/retire\" 410;") != std::string::npos);
  BOOST_TEST(codes.find("\"/notes/revenir.html\" 301;") != std::string::npos);
  const std::string targets = read_file(folder / "site.redirects");
  BOOST_TEST(targets.find("\"/notes/revenir.html\" \"/documents/revenir-2026\";") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_readers_load_and_is_long_lies_there_compressed_too) {
  build(folder / "site");
  const auto files = files_of(folder / "site");
  for (const auto& [name, bytes] : files) {
    if (name.ends_with(".gz") || name.ends_with(".br")) continue;
    const bool compressed = bytes.size() >= 1'400 && is_loaded_by_readers(name);
    BOOST_TEST(files.contains(name + ".gz") == compressed, name);
    BOOST_TEST(files.contains(name + ".br") == compressed, name);
    if (!compressed) continue;
    BOOST_TEST(files.at(name + ".gz") == gzip(bytes, 1), name);
    BOOST_TEST(files.at(name + ".br").size() < files.at(name + ".gz").size(), name);
  }
}

BOOST_AUTO_TEST_CASE(a_folder_that_holds_something_else_is_left_alone) {
  fs::create_directory(folder / "site");
  write_file(folder / "site/lettre.txt", "à garder");
  BOOST_CHECK_EXCEPTION(build(folder / "site"), Error, [](const Error& error) {
    return error.code() == ErrorCode::conflict;
  });
  BOOST_TEST(read_file(folder / "site/lettre.txt") == "à garder");
}

BOOST_AUTO_TEST_CASE(each_document_is_read_once_a_build) {
  build(folder / "site");
  BOOST_TEST(catalogue.documents_read == 3);
}

BOOST_AUTO_TEST_CASE(a_document_that_is_taken_out_leaves_no_file) {
  build(folder / "site");
  SampleCatalogue less;
  fill(less);
  less.add("autre", "---\nstatut: publie\ndiffusion: public\ntitre: A\n---\n\nTexte.\n");
  build_static_site(site, less, unrelated(), folder / "site");
  BOOST_TEST(fs::exists(folder / "site/documents/autre.html"));

  build(folder / "site");

  BOOST_TEST(!fs::exists(folder / "site/documents/autre.html"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot::test
