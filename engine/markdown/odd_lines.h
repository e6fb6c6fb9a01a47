// Lines that belong to somebody's publishing tool and mean nothing here.
#pragma once

#include <string_view>

#include "engine/markdown/remarks.h"

namespace griot {

// Says where a text holds template tags ("{% hint %}") or fenced divs ("::: tip"): both
// stay as text.
void remark_odd_lines(std::string_view text, Remarks& remarks);

}  // namespace griot
