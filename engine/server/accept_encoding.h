// Which compressed form of an answer a client prefers (RFC 9110, section 12.5.3).
#pragma once

#include <string_view>

namespace griot {

struct Codings {
  bool brotli = false;  // to be taken where it is at hand
  bool gzip = false;    // otherwise
};

// What an Accept-Encoding field allows, less what it likes less than the plain bytes, and
// brotli less than gzip.
Codings accepted_codings(std::string_view accept_encoding);

}  // namespace griot
