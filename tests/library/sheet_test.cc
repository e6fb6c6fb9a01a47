#include "engine/library/sheet.h"
#include "engine/text/csv.h"

#include <boost/test/unit_test.hpp>
#include <fstream>

#include "engine/base/error.h"
#include "tests/library/temporary_folder.h"

namespace fs = std::filesystem;
using griot::Error;
using griot::read_csv;
using griot::read_sheet;

namespace {

std::string message_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sheet_h)

BOOST_AUTO_TEST_CASE(cells_may_hold_separators_quotes_and_line_ends_between_quotes) {
  const auto records = read_csv("a,b\n\"1,5 \"\"k\"\"\",\"deux\nlignes\"\nfin,\n", "f.csv");

  BOOST_REQUIRE_EQUAL(records.size(), 3u);
  BOOST_TEST(records[1].cells[0] == "1,5 \"k\"");
  BOOST_TEST(records[1].cells[1] == "deux\nlignes");
  BOOST_TEST(records[2].line == 4);
  BOOST_TEST(records[2].cells[1] == "");
}

BOOST_AUTO_TEST_CASE(a_sheet_saved_by_a_french_spreadsheet_is_read) {
  const griot::test::TemporaryFolder folder;
  folder.write("m.csv", "fichier;titre;pays\r\na.md;R\xe9int\xe9gration;SN\r\n");

  const auto rows = read_sheet(folder.path() / "m.csv", {});

  BOOST_REQUIRE_EQUAL(rows.size(), 1u);
  BOOST_TEST(rows[0].line == 2);
  BOOST_TEST(rows[0].file == fs::weakly_canonical(folder.path() / "a.md"));
  BOOST_TEST(rows[0].cells[0].second == "Réintégration");
}

BOOST_AUTO_TEST_CASE(an_empty_cell_says_nothing) {
  const griot::test::TemporaryFolder folder;
  folder.write("m.csv", "fichier,titre,pays\na.md,,SN\n");

  const auto rows = read_sheet(folder.path() / "m.csv", {});

  BOOST_REQUIRE_EQUAL(rows[0].cells.size(), 1u);
  BOOST_TEST(rows[0].cells[0].first == "pays");
}

BOOST_AUTO_TEST_CASE(a_wrong_row_is_named_by_its_line) {
  const griot::test::TemporaryFolder folder;
  const auto message = [&](const char* text) {
    folder.write("m.csv", text);
    return message_of([&] { read_sheet(folder.path() / "m.csv", {}); });
  };

  BOOST_TEST(message("f,t\na.md,x\na.md,y\n").find("m.csv:3 : ") != std::string::npos);
  BOOST_TEST(message("f,t\na.md,x,y\n").find("m.csv:2 : ") != std::string::npos);
  BOOST_TEST(message("f,t\n,x\n").find("m.csv:2 : ") != std::string::npos);
  BOOST_TEST(message("f,t\na.md,\"x\n").find("m.csv:2 : ") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
