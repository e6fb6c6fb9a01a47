// A paragraph cut into its sentences.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace griot {

// A full stop behind an initial or within a number ends none. Each as written, without
// the blanks around it.
std::vector<std::string> sentences_of(std::string_view text);

// A part of a sentence without the blanks, colons, commas and stops at its ends.
std::string without_edges(std::string_view part);

// The parts of a text between any of the signs, without what edges them; empty ones are
// left out. Parentheses stay whole unless they are signs themselves.
std::vector<std::string> parts_between(std::string_view text,
                                       std::initializer_list<std::string_view> signs);

}  // namespace griot
