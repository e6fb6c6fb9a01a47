// Facts as tables: CSV (engine/text/csv) for spreadsheets, the same from a command and a
// page.
#pragma once

#include <string>
#include <string_view>

#include "engine/knowledge/register.h"
#include "engine/vocabulary/vocabulary.h"

namespace griot {

// The byte order mark and the names of the columns, in French.
std::string recommendation_table_head();
std::string recommendation_table_row(const Said<Recommendation>& said,
                                     const Vocabulary& vocabulary,
                                     std::string_view language);
std::string action_table_head();
std::string action_table_row(const Said<Action>& said);
std::string decision_table_head();
std::string decision_table_row(const Said<Decision>& said);

}  // namespace griot
