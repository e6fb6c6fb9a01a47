#include "importers/docx/symbol.h"

#include <algorithm>
#include <array>

namespace griot::docx {
namespace {

struct Symbol {
  unsigned code;
  char32_t character;
};

constexpr std::array wingdings = {
    Symbol{0x22, U'✂'}, Symbol{0x28, U'☎'}, Symbol{0x2A, U'✉'}, Symbol{0x4A, U'☺'},
    Symbol{0x4C, U'☹'}, Symbol{0x6C, U'●'}, Symbol{0x6E, U'■'}, Symbol{0x6F, U'□'},
    Symbol{0x71, U'❑'}, Symbol{0x75, U'◆'}, Symbol{0x76, U'❖'}, Symbol{0x77, U'⬥'},
    Symbol{0x9F, U'•'}, Symbol{0xA1, U'○'}, Symbol{0xA7, U'▪'}, Symbol{0xA8, U'◻'},
    Symbol{0xD8, U'➢'}, Symbol{0xDF, U'←'}, Symbol{0xE0, U'→'}, Symbol{0xE1, U'↑'},
    Symbol{0xE2, U'↓'}, Symbol{0xE7, U'⬅'}, Symbol{0xE8, U'➔'}, Symbol{0xF0, U'⇨'},
    Symbol{0xFB, U'✗'}, Symbol{0xFC, U'✓'}, Symbol{0xFD, U'☒'}, Symbol{0xFE, U'☑'},
};

constexpr std::array symbol_font = {
    Symbol{0xA3, U'≤'}, Symbol{0xA5, U'∞'}, Symbol{0xA8, U'♦'}, Symbol{0xAC, U'←'},
    Symbol{0xAD, U'↑'}, Symbol{0xAE, U'→'}, Symbol{0xAF, U'↓'}, Symbol{0xB0, U'°'},
    Symbol{0xB1, U'±'}, Symbol{0xB3, U'≥'}, Symbol{0xB4, U'×'}, Symbol{0xB7, U'•'},
    Symbol{0xB8, U'÷'}, Symbol{0xB9, U'≠'}, Symbol{0xBB, U'≈'}, Symbol{0xBC, U'…'},
    Symbol{0xC6, U'∅'}, Symbol{0xCE, U'∈'}, Symbol{0xD2, U'®'}, Symbol{0xD3, U'©'},
    Symbol{0xD4, U'™'}, Symbol{0xDE, U'⇒'}, Symbol{0xE5, U'∑'},
};

// Symbol's Latin letters show Greek ones, from "A" and from "a" on.
constexpr std::u32string_view greek_upper = U"ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
constexpr std::u32string_view greek_lower = U"αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

template <std::size_t size>
char32_t find(const std::array<Symbol, size>& table, unsigned code) {
  const auto entry = std::lower_bound(
      table.begin(), table.end(), code,
      [](const Symbol& symbol, unsigned wanted) { return symbol.code < wanted; });
  return entry != table.end() && entry->code == code ? entry->character : 0;
}

}  // namespace

char32_t symbol_of(std::string_view font, unsigned code) {
  const unsigned byte = code & 0xFF;
  if (font.starts_with("Wingdings")) return find(wingdings, byte);
  if (font == "Symbol") {
    if (byte >= 'A' && byte <= 'Z') return greek_upper[byte - 'A'];
    if (byte >= 'a' && byte <= 'z') return greek_lower[byte - 'a'];
    return byte >= 0x20 && byte < 0x40 ? byte : find(symbol_font, byte);
  }
  const bool is_private = code >= 0xE000 && code <= 0xF8FF;
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  return is_private || surrogate || code < 0x20 || code > 0x10FFFF ? 0 : code;
}

}  // namespace griot::docx
