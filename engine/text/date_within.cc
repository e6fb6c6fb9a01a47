#include "engine/text/date_within.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "engine/base/ascii.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::size_t most_words = 6;  // "du 11 au 13 juin 2026"

// Before a day that is not the text's own: whole words, as term_key() writes them.
constexpr auto other_days = std::to_array<std::string_view>(
    {"avant",    "jusqu",     "depuis",     "d-ici",       "echeance", "echeances",
     "prochain", "prochains", "prochaine",  "prochaines",  "limite",   "limites",
     "revise",   "revises",   "revisee",    "revisees",    "loi",      "lois",
     "decret",   "decrets",   "publie",     "publiee",     "valide",   "validee",
     "approuve", "approuvee", "mis-a-jour", "mise-a-jour", "version",  "imprime"});

struct Span {
  std::size_t from = 0, to = 0;
};

std::vector<Span> words_of_line(std::string_view line) {
  std::vector<Span> words;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    if (end > at) words.push_back({at, end});
    at = end + 1;
  }
  return words;
}

Span without_signs(std::string_view line, Span span) {
  constexpr std::string_view signs = "()[],;.:";
  while (span.from < span.to && signs.find(line[span.from]) != signs.npos) ++span.from;
  while (span.from < span.to && signs.find(line[span.to - 1]) != signs.npos) --span.to;
  return span;
}

std::string_view of(std::string_view line, Span span) {
  return line.substr(span.from, span.to - span.from);
}

std::optional<Date> date_of(std::string_view text) {
  if (const auto date = read_date(text)) return date;
  const auto days = read_period(text);
  return days ? std::optional(days->first) : std::nullopt;
}

bool is_article(std::string_view word) {
  const std::string folded = fold(word);
  return folded == "le" || folded == "du";
}

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, is_digit);
}

// A figure, or a word that a date may begin with: most words need no closer look.
bool may_begin(std::string_view word) {
  constexpr std::size_t longest = 16;  // bytes: "décembre", "mercredi"
  if (word.empty() || word.size() > longest) return false;
  if (is_digit(word.front())) return true;
  const std::string folded = fold(word);
  constexpr auto openings =
      std::to_array<std::string_view>({"le", "du", "de", "the", "from"});
  return std::ranges::find(openings, folded) != openings.end() ||
         weekday_named(folded) > 0 || month_named(folded) > 0;
}

}  // namespace

std::optional<DateWithin> date_within(std::string_view line) {
  if (!has_digit(line)) return {};
  const std::vector<Span> words = words_of_line(line);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!may_begin(of(line, without_signs(line, words[i])))) continue;
    for (std::size_t end = std::min(i + most_words, words.size()); end > i; --end) {
      Span span = without_signs(line, {words[i].from, words[end - 1].to});
      if (!has_digit(of(line, span))) continue;
      const auto date = date_of(of(line, span));
      if (!date || date->month == 0) continue;
      while (i + 1 < end && is_article(of(line, without_signs(line, words[i])))) {
        span.from = words[++i].from;
      }
      return DateWithin{span.from, span.to, *date};
    }
  }
  return {};
}

bool is_of_another_day(std::string_view before) {
  const std::string words = "-" + term_key(before, before.size() * 2) + "-";
  return std::ranges::any_of(other_days, [&](std::string_view word) {
    return words.find("-" + std::string(word) + "-") != std::string::npos;
  });
}

}  // namespace griot
