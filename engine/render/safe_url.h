// The one function that an address from a document passes before it leaves (safety rule
// 4).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace griot {

enum class UrlKind {
  web,       // http, https
  mail,      // mailto
  rooted,    // "/documents/x": within the site
  relative,  // "note.md", "../x", "?q=": beside the document
  fragment,  // "#bookmark"
};

struct SafeUrl {
  UrlKind kind = UrlKind::relative;
  std::string
      url;  // ASCII, with what URLs may not hold percent-encoded; not HTML-escaped
};

// Nothing for every other scheme (javascript, data, blob, file …), for "//host", for
// backslashes, control characters, empty texts and bytes that are not UTF-8.
std::optional<SafeUrl> safe_url(std::string_view address);

// "media/<64 hex digits>.<ext>": a picture that came with a document.
bool is_media_source(std::string_view source);
// The same, of a format that browsers are given: PNG, JPEG, WebP, GIF.
bool is_web_image(std::string_view source);

}  // namespace griot
