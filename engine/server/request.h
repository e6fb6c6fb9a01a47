// One HTTP request, reduced to what Griot looks at, and its address once checked.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace griot {

struct Request {
  // Unique in this process, or the one that a proxy gave it: said in every answer and in
  // the log.
  std::string id;
  std::string method;
  std::string target;  // as sent: "/documents/x?lang=en"
  std::string host;    // with its port, as sent
  std::string accept_encoding;
  std::string if_none_match;
  bool has_body = false;
  bool keep_alive = false;  // the client may ask again on this connection
  bool forwarded = false;   // a proxy asks for someone else
  bool from_here = false;   // the client is on this machine
};

// What no line of a head and no text of a query may hold (RFC 9110, section 5.5).
bool is_control(char c);

// The limits of a request's head (safety rule 10).
inline constexpr std::size_t most_fields = 100;
inline constexpr std::size_t longest_target = 8 << 10;
inline constexpr std::size_t longest_head = 32 << 10;
inline constexpr std::size_t most_parameters = 100;

// A head with its empty line, read strictly by RFC 9112: what proxies and servers have
// been seen to read in two ways (folded lines, blanks before a colon, lone line feeds, a
// second Host or Content-Length, a length beside Transfer-Encoding) is refused, which
// Poco's reader takes. The status to refuse it with (400, 414, 431), or 0 and the
// request.
struct ReadHead {
  int status = 0;
  Request request;
};
ReadHead read_head(std::string_view head);

// True while `begun`, the beginning of a head, may still become one: every line in it
// ends with CR LF and no NUL stands in it.
bool may_become_head(std::string_view begun);

struct Target {
  std::string path;                                             // decoded once, UTF-8
  std::vector<std::pair<std::string, std::string>> parameters;  // decoded, in order
};

// Nothing when the path is not one we could have written: it does not begin with one "/",
// holds a bad escape, NUL, a control byte, "\", a "." or ".." segment or is not UTF-8.
// Parameters are forgiven: a bad escape stays as it is, bytes that are not UTF-8 are read
// as Windows-1252, control bytes are blanks, those behind the hundredth are left out.
std::optional<Target> read_target(std::string_view target);

}  // namespace griot
