// Pictures without what they say about where, when and by whom they were made.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace griot {

// The same picture without EXIF (but for the orientation of a JPEG), GPS, XMP, IPTC,
// comments, thumbnails and whatever stands behind its end: only the parts that a decoder
// needs are kept, by lists, so what is unknown goes too. Pixels and colour profiles are
// not touched. PNG (ISO 15948), JPEG (ITU T.81, JFIF), GIF 89a, WebP (RFC 9649),
// TIFF 6.0, told by content. Nothing for other formats and for what is not well formed.
// Linear.
std::optional<std::string> without_metadata(std::string_view picture);

}  // namespace griot
