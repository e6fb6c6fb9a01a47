// The date that words mean which say until when.
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "engine/base/ascii.h"
#include "engine/knowledge/due.h"
#include "engine/text/date.h"
#include "engine/text/words.h"

namespace griot {
namespace {

using Words = std::vector<std::string>;

constexpr std::array months = {"janvier",   "fevrier", "mars",     "avril",
                               "mai",       "juin",    "juillet",  "aout",
                               "septembre", "octobre", "novembre", "decembre"};
constexpr std::array numbers = {"un",   "deux",  "trois",  "quatre",   "cinq",
                                "six",  "sept",  "huit",   "neuf",     "dix",
                                "onze", "douze", "treize", "quatorze", "quinze"};
// What makes a date of figures that might be a score, a fraction or a name: "le 3/11",
// "d'ici S45".
constexpr std::array announcing = {"le",   "au",    "avant", "pour",     "ici",
                                   "tard", "jusqu", "delai", "echeance", "plus"};
constexpr std::array announcing_periods = {"en",   "avant", "ici",     "pour",
                                           "fin",  "mi",    "debut",   "courant",
                                           "tard", "delai", "echeance"};
constexpr std::array announcing_counts = {"sous", "dans", "ici", "avant", "delai"};
constexpr std::array between_counts = {"les", "la", "le",        "un",
                                       "une", "de", "prochains", "prochaines"};
constexpr std::array behind_counts = {"prochains", "prochaines"};
constexpr std::array links = {"de", "du", "des", "d"};
// What may still follow a day that is all that is said: "12/10 au plus tard".
constexpr std::array behind_figures = {"au",   "a",    "max",    "maximum", "matin",
                                       "midi", "soir", "inclus", "dernier"};
// "chaque mois", "tous les premiers lundis", "toutes les deux semaines"
constexpr std::array recurring_units = {
    "jour",     "jours",     "semaine", "semaines", "mois",  "trimestre", "trimestres",
    "semestre", "semestres", "an",      "ans",      "annee", "annees"};

struct Count {
  const char* word;
  int days;
};
constexpr std::array counts = {Count{"huitaine", 8}, Count{"dizaine", 10},
                               Count{"quinzaine", 15}};

// Besides figures, months and days of the week: one of them begins a word of every time.
constexpr std::array<std::string_view, 8> of_times = {
    "semaine", "jour", "heure", "trimestre", "semestre", "annee", "noel", "toussaint"};
constexpr std::array<std::string_view, 5> times = {"mois", "an", "ans", "j", "h"};

struct Feast {
  const char* word;
  int month, day;
};
constexpr std::array feasts = {Feast{"noel", 12, 25}, Feast{"toussaint", 11, 1}};

struct Ordinal {
  const char* word;
  int value;
};
constexpr std::array ordinals = {Ordinal{"premier", 1},  Ordinal{"premiere", 1},
                                 Ordinal{"deuxieme", 2}, Ordinal{"second", 2},
                                 Ordinal{"seconde", 2},  Ordinal{"troisieme", 3},
                                 Ordinal{"quatrieme", 4}};

template <class Table>
bool is_in(const Table& table, std::string_view word) {
  return std::ranges::find(table, word) != table.end();
}

int figures(std::string_view word) {
  int value = 0;
  const auto [end, error] =
      std::from_chars(word.data(), word.data() + word.size(), value);
  const bool whole = error == std::errc() && end == word.data() + word.size();
  return whole && value > 0 ? value : 0;
}

int number_of(std::string_view word) {
  if (const int value = figures(word)) return value;
  const auto found = std::ranges::find(numbers, word);
  return found == numbers.end() ? (word == "une" ? 1 : 0)
                                : static_cast<int>(found - numbers.begin()) + 1;
}

// "4e", "1er", "2eme", "premier"
int ordinal_of(std::string_view word) {
  for (const Ordinal& each : ordinals) {
    if (each.word == word) return each.value;
  }
  for (const std::string_view ending : {"ieme", "eme", "er", "ere", "nd", "e"}) {
    if (word.ends_with(ending))
      return figures(word.substr(0, word.size() - ending.size()));
  }
  return 0;
}

int month_of(std::string_view word) {
  const auto found = std::ranges::find(months, word);
  return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

bool is_year(int number) {
  return number >= 1900 && number < 2200;
}

std::optional<std::chrono::sys_days> day_of(const Date& date) {
  using namespace std::chrono;
  if (date.month == 0 || date.day == 0) return {};
  const year_month_day day{year{date.year}, month{static_cast<unsigned>(date.month)},
                           std::chrono::day{static_cast<unsigned>(date.day)}};
  if (!day.ok()) return {};
  return sys_days{day};
}

Date date_of(std::chrono::sys_days day) {
  const std::chrono::year_month_day found{day};
  return {static_cast<int>(found.year()),
          static_cast<int>(static_cast<unsigned>(found.month())),
          static_cast<int>(static_cast<unsigned>(found.day()))};
}

// What somebody said of a time, and when.
class SaidDate {
 public:
  explicit SaidDate(std::string_view text);
  // False where no word is of a time: most texts, told at little cost.
  bool may_name_one() const;
  // Its date, ISO, for those who met then; "" where nothing here names one.
  std::string date(const Date& met);

 private:
  std::string whole_figures() const;
  std::string day_in_figures() const;
  std::string month() const;
  std::string week() const;
  std::string part_of_year() const;
  std::string feast() const;
  std::string counted() const;
  std::string near() const;
  std::string year() const;
  bool recurs() const;

  bool says(std::string_view first, std::string_view second) const;
  std::string_view word(std::size_t i) const {
    return i < words_.size() ? std::string_view(words_[i]) : std::string_view();
  }
  // What stands between a word and the next.
  std::string_view sign_behind(std::size_t i) const;
  template <class Table>
  bool is_announced(std::size_t i, const Table& table) const {
    if (i > 1 && (words_[i - 1] == "le" || words_[i - 1] == "la") &&
        is_in(table, words_[i - 2]))
      return true;
    return i > 0 && (is_in(table, words_[i - 1]) || weekday_named(words_[i - 1]) > 0);
  }
  // "T4 2026", "semaine 42 de l'année 2026": 0 where none follows.
  int year_behind(std::size_t i) const;
  // The year of the next month of this number.
  int next(int month) const { return met_.year + (month < met_.month ? 1 : 0); }
  std::string later(int by_months, int by_years) const;
  std::string in_days(int days) const;
  // "la semaine du 1er juin"
  static std::string end_of_week(const std::string& date);

  std::string text_;
  Words words_;
  std::vector<std::size_t> begins_;  // of each word, in the text
  Date met_;
};

SaidDate::SaidDate(std::string_view text) : text_(fold(text)) {
  std::string word;
  for (std::size_t i = 0; i <= text_.size(); ++i) {
    const char c = i < text_.size() ? text_[i] : ' ';
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter) {
      if (word.empty()) begins_.push_back(i);
      word += c;
    } else if (!word.empty()) {
      words_.push_back(std::exchange(word, {}));
    }
  }
}

bool SaidDate::may_name_one() const {
  return std::ranges::any_of(words_, [](std::string_view word) {
    const auto begins = [&](std::string_view time) { return word.starts_with(time); };
    return std::ranges::any_of(word, is_digit) || month_named(word) > 0 ||
           weekday_named(word) > 0 || is_in(times, word) ||
           std::ranges::any_of(of_times, begins) ||
           std::ranges::any_of(counts,
                               [&](const Count& one) { return word == one.word; });
  });
}

std::string SaidDate::date(const Date& met) {
  met_ = met;
  if (recurs()) return {};
  for (const auto read :
       {&SaidDate::whole_figures, &SaidDate::day_in_figures, &SaidDate::month,
        &SaidDate::part_of_year, &SaidDate::week, &SaidDate::feast, &SaidDate::counted,
        &SaidDate::near, &SaidDate::year}) {
    std::string found = (this->*read)();
    if (!found.empty()) return says("semaine", "du") ? end_of_week(found) : found;
  }
  return {};
}

std::string SaidDate::end_of_week(const std::string& date) {
  const auto day = day_of(read_date(date).value_or(Date()));
  if (!day) return date;
  const auto weekday = static_cast<int>(std::chrono::weekday{*day}.iso_encoding());
  return iso(date_of(*day + std::chrono::days{7 - weekday}));
}

bool SaidDate::says(std::string_view first, std::string_view second) const {
  for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
    if (words_[i] == first && words_[i + 1] == second) return true;
  }
  return false;
}

std::string_view SaidDate::sign_behind(std::size_t i) const {
  const std::size_t end = begins_[i] + words_[i].size();
  const std::size_t next = i + 1 < words_.size() ? begins_[i + 1] : text_.size();
  return std::string_view(text_).substr(end, next - end);
}

int SaidDate::year_behind(std::size_t i) const {
  for (std::size_t k = i + 1; k < words_.size() && k <= i + 4; ++k) {
    if (const int year = figures(words_[k])) return is_year(year) ? year : 0;
    const std::string_view link = words_[k];
    if (!is_in(links, link) && link != "l" && link != "annee") return 0;
  }
  return 0;
}

std::string SaidDate::later(int by_months, int by_years) const {
  Date date{met_.year + by_years, met_.month, 0};
  if (by_months == 0) return iso(date);
  const int month = std::max(date.month, 1) - 1 + by_months;
  return iso({date.year + month / 12, month % 12 + 1, 0});
}

std::string SaidDate::in_days(int days) const {
  const auto day = day_of(met_);
  return day ? iso(date_of(*day + std::chrono::days{days})) : std::string();
}

bool SaidDate::recurs() const {
  const auto is_unit = [&](std::size_t i) {
    std::string_view unit = word(i);
    if (unit.ends_with('s') && weekday_named(unit.substr(0, unit.size() - 1)) > 0)
      return true;
    return is_in(recurring_units, unit) || weekday_named(unit) > 0 || month_of(unit) > 0;
  };
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (words_[i] == "chaque" && (is_unit(i + 1) || word(i + 1) == "fin")) return true;
    const bool all =
        (words_[i] == "tous" || words_[i] == "toutes") && word(i + 1) == "les";
    // "tous les deux mois", "tous les premiers lundis"
    std::string_view count = word(i + 2);
    if (count.ends_with('s') && number_of(count) == 0) count.remove_suffix(1);
    const bool counts_it = number_of(count) > 0 || ordinal_of(count) > 0;
    if (all && (is_unit(i + 2) || (counts_it && is_unit(i + 3)))) return true;
  }
  return false;
}

