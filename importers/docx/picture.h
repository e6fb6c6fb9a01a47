// What kind of picture some bytes are, by content.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace griot::docx {

struct PictureKind {
  // "png", "jpg", "webp", "gif": shown; "emf", "wmf", "tiff", "bmp", "svg", "?": not.
  std::string extension;
  bool shown = false;
  std::int64_t pixels = 0;  // by its header, 0 = unknown
};
PictureKind picture_kind(std::string_view bytes);

}  // namespace griot::docx
