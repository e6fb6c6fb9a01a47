#include "engine/index/families.h"

#include <array>

#include "engine/base/hash.h"
#include "engine/base/utf8.h"

namespace griot {
namespace {

constexpr std::array<FamilyRow, 4> rows{{
    {Family::stem, "Z", 0.5, 3},
    {Family::exact, "XE", 0.3, 3},
    {Family::prefix, "XP", 0.5, 3},
    {Family::aside, "XL", 0.05, 0},
}};

constexpr std::size_t prefix_letters = 5;

// The first `letters` code points.
std::string_view front(std::string_view text, std::size_t letters) {
  std::size_t end = 0;
  for (; letters > 0 && end < text.size(); --letters) {
    end += first_code_point(text.substr(end)).length;
  }
  return text.substr(0, end);
}

// At most max_word_bytes, whole code points.
std::string_view cut(std::string_view word) {
  if (word.size() <= max_word_bytes) return word;
  std::size_t end = max_word_bytes;
  while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) --end;
  return word.substr(0, end);
}

}  // namespace

const FamilyRow& row_of(Family family) {
  return rows[static_cast<std::size_t>(family)];
}

std::string term_of(Family family, const Token& token) {
  std::string term = row_of(family).name;
  switch (family) {
    case Family::stem:
    case Family::aside:
      return term.append(cut(token.stem));
    case Family::prefix:
      return term.append(front(token.word, prefix_letters));
    default:
      return term.append(cut(token.word));
  }
}

std::string term_of_document(std::string_view id) {
  return "Q" + (id.size() <= 200 ? std::string(id) : sha256(id));
}

}  // namespace griot
