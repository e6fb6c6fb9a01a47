#include <string>
#include <vector>

#include "app/corpus.h"
#include "app/did_you_mean.h"
#include "engine/base/error.h"
#include "engine/library/library.h"

namespace griot {

void require_document(const Library& library, const std::string& id) {
  if (library.store().find(id)) return;
  std::vector<std::string> known;
  for (const Entry& entry : library.store().entries()) known.push_back(entry.id);
  throw Error(
      ErrorCode::invalid, id, say("aucun document de ce nom"),
      did_you_mean(id, known, say("« griot status » les montre avec leur identifiant")));
}

}  // namespace griot
