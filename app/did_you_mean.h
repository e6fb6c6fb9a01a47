// The way out of a mistyped name.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/base/message.h"

namespace griot {

// « vouliez-vous dire … ? » with the known name nearest to `word`, or `otherwise` when
// none is near enough.
Message did_you_mean(std::string_view word, std::span<const std::string> known,
                     Message otherwise);

}  // namespace griot
