// Markdown to HTML, against cmark-gfm's own cmark_parser + cmark_render_html with the
// same extensions: `markdown_to_html FILE…` prints the ratio of CPU times (goal: 1.5).
//
// Both take turns over all files within one run, so that whatever slows the machine slows
// both; medians of the turns are compared.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/markdown/markdown.h"
#include "engine/render/html.h"

namespace {

std::size_t bytes_of_griot(const std::string& text) {
  return griot::render_html(griot::read_markdown(text, "bench").document).size();
}

std::size_t bytes_of_cmark(const std::string& text) {
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  for (const char* name : {"table", "strikethrough", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser, text.data(), text.size());
  cmark_node* root = cmark_parser_finish(parser);
  char* html = cmark_render_html(root, CMARK_OPT_FOOTNOTES,
                                 cmark_parser_get_syntax_extensions(parser));
  const std::size_t size = std::char_traits<char>::length(html);
  std::free(html);
  cmark_node_free(root);
  cmark_parser_free(parser);
  return size;
}

template <class Convert>
double seconds_for(const std::vector<std::string>& texts, Convert convert,
                   std::size_t& bytes) {
  const std::clock_t start = std::clock();
  for (const std::string& text : texts) bytes += convert(text);
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double median(std::vector<double> values) {
  std::ranges::nth_element(
      values, values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2));
  return values[values.size() / 2];
}

}  // namespace

int main(int count, char** names) {
  cmark_gfm_core_extensions_ensure_registered();
  std::vector<std::string> texts;
  try {
    for (int i = 1; i < count; ++i) {
      texts.push_back(griot::read_file(names[i]));
      bytes_of_griot(texts.back());  // what is refused is said before anything is timed
    }
  } catch (const griot::Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
  constexpr int turns = 21;
  std::vector<double> ours;
  std::vector<double> theirs;
  std::size_t bytes = 0;
  for (int turn = 0; turn < turns; ++turn) {
    ours.push_back(seconds_for(texts, bytes_of_griot, bytes));
    theirs.push_back(seconds_for(texts, bytes_of_cmark, bytes));
  }
  std::printf(
      "%zu files: griot %.1f ms, cmark-gfm %.1f ms, ratio %.2f (%zu bytes made)\n",
      texts.size(), median(ours) * 1e3, median(theirs) * 1e3,
      median(ours) / median(theirs), bytes);
}
