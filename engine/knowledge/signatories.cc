#include "engine/knowledge/signatories.h"

namespace griot {

Signatories::Signatories(const Metadata& metadata, const Rules& rules) : rules_(rules) {
  for (const char* key : {"signataires", "auteurs"}) {
    for (const std::string& name : metadata.list(key)) {
      names_.add(name, 0);
      std::string initials;  // "Fédération d'exemple des associations" → "fea"
      for (const Token& token : tokens_of(name)) {
        if (!token.stop && !token.word.empty()) initials += token.word.front();
      }
      if (initials.size() >= 3) names_.add(initials, 0);
    }
  }
}

bool Signatories::are_named(std::span<const Token> tokens) const {
  return rules_.has("sujet-signataire", tokens) || !names_.in(tokens).empty();
}

}  // namespace griot
