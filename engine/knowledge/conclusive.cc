// Sentences that only lead to a decision, or only say how it was taken.
#include <span>

#include "engine/knowledge/decided.h"

namespace griot {
namespace {

constexpr std::size_t longest_head = 18;  // words before a colon

}  // namespace

bool is_conclusive(const std::string& sentence, std::size_t colon, const Rules& rules) {
  const std::string head = sentence.substr(0, colon);
  const std::vector<Token> tokens = tokens_of(head);
  if (tokens.empty() || tokens.size() > longest_head) return false;
  if (rules.has("refus", tokens) || rules.has("report", tokens)) return false;
  if (rules.has("hesitation", tokens)) return false;  // "on semble s'orienter vers :"
  const DecisionForm form = decision_form_of(head, tokens, rules);
  if (form.long_past || form.question) return false;
  // "Pas décidé : …", "Non tranché : …"
  if (tokens[0].word == "pas" || tokens[0].word == "non") return false;
  // "On a fini par arrêter une chose : …"
  for (std::size_t k = 1; k < tokens.size(); ++k) {
    const VerbForm verb = rules.verbs().form(head, tokens[k]);
    if (verb.tense == Tense::infinitive && (verb.kinds & verb_kind::decision) != 0 &&
        tokens[k - 1].word == "par") {
      return true;
    }
  }
  // "Les associations ont dit non : …"
  if (rules.has("accord", tokens) || rules.has("conclut", tokens)) return true;
  return !form.opinion && (form.decides || form.agrees || form.voted || form.favoured);
}

bool is_only_about_the_vote(const std::string& sentence, const std::vector<Token>& tokens,
                            const Rules& rules) {
  if (tokens.empty() || tokens[0].word == "pas" || tokens[0].word == "non") return true;
  if (rules.has("ceremonie", tokens)) return true;
  if (sentence.find("comme suit") != std::string::npos) return true;
  if (sentence.find(" se prononce sur ") != std::string::npos) return true;
  const VerbForm first = rules.verbs().participle(sentence, tokens[0]);
  const bool decides = (first.kinds & verb_kind::decision) != 0;
  if (first.tense == Tense::participle && decides) return true;
  const Clause clause = clause_of(sentence, tokens, rules);
  if (!clause.found()) return false;
  const std::uint32_t decisive = verb_kind::decision | verb_kind::choice;
  return clause.long_past || (clause.past && !(clause.form.kinds & decisive));
}

}  // namespace griot
