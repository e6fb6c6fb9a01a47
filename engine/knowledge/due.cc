#include "engine/knowledge/due.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <vector>

#include "engine/text/date.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::array openings_of_days = {"le ", "demain"};
constexpr std::array openings = {"d'ici",
                                 "d’ici",
                                 "avant",
                                 "au plus tard",
                                 "pour le",
                                 "pour la fin",
                                 "pour fin",
                                 "pour début",
                                 "jusqu'au",
                                 "jusqu’au",
                                 "courant",
                                 "à la fin",
                                 "fin ",
                                 "dans les ",
                                 "sous ",
                                 "dans un",
                                 "dans deux",
                                 "dans trois",
                                 "dans six",
                                 "en janvier",
                                 "en février",
                                 "en mars",
                                 "en avril",
                                 "en mai",
                                 "en juin",
                                 "en juillet",
                                 "en août",
                                 "en septembre",
                                 "en octobre",
                                 "en novembre",
                                 "en décembre",
                                 "échéance :",
                                 "le 1er",
                                 "dès le ",
                                 "lundi",
                                 "mardi",
                                 "mercredi",
                                 "jeudi",
                                 "vendredi",
                                 "samedi",
                                 "dimanche",
                                 "cette semaine",
                                 "la semaine prochaine",
                                 "la semaine suivante",
                                 "le mois prochain",
                                 "ce mois-ci"};
constexpr std::array months = {"janvier",   "fevrier", "mars",     "avril",
                               "mai",       "juin",    "juillet",  "aout",
                               "septembre", "octobre", "novembre", "decembre"};
constexpr std::array numbers = {"un",   "deux", "trois", "quatre", "cinq", "six",
                                "sept", "huit", "neuf",  "dix",    "onze", "douze"};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : fold(text) + " ") {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  return words;
}

int number_of(const std::string& word) {
  int value = 0;
  const auto [end, error] =
      std::from_chars(word.data(), word.data() + word.size(), value);
  if (error == std::errc() && end == word.data() + word.size()) return value;
  const auto found = std::find(numbers.begin(), numbers.end(), word);
  return found == numbers.end() ? (word == "une" ? 1 : 0)
                                : static_cast<int>(found - numbers.begin()) + 1;
}

int month_of(const std::string& word) {
  const auto found = std::find(months.begin(), months.end(), word);
  return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

Date later(Date from, int by_months, int by_years) {
  from.day = 0;
  from.year += by_years;
  if (by_months == 0) return from;
  const int month = (from.month == 0 ? 1 : from.month) - 1 + by_months;
  from.year += month / 12;
  from.month = month % 12 + 1;
  return from;
}

// "lundi", "la semaine prochaine", "la fin du mois": days and weeks count from the
// meeting.
std::string near(const std::vector<std::string>& words, const Date& met) {
  using namespace std::chrono;
  if (met.month == 0) return {};
  const auto says = [&](const char* first, const char* second) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      if (words[i] == first && words[i + 1] == second) return true;
    }
    return false;
  };
  if (says("mois", "prochain")) return iso(later(met, 1, 0));
  if (says("du", "mois") || says("ce", "mois")) return iso({met.year, met.month, 0});
  if (met.day == 0) return {};
  const sys_days day = year{met.year} / met.month / met.day;
  const auto in_days = [&](int count) {
    const year_month_day found{day + days{count}};
    return iso({static_cast<int>(found.year()),
                static_cast<int>(static_cast<unsigned>(found.month())),
                static_cast<int>(static_cast<unsigned>(found.day()))});
  };
  const auto weekday_of_meeting = static_cast<int>(weekday{day}.iso_encoding());
  if (says("semaine", "prochaine") || says("semaine", "suivante")) {
    return in_days(14 - weekday_of_meeting);
  }
  if (says("cette", "semaine")) return in_days(7 - weekday_of_meeting);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const int named = weekday_named(words[i]);
    if (named == 0) continue;
    const bool past = i + 1 < words.size() && words[i + 1] == "dernier" &&
                      !(i + 2 < words.size() && words[i + 2] == "delai");
    if (past) return {};
    const int until = named - weekday_of_meeting;
    return in_days(until > 0 ? until : until + 7);
  }
  return {};
}

// "dans trois mois", "d'ici un an"
std::string relative(const std::vector<std::string>& words, const Date& met) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    const int count = number_of(words[i - 1]);
    if (count == 0) continue;
    if (words[i] == "mois") return iso(later(met, count, 0));
    if (words[i] == "an" || words[i] == "ans") return iso(later(met, 0, count));
    if (words[i].starts_with("semaine") && met.month > 0 && met.day > 0) {
      return iso(later(met, met.day + 7 * count > 30 ? 1 : 0, 0));
    }
  }
  return {};
}

// The first of the openings, and what it says up to the next mark, where that is a date.
template <std::size_t count>
std::string date_behind(const std::array<const char*, count>& all,
                        std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  for (const char* opening : all) {
    std::size_t at = 0;
    while ((at = lower.find(opening, at)) != std::string::npos) {
      const std::size_t end = std::min(text.find_first_of(".;,()", at),
                                       std::min(text.find(" :", at), text.size()));
      const std::string_view words = text.substr(at, end - at);
      const bool begins = at == 0 || lower[at - 1] == ' ' || lower[at - 1] == '(';
      if (begins && !due_date(words, "2000-01-01").empty()) {
        std::string said(words);
        while (!said.empty() && said.back() == ' ') said.pop_back();
        return said;
      }
      ++at;
    }
  }
  return {};
}

}  // namespace

std::string until_in(std::string_view text) {
  return date_behind(openings, text);
}

std::string day_in(std::string_view text) {
  return date_behind(openings_of_days, text);
}

std::string due_date(std::string_view until, std::string_view met) {
  const Date base = read_date(met).value_or(Date());
  if (const auto whole = read_date(until)) return iso(*whole);
  const std::vector<std::string> words = words_of(until);
  // Numbers as "15/05/2026" are three words here.
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    const auto date = read_date(words[i] + "/" + words[i + 1] + "/" + words[i + 2]);
    if (date && words[i + 2].size() == 4) return iso(*date);
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    const int month = month_of(words[i]);
    if (month == 0) continue;
    Date date{base.year, month, 0};
    std::string day = i > 0 ? words[i - 1] : "";
    if (day.ends_with("er")) day.resize(day.size() - 2);
    const int number = i > 0 && !day.empty() && day[0] <= '9' ? number_of(day) : 0;
    if (number >= 1 && number <= 31) date.day = number;
    const int year = i + 1 < words.size() ? number_of(words[i + 1]) : 0;
    if (year >= 1900 && year < 2200) {
      date.year = year;
    } else if (base.year == 0) {
      return {};
    } else if (base.month > 0 && month < base.month) {
      ++date.year;
    }
    return iso(date);
  }
  if (base.year > 0) {
    std::string counted = relative(words, base);
    if (counted.empty()) counted = near(words, base);
    if (!counted.empty()) return counted;
  }
  for (const std::string& word : words) {
    const int year = number_of(word);
    if (word.size() == 4 && year >= 1990 && year < 2200) return iso({year, 0, 0});
  }
  const bool this_year = std::find(words.begin(), words.end(), "annee") != words.end();
  return this_year && base.year > 0 ? iso({base.year, 12, 0}) : std::string();
}

}  // namespace griot
