// What a corpus folder is made of, by the names in it.
#pragma once

#include <array>
#include <string_view>

namespace griot {

// What the store keeps (engine/store/layout), and what people write beside it.
inline constexpr std::array<const char*, 2> parts_of_store = {"journal.jsonl",
                                                              "documents"};
inline constexpr std::array<const char*, 3> parts_by_people = {"griot.toml", "vocabulary",
                                                               "templates"};
// Not part of a backup.
inline constexpr std::array<const char*, 1> parts_made_again = {"index"};

template <class Names>
bool is_among(const Names& names, std::string_view name) {
  for (const char* one : names) {
    if (name == one) return true;
  }
  return false;
}

inline bool is_corpus_part(std::string_view name) {
  return is_among(parts_of_store, name) || is_among(parts_by_people, name);
}
inline bool is_made_again(std::string_view name) {
  return is_among(parts_made_again, name);
}

}  // namespace griot
