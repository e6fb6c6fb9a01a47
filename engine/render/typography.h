// French typography, at output only: the source keeps what its author typed.
//
// U+202F before ; ! ? and between groups of digits; U+00A0 before : » % € and after «.
// A blank is put in where a letter stands right before ; : ! ? and a blank or the end
// behind; « 1er », « 2e », « XIXe » get their superscript. What is code, an address or in
// another language does not come here.
#pragma once

#include <string>
#include <string_view>

namespace griot {

// Appends `text`, escaped for HTML. The signs of inclusive writing stay on the page and
// in what is copied from it; a voice does not say them (aria-hidden).
void append_french(std::string& out, std::string_view text);

// The same without typography: for cuttings of a text.
void append_aloud(std::string& out, std::string_view text);

}  // namespace griot
