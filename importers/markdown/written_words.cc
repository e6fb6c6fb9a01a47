// Counting what an author wrote in Markdown, without parsing it: an independent count
// that a parser's mistake cannot fool.
#include <algorithm>
#include <charconv>
#include <string>

#include "engine/base/utf8.h"
#include "engine/text/words.h"
#include "importers/markdown/decode.h"

namespace griot {
namespace {

std::string_view without_front_matter(std::string_view text) {
  if (!text.starts_with("---\n")) return text;
  const std::size_t end = text.find("\n---\n", 3);
  return end == std::string_view::npos ? text : text.substr(end + 5);
}

// The end of a tag or comment that begins at `at`, or `at` when "<" is only a sign.
std::size_t after_tag(std::string_view text, std::size_t at) {
  if (text.substr(at, 4) == "<!--") {
    const std::size_t end = text.find("-->", at);
    return end == std::string_view::npos ? at : end + 3;
  }
  const char next = at + 1 < text.size() ? text[at + 1] : ' ';
  const bool named =
      next == '/' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
  if (!named) return at;
  char quote = 0;  // the value of an attribute may hold "<" and ">"
  for (std::size_t i = at + 1; i < text.size() && text.substr(i, 2) != "\n\n"; ++i) {
    const char c = text[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if ((c == '"' || c == '\'') && text[i - 1] == '=') {
      quote = c;
    } else if (c == '<') {
      return at;
    } else if (c == '>') {
      return i + 1;
    }
  }
  return at;
}

bool is_escape(std::string_view text, std::size_t at) {
  if (text[at] != '\\' || at + 1 == text.size()) return false;
  const char next = text[at + 1];
  return next > ' ' && next < 127 && !(next >= '0' && next <= '9') &&
         !((next | 32) >= 'a' && (next | 32) <= 'z');
}

// The end of a link's target, "](…)" or "][label]" at `at`, or `at`. A target and its
// title may go on over lines; a blank line ends them. What is escaped ("\\(") or within
// the quotes of a title opens and closes nothing.
std::size_t after_target(std::string_view text, std::size_t at) {
  const char opening = text[at + 1];
  const char closing = opening == '(' ? ')' : ']';
  int open = 0;
  bool quoted = false;
  for (std::size_t i = at + 1; i < text.size() && text.substr(i, 2) != "\n\n"; ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text.substr(i, 2) == "(<") {
      const std::size_t end = text.find_first_of(">\n", i);
      if (end == std::string_view::npos || text[end] == '\n') return at;
      i = end;
      ++open;
    } else if (text[i] == '"' && (quoted || text[i - 1] == ' ' || text[i - 1] == '\n')) {
      quoted = !quoted;
    } else if (!quoted && text[i] == opening) {
      ++open;
    } else if (!quoted && text[i] == closing && --open == 0) {
      return i + 1;
    }
  }
  return at;
}

// The end of a line "[label]: target", or `at`.
std::size_t after_definition(std::string_view text, std::size_t at) {
  if (text[at] != '[' || text.substr(at, 2) == "[^") return at;
  const std::size_t end = std::min(text.find('\n', at), text.size());
  const std::size_t colon = text.find("]: ", at);
  return colon != std::string_view::npos && colon < end ? end : at;
}

// What a character reference that begins at `at` stands for, as far as words go: its
// character when it is numeric, a blank for a sign, a letter for a letter.
struct Reference {
  std::string meant;
  std::size_t end = 0;  // 0: "&" is only a sign
};

Reference reference_at(std::string_view text, std::size_t at) {
  static constexpr std::string_view signs =
      " nbsp amp lt gt quot apos laquo raquo rsquo ";
  const std::size_t end = text.substr(0, at + 12).find(';', at);
  if (end == std::string_view::npos || end == at + 1) return {};
  std::string_view name = text.substr(at + 1, end - at - 1);
  if (!name.starts_with('#')) {
    const auto is_letter = [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; };
    if (!std::all_of(name.begin(), name.end(), is_letter)) return {};
    const std::string spaced = " " + std::string(name) + " ";
    return {signs.find(spaced) != std::string_view::npos ? " " : "e", end + 1};
  }
  name.remove_prefix(1);
  const bool hexadecimal = name.starts_with('x') || name.starts_with('X');
  if (hexadecimal) name.remove_prefix(1);
  std::uint32_t value = 0;
  const auto [stop, error] = std::from_chars(name.data(), name.data() + name.size(),
                                             value, hexadecimal ? 16 : 10);
  if (error != std::errc() || stop != name.data() + name.size() || value > 0x10FFFF)
    return {};
  std::string meant;
  append_utf8(meant, value);
  return {meant, end + 1};
}

}  // namespace

std::int64_t written_words(std::string_view markdown) {
  const std::string_view text = without_front_matter(markdown);
  std::string words;
  words.reserve(text.size());
  bool line_begins = true;
  int open = 0;  // "[" that no "]" has closed
  for (std::size_t at = 0; at < text.size();) {
    std::size_t after = at;
    if (text[at] == '<') after = after_tag(text, at);
    if (is_escape(text, at)) {
      words += text[at + 1];
      at += 2;
      line_begins = false;
      continue;
    }
    const bool closes = text[at] == ']' && open > 0;
    open += text[at] == '[' ? 1 : closes ? -1 : 0;
    const std::string_view two = text.substr(at, 2);
    if (closes && (two == "](" || two == "][")) after = after_target(text, at);
    if (two == "\n\n") open = 0;
    if (line_begins) after = std::max(after, after_definition(text, at));
    line_begins = text[at] == '\n';
    const Reference reference = text[at] == '&' ? reference_at(text, at) : Reference{};
    if (reference.end > 0) {
      words += reference.meant;
      at = reference.end;
    } else if (after > at) {
      words += ' ';
      at = after;
    } else {
      words += text[at++];
    }
  }
  return count_words(words);
}

}  // namespace griot
