// The formats we know by name and do not read.
#pragma once

#include <string_view>

namespace griot {

// Throws the Error that names what these bytes are, when they are one of the formats of
// the table, nothing at all, or no text.
void refuse_what_is_not_read(std::string_view bytes, std::string_view name);

}  // namespace griot
