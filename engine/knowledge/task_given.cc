// Tasks that a sentence gives to somebody: "Il revient à Awa de …", "Le bureau charge Awa
// de …", "… sera envoyé par Binta".
#include <algorithm>

#include "engine/knowledge/actor.h"
#include "engine/knowledge/sentences.h"
#include "engine/knowledge/task_reader.h"

namespace griot {
namespace {

constexpr std::size_t given_within = 12;  // words before whom it is given to

// "à", "au", "aux": to somebody.
bool is_dative(std::string_view text, const Token& token) {
  return is_preposition_a(text, token) || token.word == "au" || token.word == "aux";
}

}  // namespace

// The tokens behind which somebody may be named: none before it, "c'est", "charge",
// "il revient", or the meeting that asks.
std::vector<std::size_t> TaskReader::places_of_giving() const {
  const auto begin =
      std::span<const Token>(tokens_).first(std::min(given_within, tokens_.size()));
  std::vector<std::size_t> places;
  const bool points = begin[0].word == "est" && elided_before(text_, begin[0]) == "c";
  // "Instruction a été donnée au comité de lancer l'appel d'offres"
  const bool handed =
      clause_.found() && clause_.passive && clause_.lexical + 1 < tokens_.size() &&
      rules_.has("charge-confiee", subject_tokens()) &&
      rules_.has("donne-a-qui", std::span(&tokens_[clause_.lexical], 1)) &&
      is_dative(text_, tokens_[clause_.lexical + 1]);
  if (handed) places.push_back(clause_.lexical + 1);
  if (is_preposition_a(text_, begin[0])) places.push_back(0);
  if (points) places.push_back(1);
  for (const std::string_view id : {"charge-a", "charge-de-qui"}) {
    for (std::size_t at = 0; at < begin.size();) {
      const Phrases::Found found = rules_.marker(id, begin, at);
      if (found.last == 0) break;
      const bool dative =
          found.last < tokens_.size() && is_dative(text_, tokens_[found.last]);
      const bool meets = id == "charge-de-qui" && rules_.has("reunion", begin);
      const bool asked = id == "charge-de-qui" && dative && clause_.found() &&
                         found.last == clause_.lexical + 1;
      if (meets || asked || (id == "charge-a" && dative)) places.push_back(found.last);
      at = found.first + 1;
    }
  }
  return places;
}

// "Awa demande à Koffi de vérifier": of a person of the minutes.
bool TaskReader::asks_colleague(std::size_t to, std::span<const Token> who) const {
  if (!clause_.found() || clause_.past || clause_.passive || to != clause_.lexical + 1 ||
      clause_.form.verb != rules_.verbs().number_of("demander"))
    return false;
  const std::string names =
      text_.substr(who.front().from, who.back().to - who.front().from);
  const bool function = who.size() == 1 && rules_.begins("quelqu-un", who) == 1;
  return are_persons(form_.who) && (are_persons(names) || function);
}

void TaskReader::read_given() {
  constexpr std::size_t reach = 8;  // words of whom it is given to
  if (tokens_.size() < 3 || (clause_.found() && clause_.negated)) return;
  for (const std::size_t to : places_of_giving()) {
    if (to + 2 >= tokens_.size()) continue;
    const std::size_t begin = is_dative(text_, tokens_[to]) ? to + 1 : to;
    for (std::size_t k = begin + 1; k < tokens_.size() && k < begin + reach; ++k) {
      const bool word = tokens_[k - 1].word == "de" || tokens_[k - 1].word == "pour";
      const bool of = word || elided_before(text_, tokens_[k]) == "d";
      if (!of || !is_infinitive_at(text_, tokens_, k, rules_)) continue;
      // "Merci à tous d'avoir suivi": that is over.
      const VerbForm verb = rules_.verbs().form(text_, tokens_[k]);
      if (rules_.is(verb, Rules::Known::avoir) || rules_.is(verb, Rules::Known::etre))
        break;
      const std::size_t end = word ? k - 1 : k;
      if (end <= begin) break;
      const auto who = std::span<const Token>(tokens_).subspan(begin, end - begin);
      const bool meeting = rules_.has("reunion", tokens_of(form_.who));
      // "À l'inverse, la coordination craint de déplaire"
      const std::string names =
          text_.substr(who.front().from, who.back().to - who.front().from);
      if (clause_of(names, tokens_of(names), rules_).found()) return;
      if (!form_.who.empty() && !form_.promises && !meeting && !asks_colleague(to, who))
        return;
      if (!is_actor(text_, who, rules_) || !rules_.addressees(who).empty()) return;
      form_.named = form_.assigned = form_.infinitive = true;
      form_.says = form_.state = form_.past = form_.tells = form_.present = false;
      form_.who =
          without_edges(text_.substr(who.front().from, who.back().to - who.front().from));
      return;
    }
  }
}

// "Les membres sont priés d'envoyer leurs photos"
void TaskReader::read_request() {
  if (!clause_.found() || !clause_.passive || clause_.past || clause_.negated) return;
  const std::size_t next = clause_.lexical + 1;
  if (next + 1 >= tokens_.size() ||
      !rules_.has("prie", std::span(&tokens_[clause_.lexical], 1)))
    return;
  const bool to = tokens_[next].word == "de" || is_preposition_a(text_, tokens_[next]);
  if (!is_infinitive_at(text_, tokens_, to ? next + 1 : next, rules_)) return;
  const auto who = subject_tokens();
  if (!rules_.has("reunion", who) && !rules_.has("quelqu-un", who)) return;
  if (!rules_.addressees(who).empty()) return;
  form_.named = form_.must = true;
  form_.state = form_.says = form_.present = false;
  form_.who = without_edges(text_.substr(0, who.back().to));
}

// "Le trésorier a été instruit de dresser la liste", "Awa est mandatée pour négocier"
void TaskReader::read_charged() {
  constexpr std::size_t reach = 3;  // words up to "de" or "pour"
  if (!clause_.found() || !clause_.passive || clause_.negated || clause_.long_past ||
      clause_.subject_end == 0 || form_.promises)
    return;
  const bool time =
      clause_.form.tense == Tense::present || clause_.form.tense == Tense::future;
  if (!time || !rules_.has("charge-au-passif", std::span(&tokens_[clause_.lexical], 1)))
    return;
  // "Chaque association a été invitée à se présenter": at the meeting.
  if (clause_.past && rules_.has("prie", std::span(&tokens_[clause_.lexical], 1))) return;
  const auto who = subject_tokens();
  if (!is_actor(text_, who, rules_) || !rules_.addressees(who).empty()) return;
  for (std::size_t k = clause_.lexical + 1;
       k + 1 < tokens_.size() && k <= clause_.lexical + reach; ++k) {
    const bool link = tokens_[k].word == "de" || tokens_[k].word == "pour" ||
                      is_preposition_a(text_, tokens_[k]);
    const bool elided = elided_before(text_, tokens_[k]) == "d";
    if ((!link && !elided) || !is_infinitive_at(text_, tokens_, link ? k + 1 : k, rules_))
      continue;
    if (!read_subject(clause_.subject_end)) return;
    form_.promises = true;
    form_.past = form_.state = form_.says = form_.tells = form_.arranged = false;
    return;
  }
}

// "La restitution incombe aux animatrices", "Aux femmes revient la préparation du repas"
void TaskReader::read_falls_to() {
  constexpr std::size_t reach = 8;  // words of whom it falls to
  if (form_.question || form_.named) return;
  const Phrases::Found verb = rules_.marker("echoit", tokens_);
  if (verb.last == 0) return;
  const std::size_t at = verb.first;
  const bool inverted = at > 1 && is_dative(text_, tokens_[0]);
  std::size_t begin = 1, end = at;
  if (!inverted) {
    if (at < 2 || at + 2 >= tokens_.size() || !is_dative(text_, tokens_[at + 1])) return;
    const std::size_t noun = tokens_[0].stop ? 1 : 0;
    if (rules_.opening(std::span(tokens_).subspan(noun)) != Rules::Opening::noun) return;
    begin = at + 2;
    end = std::min(tokens_.size(), begin + reach);
    for (std::size_t k = begin; k + 1 < end; ++k) {
      if (text_.substr(tokens_[k].to, 1) == ",") end = k + 1;
    }
  } else if (at + 1 >= tokens_.size() || !begins_object_at(at + 1)) {
    return;
  }
  const auto who = std::span<const Token>(tokens_).subspan(begin, end - begin);
  if (who.empty() || !is_actor(text_, who, rules_) || !rules_.addressees(who).empty())
    return;
  form_.named = form_.assigned = form_.infinitive = true;
  form_.says = form_.state = form_.present = form_.tells = false;
  form_.who = text_.substr(who.front().from, who.back().to - who.front().from);
}

bool TaskReader::will_be_done(std::size_t by, const std::string& who) const {
  if (!clause_.found() || !clause_.passive || clause_.form.tense != Tense::future ||
      clause_.negated || tokens_[clause_.lexical].to > by)
    return false;
  const Tokens names = tokens_of(who);
  if (names.empty() || rules_.begins("par-quoi", names) > 0) return false;
  return are_persons(who) || rules_.has("reunion", names) ||
         (rules_.addressees(names).empty() && !rules_.has("autre-reunion", names) &&
          rules_.begins("autrui-payeur", names) == 0);
}

}  // namespace griot
