#include "engine/text/version.h"

#include <unicode/uversion.h>

namespace griot {

LibraryVersion version_of_icu() {
  UVersionInfo numbers;
  u_getVersion(numbers);
  char text[U_MAX_VERSION_STRING_LENGTH];
  u_versionToString(numbers, text);
  return {"ICU", text};
}

}  // namespace griot
