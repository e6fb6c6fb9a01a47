#include "engine/vocabulary/speaker.h"

#include <algorithm>
#include <array>

#include "engine/text/words.h"

namespace griot {
namespace {

struct Civility {
  std::string_view folded;
  Speaker::Gender gender;
};

// A title that both may have says nothing of who has it.
constexpr std::array<Civility, 20> civilities = {
    {{"mme", Speaker::Gender::woman},        {"madame", Speaker::Gender::woman},
     {"mlle", Speaker::Gender::woman},       {"mademoiselle", Speaker::Gender::woman},
     {"mrs", Speaker::Gender::woman},        {"ms", Speaker::Gender::woman},
     {"docteure", Speaker::Gender::woman},   {"professeure", Speaker::Gender::woman},
     {"dre", Speaker::Gender::woman},        {"pre", Speaker::Gender::woman},
     {"m", Speaker::Gender::man},            {"monsieur", Speaker::Gender::man},
     {"mr", Speaker::Gender::man},           {"dr", Speaker::Gender::unstated},
     {"pr", Speaker::Gender::unstated},      {"docteur", Speaker::Gender::unstated},
     {"professeur", Speaker::Gender::unstated}, {"maitre", Speaker::Gender::unstated},
     {"me", Speaker::Gender::unstated},      {"prof", Speaker::Gender::unstated}}};

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

const Civility* civility_of(std::string_view word) {
  std::string folded = fold(word);
  if (folded.ends_with('.')) folded.pop_back();
  for (const Civility& each : civilities) {
    if (each.folded == folded) return &each;
  }
  return nullptr;
}

}  // namespace

Speaker speaker_of(std::string_view text) {
  Speaker speaker;
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
    if (civility->gender != Speaker::Gender::unstated) speaker.gender = civility->gender;
    text = trimmed(text.substr(blank));
  }
  speaker.name = text;
  return speaker;
}

std::string speaking_organisation(const std::string& text, const Vocabulary& vocabulary) {
  if (vocabulary.find(Kind::organisation, text)) return text;
  return speaker_of(text).affiliation;
}

}  // namespace griot
