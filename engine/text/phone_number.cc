#include "engine/text/phone_number.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>

#include "engine/base/utf8.h"

namespace griot {
namespace {

constexpr std::size_t fewest_announced = 6;
constexpr std::size_t fewest_international = 8;
constexpr std::size_t most_digits = 15;  // ITU E.164

// What announces a number, and what announces another kind of one; lower case.
constexpr std::array<std::u32string_view, 15> phone_words = {
    U"tel",    U"tél",      U"telephone", U"téléphone", U"phone",
    U"mobile", U"portable", U"whatsapp",  U"fax",       U"gsm",
    U"cell",   U"cel",      U"tels",      U"téls",      U"téléphones"};
constexpr std::array<std::u32string_view, 7> other_words = {
    U"isbn", U"issn", U"siret", U"siren", U"iban", U"doi", U"rna"};
// What is counted is no number to call.
constexpr std::array<std::u32string_view, 12> units = {
    U"€",       U"$",        U"%",         U"fcfa",      U"cfa",       U"euros",
    U"dollars", U"millions", U"milliards", U"personnes", U"habitants", U"usd"};

// How numbers are grouped in the programme's countries, France included.
using Groups = std::vector<std::size_t>;
const std::array<Groups, 11>& national_forms() {
  static const std::array<Groups, 11> forms = {{{10},
                                                {2, 2, 2, 2, 2},
                                                {4, 2, 2, 2},
                                                {4, 6},
                                                {3, 2, 3, 2},
                                                {3, 3, 4},
                                                {4, 3, 3},
                                                {3, 7},
                                                {2, 4, 4},
                                                {2, 8},
                                                {3, 2, 2, 3}}};
  return forms;
}
const std::array<Groups, 3>& local_forms() {
  static const std::array<Groups, 3> forms = {
      {{2, 3, 2, 2}, {1, 2, 2, 2, 2}, {3, 2, 2, 2}}};
  return forms;
}

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

bool is_separator(char32_t c) {
  return is_blank(c) || c == '.' || c == '-' || c == '(' || c == ')' || c == 0x2010 ||
         c == 0x2011;
}

struct Run {
  std::size_t end = 0;
  bool plus = false;
  std::string digits;
  Groups groups;
};

// Digits and single separators from `at` on.
Run run_at(const Characters& text, std::size_t at) {
  Run run;
  if (text.at(at) == '(') ++at;
  if (text.at(at) == '+') run.plus = true, ++at;
  bool in_group = false;
  const std::size_t most = most_digits + 3;  // more is no number, however long it is
  for (std::size_t blanks = 0; blanks <= 2 && run.digits.size() < most; ++at) {
    const char32_t c = text.at(at);
    if (is_digit(c)) {
      if (!in_group) run.groups.push_back(0);
      in_group = true;
      blanks = 0;
      ++run.groups.back();
      run.digits += static_cast<char>(c);
      run.end = at + 1;
    } else if (is_separator(c)) {
      in_group = false;
      ++blanks;
    } else {
      break;
    }
  }
  return run;
}

// The word that ends before `at`, in lower case, behind blanks and ": . n°".
std::u32string word_before(const Characters& text, std::size_t at) {
  const auto is_between = [](char32_t c) {
    return is_blank(c) || c == ':' || c == '.' || c == '(' || c == 0xB0 || c == '-';
  };
  while (at > 0 && is_between(text.at(at - 1))) --at;
  std::size_t from = at;
  while (from > 0 && u_isalpha(static_cast<UChar32>(text.at(from - 1)))) --from;
  std::u32string word;
  for (std::size_t i = from; i < at; ++i) word += lower(text.at(i));
  if (word == U"n" && from > 0) return word_before(text, from);
  return word;
}

template <std::size_t count>
bool is_among(const std::array<std::u32string_view, count>& words,
              std::u32string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_announced(const Characters& text, std::size_t at) {
  std::size_t sign = at;
  while (sign > 0 && is_blank(text.at(sign - 1))) --sign;
  const char32_t before = sign > 0 ? text.at(sign - 1) : U'\0';
  if (before == 0x260E || before == 0x1F4DE || before == 0x1F4F1) return true;
  return is_among(phone_words, word_before(text, at));
}

bool is_counted(const Characters& text, std::size_t end) {
  while (is_blank(text.at(end))) ++end;
  std::u32string word;
  if (!u_isalpha(static_cast<UChar32>(text.at(end)))) {
    word = text.at(end);
  } else {
    while (u_isalpha(static_cast<UChar32>(text.at(end)))) word += lower(text.at(end++));
  }
  return is_among(units, word);
}

bool begins_number(const Characters& text, std::size_t at) {
  const char32_t c = text.at(at);
  const char32_t next = text.at(at + 1);
  const bool begins = is_digit(c) || (c == '+' && is_digit(next)) ||
                      (c == '(' && (is_digit(next) || next == '+'));
  if (!begins) return false;
  if (at == 0) return true;
  const char32_t before = text.at(at - 1);
  if (is_digit(c) && before == '+') return false;
  if (is_alphanumeric(before) || before == '_' || before == '=' || before == '#')
    return false;
  const char32_t earlier = at > 1 ? text.at(at - 2) : U' ';
  if (before == '/') return is_digit(earlier) || is_blank(earlier);
  const bool joins = before == '.' || before == ',' || before == '-';
  return !joins || !is_digit(earlier);
}

// "(+221) 77 …", not "(77 123 45 67)": that bracket belongs to the text.
bool closes_within(const Characters& text, std::size_t from, std::size_t to) {
  while (from < to && text.at(from) != ')') ++from;
  return from < to;
}

bool looks_like_phone(const Characters& text, const Run& run, bool announced) {
  const std::size_t count = run.digits.size();
  if (count > most_digits + 2 || is_counted(text, run.end)) return false;
  if (announced) return count >= fewest_announced;
  if (run.plus) return count >= fewest_international && run.digits[0] != '0';
  const auto has = [&](const auto& forms) {
    return std::find(forms.begin(), forms.end(), run.groups) != forms.end();
  };
  if (run.digits.starts_with("00")) {
    return count >= fewest_international + 2 && run.digits[2] != '0';
  }
  if (run.digits[0] == '0') return count == 10 && has(national_forms());
  return has(local_forms());
}

}  // namespace

Characters::Characters(std::string_view text) {
  points_.reserve(text.size());
  offsets_.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = first_code_point(text.substr(at));
    points_.push_back(c.value);
    offsets_.push_back(at);
    at += c.length;
  }
  offsets_.push_back(text.size());
}

bool is_alphanumeric(char32_t c) {
  return u_isalnum(static_cast<UChar32>(c)) != 0;
}

bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
         c == 0x202F || c == 0x2060;
}

