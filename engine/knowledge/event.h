// What a meeting was, as its minutes say.
#pragma once

#include <string>

#include "engine/document/metadata.h"
#include "engine/knowledge/facts.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/rules.h"

namespace griot {

// Of the metadata first, then of the sheet at the top: pairs ("Date : …"), lines of a
// table of two columns.
Event event_of(const Lines& lines, const Metadata& metadata, const Rules& rules);

// Of an event's date as written, "2026-06-11" of "11 au 13 juin 2026": what is said
// relatively counts from then. What is neither a day nor a period stays as it is.
std::string first_day_of(const std::string& date);

}  // namespace griot
