#include "engine/publication/indicators.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/base/error.h"
#include "engine/knowledge/status.h"
#include "engine/publication/asked_values.h"
#include "engine/publication/entity_facts.h"
#include "engine/publication/organisation_register.h"
#include "engine/publication/register_request.h"
#include "engine/text/date.h"
#include "engine/vocabulary/organisation_name.h"
#include "engine/vocabulary/speaker.h"

namespace griot {
namespace {

struct Counted {
  const PageContext& page;
  const IndicatorScope& scope;
  const std::vector<const Card*>& cards;  // of the selection
  const TableLine& row;
};

std::string detail_of(const PageContext& page, const Card& card) {
  return page.language.date(card.metadata.text("date"));
}

std::string path_of(const Card& card) {
  return "/documents/" + card.id;
}

std::set<std::string_view> documents_among(const std::vector<const Card*>& cards) {
  std::set<std::string_view> ids;
  for (const Card* card : cards) ids.insert(card->id);
  return ids;
}

// The parts of a number: by country, axis, type …
std::vector<std::string> groups_of(const Counted& counted, const Card& card) {
  const Vocabulary& vocabulary = counted.page.site.vocabulary;
  const std::string& by = counted.row.cell("par");
  if (by == "pays") return ids_of(vocabulary, ShelfKind::country, card, "pays");
  if (by == "type") return ids_of(vocabulary, ShelfKind::type, card, "type");
  if (by == "theme") return ids_of(vocabulary, ShelfKind::theme, card, "themes");
  if (by == "axe" || by == "objectif") return card.metadata.list(by);
  return {};
}

std::string group_label(const Counted& counted, const std::string& id) {
  const std::string& by = counted.row.cell("par");
  const PageContext& page = counted.page;
  if (by == "pays") return page.label(ShelfKind::country, id);
  if (by == "type") return page.label(ShelfKind::type, id);
  if (by == "theme") return page.label(ShelfKind::theme, id);
  return id;  // axes and objectives are codes
}

void count_documents(const Counted& counted, Indicator& indicator) {
  std::map<std::string, std::int64_t> parts;
  const bool in_parts = !counted.row.cell("par").empty();
  std::int64_t nowhere = 0;
  for (const Card* card : counted.cards) {
    const auto groups = groups_of(counted, *card);
    std::string names;
    for (const std::string& id : groups) {
      ++parts[id];
      names += (names.empty() ? "" : ", ") + group_label(counted, id);
    }
    nowhere += groups.empty();
    indicator.evidence.push_back({title_of(counted.page, *card), path_of(*card),
                                  detail_of(counted.page, *card), names});
  }
  indicator.value = static_cast<std::int64_t>(counted.cards.size());
  for (const auto& [id, count] : parts) {
    indicator.parts.emplace_back(group_label(counted, id), count);
  }
  std::sort(indicator.parts.begin(), indicator.parts.end(),
            [&](const auto& a, const auto& b) {
              return counted.page.language.less(a.first, b.first);
            });
  if (in_parts && nowhere > 0) {
    indicator.parts.emplace_back(counted.page.text(say("non dit")), nowhere);
  }
}

// An event of which several documents tell is one.
void count_events(const Counted& counted, Indicator& indicator) {
  std::map<std::string, EventFacts> events;
  for (const Card* card : counted.cards) {
    EventFacts event = event_of(card->metadata);
    if (event.name.empty()) continue;
    std::string id =
        Shelves::id_of(ShelfKind::event, event.name, counted.page.site.vocabulary);
    if (!events.emplace(std::move(id), event).second) continue;
    indicator.evidence.push_back({event.name, path_of(*card),
                                  counted.page.language.date(event.date) +
                                      (event.place.empty() ? "" : ", " + event.place),
                                  ""});
  }
  indicator.value = static_cast<std::int64_t>(events.size());
}

void count_countries(const Counted& counted, Indicator& indicator) {
  const PageContext& page = counted.page;
  std::map<std::string, const Card*> newest;
  const auto wanted = countries_of(page, counted.scope.perimeter);
  for (const Card* card : counted.cards) {
    for (const auto& id :
         ids_of(page.site.vocabulary, ShelfKind::country, *card, "pays")) {
      if (std::find(wanted.begin(), wanted.end(), id) != wanted.end()) {
        newest.emplace(id, card);
      }
    }
  }
  for (const auto& [id, card] : newest) {
    indicator.evidence.push_back(
        {page.label(ShelfKind::country, id), path_of(*card), title_of(page, *card), ""});
  }
  indicator.value = static_cast<std::int64_t>(newest.size());
  indicator.of = static_cast<std::int64_t>(wanted.size());
}

// Each intervention counts; of whom no civility is written, nothing is guessed.
void share_of_women(const Counted& counted, Indicator& indicator) {
  const PageContext& page = counted.page;
  std::int64_t unstated = 0;
  for (const Card* card : counted.cards) {
    for (const auto& text : card->metadata.list("intervenants")) {
      if (find_organisation(text, page.site.vocabulary)) continue;
      const SpeakerName speaker = speaker_of(text);
      if (speaker.gender == SpeakerName::Gender::unstated) {
        ++unstated;
        continue;
      }
      const bool woman = speaker.gender == SpeakerName::Gender::woman;
      indicator.value += woman;
      ++indicator.of;
      indicator.evidence.push_back(
          {title_of(page, *card), path_of(*card), detail_of(page, *card),
           woman ? page.text(say("une femme, d’après la civilité écrite"))
                 : page.text(say("un homme, d’après la civilité écrite"))});
    }
  }
  indicator.parts.emplace_back(page.text(say("civilité non dite, non comptée")),
                               unstated);
  indicator.known = indicator.of > 0;
}

// From the cartographies that were public on the day.
void count_organisations(const Counted& counted, Indicator& indicator) {
  const PageContext& page = counted.page;
  const auto ids = documents_among(counted.cards);
  for (const ListedOrganisation& each :
       page.catalogue.organisations(page.site.vocabulary).all()) {
    for (const DirectoryListing& listing : each.listings) {
      if (!ids.contains(listing.card->id)) continue;
      indicator.evidence.push_back(
          {each.name, "/organisations/" + each.id, title_of(page, *listing.card), ""});
      break;
    }
  }
  indicator.value = static_cast<std::int64_t>(indicator.evidence.size());
}

// As the journal of decisions had it at the end of the day.
std::string status_on(const Standing& standing, const std::string& day) {
  std::string status = first_recommendation_status;
  for (const StatusChange& change : standing.history) {
    if (change.date.empty() || change.date <= day) status = change.status;
  }
  return status;
}

bool was_read_by(const std::string& day, const Standing& standing) {
  return !standing.id.empty() && standing.given.substr(0, 10) <= day;
}

// Those whose status is one of the row's ("statuts"), among all that had been read.
void count_recommendations(const Counted& counted, Indicator& indicator) {
  const PageContext& page = counted.page;
  const auto wanted = split_cell(counted.row.cell("statuts"));
  const Register& facts = page.catalogue.facts();
  const std::string& day = counted.scope.day;
  const auto documents = documents_among(counted.cards);
  // What an edition takes up that had been read by the day counts there alone.
  const auto counts_in_newer = [&](const std::string& id) {
    return std::ranges::any_of(facts.all_that_take_up(id), [&](const Standing* newer) {
      return was_read_by(day, *newer) &&
             documents.contains(facts.recommendation(newer->id).document->id);
    });
  };
  std::map<std::string, std::int64_t> parts;
  for (const Card* card : counted.cards) {
    const RegisteredDocument* document = facts.document(card->id);
    if (!document) continue;
    for (const Recommendation& each : document->facts.recommendations) {
      const Standing& standing = each.standing;
      if (!was_read_by(day, standing) || counts_in_newer(standing.id)) continue;
      ++indicator.of;
      const std::string status = status_on(standing, day);
      if (std::find(wanted.begin(), wanted.end(), status) == wanted.end()) continue;
      ++indicator.value;
      const FactStatus* known = find_status(Recommendation::letter, status);
      const std::string name = known ? page.text(known->name) : status;
      ++parts[name];
      indicator.evidence.push_back(
          {standing.id + " – " + each.text.substr(0, each.text.find('\n')),
           griot::path_of(Said<Recommendation>{document, &each}), title_of(page, *card),
           name});
    }
  }
  for (const auto& [name, count] : parts) indicator.parts.emplace_back(name, count);
  indicator.known = indicator.of > 0;
}

struct Measure {
  const char* name;  // in the column "mesure"
  void (*count)(const Counted& counted, Indicator& indicator);
};
constexpr Measure measures[] = {
    {"documents", count_documents},
    {"evenements", count_events},
    {"pays", count_countries},
    {"part-des-femmes", share_of_women},
    {"organisations", count_organisations},
    {"recommandations", count_recommendations},
};

const Measure& measure_of(const TableLine& row) {
  for (const Measure& each : measures) {
    if (row.cell("mesure") == each.name) return each;
  }
  std::string known;
  for (const Measure& each : measures) {
    known += (known.empty() ? "" : ", ") + std::string(each.name);
  }
  throw Error(ErrorCode::invalid, "indicateurs.tsv:" + std::to_string(row.line),
              say("« {1} » n'est pas une mesure", {row.cell("mesure")}),
              say("choisissez parmi : {1}", {known}));
}

bool on_perimeter(const PageContext& page, const IndicatorScope& scope,
                  const Card& card) {
  if (!scope.perimeter) return true;
  const auto inside = scope.perimeter->values("pays");
  const auto countries = ids_of(page.site.vocabulary, ShelfKind::country, card, "pays");
  return std::any_of(countries.begin(), countries.end(), [&](const std::string& id) {
    return std::find(inside.begin(), inside.end(), id) != inside.end();
  });
}

}  // namespace

bool is_counted(const TableLine& row, const Vocabulary& vocabulary) {
  const std::string& by = row.cell("par");
  if (by == "axe") return !vocabulary.concepts(Kind::axis).empty();
  return by != "objectif" || !vocabulary.concepts(Kind::objective).empty();
}

std::string day_of(const PageContext& page, std::string_view asked) {
  if (!asked.empty()) return std::string(asked);
  std::string last;
  for (const Card& card : page.catalogue.cards()) last = std::max(last, card.updated);
  return last.substr(0, 10);
}

std::vector<Indicator> indicators_of(const PageContext& page, IndicatorScope& scope,
                                     std::string_view only) {
  const Vocabulary& vocabulary = page.site.vocabulary;
  const PastCards past = page.catalogue.cards_on(scope.day);
  scope.withdrawn_since = past.withdrawn_since;
  std::vector<Indicator> indicators;
  for (const TableLine& row : vocabulary.table("indicateurs")) {
    const Measure& measure = measure_of(row);
    if (!is_counted(row, vocabulary)) continue;
    if (!only.empty() && row.cell("id") != only) continue;
    Indicator indicator;
    indicator.id = row.cell("id");
    const bool english = page.code == "en" && !row.cell("libelle_en").empty();
    indicator.label = row.cell(english ? "libelle_en" : "libelle");
    indicator.unit = row.cell("unite");
    indicator.note = row.cell(english ? "note_en" : "note");
    indicator.axis = row.cell("axe");
    indicator.objective = row.cell("objectif");
    Selection selection = Selection::of(row, vocabulary);
    selection.period = scope.period;
    std::vector<const Card*> cards;
    for (const Card* card : past.cards) {
      if (selection.holds(vocabulary, *card) && on_perimeter(page, scope, *card)) {
        cards.push_back(card);
      }
    }
    measure.count({page, scope, cards, row}, indicator);
    indicators.push_back(std::move(indicator));
  }
  return indicators;
}

std::optional<IndicatorScope> asked_scope(const PageContext& page) {
  IndicatorScope scope;
  const std::string day = asked_day(page, "date");
  scope.period = {asked_day(page, "du"), asked_day(page, "au")};
  // "2026-06" means its end: any day of it comes before.
  scope.day = day_of(page, day.empty() ? day : day + (day.size() < 10 ? "~" : ""));
  const std::string perimeter = page.parameter("perimetre");
  if (!perimeter.empty()) {
    scope.perimeter = page.site.vocabulary.by_id(Kind::perimeter, perimeter);
    if (!scope.perimeter) return std::nullopt;
  }
  return scope;
}

std::string day_in_words(const PageContext& page, const IndicatorScope& scope) {
  std::string day = scope.day;
  if (day.ends_with('~')) day.pop_back();
  return page.language.date(day);
}

std::string parts_in_words(const PageContext& page, const Indicator& indicator) {
  std::string words;
  for (const auto& [label, count] : indicator.parts) {
    words += (words.empty() ? "" : ", ") + label + " " + page.language.number(count);
  }
  return words;
}

std::string value_in_words(const PageContext& page, const Indicator& indicator) {
  if (!indicator.known) return page.text(say("rien de mesurable encore"));
  const std::string value = page.language.number(indicator.value);
  if (indicator.of == 0) return value;
  const double share =
      100.0 * static_cast<double>(indicator.value) / static_cast<double>(indicator.of);
  return page.text(say("{1} sur {2} ({3} %)", {value, page.language.number(indicator.of),
                                               page.language.number(share, 0)}));
}

}  // namespace griot
