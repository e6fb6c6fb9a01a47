// JPEG: marker segments up to the picture's end (ITU T.81, annex B).
#include <algorithm>

#include "engine/base/image_parts.h"

namespace griot {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

constexpr std::uint32_t start_of_scan = 0xDA;
constexpr std::uint32_t end_of_image = 0xD9;

// How the camera was held (Exif, tag 0x0112): 1 to 8, 0 when it does not say.
std::uint32_t orientation_of(std::string_view exif) {
  const std::string_view tiff = exif.substr(std::min<std::size_t>(6, exif.size()));
  const bool little = tiff.starts_with("II");
  const auto read_16 = little ? little_endian_16 : big_endian_16;
  const auto read_32 = little ? little_endian_32 : big_endian_32;
  const std::size_t directory = read_32(tiff, 4);
  const std::size_t entries = read_16(tiff, directory);
  for (std::size_t i = 0; i < entries && directory + 2 + i * 12 < tiff.size(); ++i) {
    const std::size_t entry = directory + 2 + i * 12;
    if (read_16(tiff, entry) != 0x0112) continue;
    const std::uint32_t value = read_16(tiff, entry + 8);
    return value <= 8 ? value : 0;
  }
  return 0;
}

// An Exif segment that says nothing but the orientation.
std::string only_orientation(std::uint32_t orientation) {
  std::string segment =
      "\xFF\xE1\x00\x22"
      "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s.append(
          1, static_cast<char>(orientation));
  segment.append("\0\0\0\0\0\0"sv);
  return segment;
}

// What of a segment is kept: all, a shorter form, or nothing.
std::string kept_of(std::uint32_t marker, std::string_view segment) {
  const std::string_view body = segment.substr(4);
  if (marker == 0xFE) return {};  // comment
  if (marker < 0xE0 || marker > 0xEF) return std::string(segment);
  if (marker == 0xE0 && body.starts_with("JFIF\0"sv) && body.size() >= 12) {
    // Without the thumbnail that may follow.
    return "\xFF\xE0\x00\x10"s + std::string(body.substr(0, 12)) + "\0\0"s;
  }
  const bool profile = marker == 0xE2 && body.starts_with("ICC_PROFILE\0"sv);
  const bool colours = marker == 0xEE && body.starts_with("Adobe");
  if (profile || colours) return std::string(segment);
  if (marker == 0xE1 && body.starts_with("Exif\0\0"sv)) {
    const std::uint32_t orientation = orientation_of(body);
    if (orientation > 1) return only_orientation(orientation);
  }
  return {};
}

// The end of the compressed data that begin at `at`: the next marker that is no restart.
std::size_t after_data(std::string_view picture, std::size_t at) {
  for (; at + 1 < picture.size(); ++at) {
    if (byte_at(picture, at) != 0xFF) continue;
    const std::uint32_t next = byte_at(picture, at + 1);
    const bool within = next == 0 || next == 0xFF || (next >= 0xD0 && next <= 0xD7);
    if (!within) return at;
  }
  return picture.size();
}

}  // namespace

std::optional<std::string> stripped_jpeg(std::string_view picture) {
  std::string kept(picture.substr(0, 2));
  for (std::size_t at = 2; at + 1 < picture.size();) {
    if (byte_at(picture, at) != 0xFF) return std::nullopt;
    const std::uint32_t marker = byte_at(picture, at + 1);
    if (marker == 0xFF) {  // fill
      ++at;
      continue;
    }
    if (marker == end_of_image) break;
    const std::size_t length = big_endian_16(picture, at + 2);
    if (length < 2 || at + 2 + length > picture.size()) return std::nullopt;
    kept += kept_of(marker, picture.substr(at, length + 2));
    at += length + 2;
    if (marker != start_of_scan) continue;
    const std::size_t end = after_data(picture, at);
    kept += picture.substr(at, end - at);
    at = end;
  }
  return kept + "\xFF\xD9"s;
}

}  // namespace griot
