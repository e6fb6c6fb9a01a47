#include "engine/server/version.h"

#include <Poco/Environment.h>

namespace griot {

// 0x010B0000 is 1.11.0.
LibraryVersion version_of_poco() {
  const auto packed = Poco::Environment::libraryVersion();
  return {"Poco", std::to_string(packed >> 24) + "." +
                      std::to_string((packed >> 16) & 0xFF) + "." +
                      std::to_string((packed >> 8) & 0xFF)};
}

}  // namespace griot
