// Facts as tables: CSV (RFC 4180) for spreadsheets, the same from a command and a page.
//
// Quoted always; what a spreadsheet would take for a formula is led by an apostrophe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/register.h"
#include "engine/vocabulary/vocabulary.h"

namespace griot {

// A row with its line end.
std::string csv_row(const std::vector<std::string>& cells);
// Without it a common spreadsheet reads UTF-8 as something else.
inline constexpr const char* byte_order_mark = "\xEF\xBB\xBF";

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
