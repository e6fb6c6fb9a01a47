#include "engine/backup/bag.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace griot {

BOOST_AUTO_TEST_SUITE(bag_h)

BOOST_AUTO_TEST_CASE(a_manifest_is_read_as_it_was_written) {
  const std::string digest(64, 'a');
  const Manifest manifest = {{"data/a b.md", digest},
                             {"data/100 %25.md", digest},
                             {"data/ligne\nretour\r.md", digest},
                             {"data/é.md", digest}};
  const std::string text = write_manifest(manifest);
  BOOST_TEST(text.find(digest + "  data/100 %2525.md\n") != std::string::npos);
  BOOST_TEST((read_manifest(text, "m") == manifest));
}

BOOST_AUTO_TEST_CASE(a_line_that_is_none_is_told_by_its_number) {
  const std::string digest(64, 'a');
  for (const std::string& line :
       {std::string("data/a.md"), digest, digest + "  ",
        std::string(63, 'a') + "  data/a", std::string(64, 'A') + "  data/a",
        digest + "  data/first"}) {
    BOOST_CHECK_EXCEPTION(
        read_manifest(digest + "  data/first\n" + line + "\n", "a.zip, manifest"), Error,
        [](const Error& error) { return error.place() == "a.zip, manifest:2"; });
  }
}

BOOST_AUTO_TEST_CASE(a_path_leads_inside_or_nowhere) {
  for (const char* good : {"a", "documents/note/document.md", "é/ç.tsv"}) {
    BOOST_TEST_CONTEXT(good) BOOST_TEST(is_inside_path(good));
  }
  for (const char* bad :
       {"", "/", "/etc/passwd", "../a", "a/../b", "a//b", "a/", "a/.", ".git/hooks",
        "a\\b", "C:\\a", "a\nb", "a\x7f", "\xff", "a/.unfinished/x"}) {
    BOOST_TEST_CONTEXT(bad) BOOST_TEST(!is_inside_path(bad));
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
