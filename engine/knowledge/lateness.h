// Which actions are late on a day, and which to look at first.
#pragma once

#include <string_view>

#include "engine/knowledge/facts.h"

namespace griot {

// What is to be done or under way and was expected before `day` (ISO). A month or a year
// is over when its last day is; what has no date is never late.
bool is_late(const Action& action, std::string_view day);

// A strict weak order: the late ones first, then what is still open, then what has a
// date, by that date.
bool is_more_pressing(const Action& a, const Action& b, std::string_view day);

}  // namespace griot
