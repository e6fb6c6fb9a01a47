// JSON written as text, field after field: for answers of thousands of records, which
// would cost more as a tree than everything else about them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace griot {

// One object; fields come out as they are added. Names hold nothing to escape.
class JsonObject {
 public:
  JsonObject& add(std::string_view name, std::string_view text);
  JsonObject& add(std::string_view name, const std::vector<std::string>& texts);
  JsonObject& add(std::string_view name, std::size_t number);
  // A value that is JSON already.
  JsonObject& add_json(std::string_view name, std::string_view json);

  std::string take();

 private:
  void begin(std::string_view name);

  std::string text_ = "{";
};

// "…" with what JSON cannot hold in a string escaped; a byte that is no UTF-8 becomes
// U+FFFD.
void append_json_string(std::string& to, std::string_view text);
// ["…","…"]
std::string json_list(const std::vector<std::string>& texts);

}  // namespace griot
