// Tasks of a sentence that first tells something: "Awa annonce qu'elle enverra le devis",
// "Koffi présente le devis et va relancer la mairie".
#include <algorithm>
#include <array>

#include "engine/base/is_among.h"
#include "engine/knowledge/sentences.h"
#include "engine/knowledge/task_reader.h"

namespace griot {
namespace {

constexpr std::uint32_t no_task =
    verb_kind::opinion | verb_kind::state | verb_kind::telling | verb_kind::demand;

}  // namespace

std::string without_report(const std::string& text, std::span<const Token> tokens,
                           const Rules& rules) {
  static constexpr std::array<std::string_view, 4> themselves = {"il", "elle", "ils",
                                                                 "elles"};
  constexpr std::uint32_t reporting = verb_kind::opinion | verb_kind::telling;
  const bool goes_on = std::ranges::any_of(tokens, [&](const Token& token) {
    return is_among(themselves, token.word) && elided_before(text, token) == "qu";
  });
  if (!goes_on) return {};
  const Clause told = clause_of(text, tokens, rules);
  if (!told.found() || told.subject_end == 0 || told.negated || told.passive ||
      told.form.tense != Tense::present)
    return {};
  const bool reports = (told.form.kinds & reporting) != 0 ||
                       rules.has("confirme", tokens.subspan(told.lexical, 1));
  if (!reports) return {};
  const std::size_t that = told.lexical + 1;
  if (that + 2 >= tokens.size() || elided_before(text, tokens[that]) != "qu" ||
      !is_among(themselves, tokens[that].word))
    return {};
  const std::string plain =
      text.substr(0, tokens[told.subject_end - 1].to) + text.substr(tokens[that].to);
  const Tokens words = tokens_of(plain);
  const Clause own = clause_of(plain, words, rules);
  if (!own.found() || own.negated || own.passive || own.to_be) return {};
  const bool will = own.form.tense == Tense::future;
  const bool does = (own.form.kinds & no_task & ~std::uint32_t{verb_kind::demand}) == 0;
  return !will || does ? plain : std::string();
}

// "… et va relancer la mairie", "… et le transmettra": what the same person will do.
void TaskReader::read_second_verb() {
  if (!form_.named || form_.question || form_.past || clause_.passive) return;
  if (!form_.tells && !form_.present) return;
  for (std::size_t k = clause_.lexical + 1; k + 2 < tokens_.size(); ++k) {
    if (tokens_[k].word != "et") continue;
    std::size_t verb = k + 1;
    while (verb + 1 < tokens_.size() && is_pronoun_before_verb(tokens_[verb].word))
      ++verb;
    const VerbForm form = rules_.verbs().form(text_, tokens_[verb]);
    if (form.tense == Tense::future && form.person == 3 && form.verb != 0 &&
        (form.kinds & no_task) == 0) {
      form_.future = true;
    } else if ((tokens_[verb].word == "va" || tokens_[verb].word == "vont") &&
               is_infinitive_at(text_, tokens_, verb + 1, rules_)) {
      const VerbForm what = rules_.verbs().form(text_, tokens_[verb + 1]);
      form_.future = (what.kinds & (no_task & ~std::uint32_t{verb_kind::demand})) == 0;
    }
    // "Awa lui annonce la nouvelle et prépare son contrat"
    const bool handles = form.tense == Tense::present && form.person == 3 &&
                         (form.kinds & verb_kind::task) != 0 &&
                         (form.kinds & no_task) == 0 && are_persons(form_.who) &&
                         verb + 1 < tokens_.size() && begins_object(tokens_[verb + 1]) &&
                         !clause_.past;
    if (handles) {
      form_.handles = true;
      form_.says = form_.tells = form_.state = false;
      return;
    }
    if (!form_.future) continue;
    form_.says = form_.tells = form_.state = form_.present = form_.habit = false;
    return;
  }
}

}  // namespace griot
