#include "engine/publication/entity_facts.h"

#include <algorithm>
#include <set>

#include "engine/publication/organisation_register.h"
#include "engine/publication/page_kinds.h"
#include "engine/vocabulary/organisation_name.h"
#include "engine/vocabulary/speaker.h"

namespace griot {
namespace {

class EntityFactsView {
 public:
  explicit EntityFactsView(const PageContext& page) : page_(page) {}

  void add(const Message& label, std::vector<ReportCell> values) {
    std::erase_if(values, [](const ReportCell& value) { return value.text.empty(); });
    if (!values.empty()) facts_.push_back({page_.text(label), std::move(values)});
  }

  void add_shelves(const Message& label, ShelfKind kind,
                   const std::vector<std::string>& ids) {
    // Countries of a perimeter have a page even without a document.
    const auto paged = kind == ShelfKind::country ? countries_of_interest(page_)
                                                  : std::vector<std::string>();
    std::vector<ReportCell> values;
    for (const std::string& id : ids) {
      ReportCell value{page_.label(kind, id)};
      const bool known = std::find(paged.begin(), paged.end(), id) != paged.end();
      if (known || page_.shelves.find(kind, id)) {
        value.url = page_.link(form_of(kind).path + id);
      }
      values.push_back(std::move(value));
    }
    add(label, std::move(values));
  }

  std::vector<EntityFact> take() { return std::move(facts_); }

