// Which addresses a Word file may link to.
#pragma once

#include <string>
#include <string_view>

namespace griot::docx {

// http, https, mailto, or relative within our own pages; nothing with control characters,
// and no path of somebody's machine or network.
bool is_safe_address(std::string_view address);

// Short enough for a message, without what follows "?" (it may hold a secret).
std::string shown_address(std::string_view address);

}  // namespace griot::docx
