// One stripper a format; used by image_metadata.cc only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace griot {

std::optional<std::string> stripped_jpeg(std::string_view picture);
std::optional<std::string> stripped_tiff(std::string_view picture);

// Numbers in the two byte orders; 0 beyond the end.
inline std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}
inline std::uint32_t big_endian_16(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}
inline std::uint32_t big_endian_32(std::string_view bytes, std::size_t at) {
  return big_endian_16(bytes, at) << 16 | big_endian_16(bytes, at + 2);
}
inline std::uint32_t little_endian_16(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) | byte_at(bytes, at + 1) << 8;
}
inline std::uint32_t little_endian_32(std::string_view bytes, std::size_t at) {
  return little_endian_16(bytes, at) | little_endian_16(bytes, at + 2) << 16;
}

}  // namespace griot
