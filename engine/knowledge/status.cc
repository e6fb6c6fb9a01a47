#include "engine/knowledge/status.h"

#include <algorithm>
#include <array>

namespace griot {

std::span<const FactStatus> statuses_of(char letter) {
  static const std::array recommendation = {
      FactStatus{first_recommendation_status, say("proposée"), true},
      FactStatus{"portee", say("portée"), true},
      FactStatus{"acceptee", say("acceptée"), true},
      FactStatus{"mise-en-oeuvre", say("mise en œuvre"), false},
      FactStatus{"refusee", say("refusée"), false},
      FactStatus{"caduque", say("caduque"), false},
  };
  static const std::array action = {
      FactStatus{first_action_status, say("à faire"), true},
      FactStatus{"en-cours", say("en cours"), true},
      FactStatus{"faite", say("faite"), false},
      FactStatus{"abandonnee", say("abandonnée"), false},
  };
  if (letter == 'R') return recommendation;
  if (letter == 'A') return action;
  return {};
}

const FactStatus* find_status(char letter, std::string_view id) {
  const auto all = statuses_of(letter);
  const auto found = std::ranges::find_if(
      all, [&](const FactStatus& status) { return status.id == id; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace griot
