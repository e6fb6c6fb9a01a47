// JSON written as text, field after field: for answers of thousands of records, which
// would cost more as a tree than everything else about them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace griot {

// One object, written at the end of a text; fields come out as they are added. Names hold
// nothing to escape. Nothing else may be written there before end().
class JsonObject {
 public:
  explicit JsonObject(std::string& to) : to_(to) { to_ += '{'; }

  JsonObject& add(std::string_view name, std::string_view text);
  JsonObject& add(std::string_view name, const std::vector<std::string>& texts);
  JsonObject& add(std::string_view name, std::size_t number);
  // A value that is JSON already.
  JsonObject& add_json(std::string_view name, std::string_view json);
  // Begins a field; its value is to be written at the end of the text returned.
  std::string& begin(std::string_view name);

  void end() { to_ += '}'; }

 private:
  std::string& to_;
  bool empty_ = true;
};

// "…" with what JSON cannot hold in a string escaped; a byte that is no UTF-8 becomes
// U+FFFD.
void append_json_string(std::string& to, std::string_view text);
// ["…","…"]
void append_json_list(std::string& to, const std::vector<std::string>& texts);

}  // namespace griot
