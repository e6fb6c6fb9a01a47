// The one serializer that text goes through on its way into HTML (safety rule 4).
#pragma once

#include <string>
#include <string_view>

namespace griot {

// Appends `text` with & < > " as character references: fit for content and for values of
// attributes in double quotes.
void append_escaped(std::string& out, std::string_view text);

std::string escaped(std::string_view text);

// Appends ` name="value"`.
void append_html_attribute(std::string& out, std::string_view name,
                           std::string_view value);

}  // namespace griot
