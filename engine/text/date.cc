#include "engine/text/date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <initializer_list>
#include <vector>

#include "engine/base/ascii.h"
#include "engine/base/utf8.h"
#include "engine/text/words.h"

namespace griot {
namespace {

// Month names as folded, French then English; the first three or four letters are read
// too.
constexpr std::array<std::string_view, 12> french_months = {
    "janvier", "fevrier", "mars",      "avril",   "mai",      "juin",
    "juillet", "aout",    "septembre", "octobre", "novembre", "decembre"};
constexpr std::array<std::string_view, 12> english_months = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
// "juin" and "juillet" begin alike: no three letters for them.
constexpr std::array<std::string_view, 12> short_months = {
    "janv", "fevr", "", "avr", "", "", "juil", "", "sept", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 12> shorter_months = {
    "", "fev", "", "", "", "", "juill", "", "", "", "", ""};
constexpr std::array<std::string_view, 12> english_short_months = {
    "jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep", "", "", ""};

constexpr std::array<std::string_view, 14> days = {
    "lundi",  "mardi",   "mercredi",  "jeudi",    "vendredi", "samedi",   "dimanche",
    "monday", "tuesday", "wednesday", "thursday", "friday",   "saturday", "sunday"};

constexpr std::size_t longest_text = 64;
constexpr int first_year = 1000;
constexpr int last_year = 2999;

constexpr std::size_t longest_short_month = 6;  // bytes, not folded

using MonthNames = std::array<std::string_view, 12>;

int place_in(std::initializer_list<const MonthNames*> all, std::string_view word) {
  for (const MonthNames* names : all) {
    const auto found = std::ranges::find(*names, word);
    if (!word.empty() && found != names->end())
      return static_cast<int>(found - names->begin()) + 1;
  }
  return 0;
}

int short_month_named(std::string_view word) {
  return place_in({&short_months, &shorter_months, &english_short_months}, word);
}

std::optional<int> number(std::string_view digits, std::size_t fewest, std::size_t most) {
  if (digits.size() < fewest || digits.size() > most) return {};
  int value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size() || value < 0)
    return {};
  return value;
}

std::optional<int> year_of(std::string_view word) {
  const auto year = number(word, 4, 4);
  if (!year || *year < first_year || *year > last_year) return {};
  return year;
}

// "1er", "2", "14th"
std::optional<int> day_of(std::string_view word) {
  for (const std::string_view ending : {"er", "st", "nd", "rd", "th"}) {
    if (word.ends_with(ending)) {
      word.remove_suffix(ending.size());
      break;
    }
  }
  return number(word, 1, 2);
}

std::optional<Date> checked(Date date) {
  if (date.year < first_year || date.year > last_year || date.month > 12) return {};
  if (date.day == 0) return date;
  const std::chrono::year_month_day day{
      std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
      std::chrono::day(static_cast<unsigned>(date.day))};
  if (!day.ok()) return {};
  return date;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t at = text.find_first_of(separators);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

// "2026-03-14", "2026-03", "2026"; "2026-03-14T09:30:00Z" without its time.
std::optional<Date> read_iso(std::string_view text) {
  if (text.size() > 10 && (text[10] == 't' || text[10] == ' ')) {
    const std::string_view time = text.substr(11);
    if (time.find_first_not_of("0123456789:.+-z ") != std::string_view::npos) return {};
    text = text.substr(0, 10);
  }
  const auto parts = split(text, "-");
  if (parts.size() > 3) return {};
  Date date;
  const auto year = year_of(parts[0]);
  if (!year) return {};
  date.year = *year;
  if (parts.size() > 1) {
    const auto month = number(parts[1], 2, 2);
    if (!month || *month == 0) return {};
    date.month = *month;
  }
  if (parts.size() > 2) {
    const auto day = number(parts[2], 2, 2);
    if (!day || *day == 0) return {};
    date.day = *day;
  }
  return checked(date);
}

// "14/03/2026", "14.03.2026", "14-03-2026", "03/2026": the day first, always.
std::optional<Date> read_figures(std::string_view text) {
  for (const std::string_view sign : {"/", ".", "-"}) {
    const auto parts = split(text, sign);
    if (parts.size() < 2 || parts.size() > 3 || (parts.size() == 2 && sign != "/"))
      continue;
    const auto year = year_of(parts.back());
    const auto month = number(parts[parts.size() - 2], 1, 2);
    if (!year || !month || *month == 0) return {};
    Date date{*year, *month, 0};
    if (parts.size() == 3) {
      const auto day = number(parts[0], 1, 2);
      if (!day || *day == 0) return {};
      date.day = *day;
    }
    return checked(date);
  }
  return {};
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (const std::string_view word : split(text, " ,\t\n\r")) {
    if (!word.empty()) words.push_back(word);
  }
  return words;
}

// "14 mars 2026", "samedi 14 mars 2026", "mars 2026", "March 14, 2026"
std::optional<Date> read_words(std::vector<std::string_view> words) {
  if (!words.empty() && (words[0] == "le" || words[0] == "the"))
    words.erase(words.begin());
  if (!words.empty() && weekday_named(words[0]) > 0) words.erase(words.begin());
  if (words.size() < 2 || words.size() > 3) return {};
  const auto year = year_of(words.back());
  if (!year) return {};
  if (words.size() == 2) {
    const int month = month_named(words[0]);
    return month ? checked({*year, month, 0}) : std::nullopt;
  }
  const bool month_first = month_named(words[0]) != 0;
  const int month = month_named(words[month_first ? 0 : 1]);
  const auto day = day_of(words[month_first ? 1 : 0]);
  if (!month || !day || *day == 0) return {};
  return checked({*year, month, *day});
}

std::string trimmed(std::string_view text) {
  const std::size_t from = text.find_first_not_of(" \t\r\n");
  if (from == std::string_view::npos) return {};
  return std::string(text.substr(from, text.find_last_not_of(" \t\r\n.") - from + 1));
}

std::optional<Date> read_folded(const std::string& text) {
  if (auto date = read_iso(text)) return date;
  if (auto date = read_figures(text)) return date;
  return read_words(words_of(text));
}

using Period = std::pair<Date, Date>;

std::optional<Period> in_order(const Date& from, const Date& to) {
  // "2025-06/2025" is as much in order as "2025/2025-06": compare what both know.
  Date a = from, b = to;
  if (a.month == 0 || b.month == 0) a.month = b.month = 0;
  if (a.day == 0 || b.day == 0 || a.month == 0) a.day = b.day = 0;
  if (b < a) return {};
  return Period{from, to};
}

// "11" and "11 juin" take what they lack from "13 juin 2025".
std::optional<Date> completed(const std::string& text, const Date& by) {
  if (auto date = read_folded(text)) return date;
  const auto words = words_of(text);
  if (words.empty() || words.size() > 2) return {};
  if (words.size() == 1 && by.month != 0 && by.day == 0) {
    const int month = month_named(words[0]);
    return month ? checked({by.year, month, 0}) : std::nullopt;
  }
  const auto day = day_of(words[0]);
  const int month = words.size() == 2 ? month_named(words[1]) : by.month;
  if (!day || *day == 0 || month == 0) return {};
  return checked({by.year, month, *day});
}

std::optional<Period> between(std::string from, std::string to) {
  for (const std::string_view word : {"du ", "de ", "from "}) {
    if (from.starts_with(word)) from = from.substr(word.size());
  }
  for (const std::string_view day : days) {  // "du jeudi 11 au samedi 13 juin"
    const std::size_t length = day.size() + 1;
    if (from.size() > length && from.starts_with(day) && from[day.size()] == ' ') {
      from = from.substr(length);
    }
  }
  const auto last = read_folded(trimmed(to));
  if (!last) return {};
  const auto first = completed(trimmed(from), *last);
  return first ? in_order(*first, *last) : std::nullopt;
}

}  // namespace

int month_named(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  const int month = place_in({&french_months, &english_months}, word);
  return month > 0 ? month : short_month_named(word);
}

bool is_stop_of_month(std::string_view text, std::size_t stop) {
  if (stop + 2 >= text.size() || text[stop] != '.' || text[stop + 1] != ' ') return false;
  const char next = text[stop + 2];
  if (!(next >= '0' && next <= '9') && !(next >= 'a' && next <= 'z')) return false;
  std::size_t begin = stop;
  while (begin > 0 && stop - begin <= longest_short_month && text[begin - 1] != ' ' &&
         text[begin - 1] != '(')
    --begin;
  return stop - begin <= longest_short_month &&
         short_month_named(fold(text.substr(begin, stop - begin))) > 0;
}

int weekday_named(std::string_view word) {
  const auto found = std::find(days.begin(), days.end(), word);
  return found == days.end() ? 0 : static_cast<int>((found - days.begin()) % 7) + 1;
}

std::string iso(const Date& date) {
  std::string text = std::to_string(date.year);
  text.insert(0, 4 - std::min<std::size_t>(4, text.size()), '0');
  for (const int part : {date.month, date.day}) {
    if (part == 0) break;
    text += part < 10 ? "-0" : "-";
    text += std::to_string(part);
  }
  return text;
}

std::optional<Date> read_date(std::string_view text) {
  // Every date has figures; they may be those of another script.
  const bool figures =
      std::ranges::any_of(text, [](char c) { return is_digit(c) || !is_ascii(c); });
  if (!figures || text.size() > longest_text) return {};
  return read_folded(trimmed(fold(text)));
}

std::optional<std::pair<Date, Date>> read_period(std::string_view text) {
  if (text.size() > 2 * longest_text) return {};
  const std::string folded = trimmed(fold(text));
  // "2025-2027" is two years; "2025-06" is a month and no period.
  if (folded.size() == 9 && folded[4] == '-') {
    return between(folded.substr(0, 4), folded.substr(5));
  }
  for (const std::string_view sign : {"/", " - ", " au ", " a ", " to ", " et ", "-"}) {
    for (std::size_t at = folded.find(sign); at != std::string::npos;
         at = folded.find(sign, at + 1)) {
      const std::string from = folded.substr(0, at), to = folded.substr(at + sign.size());
      if (sign == "/" && from.size() < 4) continue;  // "14/03/2026"
      if (auto period = between(from, to)) return period;
    }
  }
  return {};
}

}  // namespace griot
