// One line of the log: a JSON object.
//
// Our own formatter: Poco's patterns do not make JSON, and a line is written at every
// request. What comes from outside is made harmless: control characters, also those of
// U+0080–U+009F, line and paragraph separators and the marks that turn writing around are
// escaped, bytes that are not UTF-8 become U+FFFD.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace griot {

class LogLine {
 public:
  LogLine& text(std::string_view name, std::string_view value);
  LogLine& number(std::string_view name, std::int64_t value);
  LogLine& milliseconds(std::string_view name, double value);  // to the hundredth
  std::string end() { return std::move(line_) + "}"; }

 private:
  void name(std::string_view name);

  std::string line_ = "{";
};

}  // namespace griot
