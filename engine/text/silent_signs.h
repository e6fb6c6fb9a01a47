// The signs of inclusive writing, which an eye reads over and a voice should too: "·" of
// `adhérent·es`, "(" and ")" of `adhérent(e)s`. Said without them, such words are what
// people say who contract both forms: adhérentes, toustes, lecteurices.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace griot {

struct Sign {
  std::size_t from = 0;  // [from, to) in bytes of the text
  std::size_t to = 0;
};

// In their order. What inclusive writing is, read_inclusive decides; a text without a
// sign between letters costs one look at its bytes.
std::vector<Sign> silent_signs(std::string_view text);

}  // namespace griot
