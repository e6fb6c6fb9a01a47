// What stands on a command line, by the names of the command's table.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace griot {

class Arguments {
 public:
  void add(std::string name, std::vector<std::string> values);

  // True for a flag or an option that was given.
  bool has(std::string_view name) const;
  // The last value, or `fallback`.
  std::string text(std::string_view name, std::string_view fallback = {}) const;
  std::vector<std::string> list(std::string_view name) const;
  // Of numbers in a list: the same for "1,2,3", "1, 2, 3" in one word, "1-3" and an option
  // that is given three times. Throws Error{usage} when the option was given and names none.
  std::vector<std::string> items(std::string_view name) const;
  // Throws Error{usage} when the value is no whole number from `min` to `max`.
  std::int64_t number(std::string_view name, std::int64_t fallback, std::int64_t min,
                      std::int64_t max) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

}  // namespace griot
