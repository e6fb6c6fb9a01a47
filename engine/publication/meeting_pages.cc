// Minutes: what each meeting was, who spoke, what was asked, decided and promised.
//
// Derived from the register of what is public. Who was merely there is on no page, and a
// statement is the person's who made it.
#include <algorithm>

#include "engine/knowledge/status.h"
#include "engine/publication/entity_facts.h"
#include "engine/publication/meetings.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/report.h"
#include "engine/render/safe_url.h"

namespace griot {
namespace {

std::string counted(const PageContext& page, std::size_t count,
                    Message (*words)(std::int64_t)) {
  return count == 0 ? std::string() : page.text(words(static_cast<std::int64_t>(count)));
}

// "3 décisions, 2 actions, 4 questions"
std::string content_of(const PageContext& page, const Minutes& minutes) {
  std::string words;
  for (const std::string& part :
       {counted(page, minutes.decisions.size(),
                [](std::int64_t n) { return say_n("{1} décision", "{1} décisions", n); }),
        counted(page, minutes.actions.size(),
                [](std::int64_t n) { return say_n("{1} action", "{1} actions", n); }),
        counted(page, minutes.questions.size(), [](std::int64_t n) {
          return say_n("{1} question", "{1} questions", n);
        })}) {
    if (!part.empty()) words += (words.empty() ? "" : ", ") + part;
  }
  return words.empty() ? page.text(say("rien de relevé")) : words;
}

std::string place_of(const Meeting& meeting, const std::string& anchor) {
  return "/documents/" + meeting.card->id + (anchor.empty() ? "" : "#" + anchor);
}

ReportSection sheet_of(const PageContext& page, const Meeting& meeting) {
  const Event& event = meeting.document->facts.minutes.event;
  ReportSection section("fiche", page.text(say("La rencontre")));
  const auto add = [&](const Message& label, const std::string& value) {
    section.fact(page.text(label), {{value}});
  };
  add(say("Date"), page.language.date(event.date));
  add(say("Horaires"), event.hours);
  add(say("Fuseau horaire"), event.time_zone);
  add(say("Lieu"), event.place);
  const std::optional<SafeUrl> recording = safe_url(event.recording);
  const bool address = recording && recording->kind == UrlKind::web;
  section.fact(page.text(say("Enregistrement")),
               {{event.recording, address ? recording->url : std::string()}});
  add(say("Participation"), event.participants);
  section.fact(
      page.text(say("Compte rendu")),
      {{title_of(page, *meeting.card), page.link("/documents/" + meeting.card->id)}});
  return section;
}

ReportSection speakers_of(const PageContext& page, const Meeting& meeting) {
  ReportSection section("interventions", page.text(say("Qui est intervenu")));
  section.text(page.text(say("Chaque parole n’engage que la personne qui la tient.")));
  for (const Speaker& each : meeting.document->facts.minutes.speakers) {
    section.item(
        {each.name, each.anchor.empty() ? "" : page.link(place_of(meeting, each.anchor)),
         each.organisation +
             (each.organisation.empty() || each.role.empty() ? "" : ", ") + each.role});
  }
  return section;
}

ReportSection questions_of(const PageContext& page, const Meeting& meeting) {
  ReportSection section("questions", page.text(say("Questions et réponses")));
  section.columns(page.text(say("Ce qui a été demandé et répondu")),
                  {page.text(say("Question")), page.text(say("Réponse"))});
  for (const Question& each : meeting.document->facts.minutes.questions) {
    section.row({{each.text, page.link(place_of(meeting, each.anchor))}, {each.answer}});
  }
  return section;
}

ReportSection decisions_of(const PageContext& page, const Meeting& meeting) {
  ReportSection section("decisions", page.text(say("Décisions")));
  for (const Decision& each : meeting.document->facts.minutes.decisions) {
    section.item(
        {each.written(), page.link(place_of(meeting, each.anchor)), each.standing.id});
  }
  return section;
}

ReportSection actions_of(const PageContext& page, const Meeting& meeting) {
  ReportSection section("actions", page.text(say("Actions")));
  section.columns(page.text(say("Qui fait quoi, et pour quand")),
                  {page.text(say("Quoi")), page.text(say("Qui")), page.text(say("Pour")),
                   page.text(say("Suite donnée"))});
  for (const Action& each : meeting.document->facts.minutes.actions) {
    const FactStatus* status =
        find_status(Action::letter, each.standing.status(first_action_status));
    section.row({{each.text, page.link(place_of(meeting, each.anchor)), each.standing.id},
                 {each.who},
                 {each.due.empty() ? each.until : page.language.date(each.due)},
                 {status ? page.text(status->name) : std::string()}});
  }
  return section;
}

ReportSection figures_of(const PageContext& page, const Meeting& meeting) {
  ReportSection section("chiffres", page.text(say("Chiffres cités")));
  for (const QuotedFigure& each : meeting.document->facts.figures) {
    section.item({each.sentence, page.link(place_of(meeting, each.anchor)),
                  each.as_of.empty() ? each.value : each.value + " · " + each.as_of});
  }
  return section;
}

}  // namespace

std::optional<Meeting> meeting_of(const PageContext& page, const Card* card) {
  if (!card) return std::nullopt;
  const RegisteredDocument* document = page.catalogue.facts().document(card->id);
  if (!document || !document->facts.minutes.is_minutes) return std::nullopt;
  return Meeting{card, document};
}

std::vector<Meeting> meetings_of(const PageContext& page) {
  std::vector<Meeting> meetings;
  for (const Card& card : page.catalogue.cards()) {
    if (const auto meeting = meeting_of(page, &card)) meetings.push_back(*meeting);
  }
  const auto day = [](const Meeting& meeting) {
    const std::string& said = meeting.document->facts.minutes.event.date;
    const bool iso = said.size() >= 4 && said.find_first_not_of("0123456789") >= 4;
    return iso ? said : meeting.document->date();  // "11 au 13 juin 2026"
  };
  std::stable_sort(meetings.begin(), meetings.end(),
                   [&](const Meeting& a, const Meeting& b) { return day(a) > day(b); });
  return meetings;
}

std::optional<Page> meetings_page(const PageContext& page) {
  Report report(
      page, page.text(say("Rencontres")),
      page.text(say("Ce que les webinaires, ateliers et réunions ont décidé, et ce "
                    "qui y a été demandé.")));
  report.crumb(say("Accueil"), "/");
  report.other_form("JSON", page.link("/rencontres.json"));
  report.other_form(page.text(say("Actions décidées")), page.link("/actions"));
  const std::vector<Meeting> all = meetings_of(page);
  std::vector<const Card*> cards;
  for (const Meeting& each : all) cards.push_back(each.card);
  warn_of_examples(page, report.view(), cards);
  ReportSection section("liste", page.text(say_n("{1} compte rendu", "{1} comptes rendus",
                                                 static_cast<std::int64_t>(all.size()))));
  section.columns(
      page.text(say("Les comptes rendus publiés, du plus récent au plus ancien")),
      {page.text(say("Rencontre")), page.text(say("Date")), page.text(say("Lieu")),
       page.text(say("Relevé"))});
  for (const Meeting& each : all) {
    const Minutes& minutes = each.document->facts.minutes;
    section.row({{title_of(page, *each.card), page.link("/rencontres/" + each.card->id)},
                 {page.language.date(minutes.event.date)},
                 {minutes.event.place},
                 {content_of(page, minutes)}});
  }
  section.otherwise(page.text(say("Aucun compte rendu n’est encore publié.")));
  report.add(std::move(section));
  return report.page();
}

std::optional<Page> meeting_page(const PageContext& page) {
  const auto found = meeting_of(page, page.shelves.card(page.captured.at(0)));
  if (!found) return std::nullopt;
  const Minutes& minutes = found->document->facts.minutes;
  Report report(page, title_of(page, *found->card), content_of(page, minutes));
  warn_of_examples(page, report.view(), {found->card});
  report.crumb(say("Accueil"), "/").crumb(say("Rencontres"), "/rencontres");
  report.add(sheet_of(page, *found));
  if (!minutes.speakers.empty()) report.add(speakers_of(page, *found));
  if (!minutes.decisions.empty()) report.add(decisions_of(page, *found));
  if (!minutes.actions.empty()) report.add(actions_of(page, *found));
  if (!minutes.questions.empty()) report.add(questions_of(page, *found));
  if (!found->document->facts.figures.empty()) report.add(figures_of(page, *found));
  return report.page();
}

}  // namespace griot
