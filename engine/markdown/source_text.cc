#include "engine/markdown/source_text.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "engine/base/utf8.h"

namespace griot {
namespace {

// As is_utf8, eight ASCII bytes or one accented letter at a time.
bool is_clean_utf8(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    std::uint64_t eight = 0;
    if (i + 8 <= text.size()) {
      std::memcpy(&eight, text.data() + i, 8);
      if ((eight & 0x8080808080808080u) == 0) {
        i += 8;
        continue;
      }
    }
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) {
      ++i;
    } else if (lead >= 0xC2 && lead < 0xE0 && i + 1 < text.size() &&
               is_continuation(text[i + 1])) {
      i += 2;
    } else {
      const CodePoint c = first_code_point(text.substr(i));
      if (c.length == 1) return false;
      i += c.length;
    }
  }
  return true;
}

std::string with_plain_line_ends(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\r', at), text.size());
    plain += text.substr(at, end - at);
    if (end < text.size() && text.substr(end + 1, 1) != "\n") plain += '\n';
    at = end + 1;
  }
  return plain;
}

}  // namespace

std::string_view clean_source(std::string_view bytes, std::string& buffer,
                              Remarks& remarks) {
  const bool big_endian = bytes.starts_with("\xFE\xFF");
  if (big_endian || bytes.starts_with("\xFF\xFE")) {
    if (auto text = utf8_from_utf16(bytes, big_endian)) bytes = buffer = std::move(*text);
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (!is_clean_utf8(bytes)) {
    remarks.add("encoding_guessed", Severity::guessed, 0,
                say("le fichier n'est pas en UTF-8 ; lu comme du Windows-1252"));
    buffer = utf8_from_windows_1252(bytes);
    bytes = buffer;
  }
  if (bytes.find('\r') != std::string_view::npos) {
    buffer = with_plain_line_ends(bytes);
    bytes = buffer;
  }
  return bytes;
}

}  // namespace griot
