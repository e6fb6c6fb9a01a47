#include <algorithm>
#include <array>

#include "engine/text/words.h"
#include "importers/docx/styles.h"

namespace griot::docx {
namespace {

// The names built-in headings have in Word's own languages, folded.
constexpr std::array<std::string_view, 17> heading_words = {
    "heading", "titre",      "uberschrift", "titulo",    "titolo",   "kop",
    "rubrik",  "overskrift", "otsikko",     "заголовок", "naglowek", "nadpis",
    "baslik",  "cimsor",     "naslov",      "fyrirsogn", "pealkiri"};

}  // namespace

std::optional<int> heading_named(std::string_view name) {
  const std::string folded = fold(name);
  std::string_view word = folded;
  while (!word.empty() && word.back() == ' ') word.remove_suffix(1);
  if (word.empty() || word.back() < '1' || word.back() > '9') return std::nullopt;
  const int level = word.back() - '0';
  word.remove_suffix(1);
  while (!word.empty() &&
         (word.back() == ' ' || word.back() == '-' || word.back() == '_')) {
    word.remove_suffix(1);
  }
  while (!word.empty() && word.front() == ' ') word.remove_prefix(1);
  if (std::find(heading_words.begin(), heading_words.end(), word) ==
      heading_words.end()) {
    return std::nullopt;
  }
  return level;
}

}  // namespace griot::docx