// "15/05/2026", "15 05 26" with its slashes
std::string SaidDate::whole_figures() const {
  for (std::size_t i = 0; i + 2 < words_.size(); ++i) {
    const bool slashes = sign_behind(i) == "/" && sign_behind(i + 1) == "/";
    const std::string& last = words_[i + 2];
    if (last.size() != 4 && !(slashes && last.size() == 2)) continue;
    const auto date = read_date(words_[i] + "/" + words_[i + 1] + "/" +
                                (last.size() == 2 ? "20" : "") + last);
    if (date) return iso(*date);
  }
  return {};
}

// "12/10", "avant le 3/11"; not "3/4 des membres", nor "noté 8/10".
std::string SaidDate::day_in_figures() const {
  if (met_.year == 0) return {};
  for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
    const int day = figures(words_[i]), month = figures(words_[i + 1]);
    if (day == 0 || month == 0 || month > 12 || sign_behind(i) != "/" ||
        words_[i].size() > 2 || words_[i + 1].size() > 2)
      continue;
    const bool alone =
        i == 0 && (i + 2 == words_.size() || is_in(behind_figures, words_[i + 2]) ||
                   sign_behind(i + 1).find_first_of("(,;") != std::string_view::npos);
    const bool part = is_in(links, word(i + 2)) || sign_behind(i + 1).starts_with('/');
    if (part || !(alone || is_announced(i, announcing))) continue;
    const Date date{next(month), month, day};
    if (day_of(date)) return iso(date);
  }
  return {};
}

