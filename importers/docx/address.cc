#include "importers/docx/address.h"

#include <algorithm>

#include "engine/base/utf8.h"

namespace griot::docx {
namespace {

bool same_word(std::string_view a, std::string_view lower) {
  return a.size() == lower.size() &&
         std::equal(a.begin(), a.end(), lower.begin(), [](char x, char y) {
           return (x >= 'A' && x <= 'Z' ? static_cast<char>(x - 'A' + 'a') : x) == y;
         });
}

}  // namespace

bool is_safe_address(std::string_view address) {
  while (address.starts_with(' ')) address.remove_prefix(1);
  if (address.empty() || address.starts_with("//") || address.starts_with("\\\\") ||
      address.starts_with("/\\")) {
    return false;
  }
  if (std::any_of(address.begin(), address.end(),
                  [](unsigned char byte) { return byte < 0x20 || byte == 0x7F; })) {
    return false;
  }
  const std::size_t colon = address.find(':');
  const std::size_t path = address.find_first_of("/?#\\");
  if (colon == std::string_view::npos || path < colon) {
    return address.find('\\') == std::string_view::npos;
  }
  const std::string_view scheme = address.substr(0, colon);
  return same_word(scheme, "http") || same_word(scheme, "https") ||
         same_word(scheme, "mailto");
}

std::string shown_address(std::string_view address) {
  constexpr std::size_t longest = 80;
  std::string shown(address.substr(0, std::min(address.find('?'), longest)));
  std::replace_if(
      shown.begin(), shown.end(), [](unsigned char byte) { return byte < 0x20; }, ' ');
  // Not in the middle of a character.
  while (!shown.empty() && shown.size() < address.size() &&
         is_continuation(address[shown.size()])) {
    shown.pop_back();
  }
  return shown;
}

}  // namespace griot::docx
