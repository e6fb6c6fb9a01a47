// What speaks for and against a demand: the cues of its form and of where it stands.
#include "engine/knowledge/asking.h"

#include <algorithm>
#include <array>

#include "engine/base/is_among.h"

namespace griot {
namespace {

bool is_of_speakers(std::string_view role, bool minutes) {
  if (role == "considerants") return true;
  return minutes && (role == "echanges" || role == "interventions" || role == "fiche");
}

// "Un récépissé", "Trois salles", "Pas de …": what is not there yet.
bool opens_indefinite(std::span<const Token> tokens) {
  static constexpr std::array<std::string_view, 17> words = {
      "un",     "une", "des",       "deux", "trois", "quatre", "cinq", "dix", "aucun",
      "aucune", "pas", "davantage", "plus", "moins", "assez",  "du",   "zero"};
  if (tokens.empty() || !is_among(words, tokens[0].word)) return false;
  // "Trois mois pour trouver un emploi": how it is.
  static constexpr std::array<std::string_view, 4> numbers = {"deux", "trois", "quatre",
                                                              "cinq"};
  static constexpr std::array<std::string_view, 6> spans = {
      "mois", "ans", "jours", "heures", "semaines", "minutes"};
  return tokens.size() < 2 || !is_among(numbers, tokens[0].word) ||
         !is_among(spans, tokens[1].word);
}

struct FormCue {
  bool DemandForm::*there;
  std::string_view name;
};
constexpr std::array form_cues = {
    FormCue{&DemandForm::that, "que"},
    FormCue{&DemandForm::impersonal, "il-faut"},
    FormCue{&DemandForm::infinitive, "infinitif"},
    FormCue{&DemandForm::action_noun, "nom-d-action"},
    FormCue{&DemandForm::fronted, "adresse"},
    FormCue{&DemandForm::addressee_named, "destinataire"},
    FormCue{&DemandForm::verbless, "sans-verbe"},
    FormCue{&DemandForm::conditional, "conditionnel"},
    FormCue{&DemandForm::past, "passe"},
    FormCue{&DemandForm::others, "autrui"},
    FormCue{&DemandForm::quoted, "guillemets"},
    FormCue{&DemandForm::considers, "considerant"},
    FormCue{&DemandForm::polite, "politesse"},
    FormCue{&DemandForm::promises, "engagement"},
    FormCue{&DemandForm::refuses, "refus"},
};

}  // namespace

bool Asking::is_of_programme(std::size_t i) const {
  const Line& line = lines_[i];
  if (!plea_ || line.kind != Line::Kind::item || line.parent != no_line) return false;
  if (!context_.role_at(i).empty()) return false;
  const bool led = line.lead != no_line && lines_[line.lead].ends_with(':') &&
                   lines_[line.lead].kind == Line::Kind::paragraph;
  const std::size_t above = led ? line.lead : line.section;
  if (above == no_line) return false;
  const Line& head = lines_[above];
  if (rules_.opening(head.tokens) != Rules::Opening::verb) return false;
  // "Former les jeunes permet :" tells of an effect.
  const Clause clause = clause_of(head.text, head.tokens, rules_);
  if (clause.found() && clause.form.person == 3) return false;
  constexpr std::size_t enough = 100;      // items, looked at for each of them
  constexpr std::size_t most_lines = 400;  // of them and what stands below them
  const std::size_t end = std::min(lines_.size(), above + most_lines);
  std::size_t items = 0, opening = 0;
  for (std::size_t j = above + 1; j < end && items < enough; ++j) {
    const Line& other = lines_[j];
    if (other.kind == Line::Kind::heading) break;
    if (other.kind != Line::Kind::item || other.parent != no_line) continue;
    if (led && other.lead != line.lead) break;
    ++items;
    opening += rules_.opening(other.tokens) != Rules::Opening::none ? 1U : 0U;
  }
  return items > 1 && opening * 3 >= items * 2;
}

bool Asking::is_definition(const Line& line) const {
  const std::size_t colon = line.text.find(':');
  if (colon == std::string::npos || line.tokens.empty() || line.tokens[0].stop)
    return false;
  const Tokens head = tokens_of(line.text.substr(0, colon));
  if (head.size() > 3 || !rules_.addressees(head).empty()) return false;
  if (rules_.opening(head) == Rules::Opening::verb) return false;  // "Former les élues :"
  const Tokens rest = tokens_of(line.text.substr(colon + 1));
  return !rest.empty() && rules_.opening(rest) == Rules::Opening::none;
}

bool Asking::is_demand_by_form(const Line& part, const DemandForm& form) {
  return form.performs || form.owes || form.wishes || form.that || form.infinitive ||
         form.action_noun || form.fronted || form.addressee_acts ||
         (form.verbless && opens_indefinite(part.tokens));
}

Weighing Asking::evidence_for(std::size_t i, const Line& part,
                              const DemandForm& form) const {
  Weighing evidence("recommandation");
  for (const FormCue& cue : form_cues) {
    evidence.add_if(form.*cue.there, cue.name, rules_);
  }
  evidence.add_if(form.performs, form.mild ? "performatif-doux" : "performatif", rules_);
  const bool norm = form.weak && form.agentless && plea_;
  evidence.add_if(form.owes,
                  norm        ? "devoir-passif"
                  : form.weak ? "devoir-faible"
                              : "devoir",
                  rules_);
  evidence.add_if(form.wishes, form.weak ? "souhait-faible" : "souhait", rules_);
  evidence.add_if(form.orders && (plea_ || is_in_asking_section(i)), "imperatif", rules_);
  // Elsewhere than among demands, what an addressee does is told.
  const bool among_demands = is_in_asking_section(i) || is_announced(i) ||
                             (below_announcement_[i] && !type_.empty()) ||
                             context_.role_at(i) == "suites";
  evidence.add_if(form.addressee_acts && among_demands, "destinataire-agit", rules_);
  evidence.add_if(form.question && !form.why_not, "question", rules_);
  evidence.add_if(form.why_not, "pourquoi-pas", rules_);
  // "Un mot sur les associations." only heads what follows.
  const bool indefinite = form.verbless && opens_indefinite(part.tokens) &&
                          (part.text.find(':') != std::string::npos ||
                           rules_.begins("un-mot", part.tokens) == 0);
  evidence.add_if(indefinite, "indefini", rules_);
  const bool told = lines_[i].kind == Line::Kind::paragraph && !indefinite &&
                    form.verbless && !form.performs && !form.fronted && !form.why_not &&
                    !form.action_noun && !form.that && !form.wishes && !form.owes;
  // "… → retirée par la plénière"
  const std::size_t arrow = part.text.find(" → ");
  evidence.add_if(arrow != std::string::npos &&
                      rules_.begins("retire", tokens_of(part.text.substr(arrow))) > 0,
                  "refus", rules_);
  // An item of a list of demands may say it as if it were so already.
  const bool listed = lines_[i].kind == Line::Kind::item && is_where_demands_are(i);
  const bool article = plea_ && is_article(i);
  evidence.add_if(article && !form.past, "article", rules_);
  evidence.add_if((form.infinitive || form.action_noun) && is_of_programme(i),
                  "programme", rules_);
  const bool acts_elsewhere = form.addressee_acts && !among_demands && !article &&
                              !form.performs && !form.that && !form.fronted;
  evidence.add_if((form.statement && (!listed || form.own_act)) || form.effect || told ||
                      acts_elsewhere,
                  "constat", rules_);
  evidence.add_if(!form.performs && !is_where_demands_are(i), "hors-sujet", rules_);
  // "Lire le rapport complet" below "Pour aller plus loin"
  const bool to_reader =
      (!plea_ && !minutes_ && rules_.has("lecteur", part.tokens)) ||
      (context_.role_at(i) == "suites" && rules_.begins("lecture", part.tokens) > 0);
  evidence.add_if(to_reader, "lecteur", rules_);
  add_place(i, part, form, evidence);
  return evidence;
}

// "Conclusion", "Enjeux et perspectives" and what stands below.
bool Asking::is_below_conclusion(std::size_t i) const {
  for (const std::size_t section : context_.sections_of(i)) {
    if (rules_.has("en-conclusion", lines_[section].tokens)) return true;
    if (!lines_[section].role.empty()) return false;
  }
  return false;
}

void Asking::add_place(std::size_t i, const Line& part, const DemandForm& form,
                       Weighing& evidence) const {
  const Line& line = lines_[i];
  const std::string_view role = context_.role_at(i);
  const bool section = is_in_asking_section(i);
  const bool announced = is_announced(i);
  const bool item = line.kind == Line::Kind::item;
  evidence.add_if(section, "section", rules_);
  evidence.add_if(announced, "annonce", rules_);
  evidence.add_if(!announced && !type_.empty() && below_announcement_[i],
                  "annonce-plus-haut", rules_);
  evidence.add_if(line.kind == Line::Kind::heading, "titre", rules_);
  evidence.add_if(plea_, "plaidoyer", rules_);
  evidence.add_if(minutes_, "compte-rendu", rules_);
  evidence.add_if(!plea_ && !minutes_ && !type_.empty(), "recit", rules_);
  // What a plea concludes, it asks.
  const bool concludes = plea_ && is_below_conclusion(i);
  // Nor does a heading silence "Nous exhortons les États à …" in a plea.
  const bool led_by_us =
      announced && tells(role) && line.lead != no_line && form_of(lines_[line.lead]).ours;
  // Nor "Il revient au ministère de …", "Les bailleurs devraient …"; "Les États doivent"
  // may tell of the law.
  const bool obliges = form.addressee_named && !form.weak &&
                       (form.wishes || rules_.begins("il-revient", part.tokens) > 0);
  const bool says_so = (plea_ && ((form.ours && !form.mild) || obliges)) || led_by_us;
  evidence.add_if(!section && tells(role) && !concludes && !says_so, "section-autre",
                  rules_);
  // An article is of the declaration itself, also below a preamble that nothing ends; so
  // is "nous demandons".
  const bool own = plea_ && (is_article(i) || (form.ours && !form.mild));
  const bool speaks = is_of_speakers(role, minutes_) && !own;
  evidence.add_if(!announced && speaks, "section-orateurs", rules_);
  evidence.add_if(role == "suites" && !minutes_, "section-suites", rules_);
  evidence.add_if(is_to_do(i), "a-faire", rules_);
  std::size_t words = 0;
  for (const Token& token : part.tokens) words += token.stop ? 0U : 1U;
  const auto named = rules_.addressees(part.tokens);
  std::size_t in_names = 0;
  for (const Rules::Named& one : named) in_names += one.last - one.first;
  const bool indefinite = form.verbless && opens_indefinite(part.tokens);
  const bool only_names =
      words <= in_names && form.verbless && !form.fronted && !form.that;
  const bool opens = (form.infinitive && part.tokens.size() >= 3) ||
                     (form.orders && part.tokens.size() >= 2) ||
                     (indefinite && part.tokens.size() >= 5);
  const bool modal = form.performs || form.owes || form.wishes || form.that;
  const bool brief = words < 3 && !modal && !opens;
  // Of two words a demand of a list, "un fonds régional"; "Guichet unique" may be a
  // theme.
  const bool listed = item && (section || announced) && words == 2 && !form.statement &&
                      !has_items(line) && !line.ends_with(':');
  evidence.add_if(only_names || (brief && !listed), "bref", rules_);
  evidence.add_if(brief && listed && !only_names && !opens_indefinite(part.tokens),
                  "bref-en-liste", rules_);
  evidence.add_if(item && !announced && is_definition(part), "definition", rules_);
}

}  // namespace griot
