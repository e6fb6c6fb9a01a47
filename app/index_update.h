// The index brought up to the journal, behind a bar.
#pragma once

#include "engine/library/library.h"

namespace griot {

class Session;

IndexReport update_index(Library& library, Session& session, bool rebuild = false,
                         std::size_t shards = 0);

}  // namespace griot
