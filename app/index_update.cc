#include "app/index_update.h"

#include "app/progress_bar.h"
#include "app/session.h"

namespace griot {

IndexReport update_index(Library& library, Session& session, bool rebuild,
                         std::size_t shards) {
  ProgressBar bar(session, say("Index"));
  return library.index(rebuild, bar.callback(), shards);
}

}  // namespace griot
