// A paragraph cut into its sentences.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace griot {

// A full stop behind an initial or within a number ends none. Each as written, without
// the blanks around it.
std::vector<std::string> sentences_of(std::string_view text);

}  // namespace griot
