#pragma once

#include "engine/base/version.h"

namespace griot {

LibraryVersion version_of_cmark();

}  // namespace griot
