// Who asks by saying so: "nous demandons", "la délégation demande", "notre demande : …".
#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/knowledge/demand_reader.h"
#include "engine/knowledge/duty.h"

namespace griot {

void DemandReader::read_performing() {
  says_voila_ = std::any_of(tokens_.begin(), tokens_.end(), [](const Token& token) {
    return token.word == "voila" || token.word == "voici";
  });
  // "Ce que nous voulons, c'est un titre de trois ans"
  const bool is_that = text_.find(", c'est ") != std::string_view::npos ||
                       text_.find(", c’est ") != std::string_view::npos;
  const std::uint32_t asked =
      verb_kind::demand | verb_kind::demand_with | verb_kind::opinion;
  if (is_that && word(0) == "ce" && word(1) == "que" && word(2) == "nous" &&
      verb_at(3).tense == Tense::present && (verb_at(3).kinds & asked) != 0 &&
      !(clause_.found() && clause_.negated)) {
    return set_performing(3);
  }
  // "Voici ce que nous vous demandons.": what follows is.
  const bool points = word(0) == "voici" || word(0) == "voila";
  if (points && !tokens_.empty() && asks(verb_at(tokens_.size() - 1), tokens_.size() - 1))
    return;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    // The first person ends so: others need no look into the verbs.
    if (!tokens_[i].word.ends_with("ons")) continue;
    const VerbForm form = rules_.verbs().form(text_, tokens_[i]);
    const bool ours = form.person == 1 &&
                      (form.tense == Tense::present || form.tense == Tense::conditional);
    if (!ours || !asks(form, i) || is_negated(i)) continue;
    if (!is_of_relative_clause(i)) return set_performing(i);
  }
  // "demande aux autorités …" in a list below who does.
  const VerbForm first = verb_at(0);
  form_.verb_first = line_.kind == Line::Kind::item && first.person == 3 &&
                     first.tense == Tense::present && asks(first, 0) &&
                     !tokens_.empty() &&
                     (is_a(1) || says_que(1) || of_infinitive_at(1) || word(1) == "au" ||
                      word(1) == "aux" || word(1) == "les" || word(1) == "le" ||
                      word(1) == "la" || elided(1) == "l");
  // "Notre demande tient en une ligne : un contrat traduit"
  if (rules_.begins("demande-nominale", tokens_) > 0 && text_.find(" : ") != text_.npos) {
    return set_performing(0);
  }
  // "Notre souhait est que …", "Notre proposition consiste à …"
  const std::size_t noun = rules_.begins("demande-nominale", tokens_);
  if (noun > 0 && clause_.found() && clause_.verb >= noun && clause_.verb < noun + 3 &&
      !clause_.past && !clause_.negated &&
      rules_.begins("est-de", text_, tokens_.subspan(clause_.verb)) > 0)
    return set_performing(0);
  // "On ne peut que recommander aux bailleurs …", "On attendra des rédactions qu'elles …"
  if (clause_.found() && clause_.subject_end > 0 &&
      word(clause_.subject_end - 1) == "on") {
    const Phrases::Found only = rules_.marker("ne-peut-que", tokens_);
    if (only.last > 0 && only.last < tokens_.size() &&
        (verb_at(only.last).kinds & verb_kind::demand) != 0)
      return set_performing(only.last);
    // "On attend du ministère qu'il publie", not "la réponse du ministère".
    bool that = clause_.form.tense == Tense::future;
    for (std::size_t k = clause_.verb + 1; k < tokens_.size() && !that; ++k)
      that = !clause_.past && clause_.form.tense == Tense::present && says_que(k);
    if (that && !clause_.negated && asks(clause_.form, clause_.verb) &&
        clause_.form.verb == rules_.verbs().number_of("attendre"))
      return set_performing(clause_.verb);
  }
  // "Est demandée la création d'un fonds"
  if ((word(0) == "est" || word(0) == "sont") && tokens_.size() > 3 &&
      (rules_.verbs().participle(text_, tokens_[1]).kinds & verb_kind::demand) != 0 &&
      elided(0).empty() && !line_.ends_with('?')) {
    return set_performing(1);
  }
  if (is_said_by_me() && !clause_.past && !clause_.negated &&
      asks(clause_.form, clause_.verb)) {
    return set_performing(clause_.verb);
  }
  // "La délégation demande": whoever the file says speaks for all.
  if (const Phrases::Found said = rules_.marker("demande", tokens_);
      said.last > 0 && said.last - said.first >= 3 && !clause_.past && !clause_.negated &&
      !is_of_relative_clause(said.first)) {
    return set_performing(said.first);
  }
  if (!clause_.found() || clause_.passive || clause_.past || clause_.negated) return;
  const Tense tense = clause_.form.tense;
  if (tense != Tense::present && tense != Tense::conditional) return;
  // "Les buts que nous nous donnons demandent du temps": the buts.
  const auto subject = without_relative(tokens_.first(clause_.subject_end));
  const bool on = !subject.empty() && subject.back().word == "on";
  const bool signs =
      (on && tense == Tense::conditional) || signatories_.are_named(subject);
  // "La Plateforme se tient à votre disposition"
  const bool reflexive = clause_.verb > 0 && word(clause_.verb - 1) == "se" &&
                         clause_.form.verb == rules_.verbs().number_of("tenir");
  const bool meets = signatories_.are_the_meeting(subject) && names_others_behind_verb();
  if (clause_.form.person == 3 && (signs || meets) && !reflexive &&
      asks(clause_.form, clause_.verb)) {
    set_performing(clause_.verb);
  }
}

