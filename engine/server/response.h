// One HTTP response, and how it goes out to one client.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace griot {

struct Response {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> fields;
  std::string body;
  std::string etag;  // of the page, whatever its coding; without quotes; "" for none

  void set(std::string name, std::string value);        // replaces, or adds
  std::string_view field(std::string_view name) const;  // "" when absent
};

struct Reply {
  // Shared: several threads may send the same one, and its cache may forget it meanwhile.
  std::shared_ptr<const Response> response;
  std::string request_id;
  bool known = false;      // the client has it: 304, no body
  bool head_only = false;  // the body's length is said, the body is not sent
  bool close = false;      // the connection ends behind it

  int status() const { return known ? 304 : response->status; }
  // What is sent behind the head.
  std::string_view body() const;
};

// "Not Modified"
std::string_view reason_phrase(int status);

// Status line and fields up to and with the empty line (RFC 9112, section 2.1). A line
// break in a value ends it there.
std::string head_of(const Reply& reply, std::string_view date);

// True when an If-None-Match field names `etag`, in any coding, by weak comparison, or
// says "*" (RFC 9110, section 13.1.2).
bool names_etag(std::string_view if_none_match, std::string_view etag);

// Compressed forms of a page are other bytes and so have tags of their own (section
// 8.8.3): the page's with one of these behind it.
inline constexpr std::string_view gzip_suffix = "-gzip";
inline constexpr std::string_view brotli_suffix = "-br";

}  // namespace griot
