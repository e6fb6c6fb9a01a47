#include "app/did_you_mean.h"

#include "engine/text/words.h"

namespace griot {

Message did_you_mean(std::string_view word, std::span<const std::string> known,
                     Message otherwise) {
  const auto near = nearest(word, known);
  return near ? say("vouliez-vous dire « {1} » ?", {known[*near]}) : otherwise;
}

}  // namespace griot
