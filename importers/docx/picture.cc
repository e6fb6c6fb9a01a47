#include "importers/docx/picture.h"

#include <cstddef>

namespace griot::docx {
namespace {

std::int64_t big(std::string_view bytes, std::size_t at, std::size_t length) {
  std::int64_t value = 0;
  if (at + length > bytes.size()) return 0;
  for (std::size_t i = 0; i < length; ++i) {
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

std::int64_t little(std::string_view bytes, std::size_t at, std::size_t length) {
  std::int64_t value = 0;
  if (at + length > bytes.size()) return 0;
  for (std::size_t i = length; i > 0; --i) {
    value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
  }
  return value;
}

// The size stands in the first frame header (ITU T.81, B.2.2).
std::int64_t jpeg_pixels(std::string_view bytes) {
  std::size_t at = 2;
  while (at + 9 < bytes.size() && bytes[at] == '\xFF') {
    const std::int64_t marker = big(bytes, at + 1, 1);
    const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 &&
                       marker != 0xC8 && marker != 0xCC;
    if (frame) return big(bytes, at + 5, 2) * big(bytes, at + 7, 2);
    const std::int64_t length = big(bytes, at + 2, 2);
    at = at + 2 + static_cast<std::size_t>(length);
  }
  return 0;
}

std::int64_t webp_pixels(std::string_view bytes) {
  const std::string_view form = bytes.substr(12, 4);
  if (form == "VP8X") return (little(bytes, 24, 3) + 1) * (little(bytes, 27, 3) + 1);
  if (form == "VP8L") {
    const std::int64_t bits = little(bytes, 21, 4);
    return ((bits & 0x3FFF) + 1) * ((bits >> 14 & 0x3FFF) + 1);
  }
  return (little(bytes, 26, 2) & 0x3FFF) * (little(bytes, 28, 2) & 0x3FFF);
}

}  // namespace

PictureKind picture_kind(std::string_view bytes) {
  using Use = PictureKind::Use;
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) {
    return {"png", Use::shown, big(bytes, 16, 4) * big(bytes, 20, 4)};
  }
  if (bytes.starts_with("\xFF\xD8\xFF")) return {"jpg", Use::shown, jpeg_pixels(bytes)};
  if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a")) {
    return {"gif", Use::shown, little(bytes, 6, 2) * little(bytes, 8, 2)};
  }
  if (bytes.starts_with("RIFF") && bytes.size() > 30 && bytes.substr(8, 4) == "WEBP") {
    return {"webp", Use::shown, webp_pixels(bytes)};
  }
  if (bytes.starts_with(std::string_view("\x01\0\0\0", 4)) && bytes.size() > 44 &&
      bytes.substr(40, 4) == " EMF") {
    return {"emf", Use::attached, 0};
  }
  if (bytes.starts_with("\xD7\xCD\xC6\x9A") ||
      bytes.starts_with(std::string_view("\x01\0\x09\0", 4))) {
    return {"wmf", Use::attached, 0};
  }
  if (bytes.starts_with("BM")) return {"bmp", Use::attached, 0};
  if (bytes.starts_with(std::string_view("II*\0", 4)) ||
      bytes.starts_with(std::string_view("MM\0*", 4))) {
    return {"tiff", Use::attached, 0};
  }
  if (bytes.substr(0, 1024).find("<svg") != std::string_view::npos)
    return {"svg", Use::left_out, 0};
  return {"?", Use::left_out, 0};
}

}  // namespace griot::docx
