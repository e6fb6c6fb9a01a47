// An archived web page (MHTML, RFC 2557) inserted in a Word file: its page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace griot::docx {

bool is_mime(std::string_view bytes);

// The bytes of its first HTML part, or of its first text, decoded (RFC 2045); nothing when
// it holds neither.
std::optional<std::string> page_of_mime(std::string_view mime);

}  // namespace griot::docx
