#include "engine/text/characters.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>

#include "engine/base/utf8.h"

namespace griot {
namespace {

constexpr char32_t first_combining = 0x300;
constexpr unsigned char first_byte_of_combining = 0xCC;  // in UTF-8

const icu::Normalizer2& nfkc() {
  static const icu::Normalizer2& instance = [&]() -> const icu::Normalizer2& {
    UErrorCode status = U_ZERO_ERROR;
    return *icu::Normalizer2::getNFKCInstance(status);
  }();
  return instance;
}

bool starts_sequence(char32_t c) {
  return c < first_combining || nfkc().hasBoundaryBefore(static_cast<UChar32>(c));
}

constexpr Category ascii_kind(char32_t c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Category::letter;
  if (c >= '0' && c <= '9') return Category::digit;
  switch (c) {
    case '\'':
    case '`':
      return Category::apostrophe;
    case '-':
      return Category::hyphen;
    case '.':
      return Category::dot;
    case ',':
      return Category::comma;
    case '(':
      return Category::open;
    case ')':
      return Category::close;
    case '/':
      return Category::slash;
    case ' ':
      return Category::space;
    default:
      return Category::other;
  }
}

constexpr auto ascii_kinds = [] {
  std::array<Category, 128> kinds{};
  for (char32_t c = 0; c < 128; ++c) kinds[c] = ascii_kind(c);
  return kinds;
}();

// What is read as another character before anything else; 0 = nothing at all.
struct Written {
  char32_t as;
  Category kind;
};
const Written* special(char32_t c) {
  static constexpr Written apostrophe{'\'', Category::apostrophe};
  static constexpr Written hyphen{'-', Category::hyphen};
  static constexpr Written middle_dot{0xB7, Category::middle_dot};
  static constexpr Written space{' ', Category::space};
  static constexpr Written other{0xFFFD, Category::other};
  static constexpr Written nothing{0, Category::other};
  switch (c) {
    case 0xB4:   // acute accent
    case 0x2BC:  // modifier apostrophe
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
      return &apostrophe;
    case 0x2010:
    case 0x2011:
      return &hyphen;
    case 0xB7:
    case 0x387:
    case 0x2022:
    case 0x2027:
    case 0x2219:
    case 0x22C5:
    case 0x30FB:
      return &middle_dot;
    case 0xA0:
    case 0x2007:
    case 0x2009:
    case 0x202F:
      return &space;
    case 0xAB:
    case 0xBB:
    case 0x2013:
    case 0x2014:
    case 0x201C:
    case 0x201D:
    case 0x20AC:
    case 0xFFFD:
      return &other;
    default:
      return is_invisible(c) ? &nothing : nullptr;
  }
}

bool is_latin_1_letter(char32_t c) {
  return c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7;
}

bool is_superscript(char32_t c) {
  return c == 0xB9 || c == 0xB2 || c == 0xB3 || c == 0x2070 ||
         (c >= 0x2074 && c <= 0x2079);
}

class Reader {
 public:
  Reader(std::string_view text, std::uint32_t offset, std::vector<Character>& characters)
      : text_(text), offset_(offset), characters_(characters) {}

  void read() {
    while (at_ < text_.size()) {
      if (const std::size_t run = length_of_ascii()) {
        put_ascii_run(run);
      } else if (const char32_t c = latin_1_letter()) {
        put_latin_1({c, 2});
      } else {
        read_slowly();
      }
    }
  }

 private:
  void put(char32_t c, Category kind, std::size_t length, bool capital = false) {
    const auto from = static_cast<std::uint32_t>(offset_ + at_);
    characters_.push_back(
        {c, from, static_cast<std::uint32_t>(from + length), kind, capital});
  }

  unsigned char byte(std::size_t at) const {
    return static_cast<unsigned char>(text_[at]);
  }

  // Nothing that combines with what stands before it begins at this byte.
  bool stands_apart(std::size_t at) const {
    return at >= text_.size() || byte(at) < first_byte_of_combining ||
           text_.substr(at).starts_with("\xE2\x80");  // "’", "–"
  }

  // Characters that need no look at what follows them.
  std::size_t length_of_ascii() const {
    std::size_t end = at_;
    while (end < text_.size() && byte(end) < 0x80) ++end;
    if (end > at_ && !stands_apart(end)) --end;
    return end - at_;
  }

  void put_ascii_run(std::size_t length) {
    const std::size_t before = characters_.size();
    characters_.resize(before + length);
    auto from = static_cast<std::uint32_t>(offset_ + at_);
    for (std::size_t i = 0; i < length; ++i, ++from) {
      const unsigned char c = byte(at_ + i);
      const bool capital = c >= 'A' && c <= 'Z';
      characters_[before + i] = {capital ? c + char32_t{32} : c, from, from + 1,
                                 ascii_kinds[c], capital};
    }
    at_ += length;
  }

