#include "engine/index/version.h"

#include <xapian.h>

namespace griot {

LibraryVersion version_of_xapian() {
  return {"Xapian", Xapian::version_string()};
}

}  // namespace griot
