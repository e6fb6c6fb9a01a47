// What registers will show: whom a recommendation asks, who is named beside a task.
#include <algorithm>
#include <set>
#include <string>

#include "engine/knowledge/minutes.h"
#include "engine/knowledge/people.h"
#include "engine/knowledge/recommendations.h"
#include "engine/library/lint_text.h"

namespace griot {
namespace {

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

bool holds_capital(std::string_view text) {
  return std::ranges::any_of(lint_words(text),
                             [](const LintWord& word) { return word.capital; });
}

}  // namespace

void find_recommendations_without_addressee(const LintText& text, LintReport& report) {
  for (const Recommendation& each :
       recommendations_in(text.lines, text.document.metadata, text.rules)) {
    const LintPassage* passage = text.passage(each.anchor);
    if (!each.addressees.empty() || !passage) continue;
    report.add(*passage, excerpt_of(first_line(each.text), 0, 80), each.text,
               say("cette recommandation ne dit pas à qui elle s'adresse"),
               say("nommez le destinataire dans la phrase ou dans un intertitre "
                   "(« Aux bailleurs »), ou sous « destinataires »"));
  }
}

void find_people_with_tasks(const LintText& text, LintReport& report) {
  const Minutes minutes = minutes_of(text.lines, text.document.metadata, text.rules);
  const People people(text.lines, minutes.speakers, text.rules);
  std::set<std::string> told;
  for (const Action& each : minutes.actions) {
    const LintPassage* passage = text.passage(each.anchor);
    const Tokens who = tokens_of(each.who);
    // "la trésorière" names nobody, "Réseau Exemple" no person.
    const bool group = text.rules.has("soi-meme", who) ||
                       text.rules.has("quelqu-un", who) ||
                       !text.rules.ids(Kind::organisation, who).empty();
    const bool named = !group && holds_capital(each.who) &&
                       people.are_persons(each.who, who, text.rules);
    if (!passage || !named || !told.insert(each.who).second) continue;
    report.add(
        *passage, excerpt_of(first_line(each.text), 0, 80), each.who,
        say("« {1} » sera nommé·e sur la page des actions, en retard s'il y a lieu",
            {each.who}),
        say("dites sa fonction ou son organisation, ou assurez-vous de son accord"));
  }
}

}  // namespace griot
