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
// What the head of a column announces numbers with, or counts; lower case.
constexpr std::array<std::u32string_view, 6> head_words = {
    U"contact", U"contacts", U"coordonnées", U"coordonnees", U"joindre", U"viber"};
constexpr std::array<std::u32string_view, 5> words_of_counts = {
    U"nombre", U"nb", U"total", U"taux", U"montant"};
constexpr std::size_t longest_head = 6;  // words; more is a sentence
// What is counted is no number to call.
constexpr std::array<std::u32string_view, 22> units = {
    U"€",       U"$",        U"%",         U"fcfa",      U"cfa",       U"euros",
    U"dollars", U"millions", U"milliards", U"personnes", U"habitants", U"usd",
    U"f",       U"eur",      U"xof",       U"xaf",       U"gnf",       U"kmf",
    U"mga",     U"ariary",   U"ha",        U"km"};
constexpr std::array<std::u32string_view, 7> units_in_front = {
    U"usd", U"eur", U"xof", U"xaf", U"gnf", U"kmf", U"mga"};

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

struct Digits {
  std::size_t value = 0;
  std::size_t count = 0;
  std::size_t end = 0;

  bool is_year() const { return count == 4 && value >= 1900 && value <= 2099; }
  bool is_within(std::size_t most) const {
    return (count == 1 || count == 2) && value >= 1 && value <= most;
  }
};

Digits digits_at(const Characters& text, std::size_t at) {
  Digits digits;
  digits.end = at;
  for (; digits.count < 5 && is_digit(text.at(digits.end)); ++digits.end) {
    digits.value = digits.value * 10 + (text.at(digits.end) - U'0');
    ++digits.count;
  }
  return digits;
}

bool is_dash(char32_t c) {
  return c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2013;
}

// The end of "2025-2027" or "2025 – 2027" behind its first year, or 0.
std::size_t years_end(const Characters& text, const Digits& first) {
  std::size_t at = first.end;
  if (is_blank(text.at(at))) ++at;
  if (!is_dash(text.at(at)) && text.at(at) != '/') return 0;
  ++at;
  if (is_blank(text.at(at))) ++at;
  const Digits second = digits_at(text, at);
  return second.is_year() && second.value > first.value ? second.end : 0;
}

// The end of a date or a range of years that begins at `at`, or 0. `whole_years`: only
// those that say the year in four digits.
std::size_t calendar_end(const Characters& text, std::size_t at, bool whole_years) {
  const Digits first = digits_at(text, at);
  if (first.count == 0) return 0;
  if (first.is_year()) {
    const std::size_t end = years_end(text, first);
    if (end > 0) return end;
  }
  const char32_t sign = text.at(first.end);
  if (sign != '/' && sign != '.' && !is_dash(sign) && !is_blank(sign)) return 0;
  const Digits month = digits_at(text, first.end + 1);
  if (!month.is_within(12) || text.at(month.end) != sign) return 0;
  const Digits last = digits_at(text, month.end + 1);
  if (first.is_within(31) && last.is_year()) return last.end;
  if (is_blank(sign)) return 0;
  if (first.is_year() && last.is_within(31)) return last.end;
  if (whole_years || !first.is_within(31) || last.count != 2) return 0;
  const char32_t after = text.at(last.end);
  const bool goes_on =
      (is_separator(after) || after == '/') && is_digit(text.at(last.end + 1));
  return goes_on ? 0 : last.end;
}

// True within a date or a range of years, the longest being "2025 - 2027".
bool is_in_calendar(const Characters& text, std::size_t at) {
  for (std::size_t back = 0; back <= 7 && back <= at; ++back) {
    const std::size_t from = at - back;
    if (from > 0 && is_digit(text.at(from - 1))) continue;
    if (calendar_end(text, from, false) > at) return true;
  }
  return false;
}

struct Run {
  std::size_t end = 0;
  bool plus = false;
  std::string digits;
  Groups groups;
};

// Where numbers are announced more signs hold one together, and several side by side
// are taken at once; a date ends them.
bool ends_announced(const Characters& text, std::size_t at, const Run& run) {
  const char32_t c = text.at(at);
  if (c == '(') return run.digits.size() >= fewest_announced;
  const bool begins = is_digit(c) && !run.groups.empty() && !is_digit(text.at(at - 1));
  return begins && calendar_end(text, at, true) > 0;
}

bool joins_announced(const Characters& text, std::size_t at, const Run& run) {
  if (run.groups.empty() || run.end != at || !is_digit(text.at(at + 1))) return false;
  return text.at(at) == 0x2013 || (text.at(at) == '/' && run.groups.back() <= 3);
}

