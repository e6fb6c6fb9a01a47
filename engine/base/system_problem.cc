#include "engine/base/system_problem.h"

#include <cerrno>
#include <cstring>

namespace griot {

Message system_problem(int reason) {
  switch (reason) {
    case ENOENT:
      return say("n'existe pas");
    case EACCES:
    case EPERM:
      return say("vous n'avez pas le droit d'y toucher");
    case EISDIR:
      return say("est un dossier");
    case ENOTDIR:
      return say("passe par un fichier qui n'est pas un dossier");
    case EEXIST:
      return say("existe déjà");
    case ENOTEMPTY:
      return say("n'est pas vide");
    case ENAMETOOLONG:
      return say("a un nom trop long");
    case EROFS:
      return say("est sur un disque où rien ne peut être écrit");
    case ENOSPC:
    case EDQUOT:
      return say("ne peut pas être écrit : le disque est plein");
    case EMFILE:
    case ENFILE:
      return say("ne peut pas être ouvert : trop de fichiers le sont déjà");
    case EIO:
      return say("ne peut pas être lu ou écrit : le disque ne répond pas");
    default:
      return say("le système a répondu « {1} »", {std::strerror(reason)});
  }
}

}  // namespace griot