// "Le conseil demande au gouvernement de …", not "à la trésorière": outside the meeting.
bool DemandReader::names_others_behind_verb() const {
  constexpr std::array<std::string_view, 5> outside = {"etats-origine", "etats-residence",
                                                       "organisations-regionales",
                                                       "collectivites", "bailleurs"};
  const auto named = rules_.addressees(tokens_.subspan(clause_.verb + 1));
  return std::ranges::any_of(named, [&](const Rules::Named& each) {
    return std::ranges::find(outside, each.id) != outside.end();
  });
}

bool DemandReader::is_said_by_me() const {
  return clause_.found() &&
         (elided(clause_.subject_end) == "j" || elided(clause_.verb) == "j" ||
          (clause_.subject_end > 0 && word(clause_.subject_end - 1) == "je"));
}

std::span<const Token> DemandReader::without_relative(std::span<const Token> subject) {
  const auto begins = [](const Token& token) {
    return token.word == "que" || token.word == "qui" || token.word == "dont";
  };
  const auto relative = std::ranges::find_if(subject, begins);
  return subject.first(static_cast<std::size_t>(relative - subject.begin()));
}

bool DemandReader::asks(const VerbForm& form, std::size_t i) const {
  // "demande si le bus passe": a question.
  const std::size_t behind = std::min(i + 1, tokens_.size());
  if (rules_.begins("demande-une-reponse", tokens_.subspan(behind)) > 0) return false;
  // "Nous souhaitons poursuivre l'enquête": the authors themselves.
  // "vraiment l'écrire"
  const std::size_t first = word(behind).ends_with("ment") ? behind + 1 : behind;
  const bool bare = elided(first).empty() || elided(first) == "l";
  const bool own = (form.kinds & verb_kind::opinion) && bare && word(first) != "voir" &&
                   (verb_at(first).tense == Tense::infinitive || infinitive_at(first));
  // "Nous souhaiterions suggérer l'ajout d'une page", not "demander si"
  const std::size_t what = std::min(first + 1, tokens_.size());
  if (own && (verb_at(first).kinds & verb_kind::demand) != 0)
    return rules_.begins("demande-une-reponse", tokens_.subspan(what)) == 0;
  if (own) return false;
  // "Nous attirons l'attention de la Commission sur le besoin de …"
  if (rules_.begins("attirer-l-attention", tokens_.subspan(i)) > 0)
    return rules_.has("sur-la-necessite", tokens_.subspan(i));
  if (form.kinds & verb_kind::demand) return true;
  if (!(form.kinds & verb_kind::demand_with)) return false;
  // "Nous attendons des élus :", "Nous attendons donc la mise en œuvre de mesures :": the
  // list says.
  const bool awaits = form.verb == rules_.verbs().number_of("attendre");
  if (line_.ends_with(':') && (behind == tokens_.size() || awaits)) return true;
  std::vector<std::string_view> next;
  for (std::size_t k = i + 1; k < tokens_.size() && k <= i + 4; ++k) {
    if (!elided(k).empty()) next.push_back(elided(k));
    next.push_back(tokens_[k].word);
  }
  return rules_.verbs().has_its_word(form, next);
}

bool DemandReader::is_negated(std::size_t i) const {
  for (std::size_t k = i; k > 0 && k + 3 > i; --k) {
    if (word(k - 1) == "ne" || elided(k - 1) == "n") return true;
  }
  return elided(i) == "n";
}

bool DemandReader::is_of_relative_clause(std::size_t i) const {
  std::size_t k = i;
  while (k > 0 &&
         (word(k - 1) == "nous" || word(k - 1) == "le" || word(k - 1) == "vous" ||
          word(k - 1) == "la" || word(k - 1) == "les" || word(k - 1) == "en")) {
    --k;
  }
  if (k == 0) return false;
  const std::string_view before = word(k - 1);
  if (before != "que" && before != "dont" && before != "comme") return false;
  // "Un abri : c'est tout ce que nous demandons."
  const bool ends = word(k - 1) == "que" && k >= 2 && word(k - 2) == "ce" && k > 4 &&
                    i + 5 >= tokens_.size();
  return !says_voila_ && !ends;
}

void DemandReader::set_performing(std::size_t i) {
  form_.performs = true;
  form_.ours = verb_at(i).person == 1;
  performs_behind_comma_ =
      text_.substr(0, tokens_[i].from).find(", ") != std::string_view::npos;
  performs_beside_ = clause_.found() && i > clause_.lexical;
  static constexpr std::array mild = {"propos",  "conseill", "suggera",
                                      "suggero", "suggere",  "souhait",
                                      "invit",   "encourag", "esper"};
  form_.mild = std::any_of(mild.begin(), mild.end(),
                           [&](const char* stem) { return word(i).starts_with(stem); });
  mark(i);
}

void DemandReader::mark(std::size_t i) {
  const std::size_t at = tokens_[i].from;
  for (const auto& [open, close] : {std::pair{"«", "»"}, std::pair{"“", "”"}}) {
    const std::size_t begin = text_.find(open);
    // "Ils devraient nous demander avant de signer », résume un saisonnier."
    const std::size_t closed = text_.find(close);
    if (closed != std::string_view::npos && closed < begin && at < closed)
      form_.quoted = true;
    if (begin == std::string_view::npos || begin > at) continue;
    const std::size_t end = text_.find(close, begin);
    if (end == std::string_view::npos || end > at) form_.quoted = true;
  }
}

}  // namespace griot
