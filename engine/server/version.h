#pragma once

#include "engine/base/version.h"

namespace griot {

LibraryVersion version_of_poco();

}  // namespace griot
