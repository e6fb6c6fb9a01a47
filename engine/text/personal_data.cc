#include "engine/text/personal_data.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>

#include "engine/base/byte_set.h"
#include "engine/base/utf8.h"
#include "engine/text/access_code.h"
#include "engine/text/phone_number.h"

namespace griot {
namespace {

bool is_address_sign(char32_t c) {
  return c == '.' || c == '_' || c == '-' || c == '+' || c == '%' || c == 0xAD;
}

bool is_host_letter(char32_t c) {
  return is_alphanumeric(c) || c == '-' || c == 0xAD;
}

bool is_at(char32_t c) {
  return c == '@' || c == 0xFF20;
}

// Bytes of texts without any address or number: no digit, none of what may stand for "@",
// one of which, ＠, begins with EF.
constexpr ByteSet of_nobody = [] {
  ByteSet set = set_of("@([{0123456789\xEF");
  for (bool& byte : set) byte = !byte;
  return set;
}();

constexpr std::array<std::u32string_view, 4> written_at = {U"at", U"arobase", U"arrobase",
                                                           U"chez"};
constexpr std::array<std::u32string_view, 2> written_dot = {U"dot", U"point"};
// What says "@" or "." without brackets too, between blanks: "chez" and "at" are words.
constexpr std::array<std::u32string_view, 2> spoken_at = {U"arobase", U"arrobase"};

// Whether a text may hold an address that is said: "awa arobase exemple point org".
bool may_say_at(std::string_view text) {
  return text.find("robase") != text.npos || text.find("ROBASE") != text.npos;
}

// The end of one of `words` at `at`, or 0.
template <std::size_t count>
std::size_t after_one_of(const Characters& text, std::size_t at,
                         const std::array<std::u32string_view, count>& words) {
  for (const std::u32string_view word : words) {
    std::size_t end = at;
    while (end - at < word.size() && lower(text.at(end)) == word[end - at]) ++end;
    if (end - at == word.size()) return end;
  }
  return 0;
}

// The end of one of `words` at `at` that stands alone between blanks, or 0.
template <std::size_t count>
std::size_t after_spoken(const Characters& text, std::size_t at,
                         const std::array<std::u32string_view, count>& words) {
  if (at == 0 || !is_blank(text.at(at - 1))) return 0;
  const std::size_t end = after_one_of(text, at, words);
  return end > 0 && is_blank(text.at(end)) ? end : 0;
}

// The end of "(at)", "[at]", "{at}" that begins at `at`, or 0.
template <std::size_t count>
std::size_t after_bracketed(const Characters& text, std::size_t at,
                            const std::array<std::u32string_view, count>& words) {
  const char32_t opening = text.at(at);
  if (opening != '(' && opening != '[' && opening != '{') return 0;
  std::size_t from = at + 1;
  while (is_blank(text.at(from))) ++from;
  std::size_t end = after_one_of(text, from, words);
  if (end == 0) return 0;
  while (is_blank(text.at(end))) ++end;
  const char32_t closing = text.at(end);
  return closing == ')' || closing == ']' || closing == '}' ? end + 1 : 0;
}

// Reads "exemple.org" from `at`; its end, or 0 when there is no host of two labels. A dot
// that is said only makes the second: "awa@exemple.org point final" ends at "org".
std::size_t host_end(const Characters& text, std::size_t at, std::string& host) {
  std::size_t end = 0;
  std::size_t last_label = 0;
  int labels = 0;
  std::string read;
  while (true) {
    const std::size_t from = at;
    while (is_host_letter(text.at(at))) append_utf8(read, lower(text.at(at++)));
    if (at == from) break;
    last_label = at - from;
    if (++labels > 1 && last_label >= 2 &&
        u_isalpha(static_cast<UChar32>(text.at(from)))) {
      end = at;
      host = read;
    }
    std::size_t next = text.at(at) == '.' ? at + 1 : 0;
    if (next == 0) {
      std::size_t bracket = at;
      while (is_blank(text.at(bracket))) ++bracket;
      next = after_bracketed(text, bracket, written_dot);
      if (next == 0 && labels == 1) next = after_spoken(text, bracket, written_dot);
      while (next > 0 && is_blank(text.at(next))) ++next;
    }
    if (next == 0) break;
    read += '.';
    at = next;
  }
  return end;
}

// The e-mail address around the sign at `at`, or nothing.
std::optional<PersonalData> address_at(const Characters& text, std::size_t at,
                                       std::size_t not_before) {
  const bool sign = is_at(text.at(at));
  std::size_t behind = sign ? at + 1 : after_bracketed(text, at, written_at);
  if (behind == 0) behind = after_spoken(text, at, spoken_at);
  if (behind == 0) return std::nullopt;
  std::size_t front = at;
  // "awa @exemple.org" names an account; "awa @ exemple.org" and "awa@ exemple.org" do
  // not.
  if (!sign || is_blank(text.at(behind))) {
    while (front > not_before && is_blank(text.at(front - 1))) --front;
    while (is_blank(text.at(behind))) ++behind;
  }
  std::size_t from = front;
  while (from > not_before &&
         (is_alphanumeric(text.at(from - 1)) || is_address_sign(text.at(from - 1)))) {
    --from;
  }
  while (from < front && !is_alphanumeric(text.at(from))) ++from;
  if (from == front) return std::nullopt;
  std::string host;
  const std::size_t end = host_end(text, behind, host);
  if (end == 0) return std::nullopt;
  PersonalData found{PersonalData::Kind::email, from, end, {}};
  for (std::size_t i = from; i < front; ++i) append_utf8(found.value, lower(text.at(i)));
  found.value += "@" + host;
  return found;
}

std::vector<PersonalData> addresses_and_numbers_in(std::string_view text,
                                                   bool announced) {
  std::vector<PersonalData> found;
  const bool spoken = may_say_at(text);
  if (!spoken && end_of(of_nobody, text, 0) == text.size()) return found;
  const Characters characters(text);
  std::size_t free = 0;  // what lies before is taken
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const char32_t c = characters.at(i);
    const bool begins_nothing = c < 0x80 && holds(of_nobody, static_cast<char>(c)) &&
                                c != '+' && !(spoken && lower(c) == 'a');
    if (begins_nothing) continue;
    std::optional<PersonalData> one = address_at(characters, i, free);
    if (!one && i >= free) {
      const bool follows = !found.empty() &&
                           found.back().kind == PersonalData::Kind::phone &&
                           goes_on_after(characters, free, i);
      one = phone_at(characters, i, announced || follows);
    }
    if (!one) continue;
    free = one->to;
    i = std::max(i, free - 1);
    // A number that turned out to be the front of an address: "77123456@exemple.org".
    while (!found.empty() && found.back().to > one->from) found.pop_back();
    found.push_back(*std::move(one));
  }
  for (PersonalData& one : found) {
    one.from = characters.offset(one.from);
    one.to = characters.offset(one.to);
  }
  return found;
}

}  // namespace

std::vector<PersonalData> personal_data_in(std::string_view text, bool announced) {
  std::vector<PersonalData> found = addresses_and_numbers_in(text, announced);
  // A code may look like a number to call, or be the front of an address: all of both.
  for (PersonalData& code : access_codes_in(text)) {
    std::erase_if(found, [&](const PersonalData& one) {
      const bool overlaps = one.from < code.to && code.from < one.to;
      if (!overlaps) return false;
      code.from = std::min(code.from, one.from);
      code.to = std::max(code.to, one.to);
      return true;
    });
    code.value = text.substr(code.from, code.to - code.from);
    found.push_back(std::move(code));
  }
  std::ranges::sort(found, {}, &PersonalData::from);
  return found;
}

}  // namespace griot