// "5 octobre", "15 nov.", "mi-mai 2027", "fin novembre"
std::string SaidDate::month() const {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    std::string_view before = i > 0 ? word(i - 1) : std::string_view();
    if (before.ends_with("er")) before.remove_suffix(2);
    int day = !before.empty() && before[0] <= '9' ? number_of(before) : 0;
    if (day > 31) day = 0;
    const int year = is_year(figures(word(i + 1))) ? figures(word(i + 1)) : 0;
    int month = month_of(words_[i]);
    // "sept" is a number too.
    const bool short_form = day > 0 || year > 0 || words_.size() == 1;
    if (month == 0 && short_form) month = month_named(words_[i]);
    if (month == 0) continue;
    if (before == "mi") day = 15;
    if (year == 0 && met_.year == 0) return {};
    return iso({year > 0 ? year : next(month), month, day});
  }
  return {};
}

// "semaine 42", "S45": until its Sunday, as "cette semaine" is: nothing is late before
// the week is over.
std::string SaidDate::week() const {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::string& said = words_[i];
    const bool named = said == "semaine" || said == "sem";
    const bool letter = said[0] == 's' && said.size() > 1 && said.size() <= 3;
    const int number =
        figures(named ? word(i + 1) : std::string_view(said).substr(letter ? 1 : 0));
    if ((!named && !letter) || number == 0 || number > 53) continue;
    if (letter && said.size() == 2 && number < 3) continue;  // half a year, or a week
    const int year = year_behind(named ? i + 1 : i);
    if (letter && year == 0 && words_.size() > 1 && !is_announced(i, announcing_periods))
      continue;
    const auto sunday_in = [&](int of_year) {  // ISO 8601: week 1 has the 4th of January
      const auto fourth = *day_of({of_year, 1, 4});
      const auto weekday = static_cast<int>(std::chrono::weekday{fourth}.iso_encoding());
      return fourth + std::chrono::days{7 * number - weekday};
    };
    if (year == 0 && met_.year == 0) continue;
    auto sunday = sunday_in(year > 0 ? year : met_.year);
    const auto met = day_of(met_);
    if (year == 0 && met && sunday < *met) sunday = sunday_in(met_.year + 1);
    return iso(date_of(sunday));
  }
  return {};
}

