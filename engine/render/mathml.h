// Presentation MathML from documents, rebuilt from a closed list of elements.
#pragma once

#include <string>
#include <string_view>

namespace griot {

// Only MathML Core elements and a few harmless attributes; everything else is left out,
// its text stays. Empty when the source is not well-formed XML or holds no formula:
// callers then show the linear form.
std::string safe_mathml(std::string_view source);

}  // namespace griot
