// Style sheets and scripts, under names that change with their content, so that they may
// be kept for ever by whoever fetched them.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace griot {

class Assets {
 public:
  // Reads `assets/` of both folders; a file of the second replaces one of the first.
  Assets(const std::filesystem::path& shipped, const std::filesystem::path& overrides);

  // "griot.css" → "griot.1a2b3c4d.css"; throws Error{not_found} for an unknown one.
  const std::string& public_name(std::string_view name) const;
  // By public name; null when there is none.
  const std::string* find(std::string_view public_name) const;
  const std::map<std::string, std::string, std::less<>>& all() const { return bytes_; }

 private:
  std::map<std::string, std::string, std::less<>> names_;
  std::map<std::string, std::string, std::less<>> bytes_;  // by public name
};

// By extension: css, js, png, jpg, webp, gif; "" for any other.
std::string media_type_of(std::string_view name);

}  // namespace griot
