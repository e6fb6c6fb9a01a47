#include "engine/index/packing.h"

namespace griot {

// Each string: its length in groups of seven bits, lowest first, then its bytes.
std::string pack(std::span<const std::string> strings) {
  std::string bytes;
  for (const std::string& string : strings) {
    std::size_t length = string.size();
    for (; length >= 0x80; length >>= 7) {
      bytes.push_back(static_cast<char>((length & 0x7F) | 0x80));
    }
    bytes.push_back(static_cast<char>(length));
    bytes += string;
  }
  return bytes;
}

std::vector<std::string> unpack(std::string_view bytes) {
  std::vector<std::string> strings;
  while (!bytes.empty()) {
    std::size_t length = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
      if (bytes.empty()) return strings;
      const auto byte = static_cast<unsigned char>(bytes.front());
      bytes.remove_prefix(1);
      length |= static_cast<std::size_t>(byte & 0x7F) << shift;
      if ((byte & 0x80) == 0) break;
    }
    if (length > bytes.size()) return strings;
    strings.emplace_back(bytes.substr(0, length));
    bytes.remove_prefix(length);
  }
  return strings;
}

}  // namespace griot
