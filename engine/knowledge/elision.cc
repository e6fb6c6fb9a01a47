#include "engine/knowledge/elision.h"

#include <algorithm>
#include <array>

namespace griot {

std::string_view elided_before(std::string_view text, const Token& token) {
  static constexpr std::array<std::string_view, 11> words = {
      "quelqu", "lorsqu", "puisqu", "jusqu", "qu", "n", "s", "d", "l", "j", "c"};
  std::string_view before = text.substr(0, token.from);
  if (before.ends_with('\'')) {
    before.remove_suffix(1);
  } else if (before.ends_with("’")) {
    before.remove_suffix(std::string_view("’").size());
  } else {
    return {};
  }
  for (const std::string_view word : words) {
    if (before.size() < word.size()) continue;
    const std::string_view end = before.substr(before.size() - word.size());
    const bool same = std::equal(end.begin(), end.end(), word.begin(),
                                 [](char a, char b) { return (a | 0x20) == b; });
    if (same) return word;
  }
  return {};
}

}  // namespace griot
