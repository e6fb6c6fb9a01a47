// The date that stands within a line: "Atelier du 14 mars 2026 à Conakry".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "engine/text/date.h"

namespace griot {

struct DateWithin {
  std::size_t from = 0, to = 0;  // bytes of the line, without an article or signs
  Date date;                     // of several days ("11 au 13 juin 2026") the first
};

// The longest that begins first; nothing of less than a month. Costs a few readings of a
// date for each word.
std::optional<DateWithin> date_within(std::string_view line);

// What stands before a date says that it is another day than the text's own: "avant le",
// "prochaine réunion le", "loi du".
bool is_of_another_day(std::string_view before);

}  // namespace griot
