// convert: one file in, one file out, no corpus.
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "tests/app/corpus_folder.h"

namespace griot {
namespace {

std::string content(const std::filesystem::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

struct Folder : TemporaryDirectory {
  std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(*this / name, std::ios::binary) << bytes;
    return (*this / name).string();
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(convert, Folder)

BOOST_AUTO_TEST_CASE(a_file_becomes_each_format) {
  const std::string file = write("a.md", "# Retour\n\nUn *texte*.\n");
  const auto out = [&](const char* format) {
    const Ran ran = run_griot({"convertir", file, "--to", format});
    BOOST_TEST(ran.status == 0);
    return ran.out;
  };
  BOOST_TEST(has(out("html"), "<em>texte</em>"));
  BOOST_TEST(has(out("markdown"), "Un *texte*."));
  BOOST_TEST(has(out("text"), "Un texte."));
  BOOST_TEST(nlohmann::json::parse(out("json")).is_object());
  BOOST_TEST(run_griot({"convert", file}).out == out("markdown"));
  // The program that starts fast hands this one over.
  BOOST_TEST(out("docx").starts_with("PK"));
  BOOST_TEST(run_griot({"convert", file, "--to=docx"}).out == out("docx"));
}

BOOST_AUTO_TEST_CASE(the_name_of_the_file_to_write_says_the_format) {
  const std::string file = write("a.md", "# Retour\n\nUn *texte*.\n");
  const auto written = [&](const std::string& name, std::vector<std::string> more = {}) {
    const std::string output = (*this / name).string();
    std::vector<std::string> words = {"convert", file, "--output", output};
    words.insert(words.end(), more.begin(), more.end());
    BOOST_TEST(run_griot(words).status == 0);
    return content(output);
  };
  BOOST_TEST(written("a.docx").starts_with("PK"));
  BOOST_TEST(has(written("a.html"), "<em>texte</em>"));
  BOOST_TEST(has(written("sans-fin"), "Un *texte*."));
  BOOST_TEST(has(written("b.html", {"--to", "text"}), "Un texte."));
}

BOOST_AUTO_TEST_CASE(the_limits_of_the_corpus_around_hold) {
  const std::string file = write("a.md", "# Retour\n\nUn texte de trente octets.\n");
  write("griot.toml", "[limites]\nmarkdown-octets = 10\n");
  const Ran ran = run_griot({"convert", file, "--corpus", (*this / ".").string()});
  BOOST_TEST(ran.status == 3);
  BOOST_TEST(has(ran.err, "markdown-octets"));
}

BOOST_AUTO_TEST_CASE(the_receipt_is_talk_and_the_file_is_data) {
  const std::string file = write("a.md", "# Retour\n\nUn <blink>texte</blink>.\n");
  const Ran ran = run_griot({"convert", file, "--to", "text"});
  BOOST_TEST(has(ran.err, "converti"));
  BOOST_TEST(has(ran.err, "<blink>"));  // what was taken off is said
  BOOST_TEST(!has(ran.out, "converti"));
}

BOOST_AUTO_TEST_CASE(json_is_the_receipt_and_output_the_file) {
  const std::string file = write("a.md", "# Retour\n\nUn texte.\n");
  const std::string output = (*this / "a.html").string();
  const Ran ran =
      run_griot({"convert", file, "--to", "html", "--output", output, "--json"});
  BOOST_TEST(ran.status == 0);
  const auto lines = json_lines<nlohmann::json>(ran.out);
  BOOST_REQUIRE_EQUAL(lines.size(), 1u);
  BOOST_TEST(lines[0].at("status") == "imported");
  BOOST_TEST(lines[0].at("words").at("kept") == 3);
  BOOST_TEST(has(content(output), "Un texte."));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_refused) {
  const Ran pdf = run_griot({"convert", write("a.pdf", "%PDF-1.7\n"), "--output",
                             (*this / "a.md").string(), "--json"});
  BOOST_TEST(pdf.status == 3);
  BOOST_TEST(json_lines<nlohmann::json>(pdf.out).at(0).at("status") == "refused");
  BOOST_TEST(!std::filesystem::exists(*this / "a.md"));
  const Ran absent = run_griot({"convert", (*this / "absent.md").string()});
  BOOST_TEST(absent.status == 3);
  BOOST_TEST(has(absent.err, "absent.md"));
  BOOST_TEST(absent.out == "");
}

BOOST_AUTO_TEST_CASE(a_reader_that_goes_away_is_no_failure) {
  std::string text = "# Long\n";
  for (int i = 0; i < 40'000; ++i) text += "\nUne phrase de plus.\n";
  const std::string file = write("long.md", text);
  const auto ended = [&](const std::string& program, const std::string& reader) {
    return run_griot({.words = {"-c", program + " " + file + " --to markdown" + reader +
                                          "; echo ${PIPESTATUS[0]} >&2"},
                      .program = "bash"})
        .err;  // the receipt, then the status
  };
  const std::string convert = std::string(GRIOT_PROGRAM) + " convert";
  BOOST_TEST(ended(convert, " | head -1").ends_with("\n0\n"));
  // The other program, which knows English.
  BOOST_TEST(ended(convert + " --lang en", " | head -1").ends_with("\n0\n"));
  // What could not be written where it was to stay is one.
  BOOST_TEST(ended(convert, " > /dev/full").ends_with("\n4\n"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
