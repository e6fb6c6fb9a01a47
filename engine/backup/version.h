#pragma once

#include "engine/base/version.h"

namespace griot {

LibraryVersion version_of_libzip();

}  // namespace griot
