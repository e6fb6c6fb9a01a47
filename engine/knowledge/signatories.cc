#include "engine/knowledge/signatories.h"

#include <algorithm>
#include <array>

namespace griot {

Signatories::Signatories(const Metadata& metadata, const Rules& rules) : rules_(rules) {
  static constexpr std::array<std::string_view, 3> pleas = {
      "note-de-positionnement", "declaration", "contribution"};
  plea_ = std::ranges::find(pleas, metadata.text("type")) != pleas.end();
  for (const char* key : {"signataires", "auteurs"}) {
    for (const std::string& name : metadata.list(key)) {
      names_.add(name, 0);
      const std::vector<Token> words = tokens_of(name);
      if (words.size() > 1) heads_.push_back(words.front().word);
      // "Collectif Exemple, groupe « Logement »"
      if (const std::size_t comma = name.find(", ");
          comma != std::string::npos && name.find(' ') < comma)
        names_.add(name.substr(0, comma), 0);
      // "Plateforme de protection (PPA)": by each of its names.
      const std::size_t open = name.find(" ("), close = name.find(')', open);
      if (open != std::string::npos && close != std::string::npos) {
        names_.add(name.substr(0, open), 0);
        names_.add(name.substr(open + 2, close - open - 2), 0);
      }
      std::string initials;  // "Fédération d'exemple des associations" → "fea"
      for (const Token& token : tokens_of(name)) {
        if (!token.stop && !token.word.empty()) initials += token.word.front();
      }
      if (initials.size() >= 3) names_.add(initials, 0);
      // "PGA" of "Plateforme fraternelle des Guinéens de l'Atlantique": one word left
      // out.
      for (std::size_t k = 1; initials.size() > 3 && k < initials.size(); ++k) {
        const std::string fewer = initials.substr(0, k) + initials.substr(k + 1);
        if (!tokens_of(fewer).front().stop) names_.add(fewer, 0);  // not "les"
      }
    }
  }
}

bool Signatories::are_named(std::span<const Token> tokens) const {
  // "Plusieurs participants recommandent": not all of them.
  if (!tokens.empty() && rules_.begins("quelques-uns", tokens) > 0) return false;
  // "la Déclaration de Dakar": another text than this one.
  const bool signs =
      rules_.has("sujet-signataire", tokens) && !rules_.has("autre-texte", tokens);
  return signs || !names_.in(tokens).empty() || is_itself(tokens);
}

bool Signatories::is_itself(std::span<const Token> subject) const {
  if (subject.empty() || subject.size() > 2) return false;
  const bool known = subject.size() == 1
                         ? !subject[0].stop
                         : subject[0].word == "le" || subject[0].word == "la" ||
                               subject[0].word == "notre";
  if (!known) return false;
  return (plea_ && rules_.begins("soi-meme", subject.last(1)) > 0) ||
         std::ranges::find(heads_, subject.back().word) != heads_.end();
}

}  // namespace griot
