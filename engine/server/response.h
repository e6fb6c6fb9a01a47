// One HTTP response, ready for the wire.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace griot {

struct Response {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> fields;
  std::string body;
  bool head_only = false;  // the body's length is said, the body is not sent
  bool close = false;      // the connection ends behind it

  void set(std::string name, std::string value);        // replaces, or adds
  std::string_view field(std::string_view name) const;  // "" when absent
};

// "Not Modified"
std::string_view reason_phrase(int status);

// Status line and fields up to and with the empty line (RFC 9112, section 2.1). A line
// break in a value ends it there.
std::string head_of(const Response& response, std::string_view date);

// True when an If-None-Match field names `etag` (without quotes) by weak comparison, or
// says "*" (RFC 9110, section 13.1.2).
bool names_etag(std::string_view if_none_match, std::string_view etag);

// True when an Accept-Encoding field accepts gzip (RFC 9110, section 12.5.3).
bool accepts_gzip(std::string_view accept_encoding);

}  // namespace griot
