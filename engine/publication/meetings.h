// The minutes that a site shows.
#pragma once

#include <optional>
#include <vector>

#include "engine/publication/page_context.h"

namespace griot {

struct Meeting {
  const Card* card = nullptr;
  const RegisteredDocument* document = nullptr;
};

// What a document of minutes says, where it is public and is one.
std::optional<Meeting> meeting_of(const PageContext& page, const Card* card);

// By the day of the meeting, the newest first.
std::vector<Meeting> meetings_of(const PageContext& page);

}  // namespace griot
