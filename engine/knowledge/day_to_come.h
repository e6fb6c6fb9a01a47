// The day that a task is for, where nothing in it says "until".
#pragma once

#include <string>
#include <string_view>

#include "engine/knowledge/rules.h"

namespace griot {

// The words of a task that name a time to come by itself, not that of a meeting, of an
// event or of something that was done: "le 15 décembre" of "Awa publiera les actes le 15
// décembre", "mi-octobre", "en S45", "T4 2026"; nothing of "Awa préparera le forum du 4
// juin" nor of "la réunion le 4 juin". `met` (ISO) is the day they met; "" where that is
// not known or nothing is named.
std::string day_to_come_in(std::string_view text, std::string_view met,
                           const Rules& rules);

}  // namespace griot
