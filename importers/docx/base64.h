// Base64 as XML files carry it (RFC 4648, 4).
#pragma once

#include <string>
#include <string_view>

namespace griot::docx {

// Blanks and what is not base64 are passed over, as every reader of such files does.
std::string from_base64(std::string_view text);

}  // namespace griot::docx
