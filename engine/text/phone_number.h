// Telephone numbers among characters; used by personal_data.cc only.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/text/personal_data.h"

namespace griot {

// A text as code points, each with its place; beyond the end stands U+0000.
class Characters {
 public:
  explicit Characters(std::string_view text);
  std::size_t size() const { return points_.size(); }
  char32_t at(std::size_t i) const { return i < points_.size() ? points_[i] : U'\0'; }
  std::size_t offset(std::size_t i) const { return offsets_[i]; }

 private:
  std::vector<char32_t> points_;
  std::vector<std::size_t> offsets_;  // one more than points: the end
};

bool is_alphanumeric(char32_t c);
bool is_blank(char32_t c);  // also no-break and thin ones
char32_t lower(char32_t c);

// The number that begins at `at`, or nothing. `announced`: any number will do.
std::optional<PersonalData> phone_at(const Characters& text, std::size_t at,
                                     bool announced);

// True when only what stands between two numbers of one person does: "/", ",", "ou".
bool goes_on_after(const Characters& text, std::size_t end, std::size_t at);

}  // namespace griot
