// The minutes that a site shows.
#pragma once

#include <vector>

#include "engine/publication/page_context.h"

namespace griot {

struct Meeting {
  const Card* card = nullptr;
  const RegisteredDocument* document = nullptr;
};

// By the day of the meeting, the newest first.
std::vector<Meeting> meetings_of(const PageContext& page);

}  // namespace griot
