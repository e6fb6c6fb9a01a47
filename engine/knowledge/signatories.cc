#include "engine/knowledge/signatories.h"

#include <algorithm>
#include <array>

#include "engine/knowledge/actor.h"
#include "engine/knowledge/clause.h"

namespace griot {

Signatories::Signatories(const Lines& lines, const Metadata& metadata, const Rules& rules)
    : rules_(rules) {
  plea_ = is_plea(lines.type);
  minutes_ = lines.type == minutes_type;
  for (const char* key : {"signataires", "auteurs"}) {
    for (const std::string& name : metadata.list(key)) {
      names_.add(name, 0);
      const Tokens words = tokens_of(name);
      // "Cercle des juristes": "le Cercle"; not "France Volontaires" or "Conseil de
      // village", since "la France" and "le conseil" are others.
      if (words.size() > 1 && rules.ids(Kind::country, {&words.front(), 1}).empty() &&
          rules.addressees({&words.front(), 1}).empty() &&
          rules.begins("tete-partagee", words) == 0)
        heads_.push_back(words.front().word);
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
  if (plea_) learn_letterhead(lines);
  learn_acronyms(lines);
}

// "Observations finales du Comité de suivi", "**COLLECTIF DES REVENUES**": the noun that
// stands for who wrote it, but for whom it is addressed to ("Lettre au Comité").
void Signatories::learn_letterhead(const Lines& lines) {
  constexpr std::size_t top = 10;       // lines
  constexpr std::size_t longest = 160;  // bytes; more is prose
  for (std::size_t i = 0; i < std::min(top, lines.all.size()); ++i) {
    const Line& line = lines.all[i];
    if (line.text.size() > longest) break;
    if (clause_of(line.text, line.tokens, rules_).found()) continue;
    const std::span<const Token> tokens(line.tokens);
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      const std::string_view before = k > 0 ? tokens[k - 1].word : std::string_view();
      const std::string_view second = k > 1 ? tokens[k - 2].word : std::string_view();
      const bool whom = before == "au" || before == "aux" ||
                        (before == "la" && second == "a") || before == "a" ||
                        before == "monsieur" || before == "madame" ||
                        second == "monsieur" || second == "madame";
      if (whom || !begins_with_capital(line.text, tokens[k])) continue;
      if (rules_.begins("tete-de-reunis", tokens.subspan(k)) > 0)
        heads_.push_back(tokens[k].word);
    }
  }
}

void Signatories::learn_acronyms(const Lines& lines) {
  std::vector<std::string> learned;
  for (const Line& line : lines.all) {
    if (line.text.find('(') == std::string::npos) continue;
    const std::span<const Token> tokens(line.tokens);
    for (const Phrases::Found& name : names_.in(tokens)) {
      if (name.last >= tokens.size()) continue;
      const Token& next = tokens[name.last];
      const std::size_t end = tokens[name.last - 1].to;
      const std::string_view gap =
          std::string_view(line.text).substr(end, next.from - end);
      const bool in_brackets = gap == " (" && line.text.substr(next.to, 1) == ")";
      if (in_brackets && is_in_capitals(line.text, next)) learned.push_back(next.word);
    }
  }
  for (const std::string& acronym : learned) names_.add(acronym, 0);
}

bool Signatories::are_named(std::span<const Token> tokens) const {
  // "Plusieurs participants recommandent": not all of them.
  if (!tokens.empty() && rules_.begins("quelques-uns", tokens) > 0) return false;
  // "la Déclaration de Dakar": another text than this one.
  const bool signs =
      rules_.has("sujet-signataire", tokens) && !rules_.has("autre-texte", tokens);
  return signs || !names_.in(tokens).empty() || is_itself(tokens);
}

bool Signatories::are_the_meeting(std::span<const Token> subject) const {
  return minutes_ && rules_.has("reunion", subject) &&
         rules_.begins("quelques-uns", subject) == 0;
}

bool Signatories::is_itself(std::span<const Token> subject) const {
  if (!plea_ || subject.empty() || subject.size() > 2) return false;
  const bool known = subject.size() == 1
                         ? !subject[0].stop
                         : subject[0].word == "le" || subject[0].word == "la" ||
                               subject[0].word == "notre";
  // "Le Cercle" of the "Cercle des juristes du Wouri"
  return known && (rules_.begins("soi-meme", subject.last(1)) > 0 ||
                   std::ranges::find(heads_, subject.back().word) != heads_.end());
}

bool Signatories::is_author(std::span<const Token> subject) const {
  if (subject.empty() || subject.size() > 2) return false;
  const std::string& first = subject[0].word;
  const bool one = subject.size() == 1
                       ? !subject[0].stop
                       : first == "le" || first == "la" || first == "notre";
  return one && std::ranges::find(heads_, subject.back().word) != heads_.end();
}

}  // namespace griot
