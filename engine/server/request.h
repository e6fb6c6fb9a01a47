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
  std::string id;  // unique in this process: shown in errors and in the log
  std::string method;
  std::string target;  // as sent: "/documents/x?lang=en"
  std::string accept_encoding;
  std::string if_none_match;
  bool has_body = false;
};

// The limits of a request's head (safety rule 10).
inline constexpr std::size_t longest_target = 8 << 10;
inline constexpr std::size_t longest_head = 32 << 10;
inline constexpr std::size_t most_parameters = 100;

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
