// How large a picture is, by its own header.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace griot {

struct ImageSize {
  std::uint32_t width = 0;  // pixels
  std::uint32_t height = 0;
};

// PNG, JPEG, GIF and WebP, told by content; nothing for others, for damaged headers and
// for pictures without a pixel. Reads no further than the header.
std::optional<ImageSize> image_size(std::string_view picture);

}  // namespace griot
