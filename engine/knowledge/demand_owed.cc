// What is owed or wished: "doit", "il faut", "devrait", "est indispensable", "sont
// priés".
#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/knowledge/demand_reader.h"
#include "engine/knowledge/due.h"
#include "engine/knowledge/duty.h"

namespace griot {
namespace {

constexpr std::size_t modal_reach = 32;  // words before a modal verb that it may have

}  // namespace

bool DemandReader::read_what_we_think() {
  // "Je me dis que la mairie pourrait ouvrir …", "Il nous semble qu'il faudrait …"
  const std::size_t thought = rules_.begins("a-mon-avis", tokens_);
  if (thought > 0 && thought < tokens_.size() && !line_.ends_with('?'))
    return take_inner(thought);
  const bool conditional = clause_.form.tense == Tense::conditional;
  const bool ours = clause_.form.person == 1 || is_said_by_me();
  if (!clause_.found() || !ours || clause_.negated || clause_.past ||
      (clause_.form.tense != Tense::present && !conditional) ||
      !(clause_.form.kinds & (verb_kind::opinion | verb_kind::telling)))
    return false;
  const std::size_t next = clause_.verb + 1;
  // "Nous jugeons indispensable que l'État ouvre …", "Nous jugerions utile de …"
  if (next + 1 < tokens_.size() && rules_.has("souhaitable", tokens_.subspan(next, 1)) &&
      (says_que(next + 1) || of_infinitive_at(next + 1))) {
    form_.wishes = true;
    mark(clause_.verb);
    return true;
  }
  if (!says_que(next) || conditional) return false;
  return take_inner(word(next) == "que" ? next + 1 : next);
}

bool DemandReader::take_inner(std::size_t begin) {
  // "Nous pensons que nous pensons que …" may not go on for ever.
  constexpr std::size_t longest = 200;  // words
  if (begin >= tokens_.size() || tokens_.size() > longest) return false;
  const Line inner = line_.with_text(std::string(text_.substr(tokens_[begin].from)));
  const DemandForm form = DemandReader(inner, signatories_, rules_).read();
  if (!(form.owes || form.wishes) || form.is_not_of_authors()) return false;
  form_.owes = form.owes;
  form_.wishes = form.wishes;
  form_.weak = form.weak;
  form_.agentless = form.agentless;
  form_.impersonal = form.impersonal;
  form_.others = form_.statement = false;
  mark(begin - 1);
  return true;
}

// "La direction de l'hôpital doit publier les chiffres": an institution that no name of
// the tables tells.
bool DemandReader::is_owed_by_institution() const {
  const std::size_t noun = tokens_[0].stop ? 1 : 0;
  return clause_.subject_end > noun &&
         !rules_.head_noun(std::span(tokens_).subspan(noun)).id.empty();
}

void DemandReader::read_modality() {
  if (read_what_we_think()) return;
  if (clause_.found() && clause_.verb <= modal_reach && !clause_.past && is_modal() &&
      !is_only_expected()) {
    const bool wish = clause_.form.tense == Tense::conditional || wished_;
    form_.weak = !form_.addressee_named && !offers_politely() &&
                 clause_.form.person != 2 &&
                 (is_verb(Known::pouvoir) ||
                  (is_verb(Known::devoir) && clause_.form.tense == Tense::present)) &&
                 !forbids_to_all() && !is_owed_to_us() && !is_owed_by_institution();
    form_.impersonal =
        !form_.addressee_named && !wish &&
        (is_verb(Known::falloir) || is_verb(Known::importer) || is_verb(Known::convenir));
    if (bound_ || clause_.form.verb == rules_.verbs().number_of("agir"))
      form_.weak = true;
    form_.agentless = is_to_be_done(text_, tokens_, clause_, rules_);
    (wish ? form_.wishes : form_.owes) = true;
    return mark(clause_.verb);
  }
  // "Protéger les élèves est un impératif."
  if (form_.infinitive && clause_.found() && clause_.to_be && !clause_.past &&
      !clause_.negated && clause_.form.tense == Tense::present &&
      rules_.begins("un-imperatif", tokens_.subspan(clause_.verb + 1)) > 0) {
    form_.owes = true;
    return mark(clause_.verb);
  }
  // "Une réforme s'impose."
  if (const Phrases::Found imposed = rules_.marker("s-impose", text_, tokens_);
      imposed.last > 0 && !clause_.past && !is_of_inner_clause(imposed.first)) {
    form_.owes = form_.impersonal = true;
    return mark(imposed.first);
  }
  // "D'où la nécessité de rouvrir l'école"
  if (rules_.begins("d-ou-la-necessite", text_, tokens_) > 0) {
    form_.owes = true;
    return mark(0);
  }
  const Phrases::Found found = rules_.marker("devoir", tokens_);
  if (found.last == 0 || found.first > modal_reach || form_.infinitive) return;
  const bool told = found.first <= clause_.verb && clause_.verb < found.last;
  if (clause_.past || told || is_of_inner_clause(found.first)) return;
  if (is_count(found.last) || is_only_expected()) return;
  // "… où des familles doivent dormir dehors", "dont nous pourrions manquer"
  const auto what = tokens_.subspan(found.last);
  if (!is_power(found.first) &&
      rules_.begins("devoir-subi", what) + rules_.begins("pourrait-arriver", what) > 0)
    return;
  if (clause_.negated && elided(found.first) == "qu") return;  // "ne pensons pas qu'il"
  form_.owes = true;
  mark(found.first);
}

// "Il pourrait être utile de publier …", "La mention pourrait utilement être supprimée"
bool DemandReader::offers_politely() const {
  constexpr std::size_t reach = 4;  // words behind the verb
  const bool conditional = clause_.form.tense == Tense::conditional;
  const bool present = clause_.form.tense == Tense::present && !clause_.past;
  if (!is_verb(Known::pouvoir) || clause_.negated || !(conditional || present))
    return false;
  const auto rest = tokens_.subspan(clause_.verb + 1);
  const auto near = rest.first(std::min(reach, rest.size()));
  if (conditional && rules_.has("utilement", near)) return true;
  const bool it = clause_.subject_end > 0 && word(clause_.subject_end - 1) == "il";
  return it && word(clause_.verb + 1) == "etre" && rules_.has("souhaitable", near);
}

// "Les loueurs nous doivent un bail": theirs to give.
bool DemandReader::is_owed_to_us() const {
  return is_verb(Known::devoir) && clause_.verb > 1 && word(clause_.verb - 1) == "nous" &&
         clause_.form.person == 3;
}

bool DemandReader::is_judged() const {
  return clause_.found() && is_verb(Known::savoir) &&
         rules_.has("condamne", tokens_.subspan(clause_.verb));
}

// "L'État doit renoncer aux visas" is asked; "Les familles doivent renoncer" is borne, by
// associations too.
bool DemandReader::is_power(std::size_t subject_end) const {
  const auto named = rules_.addressees(tokens_.first(subject_end));
  const auto governs = [](const Rules::Named& one) {
    return one.id != "osc-diasporas" && one.id != "recherche-medias";  // students, too
  };
  return std::ranges::any_of(named, governs);
}

bool DemandReader::is_only_expected() const {
  if (clause_.subject_end > 0) {
    const std::string_view subject = word(clause_.subject_end - 1);
    if (subject == "cela" || subject == "ca" || subject == "ceci") return true;
  }
  const bool power = clause_.found() && is_power(clause_.subject_end);
  if (!power && is_suffered(tokens_, clause_, rules_)) return true;
  // "Les autorités auraient dû agir": too late.
  if (clause_.found() && clause_.lexical != clause_.verb &&
      clause_.form.tense == Tense::conditional && is_verb(Known::devoir))
    return true;
  // "Si rien n'est fait, l'école devra fermer"
  const bool if_so = word(0) == "si" || elided(0) == "s";
  if (if_so && clause_.found() && clause_.form.tense == Tense::future) return true;
  // "Les familles pourraient avoir besoin de temps": foreseen.
  if (clause_.found() && is_verb(Known::pouvoir) && !power &&
      rules_.begins("pourrait-arriver", tokens_.subspan(clause_.verb + 1)) > 0)
    return true;
  // "La fermeture devrait intervenir en juin", but "La ville doit intervenir pour …"
  const bool steps_in = clause_.found() && clause_.form.tense == Tense::present &&
                        clause_.verb + 1 < tokens_.size() &&
                        word(clause_.verb + 1) == "intervenir" &&
                        (form_.addressee_named || is_owed_by_institution()) &&
                        due_date(until_in(std::string(text_)), "").empty();
  // "Les prix devraient baisser", but "La mairie devrait baisser ses prix"
  const bool acts =
      steps_in ||
      (clause_.found() && form_.addressee_named &&
       rules_.begins("objet-direct",
                     tokens_.subspan(std::min(clause_.verb + 2, tokens_.size()))) > 0);
  // "Il faut compter onze mois"
  if (clause_.found() && is_verb(Known::falloir) &&
      word(std::min(clause_.verb + 1, tokens_.size() - 1)) == "compter")
    return true;
  if (clause_.found() && is_verb(Known::devoir) && !acts &&
      rules_.marker("evenement-attendu", text_,
                    tokens_.subspan(clause_.verb, std::min<std::size_t>(
                                                      5, tokens_.size() - clause_.verb)))
              .last > 0)
    return true;
  if (is_judged()) return true;
  if (clause_.found() && rules_.has("sens-d-un-mot", tokens_.subspan(clause_.verb)))
    return true;
  for (std::size_t k = clause_.verb + 1; k < tokens_.size() && k < clause_.verb + 7;
       ++k) {
    const VerbForm form = verb_at(k);
    if (rules_.has("simple-attente", tokens_.subspan(k, 1))) return true;
    if (form.tense == Tense::infinitive) return (form.kinds & verb_kind::opinion) != 0;
  }
  return false;
}

bool DemandReader::is_of_inner_clause(std::size_t i) const {
  for (std::size_t k = i; k > 0 && k + 5 > i; --k) {
    const std::string_view before = word(k - 1);
    // "les noms ainsi que les pseudonymes"
    if (before == "que" && k > 1 && word(k - 2) == "ainsi") continue;
    if (before == "qui" || before == "que" || before == "dont") return true;
    if (elided(k - 1) == "qu") return true;
  }
  return false;
}

bool DemandReader::is_count(std::size_t behind) const {
  for (std::size_t k = behind; k < tokens_.size() && k < behind + 2; ++k) {
    if (is_digit(word(k).front()) || rules_.has("quantite", tokens_.subspan(k, 1)))
      return true;
  }
  // "Il faut une loi", not "Il faut une heure"
  const bool thing = word(behind) == "une" || word(behind) == "un" ||
                     word(behind) == "des" || word(behind) == "davantage";
  if (thing) {
    const auto what = tokens_.subspan(behind);
    return rules_.has("mesure", what.first(std::min<std::size_t>(4, what.size())));
  }
  for (std::size_t k = behind; k < tokens_.size() && k < behind + 5; ++k) {
    if (says_que(k) || infinitive_at(k)) return false;
  }
  return true;
}

bool DemandReader::is_owed_in_money(std::size_t behind) const {
  constexpr std::size_t reach = 12;  // words up to what has to be done
  for (std::size_t k = behind; k < tokens_.size() && k < behind + reach; ++k) {
    if (infinitive_at(k)) return false;
  }
  return behind + 1 < tokens_.size();
}

bool DemandReader::forbids_to_all() const {
  if (!is_verb(Known::devoir) || !clause_.negated) return false;
  const auto subject = tokens_.first(clause_.subject_end);
  // "On ne doit pas fermer d'école"
  return rules_.has("aucun", subject) || (subject.size() == 1 && word(0) == "on");
}

bool DemandReader::is_of_something_new() const {
  if (tokens_.empty() || clause_.subject_end == 0) return false;
  const std::string_view first = word(0);
  if (first == "un" || first == "une" || first == "des") return true;
  const bool article =
      first == "la" || first == "le" || first == "les" || first == "cette";
  const auto noun = tokens_.subspan(article && tokens_.size() > 1 ? 1 : 0);
  return rules_.opening(noun) == Rules::Opening::noun;
}

// "Il devient urgent d'ouvrir", "Il ne nous paraît pas souhaitable que", "Un guichet nous
// semble nécessaire", "La délivrance d'un récépissé paraît indispensable"
bool DemandReader::seems_desirable(std::size_t next) const {
  if (clause_.passive || next >= tokens_.size() ||
      !rules_.has("parait", tokens_.subspan(clause_.verb, 1)))
    return false;
  const auto subject = tokens_.first(clause_.subject_end);
  const bool it = !subject.empty() && (word(0) == "il" || subject.back().word == "il");
  const bool to_us = clause_.verb > 0 &&
                     (word(clause_.verb - 1) == "nous" || word(clause_.verb - 1) == "me");
  const std::size_t reach = clause_.negated ? 4 : 2;  // "ne semble également pas"
  const auto behind = tokens_.subspan(next);
  const auto said = behind.first(std::min(reach, behind.size()));
  if ((it || (to_us && !clause_.negated)) && rules_.has("souhaitable", said)) return true;
  return !clause_.negated && rules_.has("souhaitable-toujours", said);
}

bool DemandReader::names_a_need(std::size_t next) {
  const bool time =
      clause_.form.tense == Tense::present || clause_.form.tense == Tense::conditional;
  // "Il ne serait pas superflu que", "Il n'est pas interdit d'imaginer que"
  if (const Phrases::Found mild = rules_.marker("litote", tokens_);
      time && mild.last > 0 && mild.first <= clause_.verb + 2 &&
      (of_infinitive_at(mild.last) || says_que(mild.last))) {
    wished_ = true;
    return true;
  }
  // "Les maires voudront bien désigner un correspondant"
  if (is_verb(Known::vouloir) && clause_.form.person == 3 &&
      (clause_.form.tense == Tense::future || clause_.form.tense == Tense::conditional) &&
      word(next) == "bien" && infinitive_at(next + 1) && !clause_.negated) {
    wished_ = true;
    return true;
  }
  if (time && seems_desirable(next)) {
    wished_ = true;
    return true;
  }
  if (!time || clause_.passive || clause_.negated) return false;
  const auto subject = tokens_.first(clause_.subject_end);
  // "La première priorité est d'ouvrir"
  if (clause_.to_be && of_infinitive_at(next) && rules_.has("besoin", subject)) {
    wished_ = true;
    return true;
  }
  // "Il y a urgence à ouvrir", "Il y a lieu de revoir"
  std::size_t there = rules_.begins("il-y-a-lieu", tokens_);
  if (there > 0) there += rules_.begins("adverbe", tokens_.subspan(there));
  if (there > 0 && (of_infinitive_at(there) ||
                    (is_a(there) && infinitive_at(there + 1)) || says_que(there))) {
    wished_ = true;
    return true;
  }
  // "Le gouvernement a le devoir de protéger"
  if (is_verb(Known::avoir) && next < tokens_.size()) {
    for (std::size_t k = next; k + 1 < tokens_.size() && k < next + 3; ++k) {
      if (rules_.has("a-le-devoir", tokens_.subspan(k, 1)) && of_infinitive_at(k + 1))
        return true;
    }
  }
  return false;
}

bool DemandReader::is_modal() {
  const std::size_t next = clause_.verb + 1;
  const bool wish = clause_.form.tense == Tense::conditional;
  const bool it = clause_.subject_end > 0 && word(clause_.subject_end - 1) == "il";
  if (is_verb(Known::devoir)) return is_owed_to_us() || !is_owed_in_money(next);
  if (names_a_need(next)) return true;
  if (offers_a_solution(text_, tokens_, clause_, rules_)) return true;
  if (is_verb(Known::falloir)) return !is_count(next) && !is_what_it_takes();
  // "Il peut être utile de publier"; "On pourrait croire": no wish.
  if (is_verb(Known::pouvoir) && !wish && offers_politely()) {
    wished_ = true;
    return true;
  }
  if (is_verb(Known::pouvoir)) return wish && !(verb_at(next).kinds & verb_kind::opinion);
  // "feraient bien de", "ferait œuvre utile en"
  if (is_verb(Known::faire))
    return wish && (word(next) == "bien" || word(next) == "mieux" ||
                    word(next) == "œuvre" || word(next) == "oeuvre");
  if (is_verb(Known::gagner)) return is_a(next) || is_a(next + 1);
  if (is_verb(Known::valoir))
    return wish || word(next) == "mieux" || word(next - 2) == "mieux";
  if (is_verb(Known::savoir)) return wish && clause_.negated;
  // "Deux points méritent d'être développés": said, not asked.
  if (is_verb(Known::meriter))
    return (word(next) == "de" || elided(next) == "d") &&
           rules_.begins("etre-dit", tokens_.subspan(next)) == 0;
  if (is_verb(Known::suffire)) return it && wish;
  if (is_verb(Known::revenir) || is_verb(Known::appartenir) || is_verb(Known::incomber))
    return infinitive_behind(next) || (it && line_.ends_with(':'));
  if (it && clause_.form.verb == rules_.verbs().number_of("tenir") &&
      infinitive_behind(next))
    return true;  // "il ne tient qu'à vous de rouvrir"
  // "Peut-être conviendrait-il d'ouvrir un guichet"
  if (is_verb(Known::convenir) || is_verb(Known::importer))
    return it || (wish && word(next) == "il");
  // "Il s'agit, pour les communes, de tenir un registre", among demands
  if (it && clause_.form.verb == rules_.verbs().number_of("agir"))
    return elided(clause_.verb) == "s" && infinitive_behind(next);
  if (is_verb(Known::rester)) return is_a(next) && infinitive_at(next + 1);
  return is_modal_auxiliary(next);
}

// "Il lui faut une attestation", "Encore faut-il que …", "Passé ce délai, il faut un
// jugement": how things are.
bool DemandReader::is_what_it_takes() const {
  const std::string_view whom = word(clause_.verb - (clause_.verb > 0));
  return whom == "lui" || whom == "leur" || word(0) == "encore" ||
         rules_.begins("condition-de-fait", tokens_) > 0;
}

bool DemandReader::infinitive_behind(std::size_t from) const {
  for (std::size_t k = from; k < tokens_.size() && k < from + 16; ++k) {
    if (of_infinitive_at(k)) return true;
  }
  return false;
}

bool DemandReader::is_modal_auxiliary(std::size_t next) {
  const bool to_have = is_verb(Known::avoir);
  const bool to_be = clause_.to_be;
  if (to_have || to_be) {
    for (std::size_t k = next; k < tokens_.size() && k < next + 4; ++k) {
      const bool close = k == next || word(k - 1) == "interet" ||
                         word(k - 1) == "vocation" || word(k - 1) == "aussi" ||
                         word(k - 1) == "desormais";
      if (is_a(k) && close && infinitive_at(k + 1)) return true;
    }
  }
  // "Il est, de mon point de vue, nécessaire de"
  const std::size_t end = std::min(tokens_.size(), clause_.verb + 8);
  if (to_be &&
      rules_.has("souhaitable", tokens_.subspan(clause_.verb, end - clause_.verb))) {
    // "Il est nécessaire de", "est souhaitable": not "le délai est important".
    const bool it = clause_.subject_end > 0 &&
                    (word(clause_.subject_end - 1) == "il" || word(0) == "il");
    wished_ = true;
    const auto behind = tokens_.subspan(clause_.verb, end - clause_.verb);
    const bool told = rules_.has("ce-qui-est", tokens_.first(clause_.subject_end));
    return it || clause_.form.tense == Tense::conditional ||
           (rules_.has("souhaitable-toujours", behind) && !told) ||
           (is_of_something_new() && !clause_.negated &&
            rules_.has("souhaitable-a-faire", behind));
  }
  const bool asked =
      clause_.passive && clause_.form.tense == Tense::present && is_asked_to(end);
  wished_ = wished_ || asked;
  return asked;
}

bool DemandReader::is_asked_to(std::size_t end) {
  for (std::size_t k = clause_.verb; k + 1 < end; ++k) {
    if (!rules_.has("prie", tokens_.subspan(k, 1))) continue;
    // "L'administration est tenue de délivrer": so the law says, elsewhere than among
    // demands.
    bound_ = word(k).starts_with("tenu");
    if (is_a(k + 1) || of_infinitive_at(k + 1)) return true;
    // "Il est demandé aux communes de créer"
    const bool whom = word(k + 1) == "au" || word(k + 1) == "aux";
    return whom && infinitive_behind(k + 2);
  }
  return false;
}

}  // namespace griot
