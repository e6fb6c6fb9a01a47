// What announces demands to come: "Nous demandons :", "L'Union appelle à :" in a heading,
// "les recommandations suivantes".
#include "engine/knowledge/asking.h"

#include "engine/base/is_among.h"
#include "engine/knowledge/sentences.h"

namespace griot {

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
  // "Nous saluons les décisions suivantes :" asks for none of them.
  if (rules_.has("salue", line.tokens) && !rules_.has("demande", line.tokens))
    return false;
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
  if (minutes_ && was_asked_here(line)) return true;
  if (form.past && !named && !lists) return false;
  if (rules_.has("passe", line.tokens) && !form.performs && !lists) return false;
  if (line.ends_with(':') && (form.performs || named)) return true;
  if (to_come || lists) return true;
  if (plea_ && (form.owes || form.wishes || form.that) && lists_what_to_do(line))
    return true;
  return points &&
         (form.performs || named || signatories_.are_named(line.tokens) || plea_);
}

// "Les participants ont recommandé :" above a list, of a meeting; "avaient recommandé"
// was asked before.
bool Asking::was_asked_here(const Line& line) const {
  if (!line.ends_with(':') || !has_items(line)) return false;
  const Clause clause = clause_of(line.text, line.tokens, rules_);
  if (!clause.found() || !clause.past || clause.long_past || clause.negated) return false;
  const auto subject = std::span<const Token>(line.tokens).first(clause.subject_end);
  return (clause.form.kinds & verb_kind::demand) != 0 && rules_.has("reunion", subject);
}

// "L'État devrait prendre deux mesures :" above infinitives.
bool Asking::lists_what_to_do(const Line& line) const {
  if (!line.ends_with(':') || !has_items(line)) return false;
  const auto i = static_cast<std::size_t>(&line - lines_.data());
  std::size_t items = 0, open = 0;
  for (std::size_t j = i + 1; j < lines_.size(); ++j) {
    if (lines_[j].parent != no_line) continue;  // below one of them
    if (lines_[j].lead != i || lines_[j].kind != Line::Kind::item) break;
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
  // What the meeting itself has addressed is told in the past.
  const bool ours = minutes_ && rules_.has("reunion", last.tokens);
  if (rules_.has("formuler-des-demandes", last.tokens) && (ours || !form_of(last).past))
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
  for (std::size_t j = i + 1; j < lines_.size(); ++j) {
    if (lines_[j].parent != no_line) continue;  // below one of them
    if (lines_[j].lead != i || lines_[j].kind != Line::Kind::item) break;
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
  if (!open) return false;
  const Token& first = next.tokens[0];
  const bool de = first.word == "de" || elided_before(next.text, first) == "d";
  if (!de && first.word != "que" && !is_preposition_a(next.text, first)) return false;
  // "Au gouvernement de l'Union," above "— d'enregistrer chaque contrat"
  if (rules_.begins("adresse", line.tokens) > 0)
    return !clause_of(line.text, line.tokens, rules_).found();
  if (!line.tokens[0].word.ends_with("ons")) return false;
  const VerbForm form = rules_.verbs().form(line.text, line.tokens[0]);
  return form.person == 1 && form.tense == Tense::present;
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

}  // namespace griot
