// Texts without what no file of ours may hold: control characters, byte-order marks and
// code points that are no characters (Unicode 15, chapter 23.7).
#pragma once

#include <string>
#include <string_view>

namespace griot {

// Line ends become blanks; tabs stay.
void clean_line(std::string& text);

// "\r\n" and "\r" become "\n"; tabs and "\n" stay.
void clean_lines(std::string& text);

// Without blanks, tabs and line ends at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace griot
