// What people call the status of a document: "publié", where metadata say "publie".
#pragma once

#include "engine/base/message.h"
#include "engine/document/visibility.h"

namespace griot {

Message words_of(Status status);

}  // namespace griot