// "T4 2026", "4e trimestre", "1er semestre 2027": their last month.
std::string SaidDate::part_of_year() const {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::string& said = words_[i];
    const bool named = said == "trimestre" || said == "semestre";
    const bool letter =
        said.size() == 2 && (said[0] == 't' || said[0] == 'q' || said[0] == 's');
    if (!named && !letter) continue;
    const bool half = said[0] == 's';
    const int number = named ? (i > 0 ? ordinal_of(words_[i - 1]) : 0)
                             : figures(std::string_view(said).substr(1));
    if (number == 0 || number > (half ? 2 : 4)) continue;
    const int year = year_behind(i);
    // "S2" may be a week, "un T3" a flat.
    const bool plain =
        named || (!half && (words_.size() == 1 || is_announced(i, announcing_periods)));
    if (year == 0 && (!plain || met_.year == 0)) continue;
    const int month = number * (half ? 6 : 3);
    return iso({year > 0 ? year : next(month), month, 0});
  }
  return {};
}

// "avant Noël", "d'ici la Toussaint"
std::string SaidDate::feast() const {
  if (met_.year == 0) return {};
  for (const Feast& each : feasts) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i] != each.word) continue;
      const std::size_t begin = i > 0 && words_[i - 1] == "la" ? i - 1 : i;
      if (words_.size() == 1 || is_announced(begin, announcing)) {
        const int year = year_behind(i);
        return iso({year > 0 ? year : next(each.month), each.month, each.day});
      }
    }
  }
  return {};
}

