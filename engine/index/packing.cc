#include "engine/index/packing.h"

namespace griot {
namespace {

// Groups of seven bits, lowest first.
void append_number(std::size_t number, std::string& bytes) {
  for (; number >= 0x80; number >>= 7) {
    bytes.push_back(static_cast<char>((number & 0x7F) | 0x80));
  }
  bytes.push_back(static_cast<char>(number));
}

// Takes the number that `bytes` begin with off them; false when they end in it.
bool take_number(std::string_view& bytes, std::size_t& number) {
  number = 0;
  for (unsigned shift = 0; shift < 35; shift += 7) {
    if (bytes.empty()) return false;
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    number |= static_cast<std::size_t>(byte & 0x7F) << shift;
    if ((byte & 0x80) == 0) break;
  }
  return true;
}

}  // namespace

std::string pack(std::span<const std::string> strings) {
  std::string bytes;
  for (const std::string& string : strings) {
    append_number(string.size(), bytes);
    bytes += string;
  }
  return bytes;
}

std::vector<std::string> unpack(std::string_view bytes) {
  std::vector<std::string> strings;
  std::size_t length = 0;
  while (!bytes.empty()) {
    if (!take_number(bytes, length) || length > bytes.size()) return strings;
    strings.emplace_back(bytes.substr(0, length));
    bytes.remove_prefix(length);
  }
  return strings;
}

std::string pack_numbers(std::span<const std::uint32_t> numbers) {
  std::string bytes;
  for (const std::uint32_t number : numbers) append_number(number, bytes);
  return bytes;
}

std::vector<std::uint32_t> unpack_numbers(std::string_view bytes) {
  std::vector<std::uint32_t> numbers;
  std::size_t number = 0;
  while (!bytes.empty() && take_number(bytes, number)) {
    numbers.push_back(static_cast<std::uint32_t>(number));
  }
  return numbers;
}

}  // namespace griot
