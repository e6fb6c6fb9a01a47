// Who speaks, as minutes name them: "Mme Mariam FICTIVE (Réseau Exemple)".
#pragma once

#include <string>
#include <string_view>

#include "engine/vocabulary/vocabulary.h"

namespace griot {

struct SpeakerName {
  // Only where a civility says so; never guessed from a first name.
  enum class Gender { unstated, woman, man };
  std::string name;         // without civility
  std::string affiliation;  // what stands in parentheses, or ""
  Gender gender = Gender::unstated;
};

// "Mme", "Dr", "MM.": what stands before a name, in any case, with its stop or without.
bool is_civility(std::string_view word);

SpeakerName speaker_of(std::string_view text);

// The organisation that one of `intervenants` stands for: itself where the vocabulary
// knows it as one, else what stands in parentheses behind the person, or "".
std::string speaking_organisation(const std::string& text, const Vocabulary& vocabulary);

}  // namespace griot
