// Compression for the web.
#pragma once

#include <string>
#include <string_view>

namespace griot {

// RFC 1952 with no name and no time: the same bytes give the same file. `level` from 1
// (fast) to 9 (small).
std::string gzip(std::string_view bytes, int level);

}  // namespace griot
