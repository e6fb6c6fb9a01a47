#include "engine/knowledge/lateness.h"

#include <tuple>

#include "engine/knowledge/status.h"

namespace griot {
namespace {

bool remains_to_be_done(const Action& action) {
  const FactStatus* status =
      find_status(Action::letter, action.standing.status(first_action_status));
  return !status || status->open;
}

}  // namespace

bool is_late(const Action& action, std::string_view day) {
  return remains_to_be_done(action) && !action.due.empty() &&
         action.due < day.substr(0, action.due.size());
}

bool is_more_pressing(const Action& a, const Action& b, std::string_view day) {
  const auto key = [&](const Action& action) {
    return std::make_tuple(!is_late(action, day), !remains_to_be_done(action),
                           action.due.empty(), std::string_view(action.due));
  };
  return key(a) < key(b);
}

}  // namespace griot
