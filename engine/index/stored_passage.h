// What the index keeps with a passage to show it.
#pragma once

#include <string>
#include <string_view>

#include "engine/index/index.h"

namespace griot {

std::string pack_passage(const Passage& passage);
Passage unpack_passage(std::string_view bytes);

}  // namespace griot
