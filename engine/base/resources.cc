#include "engine/base/resources.h"

#include <cstdlib>
#include <system_error>

#include "engine/base/error.h"

namespace griot {

std::filesystem::path resource_directory() {
  namespace fs = std::filesystem;
  if (const char* named = std::getenv("GRIOT_RESOURCES")) return named;
  std::error_code ignored;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  const fs::path beside = program.parent_path().parent_path() / "share" / "griot";
  if (fs::is_directory(beside, ignored)) return beside;
  throw Error(ErrorCode::not_found, beside.string(),
              say("les fichiers livrés avec Griot (modèles, messages) ne sont pas là"),
              say("réinstallez Griot, ou nommez leur dossier dans GRIOT_RESOURCES"));
}

}  // namespace griot
