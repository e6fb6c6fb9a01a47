// Letters and digits of ASCII, whatever the locale; no byte beyond it is one.
#pragma once

namespace griot {

constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace griot
