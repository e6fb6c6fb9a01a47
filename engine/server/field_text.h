// The small grammar that HTTP fields share: lists, parameters, words in any case (RFC
// 9110, section 5.6).
#pragma once

#include <string_view>

namespace griot {

// Without blanks and tabs at both ends.
std::string_view unpadded(std::string_view text);

// ASCII capitals aside.
bool same_word(std::string_view a, std::string_view b);

// Takes the part before the next `separator` off the front of `list`, unpadded.
std::string_view next_part(std::string_view& list, char separator);

}  // namespace griot
