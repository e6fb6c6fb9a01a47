// What can be made again is believed only when it is whole and of the form asked for.
#include "engine/base/sealed_file.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "engine/base/file.h"
#include "tests/temporary_directory.h"

namespace {

using namespace griot;

BOOST_AUTO_TEST_SUITE(sealed_file)

BOOST_AUTO_TEST_CASE(what_was_written_is_read_and_its_folder_made) {
  const TemporaryDirectory folder;
  const auto path = folder.path() / "new" / "file";
  write_sealed_file(path, "essai 1", "a\n\nb");
  BOOST_TEST(read_sealed_file(path, "essai 1").value() == "a\n\nb");
  write_sealed_file(path, "essai 1", "");
  BOOST_TEST(read_sealed_file(path, "essai 1").value() == "");
}

BOOST_AUTO_TEST_CASE(another_form_a_cut_and_any_other_byte_read_as_nothing) {
  const TemporaryDirectory folder;
  const auto path = folder.path() / "file";
  write_sealed_file(path, "essai 1", "the body");
  BOOST_TEST(!read_sealed_file(path, "essai 2"));
  BOOST_TEST(!read_sealed_file(path, "essai"));
  const std::string whole = read_file(path);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    write_disposable_file(path, whole.substr(0, length));
    BOOST_TEST(!read_sealed_file(path, "essai 1"), "cut after " << length);
  }
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string other = whole;
    other[at] ^= 1;
    write_disposable_file(path, other);
    BOOST_TEST(!read_sealed_file(path, "essai 1"), "byte " << at);
  }
}

BOOST_AUTO_TEST_CASE(what_is_missing_or_no_file_reads_as_nothing) {
  const TemporaryDirectory folder;
  BOOST_TEST(!read_sealed_file(folder.path() / "none", "essai 1"));
  BOOST_TEST(!read_sealed_file(folder.path(), "essai 1"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
