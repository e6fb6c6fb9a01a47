// Strings in a row as bytes and back: what the index keeps with a passage or a document.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace griot {

std::string pack(std::span<const std::string> strings);

// What `pack` was given; fewer strings when the bytes are not of `pack`.
std::vector<std::string> unpack(std::string_view bytes);

}  // namespace griot
