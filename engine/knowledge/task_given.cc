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
  if (is_preposition_a(text_, begin[0])) places.push_back(0);
  if (points) places.push_back(1);
  for (const std::string_view id : {"charge-a", "charge-de-qui"}) {
    for (std::size_t at = 0; at < begin.size();) {
      const Phrases::Found found = rules_.marker(id, begin, at);
      if (found.last == 0) break;
      const bool dative =
          found.last < tokens_.size() && is_dative(text_, tokens_[found.last]);
      const bool meets = id == "charge-de-qui" && rules_.has("reunion", begin);
      if (meets || (id == "charge-a" && dative)) places.push_back(found.last);
      at = found.first + 1;
    }
  }
  return places;
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
      const std::size_t end = word ? k - 1 : k;
      if (end <= begin) break;
      const auto who = std::span<const Token>(tokens_).subspan(begin, end - begin);
      const bool meeting = rules_.has("reunion", tokens_of(form_.who));
      if (!form_.who.empty() && !form_.promises && !meeting) return;
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

bool TaskReader::will_be_done(std::size_t by, const std::string& who) const {
  if (!clause_.found() || !clause_.passive || clause_.form.tense != Tense::future ||
      clause_.negated || tokens_[clause_.lexical].to > by)
    return false;
  const std::vector<Token> names = tokens_of(who);
  if (names.empty() || rules_.begins("par-quoi", names) > 0) return false;
  return are_persons(who) || rules_.has("reunion", names) ||
         (rules_.addressees(names).empty() && !rules_.has("autre-reunion", names) &&
          rules_.begins("autrui-payeur", names) == 0);
}

}  // namespace griot
