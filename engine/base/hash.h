// SHA-256: names of media, digests of the journal, ETags.
#pragma once

#include <string>
#include <string_view>

namespace griot {

// 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace griot
