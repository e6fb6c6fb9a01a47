#include "engine/knowledge/demand_parts.h"

#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/document/clean_text.h"

namespace griot {
namespace {

constexpr std::size_t longest_dateline = 60;  // bytes
constexpr std::size_t longest_theme = 60;

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// "Exemple : ouvrir", "à compléter : …": what a form says of its own field.
std::string_view behind_example(std::string_view inside) {
  static constexpr std::array<std::string_view, 5> words = {"Exemple", "exemple", "Ex.",
                                                            "Par exemple", "Ex"};
  for (const std::string_view word : words) {
    if (!inside.starts_with(word)) continue;
    const std::size_t colon = inside.find(':');
    if (colon != std::string_view::npos && colon <= word.size() + 3)
      return trimmed(inside.substr(colon + 1));
  }
  return inside;
}

}  // namespace

std::size_t dateline_of(std::string_view text) {
  const std::size_t first = text.starts_with('(') ? 1 : 0;
  if (text.size() < longest_dateline || !is_capital(text[first])) return 0;
  const std::string_view opening = text.substr(0, longest_dateline);
  if (opening.find(", ") == std::string_view::npos) return 0;  // most paragraphs
  std::size_t begin = 0, dash = text.size();
  for (const std::string_view mark : {" – ", " — ", " - "}) {
    const std::size_t at = opening.find(mark);
    if (at < dash) dash = at, begin = at + mark.size();
  }
  if (dash > longest_dateline || begin == text.size()) return 0;
  const std::string_view head = text.substr(0, dash);
  const std::size_t comma = head.find(',');
  if (comma == std::string_view::npos) return 0;
  // A day and a year, and no more than that behind the place.
  const std::string_view day = head.substr(comma + 1);
  const auto digits = std::ranges::count_if(day, is_digit);
  const std::size_t year = day.find("20");
  const bool dated = digits >= 5 && digits <= 6 && year != std::string_view::npos;
  return dated && std::ranges::count(day, ' ') <= 5 ? begin : 0;
}

std::vector<std::string> parts_in_brackets(std::string_view text) {
  std::vector<std::string> parts;
  for (std::string_view rest = trimmed(text); !rest.empty();) {
    const std::size_t open = rest.find('[');
    const std::size_t close = rest.find(']', open);
    if (open == std::string_view::npos || close == std::string_view::npos) return {};
    const std::string_view theme = trimmed(rest.substr(0, open));
    if (theme.size() > longest_theme || !theme.ends_with(':')) return {};
    const std::string_view inside =
        behind_example(trimmed(rest.substr(open + 1, close - open - 1)));
    if (!inside.empty()) parts.emplace_back(inside);
    rest = trimmed(rest.substr(close + 1));
  }
  return parts;
}

std::string asked_behind_colon(const std::string& sentence, const Rules& rules) {
  const std::size_t colon = sentence.find(" : ");
  if (colon == std::string::npos) return {};
  std::string rest = sentence.substr(colon + 3);
  const bool to_do = rest.starts_with("de ") ||
                     (rest.starts_with("d'") && !rest.starts_with("d'une part") &&
                      !rest.starts_with("d'abord"));
  const bool begins = to_do || rest.starts_with("que ") || rest.starts_with("qu");
  const bool asks = begins && rules.has("demande", tokens_of(sentence.substr(0, colon)));
  return asks ? rest : std::string();
}

bool says_it(std::span<const Token> tokens) {
  constexpr std::size_t reach = 6;  // words
  return std::ranges::any_of(tokens.first(std::min(reach, tokens.size())),
                             [](const Token& token) { return token.word == "il"; });
}

std::string without_marks(std::string_view quoted) {
  std::size_t begin = 0, end = quoted.size();
  for (const std::string_view mark : {"« ", "«\u00a0", "«", "“", "\""})
    if (begin == 0 && quoted.starts_with(mark)) begin = mark.size();
  for (const std::string_view mark : {" »", "\u00a0»", "»", "”", "\""})
    if (end == quoted.size() && quoted.ends_with(mark)) end -= mark.size();
  return begin < end ? std::string(quoted.substr(begin, end - begin)) : std::string();
}

}  // namespace griot
