// What people decide on, remembered in the journal by what it is about.
#pragma once

#include <string_view>

#include "engine/store/store.h"

namespace griot {

// What a decision may say; as written in the journal.
inline constexpr const char* accept_proposal = "accept";
inline constexpr const char* refuse_proposal = "refuse";
inline constexpr const char* accept_revision = "accept-revision";
inline constexpr const char* drop_comment = "drop-comment";
inline constexpr const char* drop_hidden = "drop-hidden";
inline constexpr const char* reviewed_finding = "reviewed";

// The last decision on a subject, or "".
std::string_view decided(const Decisions& decisions, std::string_view subject);

}  // namespace griot
