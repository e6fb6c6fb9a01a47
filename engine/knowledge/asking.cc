#include "engine/knowledge/asking.h"

#include <algorithm>
#include <array>

#include "engine/base/is_among.h"
#include "engine/knowledge/minutes.h"
#include "engine/knowledge/sentences.h"
#include "engine/knowledge/speech_turn.h"

namespace griot {
namespace {

// Sections that tell of something else, and those where only others speak.
bool tells(std::string_view role) {
  static constexpr std::array<std::string_view, 8> roles = {
      "contexte",      "demarche", "resultats",   "difficultes",
      "enseignements", "facteurs", "replication", "presentation"};
  return is_among(roles, role);
}
bool is_of_speakers(std::string_view role, bool minutes) {
  if (role == "considerants") return true;
  return minutes && (role == "echanges" || role == "interventions" || role == "fiche");
}

// "Un récépissé", "Trois salles", "Pas de …": what is not there yet.
bool opens_indefinite(std::span<const Token> tokens) {
  static constexpr std::array<std::string_view, 17> words = {
      "un",     "une", "des",       "deux", "trois", "quatre", "cinq", "dix", "aucun",
      "aucune", "pas", "davantage", "plus", "moins", "assez",  "du",   "zero"};
  return !tokens.empty() && is_among(words, tokens[0].word);
}

// "les mots", "l'accès": a known thing, of which nothing is said.
bool names_a_thing(const Line& line) {
  static constexpr std::array<std::string_view, 3> articles = {"le", "la", "les"};
  if (line.tokens.empty() || line.tokens.size() > 4) return false;
  return is_among(articles, line.tokens[0].word) ||
         elided_before(line.text, line.tokens[0]) == "l";
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

Asking::Asking(const Lines& lines, const Metadata& metadata, const Rules& rules)
    : lines_(lines.all),
      context_(lines),
      rules_(rules),
      signatories_(lines, metadata, rules),
      type_(lines.type),
      plea_(griot::is_plea(lines.type)),
      minutes_(lines.type == minutes_type),
      announcing_(lines.all.size(), false),
      announced_(lines.all.size(), false),
      below_announcement_(lines.all.size(), false) {
  find_announcements();
}

// What announces holds for the list below it, and for the paragraphs of its section; said
// without a list ("disons ceci, d'une seule voix."), for the rest of a plea.
void Asking::find_announcements() {
  std::size_t open = no_line;
  bool to_the_end = false;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const Line& line = lines_[i];
    const bool led =
        line.lead != no_line && (announcing_[line.lead] || announced_[line.lead]);
    // "### L'Union appelle à :" above a list.
    if (plea_ && line.kind == Line::Kind::heading && line.ends_with(':'))
      announcing_[i] = announces(line);
    const bool headed = line.kind == Line::Kind::item && line.lead == no_line &&
                        line.section != no_line && announcing_[line.section];
    announced_[i] = led || headed || (line.parent != no_line && announcing_[line.parent]);
    if (line.kind == Line::Kind::heading || line.kind == Line::Kind::table) continue;
    if (open != no_line && lines_[open].section == line.section &&
        line.kind == Line::Kind::paragraph) {
      below_announcement_[i] = true;
    }
    if (to_the_end) below_announcement_[i] = true;
    const bool behind = i > 0 && announcing_[i - 1] && lines_[i - 1].ends_with(':') &&
                        lines_[i - 1].kind == Line::Kind::paragraph;
    if (behind && line.kind == Line::Kind::paragraph) announced_[i] = true;
    announcing_[i] =
        (announces(line) && !is_signed_below(i)) || shows_demands(i) || runs_into_list(i);
    if (!announcing_[i] || line.kind != Line::Kind::paragraph) continue;
    open = i;
    to_the_end = to_the_end || (plea_ && !line.ends_with(':'));
  }
}

bool Asking::announces(const Line& line) const {
  if (line.quoted || line.tokens.empty()) return false;
  const bool to_come = names_demands_to_come(line.tokens);
  // "Quelles sont nos priorités ?" above a list.
  constexpr std::size_t longest_question = 8;  // words
  if (plea_ && line.ends_with('?') && line.tokens.size() <= longest_question &&
      has_items(line) && rules_.section(line.tokens) == asking_section)
    return true;
  const bool points = rules_.has("ce-qui-suit", line.tokens) || to_come;
  if (line.ends_with(':') && !leads(line)) return false;
  if (!line.ends_with(':') && !points && !lists_demands(line)) return false;
  if (!minutes_ && (leaves_open(line) || goes_into_detail(line))) return true;
  if (minutes_ && tells_of_someone(line)) return false;
  // In a text of no known kind these words also announce options and definitions.
  const bool brief = line.tokens.size() <= 16 && !type_.empty();
  const bool named = rules_.has("annonce", line.tokens) ||
                     (brief && rules_.section(line.tokens) == asking_section);
  const DemandForm form = form_of(line);
  if (form.considers || form.promises || form.refuses || form.others) return false;
  const bool lists = lists_demands(line);
  if (form.past && !named && !lists) return false;
  if (rules_.has("passe", line.tokens) && !form.performs && !lists) return false;
  if (line.ends_with(':') && (form.performs || named)) return true;
  if (to_come || lists) return true;
  if (plea_ && (form.owes || form.wishes || form.that) && lists_what_to_do(line))
    return true;
  return points &&
         (form.performs || named || signatories_.are_named(line.tokens) || plea_);
}

// "L'État devrait prendre deux mesures :" above infinitives.
bool Asking::lists_what_to_do(const Line& line) const {
  if (!line.ends_with(':') || !has_items(line)) return false;
  const auto i = static_cast<std::size_t>(&line - lines_.data());
  std::size_t items = 0, open = 0;
  for (std::size_t j = i + 1; j < lines_.size() && lines_[j].lead == i; ++j) {
    if (lines_[j].parent != no_line) continue;
    ++items;
    open += form_of(lines_[j]).infinitive ? 1U : 0U;
  }
  return items > 1 && open == items;
}

// "Awa présente les choix proposés par le bureau :": what somebody does at the meeting.
bool Asking::tells_of_someone(const Line& line) const {
  const Clause clause = clause_of(line.text, line.tokens, rules_);
  if (!clause.found() || clause.passive || clause.form.person != 3) return false;
  const auto subject = std::span<const Token>(line.tokens).first(clause.subject_end);
  return (clause.form.kinds & verb_kind::telling) != 0 &&
         (clause.form.kinds & verb_kind::demand) == 0 &&
         !rules_.has("reunion", subject) && !signatories_.are_named(subject);
}

// "les recommandations suivantes", "les mesures prioritaires suivantes"
bool Asking::names_demands_to_come(std::span<const Token> tokens) const {
  constexpr std::size_t reach = 4;  // words between the noun and "suivantes"
  for (std::size_t i = tokens.size(); i > 0 && i + 2 > tokens.size(); --i) {
    if (!tokens[i - 1].word.starts_with("suivant")) continue;
    const std::size_t from = i - 1 > reach ? i - 1 - reach : 0;
    return rules_.has("demandes-communes", tokens.subspan(from, i - 1 - from));
  }
  return false;
}

// "L'équipe formule cinq suggestions.", "Le groupe s'est accordé sur trois demandes :"
// above a list.
bool Asking::lists_demands(const Line& line) const {
  if (type_.empty() || !has_items(line)) return false;
  const std::vector<std::string> sentences = sentences_of(line.text);
  const Line last = line.with_text(sentences.back());
  if (!rules_.has("demandes-communes", last.tokens)) return false;
  // Folded, "formulé" is "formule".
  if (rules_.has("formuler-des-demandes", last.tokens) && !form_of(last).past)
    return true;
  if (plea_ && rules_.has("possibles", last.tokens)) return true;
  const bool together = rules_.has("accord", last.tokens) ||
                        rules_.has("retenir-des-demandes", last.tokens);
  return together &&
         (rules_.has("reunion", last.tokens) || signatories_.are_named(last.tokens));
}

// "Voici un cadre :" above a list of duties, where nothing says that they were learned.
bool Asking::shows_demands(std::size_t i) const {
  const Line& line = lines_[i];
  if (type_.empty() || minutes_ || !line.ends_with(':') || line.quoted) return false;
  if (!rules_.has("voici", line.tokens) || tells(context_.role_at(i))) return false;
  std::size_t items = 0, asking = 0;
  for (std::size_t j = i + 1; j < lines_.size() && lines_[j].lead == i; ++j) {
    if (lines_[j].parent != no_line) continue;
    const DemandForm form =
        form_of(lines_[j].with_text(lines_[j].text.substr(theme_of(lines_[j]))));
    ++items;
    asking += form.owes || form.wishes ? 1U : 0U;
  }
  return items > 1 && asking * 2 >= items;
}

bool Asking::leads(const Line& line) const {
  if (!line.ends_with(':') || line.tokens.empty()) return false;
  const std::string& last = line.tokens.back().word;
  return last != "car" && last != "parce" && last != "puisque" &&
         !rules_.has("pour-ces-raisons", line.tokens);
}

bool Asking::runs_into_list(std::size_t i) const {
  const Line& line = lines_[i];
  if (!plea_ || line.kind != Line::Kind::paragraph || i + 1 >= lines_.size())
    return false;
  const Line& next = lines_[i + 1];
  if (line.tokens.empty() || next.tokens.size() < 2 || next.kind != Line::Kind::item)
    return false;
  const bool open =
      line.ends_with(',') || line.text.find_last_of(".:;?!") == std::string::npos;
  if (!open || !line.tokens[0].word.ends_with("ons")) return false;
  const VerbForm form = rules_.verbs().form(line.text, line.tokens[0]);
  const Token& first = next.tokens[0];
  const bool de = first.word == "de" || elided_before(next.text, first) == "d";
  return form.person == 1 && form.tense == Tense::present &&
         (de || first.word == "que" || is_preposition_a(next.text, first));
}

bool Asking::is_told_by_its_head(const Line& line) const {
  constexpr std::size_t longest = 4;  // words
  std::string head = bold_lead_in(line);
  if (head.empty()) head = line.text.substr(0, line.text.find(" : "));
  if (head.size() >= line.text.size()) return false;
  const std::vector<Token> tokens = tokens_of(head);
  if (tokens.empty() || tokens.size() > longest) return false;
  static constexpr std::array<std::string_view, 4> roles = {"considerants", "contexte",
                                                            "resultats", "difficultes"};
  return is_among(roles, rules_.section(tokens));
}

// "Femmes, paix et sécurité.": no verb, no article, not a demand.
bool Asking::is_run_in_head(const Line& sentence) const {
  constexpr std::size_t longest = 6;  // words
  if (sentence.tokens.empty() || sentence.tokens.size() > longest) return false;
  const bool set_off =
      bold_lead_in(sentence) == sentence.text;  // "**Un prix, un seul.**"
  if ((sentence.tokens[0].stop && !set_off) || !sentence.ends_with('.')) return false;
  const DemandForm form = form_of(sentence);
  // "**Douane.**"
  constexpr std::size_t brief = 4;  // words that tell of no verb
  const bool name = set_off && sentence.tokens.size() < brief && !form.statement &&
                    !form.performs && !form.owes && !form.wishes && !form.orders;
  // "**Simplifier.**"
  if (name && sentence.tokens.size() == 1) return true;
  return (form.verbless || name) && !form.fronted && !form.infinitive &&
         !form.action_noun;
}

// "Il est essentiel de :", "Il faudrait :", "Mobiliser les savoirs suppose de :": the
// list says what.
bool Asking::leaves_open(const Line& line) const {
  static constexpr std::array<std::string_view, 4> links = {"de", "que", "a", "pour"};
  if (!line.ends_with(':')) return false;
  const std::vector<std::string> sentences = sentences_of(line.text);
  const Line last = line.with_text(sentences.back());
  if (last.tokens.empty()) return false;
  const DemandForm form = form_of(last);
  const bool requires_it = plea_ && rules_.has("suppose", last.tokens);
  const bool asks =
      (form.owes || form.wishes || requires_it) && !form.is_not_of_authors();
  return asks && is_among(links, last.tokens.back().word);
}

// "Le gouvernement doit s'engager. Cela inclut :"
bool Asking::goes_into_detail(const Line& line) const {
  if (!line.ends_with(':')) return false;
  const bool details = rules_.has("detail-de-demande", line.tokens);
  // "La liste propose des mesures. À titre d'exemple :"
  if (!details && !(plea_ && rules_.has("exemple-de-demande", line.tokens))) return false;
  const std::vector<std::string> sentences = sentences_of(line.text);
  if (sentences.size() < 2) return false;
  if (!details && !rules_.has("exemple-de-demande", tokens_of(sentences.back())))
    return false;
  const DemandForm before = form_of(line.with_text(sentences[sentences.size() - 2]));
  return (before.owes || before.wishes || before.performs) && !before.is_not_of_authors();
}

bool Asking::announces_what_follows(const Line& sentence) const {
  if (sentence.ends_with(':') || !names_demands_to_come(sentence.tokens)) return false;
  const DemandForm form = form_of(sentence);
  return !form.considers && !form.others && !form.refuses;
}

std::size_t Asking::theme_of(const Line& item) const {
  constexpr std::size_t longest = 9;  // words
  const std::size_t colon = item.text.find(" : ");
  if (colon == std::string::npos) return 0;
  std::size_t words = 0;
  while (words < item.tokens.size() && item.tokens[words].from < colon) ++words;
  const auto head = std::span<const Token>(item.tokens).first(words);
  if (words == 0 || words > longest || rules_.begins("adresse", head) > 0) return 0;
  const bool says = rules_.has("demande", head) || rules_.has("devoir", head) ||
                    clause_of(item.text, head, rules_).found();
  return says ? 0 : colon + 3;
}

bool Asking::is_labelled(const Line& line) const {
  if (line.label.size() < 2) return false;  // most lines
  const std::string label = line.label + " :";
  const Marker marker = marker_of(label + " x", rules_);
  if (marker.form == Marker::Form::named) return true;
  // "R1" below "Résultats" is a result.
  const std::string_view role =
      line.section == no_line ? std::string_view() : context_.role_at(line.section);
  return marker.form == Marker::Form::code && line.label.front() == 'R' &&
         role != "resultats" && role != "difficultes";
}

bool Asking::is_article(std::size_t i) const {
  const Line& line = lines_[i];
  if (line.label.size() < 5 || line.kind == Line::Kind::heading) return false;
  return marker_of(line.label + " : x", rules_).form == Marker::Form::article;
}

bool Asking::is_only_a_theme(std::size_t i) const {
  if (lines_[i].tokens.empty()) return true;
  if (i + 1 >= lines_.size() || lines_[i + 1].kind != Line::Kind::paragraph) return false;
  if (lines_[i].tokens.size() > 6) return false;
  if (names_a_thing(lines_[i])) return true;
  const DemandForm form = form_of(lines_[i + 1]);
  return form.performs || form.owes || form.wishes ||
         begins_with_addressee(lines_[i + 1].tokens);
}

bool Asking::begins_with_addressee(std::span<const Token> tokens) const {
  const auto named = rules_.addressees(tokens);
  return !named.empty() && named.front().first <= 4;
}

bool Asking::is_in_asking_section(std::size_t i) const {
  const std::string_view role = context_.role_at(i);
  if (role == asking_section && !is_point_proposed(i)) return true;
  // "Trois leviers" of a plea are its demands.
  if (plea_ && role == "facteurs") return true;
  for (std::size_t at = lines_[i].section; at != no_line; at = lines_[at].section) {
    if (is_labelled(lines_[at])) return true;
  }
  return false;
}

bool Asking::is_point_proposed(std::size_t i) const {
  if (!minutes_) return false;
  for (const std::size_t section : context_.sections_of(i)) {
    const Line& heading = lines_[section];
    if (heading.role == asking_section)
      return rules_.begins("point-propose", heading.tokens) > 0;
  }
  return false;
}

bool Asking::refuses(std::size_t lead) const {
  if (lead == no_line || !lines_[lead].ends_with(':') || announcing_[lead]) return false;
  const DemandForm form = form_of(lines_[lead]);
  // "Plusieurs solutions ont été proposées :" in a section that asks: by its authors.
  const bool only_past = form.past && !form.considers && !form.others && !form.promises &&
                         !form.refuses && !rules_.has("par", lines_[lead].tokens);
  if (only_past && plea_ && is_in_asking_section(lead)) return false;
  return form.is_not_of_authors();
}

bool Asking::is_to_do(std::size_t i) const {
  if (!minutes_) return false;
  const Line& line = lines_[i];
  if (line.label == "→") return true;
  if (line.lead != no_line && lines_[line.lead].kind == Line::Kind::paragraph) {
    if (lists_demands(lines_[line.lead])) return false;
    const std::string_view lead = rules_.section(lines_[line.lead].tokens);
    if (lead == "actions" || lead == "decisions") return true;
  }
  const std::string_view role = context_.role_at(i);
  return role == "actions" || role == "suites" || role == "decisions";
}

bool Asking::is_where_demands_are(std::size_t i) const {
  const std::string_view role = context_.role_at(i);
  if (plea_ || (role == "suites" && !minutes_)) return true;
  if (is_in_asking_section(i) || is_announced(i) || is_labelled(lines_[i])) return true;
  return below_announcement_[i] && !type_.empty();
}

bool Asking::may_ask(std::size_t i) const {
  if (context_.role_at(i) == other_section) return false;
  if (is_where_demands_are(i)) return true;
  return std::ranges::any_of(
             lines_[i].tokens,
             [](const Token& token) {
               return token.word.size() > 5 &&
                      (token.word.ends_with("ons") || token.word.starts_with("suivant"));
             }) ||
         rules_.has("demande", lines_[i].tokens) ||
         signatories_.are_named(lines_[i].tokens);
}

bool Asking::has_items(const Line& line) const {
  const auto i = static_cast<std::size_t>(&line - lines_.data());
  for (std::size_t j = i + 1; j < lines_.size() && j <= i + 2; ++j) {
    const Line& next = lines_[j];
    if (next.kind == Line::Kind::item && (next.parent == i || next.lead == i))
      return true;
  }
  return false;
}

bool Asking::is_group(std::size_t i) const {
  const Line& line = lines_[i];
  if (!has_items(line)) return false;
  if (announcing_[i]) return true;
  if (says_more(line)) return false;
  if (rules_.opening(line.tokens) == Rules::Opening::verb) return false;
  const bool dative = rules_.begins("adresse", line.tokens) > 0;
  const bool addressed = dative || line.ends_with(':') || line.bold;
  return addressed && !rules_.addressees(line.tokens).empty() &&
         line.tokens.size() <= (dative ? 14U : 6U) && !rules_.has("devoir", line.tokens);
}

bool Asking::says_more(const Line& line) const {
  const std::size_t colon = line.text.find(" : ");
  if (colon == std::string::npos) return false;
  return rules_.opening(tokens_of(line.text.substr(colon + 3))) != Rules::Opening::none;
}

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
  constexpr std::size_t enough = 100;  // items, looked at for each of them
  std::size_t items = 0, opening = 0;
  for (std::size_t j = above + 1; j < lines_.size() && items < enough; ++j) {
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
  const std::vector<Token> head = tokens_of(line.text.substr(0, colon));
  if (head.size() > 3 || !rules_.addressees(head).empty()) return false;
  if (rules_.opening(head) == Rules::Opening::verb) return false;  // "Former les élues :"
  const std::vector<Token> rest = tokens_of(line.text.substr(colon + 1));
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
  evidence.add_if(form.orders && plea_, "imperatif", rules_);
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
  evidence.add_if((form.statement && !listed) || form.effect || told || acts_elsewhere,
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
  const bool says_so = (plea_ && form.ours && !form.mild) || led_by_us;
  evidence.add_if(!section && tells(role) && !concludes && !says_so, "section-autre",
                  rules_);
  // An article is of the declaration itself, also below a preamble that nothing ends.
  const bool speaks = is_of_speakers(role, minutes_) && !(plea_ && is_article(i));
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
