// "Did you mean": the known name that a mistyped one is closest to.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace griot {

// Of `known`, the one within a third of the length of `word` in edits (an exchange of two
// neighbours counts once; Damerau 1964), or "" when none is that close.
std::string nearest(std::string_view word, std::span<const std::string> known);

}  // namespace griot
