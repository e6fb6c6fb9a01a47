// Texts written so that they are read back as the same texts.
#pragma once

#include <string>
#include <string_view>

namespace griot {

// Appends `text` to a Markdown paragraph. `line_start`: nothing but blanks stands before
// it on its line. A blank at the start or end of a line is written as a character
// reference.
void append_markdown_text(std::string& out, std::string_view text, bool line_start);

// Appends a link target with its brackets where it needs them, and titles with quotes.
void append_markdown_target(std::string& out, std::string_view target);
void append_markdown_title(std::string& out, std::string_view title);

// Appends what is not inline text (a target, a title, an info string): references are
// resolved there before "\", so "&" is written "&amp;". `special` gets a "\".
void append_link_text(std::string& out, std::string_view text, std::string_view special);

// Appends ` name="value"`, safe in Markdown text too.
void append_attribute(std::string& out, std::string_view name, std::string_view value);

// Appends `text` as HTML text; blanks that HTML would run together become references.
// `after_blank`: the text follows a blank, a line end or the start of a block.
void append_html_text(std::string& out, std::string_view text, bool after_blank);

}  // namespace griot
