#include "importers/docx/base64.h"

namespace griot::docx {
namespace {

int base64_value(char byte) {
  if (byte >= 'A' && byte <= 'Z') return byte - 'A';
  if (byte >= 'a' && byte <= 'z') return byte - 'a' + 26;
  if (byte >= '0' && byte <= '9') return byte - '0' + 52;
  return byte == '+' ? 62 : byte == '/' ? 63 : -1;
}

}  // namespace

std::string from_base64(std::string_view text) {
  std::string bytes;
  unsigned int bits = 0;
  int count = 0;
  for (const char byte : text) {
    if (byte == '=') break;
    const int value = base64_value(byte);
    if (value < 0) continue;
    bits = (bits << 6 | static_cast<unsigned int>(value)) & 0xFFFFFF;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes += static_cast<char>(bits >> count & 0xFF);
    }
  }
  return bytes;
}

}  // namespace griot::docx
