// Comma-separated values (RFC 4180): what spreadsheets give and take.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace griot {

struct CsvRecord {
  int line = 0;  // where it begins, from 1
  std::vector<std::string> cells;
};

// ";" or a tabulation for "," when the first line has more of it (French spreadsheets).
// Blank lines are left out. Throws Error{invalid} with "place:line" for an open quote and
// for text behind a closing one.
std::vector<CsvRecord> read_csv(std::string_view text, std::string_view place);

// Without it a common spreadsheet reads UTF-8 as something else.
inline constexpr const char* csv_byte_order_mark = "\xEF\xBB\xBF";

// One line, every cell quoted. What a spreadsheet would take for a formula is led by an
// apostrophe.
std::string csv_row(const std::vector<std::string>& cells);

}  // namespace griot
