// Colours and safe text for terminals.
#pragma once

#include <string>
#include <string_view>

namespace griot {

// Wraps text in terminal attributes, or leaves it as it is: colours appear only on a
// terminal and never when NO_COLOR is set to something (no-color.org).
struct Style {
  bool coloured = false;

  std::string bold(std::string_view text) const { return wrap("1", text); }
  std::string dim(std::string_view text) const { return wrap("2", text); }
  std::string red(std::string_view text) const { return wrap("31", text); }
  std::string green(std::string_view text) const { return wrap("32", text); }
  std::string yellow(std::string_view text) const { return wrap("33", text); }
  std::string cyan(std::string_view text) const { return wrap("36", text); }

 private:
  std::string wrap(std::string_view code, std::string_view text) const;
};

Style style_for(int descriptor);

// `text` on one line that no terminal obeys: control bytes (also C1 and line breaks),
// direction overrides and bytes that are not UTF-8 are written as "\x1b" or "\u{202e}".
std::string printable(std::string_view text);

// The columns that UTF-8 text takes, one a code point (marks none).
std::size_t columns(std::string_view text);

// Text broken between words into lines of at most `width` columns, the following ones
// behind `indent` blanks.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent);

// The width of the terminal behind a descriptor, at most 100; 80 when there is none.
std::size_t terminal_width(int descriptor);

}  // namespace griot
