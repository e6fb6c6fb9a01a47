// What can become of a recommendation or an action, in the order of a life.
#pragma once

#include <span>
#include <string_view>

#include "engine/base/message.h"

namespace griot {

struct FactStatus {
  const char* id;  // as commands and JSON write it: "mise-en-oeuvre"
  Message name;    // "mise en œuvre"
  bool open;       // something remains to be done
};

// Of facts with this letter ('R', 'A'), the one that all begin with first; none for
// others.
std::span<const FactStatus> statuses_of(char letter);
// Null for an unknown id.
const FactStatus* find_status(char letter, std::string_view id);

inline constexpr const char* first_recommendation_status = "proposee";
inline constexpr const char* first_action_status = "a-faire";

}  // namespace griot
