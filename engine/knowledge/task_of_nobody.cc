// What is to be done by nobody in particular: "Il faudra …", "nous choisirons …", "une
// réunion sera organisée".
#include <algorithm>
#include <array>

#include "engine/knowledge/task_reader.h"

namespace griot {

bool TaskReader::is_new(std::span<const Token> subject) {
  static constexpr std::array<std::string_view, 3> articles = {"un", "une", "des"};
  return std::ranges::any_of(subject, [](const Token& token) {
    return std::ranges::find(articles, token.word) != articles.end();
  });
}

void TaskReader::read_unnamed(bool happens) {
  if (form_.first_person || form_.past || form_.says || clause_.negated) return;
  const bool future = clause_.form.tense == Tense::future;
  if (future && clause_.passive && is_new(subject_tokens()) &&
      rules_.has("a-organiser", std::span(&tokens_[clause_.lexical], 1))) {
    form_.arranged = true;
    form_.state = form_.named = false;
    form_.who.clear();
    return;
  }
  if (form_.named) return;
  const std::string& subject =
      clause_.subject_end > 0 ? tokens_[clause_.subject_end - 1].word : tokens_[0].word;
  const std::size_t next = clause_.verb + 1;
  // "Nous devons trouver un local"
  if (form_.must && subject == "nous") {
    form_.group = true;
    form_.who = subject;
  }
  if (!future) return;
  if (is(Rules::Known::falloir)) {
    form_.duty = next < tokens_.size() && is_infinitive_at(text_, tokens_, next, rules_);
    if (form_.duty) form_.state = form_.future = false;
  } else if (subject == "nous" || subject == "on") {
    const bool copula = clause_.to_be || is(Rules::Known::avoir) ||
                        is(Rules::Known::pouvoir) || is(Rules::Known::savoir);
    const bool opinion = (clause_.form.kinds & verb_kind::opinion) != 0;
    // "on avisera", "nous verrons" put it off.
    const bool later = rules_.has("plus-tard", std::span(&tokens_[clause_.lexical], 1));
    const bool near = clause_.lexical > clause_.verb;
    form_.group = !later && !happens && !copula && !opinion && !clause_.passive &&
                  (subject == "nous" || near);
    if (form_.group) form_.who = subject;
  }
}

}  // namespace griot
