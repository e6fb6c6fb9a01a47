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

// Nothing before it, "charge à", "il revient à", "c'est à", or the meeting that asks.
bool TaskReader::gives_to(std::size_t to, bool dative) const {
  if (to == 0) return dative;
  if (dative && to == 1 && tokens_[0].word == "est")
    return elided_before(text_, tokens_[0]) == "c";
  const auto before = std::span<const Token>(tokens_).first(to);
  const auto ends_with = [&](std::string_view id) {
    for (std::size_t at = 0; at < to;) {
      const Phrases::Found found = rules_.marker(id, before, at);
      if (found.last == 0) return false;
      if (found.last == to) return true;
      at = found.first + 1;
    }
    return false;
  };
  return (dative && ends_with("charge-a")) ||
         (ends_with("charge-de-qui") && rules_.has("reunion", before));
}

void TaskReader::read_given() {
  const bool meeting = rules_.has("reunion", tokens_of(form_.who));
  if (!form_.who.empty() && !form_.promises && !meeting) return;
  if (clause_.found() && clause_.negated) return;
  for (std::size_t to = 0; to + 2 < tokens_.size() && to < given_within; ++to) {
    const bool dative = is_dative(text_, tokens_[to]);
    if (!dative && is_dative(text_, tokens_[to + 1])) continue;
    if (!gives_to(dative ? to : to + 1, dative)) continue;
    const std::size_t begin = to + 1;
    for (std::size_t k = begin + 1; k < tokens_.size() && k < begin + 8; ++k) {
      const bool word = tokens_[k - 1].word == "de" || tokens_[k - 1].word == "pour";
      const bool of = word || elided_before(text_, tokens_[k]) == "d";
      if (!of || !is_infinitive_at(text_, tokens_, k, rules_)) continue;
      const std::size_t end = word ? k - 1 : k;
      const auto who = std::span<const Token>(tokens_).subspan(begin, end - begin);
      if (who.empty() || !is_actor(text_, who, rules_) || !rules_.addressees(who).empty())
        return;
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
  return are_persons(who) || rules_.has("reunion", names) ||
         (rules_.addressees(names).empty() && !rules_.has("autre-reunion", names) &&
          rules_.begins("autrui-payeur", names) == 0);
}

}  // namespace griot
