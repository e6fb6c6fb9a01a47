#include "app/status_words.h"

#include <array>

namespace griot {

Message words_of(Status status) {
  // In the order of the enumeration.
  static const std::array words = {say("brouillon"), say("en relecture"), say("validé"),
                                   say("publié"), say("retiré")};
  return words.at(static_cast<std::size_t>(status));
}

Message words_of(Audience audience) {
  switch (audience) {
    case Audience::internal:
      return say("interne");
    case Audience::network:
      return say("réseau");
    case Audience::everyone:
      break;
  }
  return say("public");
}

}  // namespace griot