 private:
  const PageContext& page_;
  std::vector<EntityFact> facts_;
};

std::string first(const Concept& known, std::string_view column) {
  const auto values = known.values(column);
  return values.empty() ? std::string() : values.front();
}

std::string dates_in_words(const PageContext& page, const OrganisationRole& role) {
  const auto date = [&](const std::string& iso) { return page.language.date(iso); };
  if (role.from.empty() && role.to.empty()) return {};
  if (role.to.empty()) return page.text(say("depuis {1}", {date(role.from)}));
  if (role.from.empty()) return page.text(say("jusqu’à {1}", {date(role.to)}));
  return page.text(say("{1} à {2}", {date(role.from), date(role.to)}));
}

void add_roles(const PageContext& page, std::string_view id, EntityFactsView& facts) {
  std::vector<ReportCell> values;
  for (const OrganisationRole& role : roles_of(page, id)) {
    std::string text = role.role;
    if (!role.phase.empty()) {
      text += ", " + page.site.vocabulary.label(Kind::perimeter, role.phase, page.code);
    }
    if (!role.country.empty()) {
      text += ", " + page.label(ShelfKind::country, role.country);
    }
    const std::string dates = dates_in_words(page, role);
    values.push_back({text, "", dates.empty() ? "" : "(" + dates + ")"});
  }
  facts.add(say("Rôles"), std::move(values));
}

void add_listings(const PageContext& page, std::string_view id, EntityFactsView& facts) {
  const auto* listed = page.catalogue.organisations(page.site.vocabulary).find(id);
  if (!listed) return;
  std::vector<ReportCell> typology, territory, domains, sources;
  std::set<std::string> told;
  const auto add_once = [&](std::vector<ReportCell>& values, const std::string& text) {
    if (!text.empty() && told.insert(text).second) values.push_back({text});
  };
  for (const DirectoryListing& listing : listed->listings) {
    add_once(typology, listing.entry.cell(DirectoryColumn::typology));
    add_once(territory, listing.entry.cell(DirectoryColumn::territory));
    add_once(domains, listing.entry.cell(DirectoryColumn::domains));
    std::string path = "/documents/" + listing.card->id;
    if (!told.insert(path).second) continue;
    if (!listing.entry.anchor.empty()) path += "#" + listing.entry.anchor;
    sources.push_back({title_of(page, *listing.card), page.link(path),
                       page.language.date(listing.card->metadata.text("date"))});
  }
  facts.add(say("Type d’organisation"), std::move(typology));
  facts.add(say("Territoires"), std::move(territory));
  facts.add(say("Domaines"), std::move(domains));
  facts.add(say("Dans les cartographies"), std::move(sources));
}

// Each once, the first first.
void add_if_new(std::vector<ReportCell>& values, const std::string& text) {
  const bool told = std::ranges::any_of(
      values, [&](const ReportCell& value) { return value.text == text; });
  if (!told && !text.empty()) values.push_back({text});
}

// As the table gives them, then as documents write them: why these are one organisation.
void add_names(const PageContext& page, std::string_view id, EntityFactsView& facts) {
  const Vocabulary& vocabulary = page.site.vocabulary;
  std::vector<ReportCell> acronyms, names;
  if (const Concept* known = vocabulary.by_id(Kind::organisation, id)) {
    add_if_new(acronyms, first(*known, "sigle"));
    for (const std::string& alias : known->values("alias")) add_if_new(names, alias);
  }
  const auto add_written = [&](const std::string& written) {
    const OrganisationName name = read_organisation_name(written, vocabulary);
    if (name.acronym.empty() || organisation_id(written, vocabulary) != id) return;
    if (acronyms.empty()) acronyms.push_back({name.acronym});
    add_if_new(names, written);
  };
  if (const Shelf* shelf = page.shelves.find(ShelfKind::organisation, id)) {
    for (const Card* card : shelf->cards) {
      for (const char* key : organisation_keys) {
        for (const std::string& name : card->metadata.list(key)) add_written(name);
      }
    }
  }
  if (const auto* listed = page.catalogue.organisations(vocabulary).find(id)) {
    for (const DirectoryListing& each : listed->listings) {
      add_if_new(acronyms, each.entry.cell(DirectoryColumn::acronym));
      add_written(each.entry.name);
    }
  }
  facts.add(say("Sigle"), std::move(acronyms));
  facts.add(say("S’écrit aussi"), std::move(names));
}

void add_organisation(const PageContext& page, std::string_view id,
                      EntityFactsView& facts) {
  add_names(page, id, facts);
  if (const Concept* known = page.site.vocabulary.by_id(Kind::organisation, id)) {
    facts.add_shelves(say("Pays d’origine"), ShelfKind::country,
                      known->values("pays_origine"));
    facts.add_shelves(say("Pays d’action"), ShelfKind::country,
                      known->values("pays_action"));
  }
  add_roles(page, id, facts);
  add_listings(page, id, facts);
}

void add_person(const PageContext& page, const Shelf& shelf, EntityFactsView& facts) {
  std::vector<ReportCell> organisations, events;
  std::set<std::string> told;
  for (const Card* card : shelf.cards) {
    for (const auto& text : card->metadata.list("intervenants")) {
      const SpeakerName speaker = speaker_of(text);
      if (Shelves::id_of(ShelfKind::person, speaker.name, page.site.vocabulary) !=
          shelf.id) {
        continue;
      }
      if (!speaker.affiliation.empty() && told.insert(speaker.affiliation).second) {
        const std::string id = organisation_id(page, speaker.affiliation);
        const std::string date = card->metadata.text("date");
        organisations.push_back({speaker.affiliation, organisation_link(page, id),
                                 date.empty() ? "" : page.language.date(date)});
      }
    }
    for (const std::string& id : page.shelves.places(*card, ShelfKind::event)) {
      if (!told.insert("/" + id).second) continue;
      events.push_back(
          {page.label(ShelfKind::event, id), page.link("/evenements/" + id)});
    }
  }
  facts.add(say("Rôle"), {{page.text(say("intervention publique"))}});
  facts.add(say("Dit venir de"), std::move(organisations));
  facts.add(say("Événements"), std::move(events));
}

void add_event(const PageContext& page, const Shelf& shelf, EntityFactsView& facts) {
  const EventFacts event = event_of(shelf.cards.front()->metadata);
  facts.add(say("Type"), {{event.type}});
  facts.add(say("Date"), {{page.language.date(event.date)}});
  facts.add(say("Lieu"), {{event.place}});
  std::set<std::string> countries, persons;
  for (const Card* card : shelf.cards) {
    for (const auto& id : page.shelves.places(*card, ShelfKind::country)) {
      countries.insert(id);
    }
    for (const auto& id : page.shelves.places(*card, ShelfKind::person)) {
      persons.insert(id);
    }
  }
  std::vector<ReportCell> minutes;
  for (const Card* card : shelf.cards) {
    const RegisteredDocument* known = page.catalogue.facts().document(card->id);
    if (!known || !known->facts.minutes.is_minutes) continue;
    minutes.push_back({title_of(page, *card), page.link("/rencontres/" + card->id)});
  }
  facts.add(say("Ce qui y a été décidé"), std::move(minutes));
  facts.add_shelves(say("Pays"), ShelfKind::country,
                    {countries.begin(), countries.end()});
  facts.add_shelves(say("Intervenantes et intervenants"), ShelfKind::person,
                    {persons.begin(), persons.end()});
}

}  // namespace

std::vector<OrganisationRole> roles_of(const PageContext& page,
                                       std::string_view organisation) {
  std::vector<OrganisationRole> roles;
  for (const TableLine& row : page.site.vocabulary.table("roles")) {
    if (row.cell("organisation") != organisation) continue;
    roles.push_back({row.cell("organisation"), row.cell("role"), row.cell("phase"),
                     row.cell("debut"), row.cell("fin"), row.cell("pays"),
                     row.cell("exemple") == "oui"});
  }
  return roles;
}

std::string organisation_link(const PageContext& page, std::string_view id) {
  const bool known = page.site.vocabulary.by_id(Kind::organisation, id) ||
                     page.shelves.find(ShelfKind::organisation, id) ||
                     page.catalogue.organisations(page.site.vocabulary).find(id);
  return known ? page.link("/organisations/" + std::string(id)) : std::string();
}

std::string organisation_name(const PageContext& page, std::string_view id) {
  if (page.site.vocabulary.by_id(Kind::organisation, id) ||
      page.shelves.find(ShelfKind::organisation, id)) {
    return page.label(ShelfKind::organisation, id);
  }
  const auto* listed = page.catalogue.organisations(page.site.vocabulary).find(id);
  return listed ? listed->name : std::string(id);
}

std::vector<EntityFact> entity_facts(const PageContext& page, ShelfKind kind,
                                     std::string_view id) {
  EntityFactsView facts(page);
  const Shelf* shelf = page.shelves.find(kind, id);
  if (kind == ShelfKind::organisation) add_organisation(page, id, facts);
  if (kind == ShelfKind::person && shelf) add_person(page, *shelf, facts);
  if (kind == ShelfKind::event && shelf) add_event(page, *shelf, facts);
  return facts.take();
}

}  // namespace griot
