#include "engine/vocabulary/speaker.h"
#include "engine/document/clean_text.h"

#include <algorithm>
#include <array>

#include "engine/text/words.h"
#include "engine/vocabulary/organisation_name.h"

namespace griot {
namespace {

struct Civility {
  std::string_view folded;
  SpeakerName::Gender gender;
};

// A title that both may have says nothing of who has it.
constexpr std::array<Civility, 22> civilities = {
    {{"mme", SpeakerName::Gender::woman},
     {"madame", SpeakerName::Gender::woman},
     {"mlle", SpeakerName::Gender::woman},
     {"mademoiselle", SpeakerName::Gender::woman},
     {"mrs", SpeakerName::Gender::woman},
     {"ms", SpeakerName::Gender::woman},
     {"docteure", SpeakerName::Gender::woman},
     {"professeure", SpeakerName::Gender::woman},
     {"dre", SpeakerName::Gender::woman},
     {"pre", SpeakerName::Gender::woman},
     {"m", SpeakerName::Gender::man},
     {"monsieur", SpeakerName::Gender::man},
     {"mr", SpeakerName::Gender::man},
     {"dr", SpeakerName::Gender::unstated},
     {"pr", SpeakerName::Gender::unstated},
     {"docteur", SpeakerName::Gender::unstated},
     {"professeur", SpeakerName::Gender::unstated},
     {"maitre", SpeakerName::Gender::unstated},
     {"me", SpeakerName::Gender::unstated},
     {"prof", SpeakerName::Gender::unstated},
     {"mm", SpeakerName::Gender::unstated},
     {"mmes", SpeakerName::Gender::unstated}}};

const Civility* civility_of(std::string_view word) {
  std::string folded = fold(word);
  if (folded.ends_with('.')) folded.pop_back();
  for (const Civility& each : civilities) {
    if (each.folded == folded) return &each;
  }
  return nullptr;
}

}  // namespace

bool is_civility(std::string_view word) {
  return civility_of(word) != nullptr;
}

SpeakerName speaker_of(std::string_view text) {
  SpeakerName speaker;
  text = trimmed(text);
  const std::size_t open = text.find('(');
  if (open != std::string_view::npos && open > 0) {
    const std::size_t close = std::min(text.rfind(')'), text.size());
    if (close > open) {
      speaker.affiliation = trimmed(text.substr(open + 1, close - open - 1));
    }
    text = trimmed(text.substr(0, open));
  }
  // "M. le Dr": several civilities follow each other.
  for (;;) {
    const std::size_t blank = text.find(' ');
    if (blank == std::string_view::npos) break;
    const Civility* civility = civility_of(text.substr(0, blank));
    if (!civility) break;
    if (civility->gender != SpeakerName::Gender::unstated)
      speaker.gender = civility->gender;
    text = trimmed(text.substr(blank));
  }
  speaker.name = text;
  return speaker;
}

std::string speaking_organisation(const std::string& text, const Vocabulary& vocabulary) {
  if (find_organisation(text, vocabulary)) return text;
  return speaker_of(text).affiliation;
}

}  // namespace griot
