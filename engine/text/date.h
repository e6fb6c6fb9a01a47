// Dates as people write them in French documents, with the precision they had.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace griot {

// A month of 0 means the year is all that is known; a day of 0, that the month is.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  auto operator<=>(const Date&) const = default;
};

// "2026", "2026-03", "2026-03-14"
std::string iso(const Date& date);

// 1 for "lundi" to 7 for "dimanche", folded, or in English; 0 for any other word.
int weekday_named(std::string_view word);

// 1 to 12 for a month's name, folded, French or English, or what it is shortened to
// ("nov", "sept."); 0 for any other word.
int month_named(std::string_view word);

// Whether the stop there only shortens a month and what is said goes on: "15 nov. 2026".
bool is_stop_of_month(std::string_view text, std::size_t stop);

// Reads a whole text as one date: ISO (a time and zone behind it are dropped),
// "14/03/2026" and "14.03.2026" (day first, always), "03/2026", "14 mars 2026",
// "1er février 2026", "mars 2026", "2026", English months too. Nothing when the text is
// not a date or names an impossible day.
std::optional<Date> read_date(std::string_view text);

// "juin 2025 – décembre 2027", "11 au 13 juin 2025", "2025-2027", "2025-06/2027-12"
std::optional<std::pair<Date, Date>> read_period(std::string_view text);

}  // namespace griot
