// What a part of a static site depends on, as one short text.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/hash.h"

namespace griot {

// Texts that together make a key; where one ends and the next begins counts.
class PartKey {
 public:
  PartKey& add(std::string_view text) {
    text_ += std::to_string(text.size());
    text_ += ':';
    text_ += text;
    return *this;
  }
  PartKey& add(std::size_t number) { return add(std::to_string(number)); }
  std::string made() const { return sha256(text_).substr(0, 32); }

 private:
  std::string text_;
};

}  // namespace griot
