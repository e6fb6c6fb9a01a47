// Words too common to search for, as folded forms.
#pragma once

#include <string_view>

namespace griot {

// Function words and the words questions are asked with ("quel", "comment", "combien").
// Not "non" (non-refoulement), nor words that are also names of things ("été").
bool is_french_stop_word(std::string_view word);

bool is_english_stop_word(std::string_view word);

}  // namespace griot
