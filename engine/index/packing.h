// Strings in a row as bytes and back: what the index keeps with a passage or a document.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace griot {

std::string pack(std::span<const std::string> strings);

// What `pack` was given; fewer strings when the bytes are not of `pack`.
std::vector<std::string> unpack(std::string_view bytes);

// The same for numbers; a small one is one byte.
std::string pack_numbers(std::span<const std::uint32_t> numbers);
std::vector<std::uint32_t> unpack_numbers(std::string_view bytes);

}  // namespace griot
