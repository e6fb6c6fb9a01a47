#include "engine/markdown/cmark_tree.h"

#include <cmark-gfm-core-extensions.h>

#include <mutex>

namespace griot {
namespace {

bool holds(std::string_view text, char c) {
  return text.find(c) != std::string_view::npos;
}

// What the text cannot hold, the parser need not look for.
cmark_node* parse(std::string_view calls, std::string_view body) {
  static std::once_flag registered;
  std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
  const bool notes = body.find("[^") != std::string_view::npos;
  const int options = notes ? CMARK_OPT_FOOTNOTES | CMARK_OPT_FULL_INFO_STRING
                            : CMARK_OPT_FULL_INFO_STRING;
  // While it parses, the strikethrough extension changes a table of special characters
  // that all threads share: texts with "~" take turns.
  static std::mutex strikethrough;
  std::unique_lock<std::mutex> turn;
  cmark_parser* parser = cmark_parser_new_with_mem(options, cmark_memory());
  if (holds(body, '|')) {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  }
  if (holds(body, '~')) {
    turn = std::unique_lock(strikethrough);
    cmark_parser_attach_syntax_extension(parser,
                                         cmark_find_syntax_extension("strikethrough"));
  }
  cmark_parser_feed(parser, calls.data(), calls.size());
  cmark_parser_feed(parser, body.data(), body.size());
  return cmark_parser_finish(parser);
}

}  // namespace

CmarkTree::CmarkTree(std::string_view calls, std::string_view body)
    : root_(parse(calls, body)) {}

std::string_view view(const cmark_chunk& chunk) {
  return {reinterpret_cast<const char*>(chunk.data), static_cast<std::size_t>(chunk.len)};
}

std::string string_of(const cmark_chunk& chunk) {
  return std::string(view(chunk));
}

}  // namespace griot
