// What people call the status of a document and whom it is for: "publié", where metadata
// say "publie".
#pragma once

#include "engine/base/message.h"
#include "engine/document/visibility.h"

namespace griot {

Message words_of(Status status);
Message words_of(Audience audience);  // "interne", "réseau", "public"

}  // namespace griot
