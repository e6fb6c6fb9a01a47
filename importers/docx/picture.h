// What kind of picture some bytes are, by content.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace griot::docx {

struct PictureKind {
  enum class Use { shown, attached, left_out };

  // "png", "jpg", "webp", "gif": shown; "emf", "wmf", "tiff", "bmp": no browser shows
  // them, so they are offered for download; "svg" (it may hold scripts), "?": left out.
  std::string extension;
  Use use = Use::left_out;
  std::int64_t pixels = 0;  // by its header, 0 = unknown
};
PictureKind picture_kind(std::string_view bytes);

}  // namespace griot::docx
