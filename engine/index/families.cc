#include "engine/index/families.h"

#include <array>
#include <cmath>

#include "engine/base/hash.h"
#include "engine/base/utf8.h"

namespace griot {
namespace {

constexpr std::array<FamilyRow, 4> family_rows{{
    {Family::stem, "", 0.5},
    {Family::exact, "=", 0.3},
    {Family::prefix, "~", 0.5},
    {Family::aside, "annexe ", 0.05},
}};

// No word has it.
constexpr char separator = '~';
// What says how many bytes of the word its stem leaves out: '!' for none.
constexpr char no_bytes = '!';

// At most max_word_bytes, whole code points.
std::string_view cut(std::string_view word) {
  if (word.size() <= max_word_bytes) return word;
  std::size_t end = max_word_bytes;
  while (end > 0 && is_continuation(word[end])) --end;
  return word.substr(0, end);
}

}  // namespace

const FamilyRow& row_of(Family family) {
  return family_rows[static_cast<std::size_t>(family)];
}

double rarity_weight(double having, double all) {
  const double odds = (all - having + 0.5) / (having + 0.5);
  return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

// "Wmigrants~"a: the stem is the word without its last byte; "Wchevaux~#l": without two,
// and l. A word that is its own stem stands alone.
std::string word_term(std::string_view word, std::string_view stem) {
  word = cut(word);
  stem = cut(stem);
  std::string term = word_family;
  term += word;
  if (word == stem) return term;
  std::size_t same = 0;
  while (same < word.size() && same < stem.size() && word[same] == stem[same]) ++same;
  term += separator;
  term += static_cast<char>(no_bytes + static_cast<char>(word.size() - same));
  return term.append(stem.substr(same));
}

std::string word_term(const Token& token) {
  return word_term(token.word, token.stem);
}

WordForm read_word_term(std::string_view term) {
  term.remove_prefix(std::string_view(word_family).size());
  const std::size_t end = term.find(separator);
  WordForm form{std::string(term.substr(0, end)), ""};
  form.stem = form.word;
  if (end == std::string_view::npos || end + 1 >= term.size()) return form;
  const auto left_out =
      static_cast<std::size_t>(static_cast<unsigned char>(term[end + 1]) - no_bytes);
  form.stem.resize(form.stem.size() - std::min(form.stem.size(), left_out));
  form.stem += term.substr(end + 2);
  return form;
}

std::string aside_term(std::string_view stem) {
  return std::string("XL").append(cut(stem));
}

std::string label_term(std::string_view stem) {
  return std::string("XU").append(cut(stem));
}

std::string_view prefix_of(std::string_view word) {
  std::size_t end = 0;
  for (std::size_t letters = prefix_letters; letters > 0 && end < word.size();
       --letters) {
    end += first_code_point(word.substr(end)).length;
  }
  return word.substr(0, end);
}

std::string term_of_document(std::string_view id) {
  return "Q" + (id.size() <= 200 ? std::string(id) : sha256(id));
}

}  // namespace griot
