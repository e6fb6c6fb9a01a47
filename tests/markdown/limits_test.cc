// What a Markdown file may cost: each shape that is known to cost cmark-gfm quadratic
// time or memory is either refused or read in time linear in its size.
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <ctime>
#include <functional>
#include <string>

#include "engine/base/error.h"
#include "engine/document/walk.h"
#include "engine/markdown/markdown.h"

using namespace griot;

namespace {

std::string repeated(const std::string& part, std::size_t bytes) {
  std::string text;
  while (text.size() + part.size() <= bytes) text += part;
  return text;
}

constexpr std::size_t nearly_a_mebibyte = (1 << 20) - 4'096;

// CPU seconds of one reading, refused or not.
double cost_of(const std::string& text) {
  const std::clock_t start = std::clock();
  try {
    read_markdown(text, "gros.md");
  } catch (const Error& error) {
    BOOST_TEST(name_of(error.code()) == name_of(ErrorCode::limit));
  }
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

void costs_less_than_a_second(const std::string& text) {
  BOOST_TEST(cost_of(text) < 1.0, text.substr(0, 40));
}

ErrorCode refusal_of(const std::string& text, const Limits& limits = {}) {
  try {
    read_markdown(text, "gros.md", limits);
  } catch (const Error& error) {
    return error.code();
  }
  return ErrorCode::io;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(markdown_limits)

BOOST_AUTO_TEST_CASE(a_file_beyond_one_mebibyte_is_refused) {
  BOOST_TEST((refusal_of(std::string((1 << 20) + 1, 'a')) == ErrorCode::limit));
}

BOOST_AUTO_TEST_CASE(wide_tables_are_refused_at_once) {
  const std::size_t columns = nearly_a_mebibyte / 5;
  const std::string wide =
      "|" + repeated("a|", 2 * columns) + "\n|" + repeated("-|", 2 * columns) + "\n";

  costs_less_than_a_second(wide + "|a\n");
  BOOST_TEST((refusal_of(wide) == ErrorCode::limit));
}

BOOST_AUTO_TEST_CASE(rows_that_leave_cells_out_cost_no_memory) {
  const std::string head = "|" + repeated("a|", 128) + "\n|" + repeated("-|", 128) + "\n";
  costs_less_than_a_second(head + repeated("a\n", nearly_a_mebibyte - head.size()));
}

BOOST_AUTO_TEST_CASE(tables_begun_again_and_again_cost_linear_time) {
  costs_less_than_a_second(repeated("a\n|-|-|\n", nearly_a_mebibyte));
  costs_less_than_a_second(repeated("x|x\n-|-\n", nearly_a_mebibyte));
}

BOOST_AUTO_TEST_CASE(autolink_parentheses_cost_linear_time) {
  costs_less_than_a_second("http://x.example/" + repeated("(", nearly_a_mebibyte / 2) +
                           repeated(")", nearly_a_mebibyte / 2));
  costs_less_than_a_second(repeated("http://x.example/((", nearly_a_mebibyte));
}

BOOST_AUTO_TEST_CASE(processing_instructions_without_end_cost_linear_time) {
  costs_less_than_a_second("a " + repeated("<?", nearly_a_mebibyte));
  costs_less_than_a_second(repeated("<?", nearly_a_mebibyte));
}

BOOST_AUTO_TEST_CASE(declarations_without_end_cost_linear_time) {
  costs_less_than_a_second("a " + repeated("<!A ", nearly_a_mebibyte));
  costs_less_than_a_second("a " + repeated("<!-- ", nearly_a_mebibyte));
}

BOOST_AUTO_TEST_CASE(cdata_without_end_costs_linear_time) {
  costs_less_than_a_second("a " + repeated("<![CDATA[", nearly_a_mebibyte));
}

BOOST_AUTO_TEST_CASE(repeated_references_copy_no_endless_text) {
  const std::string long_address = "[a]: /" + std::string(nearly_a_mebibyte / 2, 'x');
  costs_less_than_a_second(long_address + "\n\n" +
                           repeated("[a]", nearly_a_mebibyte / 2));
  const std::string title = "[a]: /x \"" + repeated("mot ", nearly_a_mebibyte / 2) + "\"";
  costs_less_than_a_second(title + "\n\n" + repeated("[a]", nearly_a_mebibyte / 2));
}

BOOST_AUTO_TEST_CASE(deep_quotes_and_lists_are_refused_by_name) {
  const std::string quotes = repeated("> ", 2 * 65) + "a\n" + repeated("b\n", 100'000);
  BOOST_TEST((refusal_of(quotes) == ErrorCode::limit));
  BOOST_TEST((refusal_of(repeated("- ", 2 * 70) + "a") == ErrorCode::limit));
  std::string stairs;
  for (std::size_t i = 0; i < 90; ++i) stairs += std::string(2 * i, ' ') + "- a\n";
  BOOST_TEST((refusal_of(stairs) == ErrorCode::limit));

  const auto honest = read_markdown(repeated("> ", 2 * 60) + "a\n", "x.md");
  BOOST_TEST(depth_of(honest.document.blocks) == 61);
}

BOOST_AUTO_TEST_CASE(other_hostile_shapes_cost_linear_time,
                     *boost::unit_test::label("time")) {
  for (const char* part : {"![",
                           "[",
                           "[]",
                           "[a](",
                           "[a](<b",
                           "[a](b \"",
                           "*a_ ",
                           "a**b",
                           "_ ",
                           "*",
                           "~a ",
                           "[^a]",
                           "[^a]:",
                           "[^a]: x\n",
                           "`",
                           "`a``",
                           "<a x=\"",
                           "<div>\n",
                           "<td>\n",
                           "<td>",
                           "<u>",
                           "</u>",
                           "<u><b>",
                           "<li><ul>",
                           "<table><tr><td>",
                           "\\\n",
                           "&",
                           "[a]: b\n",
                           "- a\n",
                           "1. ",
                           "a\n===\n",
                           "    a\n",
                           "\t- ",
                           "<script>",
                           "<pre>",
                           "<!--\n\n",
                           "<p lang=x>\n\n",
                           "[^",
                           "a\u00A0",
                           "\xC3",
                           "\r",
                           "<details>\n\n"}) {
    // An eighth: builds for debugging are slow, and what is quadratic is far beyond.
    costs_less_than_a_second(repeated(part, nearly_a_mebibyte / 8));
    costs_less_than_a_second("a " + repeated(part, nearly_a_mebibyte / 8));
  }
}

BOOST_AUTO_TEST_CASE(emphasis_deeper_than_anyone_writes_keeps_its_text) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += i % 2 ? "*a **b " : "<u>c ";
  text += "fin";

  const MarkdownReading reading = read_markdown(text, "x.md");

  int deepest = 0;
  const std::function<void(const Inlines&, int)> go = [&](const Inlines& inlines,
                                                          int depth) {
    deepest = std::max(deepest, depth);
    for (const Inline& node : inlines) {
      if (const Inlines* content = content_of(node)) go(*content, depth + 1);
    }
  };
  go(std::get<Paragraph>(reading.document.blocks.at(0).value).content, 1);
  BOOST_TEST(deepest <= 42);
}

BOOST_AUTO_TEST_CASE(html_deeper_than_the_tree_may_be_is_flattened) {
  const MarkdownReading reading =
      read_markdown(repeated("<blockquote>", 12 * 5'000) + "mot", "x.md");

  BOOST_TEST(depth_of(reading.document.blocks) <= max_tree_depth);
  BOOST_TEST(reading.findings.size() >= 1u);
}

BOOST_AUTO_TEST_CASE(a_link_target_beyond_the_limit_is_refused_with_its_line) {
  const std::string text = "a\n\n[x](/" + std::string(3'000, 'x') + ")\n";
  try {
    read_markdown(text, "lien.md");
    BOOST_FAIL("was accepted");
  } catch (const Error& error) {
    BOOST_TEST(error.place() == "lien.md:3");
  }
}

BOOST_AUTO_TEST_CASE(limits_can_be_changed) {
  Limits limits;
  limits.table_columns = 2;
  BOOST_TEST((refusal_of("|a|b|c|\n|-|-|-|\n", limits) == ErrorCode::limit));
}

BOOST_AUTO_TEST_CASE(writing_costs_linear_output) {
  // A document of n like blocks is written in n like pieces.
  const auto size_of = [](int n) {
    Document document;
    for (int i = 0; i < n; ++i) {
      Inlines words = {{Emphasised{Emphasis::strong, {{Text{"a*b"}}}}}, {Text{" c_d"}}};
      document.blocks.push_back({Paragraph{words}, {}, {}, {}, {}});
      document.blocks.push_back(
          {Quote{{{Paragraph{words}, {}, {}, {}, {}}}}, {}, {}, {}, {}});
    }
    return write_markdown(document).size();
  };
  const std::size_t one = size_of(1'001) - size_of(1'000);
  BOOST_TEST(size_of(4'000) - size_of(3'000) == 1'000 * one);
}

BOOST_AUTO_TEST_SUITE_END()
