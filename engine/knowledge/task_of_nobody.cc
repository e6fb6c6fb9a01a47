// What is to be done by nobody in particular: "Il faudra …", "nous choisirons …", "une
// réunion sera organisée".
#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/knowledge/task_reader.h"

namespace griot {
namespace {

bool is_adverb_of_tasks(const std::string& word) {
  static constexpr std::array<std::string_view, 12> words = {
      "aussi", "egalement", "donc",    "encore", "bien",       "maintenant",
      "alors", "ensuite",   "surtout", "juste",  "absolument", "imperativement"};
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

bool TaskReader::is_new(std::span<const Token> subject) {
  static constexpr std::array<std::string_view, 3> articles = {"un", "une", "des"};
  return std::ranges::any_of(subject, [](const Token& token) {
    return std::ranges::find(articles, token.word) != articles.end();
  });
}

// "Contact sera pris avec la mairie", "Rendez-vous sera demandé"
bool TaskReader::is_contact() const {
  return rules_.begins("prise-de-contact", tokens_) > 0;
}

// "être loué", "aussi être envoyée": of a verb of tasks.
bool TaskReader::is_done_to(std::size_t from) const {
  constexpr std::size_t reach = 4;  // words
  for (std::size_t k = from; k + 1 < tokens_.size() && k < from + reach; ++k) {
    if (tokens_[k].word != "etre") continue;
    std::size_t what = k + 1;
    while (what < tokens_.size() && is_adverb_of_tasks(tokens_[what].word)) ++what;
    if (what >= tokens_.size()) return false;
    const VerbForm form = rules_.verbs().participle(text_, tokens_[what]);
    return form.tense == Tense::participle && (form.kinds & verb_kind::task) != 0;
  }
  return false;
}

// "encore relancer": an infinitive of a verb of tasks not far behind.
bool TaskReader::does_task(std::size_t from) const {
  constexpr std::size_t reach = 3;  // words
  for (std::size_t k = from; k < tokens_.size() && k < from + reach; ++k) {
    const VerbForm form = rules_.verbs().form(text_, tokens_[k]);
    if (form.tense == Tense::infinitive) return (form.kinds & verb_kind::task) != 0;
  }
  return false;
}

bool TaskReader::must_do_something() const {
  if (is_done_to(clause_.verb + 1)) return true;
  constexpr std::size_t reach = 4;  // words between "doit" and what
  for (std::size_t k = clause_.verb + 1; k < tokens_.size() && k <= clause_.verb + reach;
       ++k) {
    const VerbForm form = rules_.verbs().form(text_, tokens_[k]);
    if (form.tense != Tense::infinitive) continue;
    const bool state =
        rules_.is(form, Rules::Known::etre) || rules_.is(form, Rules::Known::avoir) ||
        rules_.is(form, Rules::Known::pouvoir) || rules_.is(form, Rules::Known::rester);
    return !state;
  }
  return false;
}

// "Lieu : salle à louer", but "Assurance : à vérifier".
bool TaskReader::is_noted_of_something_else(std::size_t to) const {
  const std::string before = text_.substr(0, tokens_[to].from);
  return before.find(':') != std::string::npos && !before.ends_with(" : ");
}

// "salle à réserver", "à envoyer": a thing in few words, which is there for that.
bool TaskReader::is_thing_to(std::size_t to) const {
  constexpr std::size_t longest_thing = 5, longest = 12;  // words
  if (to > longest_thing || tokens_.size() > longest || text_.starts_with('['))
    return false;
  if (to == 0) return true;
  return rules_.opening(tokens_) != Rules::Opening::verb &&
         rules_.opening(tokens_) != Rules::Opening::imperative &&
         !rules_.has("prompt-a", std::span(&tokens_[to - 1], 1));
}

void TaskReader::read_left() {
  if (form_.duty || form_.promises || form_.question || tokens_.size() < 2) return;
  if (form_.past || form_.says || form_.wished || form_.unassigned) return;
  // "Gros succès, à refaire !"
  if (rules_.begins("bilan-heureux", tokens_) > 0) return;
  // "Merci d'envoyer vos idées avant vendredi"
  const bool of = elided_before(text_, tokens_[1]) == "d";
  if (tokens_[0].word == "merci" && form_.deadline &&
      is_infinitive_at(text_, tokens_, of ? 1 : 2, rules_)) {
    form_.duty = true;
    form_.state = form_.present = form_.to_reader = false;
    return;
  }
  // "Il est prévu de rencontrer le maire"
  if (const std::size_t planned = rules_.begins("prevu-de", tokens_);
      planned > 0 && planned + 1 < tokens_.size()) {
    const bool word = tokens_[planned].word == "de";
    form_.duty = is_infinitive_at(text_, tokens_, planned + (word ? 1 : 0), rules_);
    if (form_.duty) form_.state = form_.present = false;
    return;
  }
  for (std::size_t k = 0; k + 1 < tokens_.size(); ++k) {
    if (!is_preposition_a(text_, tokens_[k])) continue;
    // "Rien à faire de notre côté", "Postes à pourvoir : 2"
    if (k > 0 && tokens_[k - 1].word == "rien") return;
    if (is_digit(tokens_.back().word.front()) && text_.find(':') != std::string::npos &&
        tokens_[tokens_.size() - 2].to <= text_.find(':') && !form_.deadline)
      return;
    const VerbForm what = rules_.verbs().form(text_, tokens_[k + 1]);
    const bool done = what.tense == Tense::infinitive && what.verb != 0 &&
                      (what.kinds & (verb_kind::opinion | verb_kind::state)) == 0 &&
                      rules_.begins("a-voir", std::span(tokens_).subspan(k + 1)) == 0;
    if (!done) continue;
    // "Une date est à caler", "Le binôme reste à constituer"; "salle à réserver" in an
    // item
    const bool is_to = (place_.item || place_.of_tasks || is(Rules::Known::rester) ||
                        is_new(subject_tokens())) &&
                       clause_.found() && (clause_.to_be || is(Rules::Known::rester)) &&
                       !clause_.passive && !clause_.past && !clause_.negated &&
                       k > clause_.verb && k <= clause_.verb + 2 &&
                       clause_.form.person == 3 &&
                       clause_.form.tense != Tense::conditional;
    const bool noted = (place_.item || place_.noted || k == 1) && !clause_.found() &&
                       is_thing_to(k) && !is_noted_of_something_else(k);
    if (!is_to && !noted) return;
    form_.duty = true;
    form_.state = form_.present = form_.infinitive = false;
    return;
  }
}

void TaskReader::read_unnamed(bool happens) {
  if (form_.first_person || form_.past || form_.says || clause_.negated) return;
  const bool future = clause_.form.tense == Tense::future;
  const auto lexical = std::span(&tokens_[clause_.lexical], 1);
  // "Tout texte sera imprimé": a rule.
  const bool rule = std::ranges::any_of(subject_tokens(), [](const Token& token) {
    return token.word == "tout" || token.word == "toute";
  });
  const bool fresh =
      is_new(subject_tokens()) || rules_.begins("nom-de-tache", tokens_) > 0;
  if (future && clause_.passive && !rule && !rules_.has("desormais", tokens_) &&
      ((fresh && rules_.has("a-organiser", lexical)) ||
       (rules_.begins("a-expedier", std::span(tokens_).subspan(clause_.lexical)) > 0 &&
        (!place_.item || place_.of_tasks || form_.deadline)) ||
       is_contact())) {
    form_.arranged = true;
    form_.state = form_.named = false;
    form_.who.clear();
    return;
  }
  // "Les conventions sont prêtes et doivent être envoyées"
  for (std::size_t k = clause_.verb + 1; k + 2 < tokens_.size(); ++k) {
    const std::string& word = tokens_[k].word;
    const bool owed =
        word == "doit" || word == "doivent" || word == "devra" || word == "devront";
    if (!owed || tokens_[k - 1].word != "et" || !is_done_to(k + 1)) continue;
    form_.arranged = form_.handles = form_.must = true;
    form_.state = form_.named = form_.present = false;
    form_.who.clear();
    return;
  }
  // "Un serveur devra être loué", "La demande doit être déposée avant mai"
  if (form_.must && is_done_to(clause_.verb + 1)) {
    form_.arranged = form_.handles = true;
    form_.named = false;
    form_.who.clear();
    return;
  }
  if (form_.named) return;
  const std::string& subject =
      clause_.subject_end > 0 ? tokens_[clause_.subject_end - 1].word : tokens_[0].word;
  const std::size_t next = clause_.verb + 1;
  // "Nous devons trouver un local", "Les membres devront écrire avant le 5 avril"
  const bool all = form_.deadline && rules_.has("reunion", subject_tokens());
  const bool on = subject == "on" && (form_.deadline || does_task(clause_.verb + 1));
  if (form_.must && (subject == "nous" || on || all)) {
    form_.group = true;
    form_.handles = does_task(clause_.verb + 1);
    form_.who = all ? text_.substr(0, subject_tokens().back().to) : subject;
  }
  // "Il faut prévenir les voisins avant le 3": with a day, or among tasks.
  const bool fitting = is(Rules::Known::convenir) && subject == "il";
  // "Il faut donc présenter la maquette", "Il faut s'en occuper rapidement": concluded.
  const auto behind = std::span(tokens_).subspan(std::min(next, tokens_.size()));
  const bool concludes =
      rules_.has("conclut", behind.first(std::min<std::size_t>(3, behind.size())));
  const bool due = form_.deadline || place_.item || place_.of_tasks || concludes;
  if (!future && !is(Rules::Known::falloir) && !(due && fitting)) return;
  if (is(Rules::Known::falloir) || fitting) {
    std::size_t first = next;
    while (first < tokens_.size() && is_adverb_of_tasks(tokens_[first].word)) ++first;
    if (fitting && first < tokens_.size() && tokens_[first].word == "de") ++first;
    if (first + 1 < tokens_.size() && is_pronoun_before_verb(tokens_[first].word))
      ++first;
    const VerbForm what =
        first < tokens_.size() ? rules_.verbs().form(text_, tokens_[first]) : VerbForm();
    const bool idle =
        rules_.is(what, Rules::Known::etre) || rules_.is(what, Rules::Known::avoir) ||
        rules_.is(what, Rules::Known::pouvoir) || rules_.is(what, Rules::Known::savoir) ||
        what.verb == rules_.verbs().number_of("compter");
    form_.duty = first < tokens_.size() && (future || !idle) &&
                 is_infinitive_at(text_, tokens_, first, rules_) &&
                 (future || (what.kinds & verb_kind::task) != 0 ||
                  (rules_.is(what, Rules::Known::faire) && begins_object_at(first + 1)) ||
                  (due && (what.kinds & (verb_kind::opinion | verb_kind::state)) == 0));
    if (form_.duty) form_.state = form_.future = form_.present = false;
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
