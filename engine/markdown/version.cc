#include "engine/markdown/version.h"

#include <cmark-gfm.h>

namespace griot {

LibraryVersion version_of_cmark() {
  return {"cmark-gfm", cmark_version_string()};
}

}  // namespace griot
