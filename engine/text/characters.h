// A text as the analysis sees it: characters after NFKC and lower case, each with the
// bytes of the source it came from.
//
// Soft hyphens and zero-width characters are gone, œ and æ are two letters, every
// apostrophe is ', every hyphen -, every blank but tab and line end a space.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace griot {

enum class Category : std::uint8_t {
  letter,  // and the marks that follow a letter
  digit,   // decimal, as 0–9 whatever the script
  ideograph,
  apostrophe,
  hyphen,
  dot,
  middle_dot,  // · ‧ ⋅ • and their kin
  comma,
  open,   // (
  close,  // )
  slash,
  space,  // not tab, not line end
  other,
};

struct Character {
  char32_t value = 0;
  std::uint32_t from = 0;  // [from, to) in the source
  std::uint32_t to = 0;
  Category kind = Category::other;
  bool capital = false;
};

// Soft hyphens, zero-width characters and marks of direction: no reader sees them.
bool is_invisible(char32_t character);

// Replaces `characters` by those of `text`, whose first byte is at `offset`. Fast on
// ASCII and on precomposed French; the rest goes through ICU, a combining sequence at a
// time. What is not UTF-8 is `other`.
void read_characters(std::string_view text, std::uint32_t offset,
                     std::vector<Character>& characters);

// Appends one character as `fold` (words.h) writes it. The character is NFKC.
void append_folded(std::string& text, char32_t character);

}  // namespace griot
