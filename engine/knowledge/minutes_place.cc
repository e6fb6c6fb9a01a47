#include "engine/knowledge/minutes_place.h"

#include <algorithm>

#include "engine/base/ascii.h"
#include "engine/knowledge/actor.h"
#include "engine/knowledge/clause.h"
#include "engine/knowledge/decided.h"
#include "engine/knowledge/minutes_label.h"
#include "engine/knowledge/sentences.h"
#include "engine/knowledge/to_do.h"

namespace griot {
namespace {

// "Awa Diallo, vice-présidente": "président" alone may be a verb.
bool is_name_and_function(const Line& line) {
  return line.tokens.size() > 2 && begins_with_capital(line.text, line.tokens[0]) &&
         begins_with_capital(line.text, line.tokens[1]) &&
         std::string_view(line.text).substr(line.tokens[1].to).starts_with(",");
}

}  // namespace

std::string_view role_in_minutes(const Lines& lines, std::size_t line,
                                 const Rules& rules) {
  const std::string_view role = lines.role_at(line);
  const Line& here = lines.all[line];
  if (role == "decisions" && here.kind == Line::Kind::paragraph &&
      takes_role_of_title(lines, line))
    return {};
  if (here.section == no_line) return role;
  // "1. Ouverture et ordre du jour": of the meeting, no speech that opens it.
  if (role == "interventions" && lines.all[here.section].role == role &&
      rules.has("ouverture-de-seance", lines.all[here.section].tokens))
    return {};
  if (role != "presentation") return role;
  const std::span<const Token> heading(lines.all[here.section].tokens);
  const bool concludes = here.kind == Line::Kind::item && heading.size() <= 4 &&
                         std::ranges::any_of(heading, [](const Token& token) {
                           return token.word == "conclusions";
                         });
  return concludes ? "decisions" : role;
}

bool ends_a_point(const Lines& lines, std::size_t line, const Rules& rules) {
  const Line& here = lines.all[line];
  if (here.section == no_line || here.kind != Line::Kind::paragraph) return false;
  const Line& heading = lines.all[here.section];
  const bool numbered = !heading.label.empty() ||
                        marker_of(heading.text, rules).length > 0 ||
                        (!heading.text.empty() && is_digit(heading.text.front()));
  if (!numbered || !lines.role_at(line).empty()) return false;
  return line + 1 == lines.all.size() || lines.all[line + 1].section != here.section ||
         lines.all[line + 1].kind == Line::Kind::heading;
}

std::size_t end_of_chosen(const Lines& lines, std::size_t line, const Rules& rules) {
  constexpr std::size_t longest = 8;  // words of a name and a function
  const Line& head = lines.all[line];
  if (!head.ends_with(':') && !head.ends_with(',')) return 0;
  if (!rules.has("nomination", head.tokens)) return 0;
  std::size_t end = line + 1;
  for (; end < lines.all.size() && lines.all[end].kind == Line::Kind::item; ++end) {
    const Line& item = lines.all[end];
    const bool names =
        is_name_and_function(item) || !clause_of(item.text, item.tokens, rules).found();
    if (!names || item.section != head.section || item.tokens.size() > longest) return 0;
  }
  return end == line + 1 ? 0 : end;
}

std::size_t end_of_words(const Lines& lines, std::size_t line, const Rules& rules) {
  const Line& head = lines.all[line];
  if (!head.ends_with(':') || head.tokens.empty()) return 0;
  // "L'assemblée fixe les parts comme suit :" above a list: one decision in its parts.
  if (line + 1 < lines.all.size() && lines.all[line + 1].kind == Line::Kind::item) {
    if (!rules.has("comme-suit", head.tokens)) return 0;
    std::size_t behind = line + 1;
    while (behind < lines.all.size() && lines.all[behind].kind == Line::Kind::item &&
           (lines.all[behind].lead == line || lines.all[behind].parent != no_line))
      ++behind;
    return behind == line + 1 ? 0 : behind;
  }
  const std::string& last = head.tokens.back().word;
  const bool points = last.starts_with("suivant") || last == "suit" || last == "apres";
  std::size_t end = line + 1;
  if (!points || end == lines.all.size()) return 0;
  if (lines.all[end].kind != Line::Kind::paragraph) return 0;
  while (end < lines.all.size() && lines.all[end].quoted &&
         lines.all[end].section == head.section)
    ++end;
  return end;
}

bool is_only_considered(const Lines& lines, std::size_t line, const Rules& rules) {
  constexpr std::size_t longest_opening = 16;  // words
  constexpr std::size_t longest_name = 3;
  const Line& here = lines.all[line];
  // "Si on change de banque" above "il faut prévenir les membres"
  for (std::size_t up = here.parent; up != no_line; up = lines.all[up].parent) {
    const Line& above = lines.all[up];
    if (!above.tokens.empty() && above.tokens[0].word == "si" && !above.ends_with('.'))
      return true;
  }
  // "Idée : inviter la fanfare", where nothing says that it was taken.
  constexpr std::size_t longest_label = 40;  // bytes
  if (here.text.find(" : ") <= longest_label && rules.begins("idee", here.tokens) > 0 &&
      !rules.has("verdict", here.tokens) && !rules.has("vote", here.tokens))
    return true;
  if (here.section == no_line) return false;
  const Line& heading = lines.all[here.section];
  // "Idées d'action", "(remue-méninges, dix minutes)" below a heading
  const std::size_t first = here.section + 1;
  const Line& opening = lines.all[first];
  const bool says = opening.kind == Line::Kind::paragraph && first <= line &&
                    opening.tokens.size() <= longest_opening &&
                    rules.has("remue-meninges", opening.tokens);
  const bool heads = rules.has("remue-meninges", heading.tokens) &&
                     heading.role != "decisions" && heading.role != "actions";
  if (says || heads) return true;
  // Below a name below a question: what somebody answers.
  const bool name = heading.section != no_line && heading.tokens.size() > 1 &&
                    heading.tokens.size() <= longest_name && heading.role.empty() &&
                    !rules.has("quelqu-un", heading.tokens) &&  // "Maison Associative"
                    !rules.has("soi-meme", heading.tokens) &&
                    lines.all[heading.section].text.find('?') != std::string::npos;
  return name && std::ranges::all_of(heading.tokens, [&](const Token& token) {
           return begins_with_capital(heading.text, token);
         });
}

bool is_note(const Lines& lines, std::size_t line) {
  const Line& here = lines.all[line];
  if (here.noted) return true;
  if (here.kind != Line::Kind::item) return false;
  return here.lead == no_line || !lines.all[here.lead].ends_with(':');
}

std::string named_above(const Lines& lines, std::size_t line, const Rules& rules) {
  const Line& here = lines.all[line];
  const std::size_t parent = here.parent;
  if (parent == no_line || !opens_with_task(here.text, here.tokens, rules)) return {};
  const Line& above = lines.all[parent];
  if (!above.ends_with(':') || above.tokens.empty() || above.tokens.size() > 2) return {};
  const bool name = std::ranges::all_of(above.tokens, [&](const Token& token) {
    return !token.stop && begins_with_capital(above.text, token);
  });
  return name ? without_edges(above.text) : std::string();
}

bool is_of_list_of_tasks(const Lines& lines, const Line& item, const Rules& rules) {
  constexpr std::size_t longest = 14;  // words of what announces it
  // "Répartition :" above, also as an item.
  if (item.parent != no_line) {
    const Line& above = lines.all[item.parent];
    if (above.ends_with(':') && rules.begins("repartition", above.tokens) > 0)
      return true;
  }
  if (item.lead == no_line || lines.all[item.lead].kind != Line::Kind::paragraph)
    return false;
  const Line& lead = lines.all[item.lead];
  if (lead.ends_with(':') && rules.begins("repartition", lead.tokens) > 0) return true;
  return (lead.ends_with(':') || lead.ends_with('?')) && lead.tokens.size() <= longest &&
         (rules.section(lead.tokens) == "actions" ||
          rules.has("etiquette-action", lead.tokens) ||
          rules.has("il-reste-a", lead.tokens));
}

bool is_below_conclusion(const Lines& lines, const Line& item, const Rules& rules) {
  if (item.lead == no_line || lines.all[item.lead].kind != Line::Kind::paragraph)
    return false;
  const Line& lead = lines.all[item.lead];
  if (!lead.ends_with(':')) return false;
  const std::vector<std::string> sentences = sentences_of(lead.text);
  const std::string& last = sentences.back();
  // "Le groupe s'est accordé sur trois demandes :": asked of others.
  if (rules.has("demandes-communes", tokens_of(last))) return false;
  if (!is_conclusive(last, last.size() - 1, rules)) return false;
  // "Et donc une variété de points bloquants :" only goes on to say.
  constexpr std::size_t longest_link = 5;  // words that need no verb to conclude
  const Tokens tokens = tokens_of(last);
  const bool taken = std::ranges::any_of(tokens, [&](const Token& token) {
    const VerbForm form = rules.verbs().participle(last, token);
    return form.tense == Tense::participle && (form.kinds & verb_kind::decision) != 0;
  });
  return taken || tokens.size() <= longest_link ||
         rules.marker("accord", last, tokens).last > 0 ||
         evidence_of(decision_form_of(last, tokens, rules), rules).is_enough(rules);
}

bool is_below_its_subject(const Lines& lines, const Line& item, const Rules& rules) {
  constexpr std::size_t longest = 20;  // words
  // "**Le conseil, après en avoir délibéré :**", all of it bold, is read as a heading.
  const std::size_t above = item.lead != no_line ? item.lead : item.section;
  if (above == no_line || item.tokens.empty()) return false;
  const Line& lead = lines.all[above];
  if (lead.kind == Line::Kind::item || !lead.ends_with(':')) return false;
  const std::string last = sentences_of(lead.text).back();
  const Tokens words = tokens_of(last);
  constexpr std::size_t reach = 3;  // words where its subject begins or ends it
  const std::span<const Token> all(words);
  const auto is_body = [&](std::span<const Token> part) {
    return rules.has("organe-qui-decide", part) || rules.has("seance", part) ||
           rules.has("assemblee", part);
  };
  const bool meets = is_body(all.first(std::min(reach, all.size()))) ||
                     is_body(all.last(std::min(reach, all.size())));
  if (words.size() > longest || !meets || clause_of(last, words, rules).found())
    return false;
  const VerbForm verb = rules.verbs().form(item.text, item.tokens[0]);
  return verb.verb != 0 && verb.tense == Tense::present && verb.person == 3;
}

bool is_of_aims(const Lines& lines, std::size_t line, const Rules& rules) {
  const std::size_t section = lines.all[line].section;
  return section != no_line && rules.has("objectifs", lines.all[section].tokens);
}

}  // namespace griot
