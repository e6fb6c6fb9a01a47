#include "engine/base/image_size.h"

#include "engine/base/image_parts.h"

namespace griot {
namespace {

std::uint32_t little_endian_24(std::string_view bytes, std::size_t at) {
  return little_endian_16(bytes, at) | byte_at(bytes, at + 2) << 16;
}

// The first frame header (ITU T.81, B.2.2); DHT, JPG and DAC look like one and are none.
ImageSize size_of_jpeg(std::string_view picture) {
  for (std::size_t at = 2; at + 9 < picture.size() && byte_at(picture, at) == 0xFF;) {
    const std::uint32_t marker = byte_at(picture, at + 1);
    const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 &&
                       marker != 0xC8 && marker != 0xCC;
    if (frame) return {big_endian_16(picture, at + 7), big_endian_16(picture, at + 5)};
    at += 2 + big_endian_16(picture, at + 2);
  }
  return {};
}

// RFC 9649: extended, lossless and lossy pictures say it in three ways.
ImageSize size_of_webp(std::string_view picture) {
  const std::string_view kind = picture.substr(12, 4);
  if (kind == "VP8X") {
    return {little_endian_24(picture, 24) + 1, little_endian_24(picture, 27) + 1};
  }
  if (kind == "VP8L") {
    const std::uint32_t bits = little_endian_32(picture, 21);
    return {(bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1};
  }
  return {little_endian_16(picture, 26) & 0x3FFF, little_endian_16(picture, 28) & 0x3FFF};
}

}  // namespace

std::optional<ImageSize> image_size(std::string_view picture) {
  ImageSize size;
  if (picture.starts_with("\x89PNG\r\n\x1A\n")) {
    size = {big_endian_32(picture, 16), big_endian_32(picture, 20)};
  } else if (picture.starts_with("GIF8")) {
    size = {little_endian_16(picture, 6), little_endian_16(picture, 8)};
  } else if (picture.starts_with("\xFF\xD8")) {
    size = size_of_jpeg(picture);
  } else if (picture.size() > 12 && picture.starts_with("RIFF") &&
             picture.substr(8, 4) == "WEBP") {
    size = size_of_webp(picture);
  }
  if (size.width == 0 || size.height == 0) return std::nullopt;
  return size;
}

}  // namespace griot
