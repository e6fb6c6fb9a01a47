#include "engine/backup/version.h"

#include <zip.h>

namespace griot {

LibraryVersion version_of_libzip() {
  return {"libzip", zip_libzip_version()};
}

}  // namespace griot
