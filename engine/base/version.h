// The libraries that run now, which may not be those that were compiled against.
#pragma once

#include <string>
#include <vector>

namespace griot {

struct LibraryVersion {
  std::string name;
  std::string version;
};

// Those that engine/base wraps; other folders say theirs in a version.h of their own.
std::vector<LibraryVersion> versions_of_base();

}  // namespace griot