// "dans trois mois", "d'ici un an", "sous 15 jours", "sous quinzaine"
std::string SaidDate::counted() const {
  if (met_.year == 0) return {};
  for (std::size_t i = 0; i < words_.size(); ++i) {
    std::size_t first = i;  // of what counts
    if (first > 0 && is_in(behind_counts, words_[first - 1])) --first;
    const int count = first > 0 ? number_of(words_[first - 1]) : 0;
    if (count > 0 && words_[i] == "mois") return later(count, 0);
    if (count > 0 && (words_[i] == "an" || words_[i] == "ans")) return later(0, count);
    int days = 0;
    if (count > 0 && words_[i].starts_with("semaine")) {
      if (met_.month > 0 && met_.day > 0) return in_days(7 * count);
    } else if (count > 0 && (words_[i] == "j" || words_[i].starts_with("jour"))) {
      days = count;
    } else if (count > 0 && (words_[i] == "heures" || words_[i] == "h")) {
      days = (count + 23) / 24;
    } else if (words_[i].ends_with('h')) {
      first = i + 1;
      const int hours = figures(words_[i].substr(0, words_[i].size() - 1));
      days = hours >= 24 ? (hours + 23) / 24 : 0;
    }
    for (const Count& each : counts) {
      if (words_[i] != each.word) continue;
      first = i + 1;
      days = each.days;
    }
    if (days == 0) continue;
    std::size_t begin = first - 1;
    while (begin > 0 && is_in(between_counts, words_[begin - 1])) --begin;
    const bool announced = begin > 0 && is_in(announcing_counts, words_[begin - 1]);
    if (announced || (begin == 0 && i + 1 == words_.size())) return in_days(days);
  }
  return {};
}

// "lundi", "la semaine prochaine", "la fin du mois": days and weeks count from the
// meeting.
std::string SaidDate::near() const {
  if (met_.year == 0 || met_.month == 0) return {};
  if (says("mois", "prochain")) return later(1, 0);
  if (says("du", "mois") || says("ce", "mois")) return iso({met_.year, met_.month, 0});
  const auto day = day_of(met_);
  if (!day) return {};
  const auto weekday_of_meeting =
      static_cast<int>(std::chrono::weekday{*day}.iso_encoding());
  if (says("semaine", "prochaine") || says("semaine", "suivante"))
    return in_days(14 - weekday_of_meeting);
  const bool ending =
      says("fin", "de") && (says("la", "semaine") || says("de", "semaine"));
  if (ending || says("cette", "semaine")) return in_days(7 - weekday_of_meeting);
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const int named = weekday_named(words_[i]);
    if (named == 0) continue;
    if (word(i + 1) == "dernier" && word(i + 2) != "delai") return {};
    const int until = named - weekday_of_meeting;
    return in_days(until > 0 ? until : until + 7);
  }
  return {};
}

std::string SaidDate::year() const {
  for (const std::string& each : words_) {
    const int year = figures(each);
    if (each.size() == 4 && year >= 1990 && year < 2200) return iso({year, 0, 0});
  }
  const bool this_year = is_in(words_, "annee");
  return this_year && met_.year > 0 ? iso({met_.year, 12, 0}) : std::string();
}

}  // namespace

std::string due_date(std::string_view until, std::string_view met) {
  if (const auto whole = read_date(until)) return iso(*whole);
  SaidDate said(until);
  if (!said.may_name_one()) return {};
  return said.date(read_date(met).value_or(Date()));
}

}  // namespace griot
