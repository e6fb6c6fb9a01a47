#include "engine/index/query_lexer.h"

#include <algorithm>
#include <array>

#include "engine/base/utf8.h"

namespace griot {
namespace {

struct Quotes {
  std::string_view open;
  std::string_view close;
};
constexpr std::array<Quotes, 4> quotes{
    {{"\"", "\""}, {"«", "»"}, {"“", "”"}, {"„", "“"}}};

const Quotes* quotes_opened(std::string_view rest) {
  for (const Quotes& pair : quotes) {
    if (rest.starts_with(pair.open)) return &pair;
  }
  return nullptr;
}

bool is_blank(char32_t c) {
  return c <= ' ' || c == 0x7F || c == 0xA0 || c == 0x202F || c == 0x2009 ||
         c == 0x3000 || c == U'»' || c == U'”';
}

// The end of the word that begins at `at`.
std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::string_view rest = text.substr(at);
    const CodePoint c = first_code_point(rest);
    if (is_blank(c.value) || quotes_opened(rest) != nullptr) break;
    at += c.length;
  }
  return at;
}

// Without the parentheses at the end of a word that none in it opens.
std::string_view without_closing(std::string_view word) {
  auto open = std::count(word.begin(), word.end(), '(');
  auto close = std::count(word.begin(), word.end(), ')');
  for (; close > open && word.ends_with(')'); --close) word.remove_suffix(1);
  return word;
}

}  // namespace

std::vector<QueryPiece> query_pieces(std::string_view text) {
  std::vector<QueryPiece> pieces;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = first_code_point(text.substr(at));
    if (is_blank(c.value)) {
      at += c.length;
      continue;
    }
    QueryPiece piece;
    if (c.value == U'-') {
      const CodePoint next = first_code_point(text.substr(at + 1));
      if (next.length == 0 || is_blank(next.value) || next.value == U'-') {
        ++at;
        continue;
      }
      piece.excluded = true;
      ++at;
    }
    const char sign = text[at];
    if (sign == '(' || (sign == ')' && !piece.excluded)) {
      piece.role = sign == '(' ? QueryPiece::Role::open : QueryPiece::Role::close;
      piece.from = at++;
      piece.to = at;
    } else if (const Quotes* pair = quotes_opened(text.substr(at))) {
      const std::size_t inside = at + pair->open.size();
      const std::size_t close = text.find(pair->close, inside);
      at = inside;
      if (close == std::string_view::npos) continue;
      piece.phrase = true;
      piece.from = inside;
      piece.to = close;
      at = close + pair->close.size();
    } else {
      piece.from = at;
      const std::string_view word = text.substr(at, end_of_word(text, at) - at);
      at = piece.to = at + std::max<std::size_t>(without_closing(word).size(), 1);
    }
    pieces.push_back(piece);
  }
  return pieces;
}

}  // namespace griot