// Digits and single separators from `at` on.
Run run_at(const Characters& text, std::size_t at, bool announced) {
  Run run;
  if (text.at(at) == '(') ++at;
  if (text.at(at) == '+') run.plus = true, ++at;
  bool in_group = false;
  // More is no number, however long it is.
  const std::size_t most = announced ? 8 * most_digits : most_digits + 3;
  for (std::size_t blanks = 0; blanks <= 2 && run.digits.size() < most; ++at) {
    const char32_t c = text.at(at);
    if (announced && ends_announced(text, at, run)) break;
    if (is_digit(c)) {
      if (!in_group) run.groups.push_back(0);
      in_group = true;
      blanks = 0;
      ++run.groups.back();
      run.digits += static_cast<char>(c);
      run.end = at + 1;
    } else if (is_separator(c) || (announced && joins_announced(text, at, run))) {
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

std::vector<std::u32string> lower_words(std::string_view label) {
  const Characters text(label);
  std::vector<std::u32string> words;
  bool within = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool letter = u_isalpha(static_cast<UChar32>(text.at(i))) != 0;
    if (letter && !within) words.emplace_back();
    if (letter) words.back() += lower(text.at(i));
    within = letter;
  }
  return words;
}

// "(+221) 77 …", not "(77 123 45 67)": that bracket belongs to the text.
bool closes_within(const Characters& text, std::size_t from, std::size_t to) {
  while (from < to && text.at(from) != ')') ++from;
  return from < to;
}

// "90 00 11 22", as numbers of eight digits are written from Bénin to Niger; not "10 20
// 30 40" or "20 22 24 26", which count.
bool is_of_four_pairs(const Run& run) {
  if (run.groups != Groups{2, 2, 2, 2} || run.digits[0] < '2') return false;
  const auto pair = [&](std::size_t i) {
    return (run.digits[2 * i] - '0') * 10 + (run.digits[2 * i + 1] - '0');
  };
  const int step = pair(1) - pair(0);
  return pair(2) - pair(1) != step || pair(3) - pair(2) != step;
}

// "20260314"
bool is_compact_day(const Run& run) {
  const auto number = [&](std::size_t from, std::size_t count) {
    return std::stoi(run.digits.substr(from, count));
  };
  if (run.digits.size() != 8 || number(0, 4) < 1900 || number(0, 4) > 2099) return false;
  return number(4, 2) >= 1 && number(4, 2) <= 12 && number(6, 2) >= 1 &&
         number(6, 2) <= 31;
}

// "Kossi, 90001122": eight or nine digits without a blank, behind a name and a comma or a
// dash; no day, and no round number, which counts.
bool is_compact_behind_name(const Characters& text, std::size_t at, const Run& run) {
  const bool compact = run.groups == Groups{8} || run.groups == Groups{9};
  if (!compact || run.digits[0] < '2' || run.digits.ends_with("000") ||
      is_compact_day(run))
    return false;
  while (at > 0 && is_blank(text.at(at - 1))) --at;
  if (at == 0 || (text.at(at - 1) != ',' && !is_dash(text.at(at - 1)))) return false;
  --at;
  while (at > 0 && is_blank(text.at(at - 1))) --at;
  std::size_t from = at;
  while (from > 0 && u_isalpha(static_cast<UChar32>(text.at(from - 1)))) --from;
  return at >= from + 2 && u_isupper(static_cast<UChar32>(text.at(from))) != 0;
}

bool looks_like_phone(const Characters& text, std::size_t at, const Run& run,
                      bool announced) {
  const std::size_t count = run.digits.size();
  if (is_counted(text, run.end)) return false;
  if (announced) {
    const std::size_t longest = *std::max_element(run.groups.begin(), run.groups.end());
    return count >= fewest_announced && longest <= most_digits;
  }
  if (count > most_digits + 2) return false;
  if (run.plus) return count >= fewest_international && run.digits[0] != '0';
  const auto has = [&](const auto& forms) {
    return std::find(forms.begin(), forms.end(), run.groups) != forms.end();
  };
  if (run.digits.starts_with("00")) {
    return count >= fewest_international + 2 && run.digits[2] != '0';
  }
  if (run.digits[0] == '0') return count == 10 && has(national_forms());
  return has(local_forms()) || is_of_four_pairs(run) ||
         is_compact_behind_name(text, at, run);
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
  const std::u32string before = word_before(text, at);
  const bool any = announced || is_announced(text, at);
  if (any && (is_in_calendar(text, at) || is_among(units_in_front, before))) {
    return std::nullopt;
  }
  const Run run = run_at(text, at, any);
  const char32_t after = text.at(run.end);
  if (run.digits.empty() || is_alphanumeric(after) || after == '_') return std::nullopt;
  if (text.at(at) == '(' && !closes_within(text, at, run.end)) return std::nullopt;
  if (is_among(other_words, before)) return std::nullopt;
  if (!looks_like_phone(text, at, run, any)) return std::nullopt;
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
  const std::vector<std::u32string> words = lower_words(label);
  return std::any_of(words.begin(), words.end(), [](const std::u32string& word) {
    return is_among(phone_words, word);
  });
}

bool heads_phones(std::string_view head) {
  const std::vector<std::u32string> words = lower_words(head);
  bool announces = false;
  for (const std::u32string& word : words) {
    if (is_among(words_of_counts, word)) return false;
    announces = announces || is_among(phone_words, word) ||
                (words.size() <= longest_head && is_among(head_words, word));
  }
  return announces;
}

}  // namespace griot
