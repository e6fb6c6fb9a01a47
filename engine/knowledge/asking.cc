#include "engine/knowledge/asking.h"

#include <algorithm>
#include <array>

#include "engine/base/is_among.h"
#include "engine/knowledge/sentences.h"
#include "engine/knowledge/speech_turn.h"

namespace griot {
namespace {

// "les mots", "l'accès": a known thing, of which nothing is said.
bool names_a_thing(const Line& line) {
  static constexpr std::array<std::string_view, 3> articles = {"le", "la", "les"};
  if (line.tokens.empty() || line.tokens.size() > 4) return false;
  return is_among(articles, line.tokens[0].word) ||
         elided_before(line.text, line.tokens[0]) == "l";
}

}  // namespace

bool Asking::tells(std::string_view role) {
  static constexpr std::array<std::string_view, 8> roles = {
      "contexte",      "demarche", "resultats",   "difficultes",
      "enseignements", "facteurs", "replication", "presentation"};
  return is_among(roles, role);
}

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

bool Asking::is_told_by_its_head(const Line& line) const {
  constexpr std::size_t longest = 4;  // words
  std::string head = bold_lead_in(line);
  if (head.empty()) head = line.text.substr(0, line.text.find(" : "));
  if (head.size() >= line.text.size()) return false;
  const Tokens tokens = tokens_of(head);
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

bool Asking::is_head_of_demands(const Line& sentence) const {
  constexpr std::size_t longest = 4;  // words
  return sentence.ends_with('.') && !sentence.tokens.empty() &&
         sentence.tokens.size() <= longest &&
         rules_.section(sentence.tokens) == asking_section &&
         !clause_of(sentence.text, sentence.tokens, rules_).found();
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

std::size_t Asking::label_of_demand(const Line& line) const {
  const std::size_t colon = line.text.find(" : ");
  if (!plea_ || colon == std::string::npos || line.kind == Line::Kind::heading) return 0;
  const Tokens label = tokens_of(line.text.substr(0, colon));
  const bool whole =
      !label.empty() && rules_.begins("etiquette-de-demande", label) == label.size();
  return whole ? colon + 3 : 0;
}

bool Asking::is_article(std::size_t i) const {
  const Line& line = lines_[i];
  if (line.label.size() < 5 || line.kind == Line::Kind::heading) return false;
  return marker_of(line.label + " : x", rules_).form == Marker::Form::article;
}

bool Asking::is_verdict(std::size_t i) const {
  constexpr std::size_t longest = 14;  // words
  const Line& line = lines_[i];
  return line.kind == Line::Kind::paragraph && line.tokens.size() <= longest &&
         (rules_.begins("verdict", line.tokens) > 0 ||
          rules_.begins("refus", line.tokens) > 0) &&
         !clause_of(line.text, line.tokens, rules_).found();
}

std::size_t Asking::said_below(std::size_t i) const {
  return i + 1 < lines_.size() && is_verdict(i + 1) ? i + 2 : i + 1;
}

bool Asking::is_rejected(std::size_t i) const {
  return i + 1 < lines_.size() && is_verdict(i + 1) &&
         rules_.begins("refus", lines_[i + 1].tokens) > 0;
}

bool Asking::is_only_a_theme(std::size_t i) const {
  if (lines_[i].tokens.empty()) return true;
  const std::size_t below = said_below(i);
  if (below >= lines_.size()) return false;
  // "Proposition 9 – Le libre dans l'éducation" above a list.
  constexpr std::size_t longest_theme = 10;  // words
  const DemandForm own = form_of(lines_[i]);
  const bool says_nothing = lines_[i].tokens.size() <= longest_theme &&
                            !is_demand_by_form(lines_[i], own) && !own.statement &&
                            !own.owes && !own.wishes;
  if (says_nothing && lines_[below].kind == Line::Kind::item &&
      is_demand_by_form(lines_[below], form_of(lines_[below])))
    return true;
  if (lines_[below].kind != Line::Kind::paragraph) return false;
  if (lines_[i].tokens.size() > 6) return false;
  // "Justification : …" only says why.
  constexpr std::size_t longest_label = 40;  // bytes
  const std::size_t colon = lines_[below].text.find(':');
  if (colon <= longest_label &&
      rules_.column(lines_[below].text.substr(0, colon)) == "raison")
    return false;
  if (names_a_thing(lines_[i]) || says_nothing) return true;
  const DemandForm form = form_of(lines_[below]);
  return form.performs || form.owes || form.wishes ||
         begins_with_addressee(lines_[below].tokens);
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
  if (speaks_of_itself(lead, form)) return false;
  return form.is_not_of_authors();
}

bool Asking::speaks_of_itself(std::size_t lead, const DemandForm& form) const {
  const Line& line = lines_[lead];
  if (!plea_ || !form.others || form.past || form.considers || form.refuses) return false;
  if (context_.role_at(lead) != asking_section || !has_items(line)) return false;
  const Clause clause = clause_of(line.text, line.tokens, rules_);
  const auto subject = std::span<const Token>(line.tokens).first(clause.subject_end);
  return clause.found() && !clause.past && (clause.form.kinds & verb_kind::demand) != 0 &&
         rules_.addressees(subject).empty() && !rules_.has("citation", subject);
}

bool Asking::is_led_by_authors(std::size_t i) const {
  const std::size_t lead = lines_[i].lead;
  if (lead == no_line) return false;
  const std::vector<Token>& said = lines_[lead].tokens;
  return signatories_.are_named(said) || rules_.has("reunion", said);
}

bool Asking::is_to_do(std::size_t i) const {
  if (!minutes_) return false;
  const Line& line = lines_[i];
  if (line.label == "→" && context_.role_at(i) != asking_section) return true;
  if (line.lead != no_line && lines_[line.lead].kind == Line::Kind::paragraph) {
    if (lists_demands(lines_[line.lead])) return false;
    const std::string_view lead = rules_.section(lines_[line.lead].tokens);
    const bool among_demands = context_.role_at(i) == asking_section;
    if (lead == "actions" || (lead == "decisions" && !among_demands)) return true;
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
         signatories_.are_named(lines_[i].tokens) ||
         signatories_.are_the_meeting(lines_[i].tokens);
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

}  // namespace griot
