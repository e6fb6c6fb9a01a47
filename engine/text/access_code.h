// What opens an online meeting: its password, its secret code, its number, behind the
// words that announce them; used by personal_data.cc only.
#pragma once

#include <string_view>
#include <vector>

#include "engine/text/personal_data.h"

namespace griot {

// In order. A code stands behind "mot de passe", "code secret", "ID de réunion" … and a
// colon, "=" or "est", or right behind them where it has digits; also in an address of a
// meeting ("?pwd=…"), though not of its recording. A sentence about passwords has none.
// Linear.
std::vector<PersonalData> access_codes_in(std::string_view text);

}  // namespace griot
