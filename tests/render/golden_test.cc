// Examples as text: tests/golden/markdown/<name>.md is read, and must come out as
// <name>.html (page mode, French typography off) and <name>.canonical.md.
//
// GRIOT_UPDATE_GOLDENS=1 writes what comes out instead; look at the difference before
// you commit it.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/base/file.h"
#include "engine/markdown/markdown.h"
#include "engine/render/html.h"
#include "engine/render/text.h"

using namespace griot;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> examples() {
  std::vector<fs::path> found;
  for (const auto& entry :
       fs::directory_iterator(fs::path(GRIOT_SOURCE_DIR) / "tests/golden/markdown")) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".md") && !name.ends_with(".canonical.md")) {
      found.push_back(entry.path());
    }
  }
  std::ranges::sort(found);
  return found;
}

void compare(const std::string& made, const fs::path& golden) {
  if (std::getenv("GRIOT_UPDATE_GOLDENS")) return write_file(golden, made);
  BOOST_TEST(made == read_file(golden), golden.filename().string());
}

// One finding a line, as an author is told.
std::string findings_of(const MarkdownReading& reading) {
  std::string lines;
  for (const Finding& finding : reading.findings) {
    lines += place_of(finding) + " : " + finding.code + " (" + name_of(finding.severity) +
             ") " + in_french(finding.message) + "\n";
  }
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(golden)

BOOST_AUTO_TEST_CASE(examples_come_out_as_they_should) {
  BOOST_TEST_REQUIRE(examples().size() >= 10u);
  for (const fs::path& example : examples()) {
    const MarkdownReading reading =
        read_markdown(read_file(example), example.filename().string());

    const std::string stem = (example.parent_path() / example.stem()).string();
    compare(render_html(reading.document), stem + ".html");
    compare(write_markdown(reading.document), stem + ".canonical.md");
    compare(render_text(reading.document), stem + ".txt");
    if (!reading.findings.empty()) compare(findings_of(reading), stem + ".findings");
  }
}

BOOST_AUTO_TEST_CASE(the_canonical_form_is_read_as_the_same_document) {
  for (const fs::path& example : examples()) {
    const Document document = read_markdown(read_file(example), "x").document;
    const std::string canonical = write_markdown(document);
    BOOST_TEST((read_markdown(canonical, "x").document == document),
               example.filename().string());
    BOOST_TEST(write_markdown(read_markdown(canonical, "x").document) == canonical,
               example.filename().string());
  }
}

BOOST_AUTO_TEST_SUITE_END()
