#include "engine/knowledge/figures.h"

#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/knowledge/sentences.h"

namespace griot {
namespace {

std::size_t blank_at(std::string_view text, std::size_t at) {
  if (text.substr(at).starts_with("\xE2\x80\xAF")) return 3;
  if (text.substr(at).starts_with("\xC2\xA0")) return 2;
  return at < text.size() && text[at] == ' ' ? 1 : 0;
}

// The end of the number at `at`: digits, groups of three behind blanks, a decimal comma.
std::size_t number_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  for (;;) {
    const std::size_t gap = blank_at(text, at);
    const std::string_view group = text.substr(std::min(at + gap, text.size()), 4);
    const bool three = group.size() >= 3 && is_digit(group[0]) && is_digit(group[1]) &&
                       is_digit(group[2]) && (group.size() == 3 || !is_digit(group[3]));
    if (gap == 0 || !three) break;
    at += gap + 3;
  }
  if (at + 1 < text.size() && (text[at] == ',' || text[at] == '.') &&
      is_digit(text[at + 1])) {
    for (++at; at < text.size() && is_digit(text[at]);) ++at;
  }
  return at;
}

// "26 %", "12 500 €", "148 entretiens"; "" where the number counts nothing.
std::string figure_at(std::string_view text, std::size_t at) {
  const std::size_t end = number_end(text, at);
  const std::size_t unit = end + blank_at(text, end);
  for (const char* mark : {"%", "€", "FCFA", "F CFA", "millions", "milliards", "euros"}) {
    if (text.substr(unit).starts_with(mark)) {
      return std::string(text.substr(at, unit + std::string_view(mark).size() - at));
    }
  }
  if (unit == end) return {};
  std::size_t word_end = unit;
  while (word_end < text.size() && text[word_end] != ' ' && text[word_end] != ',' &&
         text[word_end] != '.' && text[word_end] != ';' && text[word_end] != ')') {
    ++word_end;
  }
  const std::string_view word = text.substr(unit, word_end - unit);
  constexpr std::array no_units = {
      "janvier",   "février", "mars",     "avril",    "juin",   "juillet", "août",
      "septembre", "octobre", "novembre", "décembre", "heures", "heure",   "janv"};
  const bool unit_word =
      word.size() >= 4 && word[0] >= 'a' &&
      std::find(no_units.begin(), no_units.end(), word) == no_units.end();
  const std::string_view digits = text.substr(at, end - at);
  const bool year =
      digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
  return unit_word && !year ? std::string(text.substr(at, word_end - at)) : std::string();
}

// "en 2025", "entre 2019 et 2025": the last year that the sentence names.
std::string year_in(std::string_view sentence) {
  std::string year;
  for (std::size_t i = 0; i + 4 <= sentence.size(); ++i) {
    const std::string_view digits = sentence.substr(i, 4);
    const bool all = std::all_of(digits.begin(), digits.end(), is_digit);
    const bool alone = (i == 0 || !is_digit(sentence[i - 1])) &&
                       (i + 4 == sentence.size() || !is_digit(sentence[i + 4]));
    if (all && alone && (digits.starts_with("19") || digits.starts_with("20")))
      year = digits;
  }
  return year;
}

}  // namespace

std::vector<QuotedFigure> figures_in(const Lines& lines) {
  std::vector<QuotedFigure> figures;
  for (const Line& line : lines.all) {
    if (line.kind == Line::Kind::heading || line.kind == Line::Kind::table) continue;
    if (std::none_of(line.text.begin(), line.text.end(), is_digit)) continue;
    for (const std::string& sentence : sentences_of(line.text)) {
      for (std::size_t i = 0; i < sentence.size(); ++i) {
        const bool begins = is_digit(sentence[i]) &&
                            (i == 0 || sentence[i - 1] == ' ' || sentence[i - 1] == '(');
        if (!begins) continue;
        std::string value = figure_at(sentence, i);
        i = number_end(sentence, i);
        if (value.empty()) continue;
        figures.push_back({line.anchor, std::move(value), sentence, year_in(sentence)});
        break;
      }
    }
  }
  return figures;
}

}  // namespace griot
