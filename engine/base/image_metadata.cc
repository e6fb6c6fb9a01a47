#include "engine/base/image_metadata.h"

#include <algorithm>
#include <array>

#include "engine/base/image_parts.h"
#include "engine/base/is_among.h"

namespace griot {
namespace {

constexpr std::string_view png_signature = "\x89PNG\r\n\x1A\n";
constexpr auto png_chunks = std::to_array<std::string_view>(
    {"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT",
     "bKGD", "pHYs", "cICP", "acTL", "fcTL", "fdAT"});

std::optional<std::string> stripped_png(std::string_view picture) {
  std::string kept(png_signature);
  for (std::size_t at = kept.size(); at + 8 <= picture.size();) {
    const std::size_t length = big_endian_32(picture, at);
    const std::string_view name = picture.substr(at + 4, 4);
    const std::string_view chunk = picture.substr(at, length + 12);
    if (is_among(png_chunks, name)) kept += chunk;
    if (name == "IEND") return kept;
    at += length + 12;
  }
  return kept.size() > png_signature.size() ? std::optional(kept) : std::nullopt;
}

constexpr auto webp_chunks = std::to_array<std::string_view>(
    {"VP8 ", "VP8L", "VP8X", "ANIM", "ANMF", "ALPH", "ICCP"});

std::string webp_parts(std::string_view chunks) {
  constexpr std::size_t frame_head = 16;
  std::string kept;
  for (std::size_t at = 0; at + 8 <= chunks.size();) {
    const std::size_t length = little_endian_32(chunks, at + 4);
    const std::string_view name = chunks.substr(at, 4);
    std::string body(chunks.substr(at + 8, length));
    if (name == "VP8X" && !body.empty()) {
      body[0] = static_cast<char>(body[0] & ~0x0C);  // neither EXIF nor XMP follow
    }
    if (name == "ANMF" && body.size() > frame_head) {
      body = body.substr(0, frame_head) +
             webp_parts(std::string_view(body).substr(frame_head));
    }
    if (is_among(webp_chunks, name)) {
      kept += name;
      for (const int shift : {0, 8, 16, 24}) {
        kept += static_cast<char>(body.size() >> shift & 0xFF);
      }
      kept += body;
      if (body.size() % 2 != 0) kept += '\0';
    }
    at += 8 + length + length % 2;
  }
  return kept;
}

std::optional<std::string> stripped_webp(std::string_view picture) {
  const std::string parts = webp_parts(picture.substr(12));
  if (parts.empty()) return std::nullopt;
  std::string kept = "RIFF";
  for (const int shift : {0, 8, 16, 24}) {
    kept += static_cast<char>((parts.size() + 4) >> shift & 0xFF);
  }
  return kept + "WEBP" + parts;
}

// The end of the sub-blocks that begin at `at`.
std::size_t after_sub_blocks(std::string_view picture, std::size_t at) {
  while (at < picture.size() && byte_at(picture, at) != 0) at += byte_at(picture, at) + 1;
  return at + 1;
}

std::size_t colour_table(std::string_view picture, std::size_t flags_at) {
  const std::uint32_t flags = byte_at(picture, flags_at);
  return (flags & 0x80) != 0 ? std::size_t{3} << ((flags & 7) + 1) : 0;
}

std::optional<std::string> stripped_gif(std::string_view picture) {
  constexpr std::size_t screen = 13;
  std::size_t at = screen + colour_table(picture, 10);
  std::string kept(picture.substr(0, at));
  while (at < picture.size()) {
    const std::uint32_t mark = byte_at(picture, at);
    if (mark == 0x3B) break;
    if (mark == 0x2C) {
      const std::size_t data = at + 10 + colour_table(picture, at + 9);
      const std::size_t end = after_sub_blocks(picture, data + 1);
      kept += picture.substr(at, end - at);
      at = end;
    } else if (mark == 0x21) {
      const std::size_t end = after_sub_blocks(picture, at + 2);
      const bool loops = picture.substr(at + 3, 11) == "NETSCAPE2.0";
      if (byte_at(picture, at + 1) == 0xF9 || loops) kept += picture.substr(at, end - at);
      at = end;
    } else {
      return std::nullopt;
    }
  }
  return kept + '\x3B';
}

}  // namespace

std::optional<std::string> without_metadata(std::string_view picture) {
  using namespace std::string_view_literals;
  if (picture.starts_with(png_signature)) return stripped_png(picture);
  if (picture.starts_with("\xFF\xD8\xFF")) return stripped_jpeg(picture);
  if (picture.starts_with("GIF8")) return stripped_gif(picture);
  if (picture.starts_with("RIFF") && picture.substr(8, 4) == "WEBP") {
    return stripped_webp(picture);
  }
  if (picture.starts_with("II*\0"sv) || picture.starts_with("MM\0*"sv)) {
    return stripped_tiff(picture);
  }
  return std::nullopt;
}

}  // namespace griot
