// The closed list: what each HTML element means in Griot Markdown. docs/griot-markdown.md
// shows it to authors.
#pragma once

#include <optional>
#include <string_view>

#include "engine/document/inline.h"

namespace griot {

enum class HtmlRole {
  unknown,      // no HTML element: a word in angle brackets
  transparent,  // an element without a meaning here: dropped, its content stays
  skipped,      // dropped with its content: script, style
  // Inline.
  emphasis,
  span,
  link,
  code,
  image,
  line_break,
  input,
  // Block.
  division,
  paragraph,
  heading,
  quote,
  list,
  item,
  table,
  caption,
  columns,
  column,
  rows,
  row,
  cell,
  figure,
  figure_caption,
  preformatted,
  box,
  box_title,
  rule,
};

HtmlRole html_role(std::string_view name);
bool is_block_role(HtmlRole role);

// Of "em", "strong", "u", "del", "sup", "sub", "mark" and their like.
std::optional<Emphasis> html_emphasis(std::string_view name);

}  // namespace griot