char32_t lower(char32_t c) {
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

std::optional<PersonalData> phone_at(const Characters& text, std::size_t at,
                                     bool announced) {
  if (!begins_number(text, at)) return std::nullopt;
  const Run run = run_at(text, at);
  const char32_t after = text.at(run.end);
  if (run.digits.empty() || is_alphanumeric(after) || after == '_') return std::nullopt;
  if (text.at(at) == '(' && !closes_within(text, at, run.end)) return std::nullopt;
  if (is_among(other_words, word_before(text, at))) return std::nullopt;
  if (!looks_like_phone(text, run, announced || is_announced(text, at))) {
    return std::nullopt;
  }
  PersonalData found{PersonalData::Kind::phone, at, run.end, run.digits};
  if (run.plus) found.value = "00" + found.value;
  return found;
}

bool goes_on_after(const Characters& text, std::size_t end, std::size_t at) {
  std::u32string between;
  for (std::size_t i = end; i < at && between.size() < 4; ++i) {
    if (!is_blank(text.at(i))) between += lower(text.at(i));
  }
  static constexpr std::array<std::u32string_view, 6> joints = {U"/",  U",",  U";",
                                                                U"ou", U"et", U"-"};
  return at > end && is_among(joints, between);
}

bool announces_phone(std::string_view label) {
  const Characters text(label);
  std::u32string word;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (u_isalpha(static_cast<UChar32>(text.at(i)))) {
      word += lower(text.at(i));
    } else if (is_among(phone_words, word)) {
      return true;
    } else {
      word.clear();
    }
  }
  return false;
}

}  // namespace griot