  // "é" where nothing combines with it, 0 for anything else.
  char32_t latin_1_letter() const {
    if (byte(at_) != 0xC3 || at_ + 1 >= text_.size() || !stands_apart(at_ + 2)) return 0;
    const unsigned char second = byte(at_ + 1);
    const char32_t c = char32_t{0xC0} | (second & 0x3F);
    return (second & 0xC0) == 0x80 && is_latin_1_letter(c) ? c : 0;
  }

  void put_ascii(char32_t c, std::size_t length) {
    const bool capital = c >= 'A' && c <= 'Z';
    put(capital ? c + 32 : c, ascii_kinds[c], length, capital);
    at_ += length;
  }

  void read_slowly() {
    const CodePoint c = first_code_point(text_.substr(at_));
    const CodePoint next = first_code_point(text_.substr(at_ + c.length));
    if (next.length != 0 && !starts_sequence(next.value)) {
      read_sequence(c.length);
    } else if (c.value < 0x80) {
      put_ascii(c.value, 1);
    } else if (const Written* written = special(c.value)) {
      if (written->as != 0) put(written->as, written->kind, c.length);
      at_ += c.length;
    } else if (is_latin_1_letter(c.value)) {
      put_latin_1(c);
    } else if (c.value == 0x152 || c.value == 0x153) {
      put('o', Category::letter, c.length, c.value == 0x152);
      put('e', Category::letter, c.length, c.value == 0x152);
      at_ += c.length;
    } else if (is_superscript(c.value) && follows_long_word()) {
      put(0xFFFD, Category::other, c.length);  // the call of a note, not part of the word
      at_ += c.length;
    } else {
      read_sequence(c.length);
    }
  }

  void put_latin_1(const CodePoint& c) {
    const bool capital = c.value <= 0xDE;
    const char32_t lower = capital ? c.value + 32 : c.value;
    if (lower == 0xE6) {
      put('a', Category::letter, c.length, capital);
      put('e', Category::letter, c.length, capital);
    } else {
      put(lower, Category::letter, c.length, capital);
    }
    at_ += c.length;
  }

  bool follows_long_word() const {
    if (characters_.size() < 4) return false;
    for (std::size_t i = characters_.size() - 4; i < characters_.size(); ++i) {
      if (characters_[i].kind != Category::letter) return false;
    }
    return true;
  }

  // One combining sequence, of `length` bytes at least, through NFKC.
  void read_sequence(std::size_t length) {
    while (at_ + length < text_.size()) {
      const CodePoint next = first_code_point(text_.substr(at_ + length));
      if (starts_sequence(next.value)) break;
      length += next.length;
    }
    const auto source = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text_.data() + at_, static_cast<std::int32_t>(length)));
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString normal = nfkc().normalize(source, status);
    for (std::int32_t i = 0; i < normal.length(); i = normal.moveIndex32(i, 1)) {
      put_any(static_cast<char32_t>(normal.char32At(i)), length);
    }
    at_ += length;
  }

  void put_any(char32_t c, std::size_t length) {
    const auto icu_c = static_cast<UChar32>(c);
    const char32_t lower = static_cast<char32_t>(u_tolower(icu_c));
    const bool capital = lower != c;
    if (c < 0x80) {
      put(lower, ascii_kinds[c], length, capital);
    } else if (const Written* written = special(c)) {
      if (written->as != 0) put(written->as, written->kind, length);
    } else if (lower == 0x153 || lower == 0xE6) {
      put(lower == 0x153 ? 'o' : 'a', Category::letter, length, capital);
      put('e', Category::letter, length, capital);
    } else if (u_isdigit(icu_c)) {
      put(static_cast<char32_t>('0' + u_charDigitValue(icu_c)), Category::digit, length);
    } else if (u_hasBinaryProperty(icu_c, UCHAR_IDEOGRAPHIC)) {
      put(c, Category::ideograph, length);
    } else {
      const auto mask = U_GET_GC_MASK(icu_c);
      const bool mark = (mask & U_GC_M_MASK) != 0;
      const bool after_letter =
          !characters_.empty() && characters_.back().kind == Category::letter;
      const bool letter =
          (mask & (U_GC_L_MASK | U_GC_N_MASK)) != 0 || (mark && after_letter);
      put(lower, letter ? Category::letter : Category::other, length, capital);
    }
  }

  std::string_view text_;
  std::uint32_t offset_;
  std::vector<Character>& characters_;
  std::size_t at_ = 0;
};

}  // namespace

bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         c == 0x2060 || c == 0xFEFF;
}

void read_characters(std::string_view text, std::uint32_t offset,
                     std::vector<Character>& characters) {
  characters.clear();
  characters.reserve(text.size());
  Reader(text, offset, characters).read();
}

}  // namespace griot
