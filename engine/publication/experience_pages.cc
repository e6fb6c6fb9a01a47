// What capitalisations tell, side by side by theme, and what people said in their own
// words.
//
// Derived from the register, which holds what is public. A testimony is set apart from
// its document only where its consent says that it may be; of the others only the source
// is named, and the document that holds it.
#include <algorithm>
#include <map>

#include "engine/knowledge/experience.h"
#include "engine/publication/experiences.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/report.h"

namespace griot {
namespace {

constexpr std::size_t sheets_a_table = 3;
constexpr std::size_t points_a_cell = 6;  // the rest is read in the document

Message name_of_part(std::string_view part) {
  static const std::map<std::string_view, Message> names = {
      {"contexte", say("Contexte")},
      {"demarche", say("Démarche")},
      {"resultats", say("Résultats")},
      {"difficultes", say("Difficultés")},
      {"enseignements", say("Enseignements")},
      {"facteurs", say("Facteurs de réussite")},
      {"replication", say("Conditions de réplication")}};
  return names.at(part);
}

std::vector<ToldDocument> sources(const PageContext& page,
                                  bool (*holds)(const DocumentFacts& facts)) {
  std::vector<ToldDocument> found;
  for (const Card& card : page.catalogue.cards()) {
    const RegisteredDocument* document = page.catalogue.facts().document(card.id);
    if (document && holds(document->facts)) found.push_back({&card, document});
  }
  return found;
}

std::map<std::string, std::vector<ToldDocument>> sheets_by_theme(
    const PageContext& page) {
  std::map<std::string, std::vector<ToldDocument>> by_theme;
  for (const ToldDocument& each : experience_sheets(page)) {
    for (const std::string& theme : page.shelves.places(*each.card, ShelfKind::theme)) {
      by_theme[theme].push_back(each);
    }
  }
  return by_theme;
}

std::string path_of(const ToldDocument& source, const std::string& anchor = {}) {
  return "/documents/" + source.card->id + (anchor.empty() ? "" : "#" + anchor);
}

std::string place_and_date(const PageContext& page, const Card& card) {
  std::vector<std::string> countries;
  for (const auto& id : page.shelves.places(card, ShelfKind::country)) {
    countries.push_back(page.label(ShelfKind::country, id));
  }
  std::string words = page.language.join(countries);
  const std::string date = page.language.date(card.metadata.text("date"));
  if (!words.empty() && !date.empty()) words += ", ";
  return words + date;
}

// What one sheet says of a part, word for word.
ReportCell cell_of(const PageContext& page, const ToldDocument& source,
                   std::string_view part) {
  ReportCell cell;
  std::size_t points = 0;
  for (const ExperiencePart& each : source.document->facts.experience) {
    if (each.part != part) continue;
    if (cell.url.empty()) {
      cell.text = each.heading;
      cell.url = page.link(path_of(source, each.anchor));
    }
    for (const std::string& point : each.points) {
      if (++points <= points_a_cell) cell.points.push_back({point});
    }
  }
  if (points > points_a_cell) {
    cell.note = page.text(say_n("et {1} autre point dans le document",
                                "et {1} autres points dans le document",
                                static_cast<std::int64_t>(points - points_a_cell)));
  }
  if (cell.text.empty()) cell.text = page.text(say("aucune partie de ce nom"));
  return cell;
}

ReportSection side_by_side(const PageContext& page,
                           const std::vector<ToldDocument>& shown, std::size_t number) {
  std::vector<std::string> labels = {page.text(say("Partie"))};
  for (const ToldDocument& each : shown) labels.push_back(title_of(page, *each.card));
  const std::string anchor = "fiches-" + std::to_string(number);
  ReportSection section(anchor,
                        page.text(say_n("{1} expérience", "{1} expériences",
                                        static_cast<std::int64_t>(shown.size()))));
  for (const ToldDocument& each : shown) {
    section.item({title_of(page, *each.card), page.link(path_of(each)),
                  place_and_date(page, *each.card)});
  }
  section.columns(page.text(say("Ce que chacune dit, mot pour mot")), std::move(labels));
  for (const char* part : experience_parts()) {
    std::vector<ReportCell> cells = {{page.text(name_of_part(part))}};
    for (const ToldDocument& each : shown) cells.push_back(cell_of(page, each, part));
    section.row(std::move(cells));
  }
  return section;
}

std::vector<const Card*> cards_of(const std::vector<ToldDocument>& all) {
  std::vector<const Card*> cards;
  for (const ToldDocument& each : all) cards.push_back(each.card);
  return cards;
}

// How far a testimony may be told, in words.
std::string consent_in_words(const PageContext& page, const Testimony& testimony) {
  if (testimony.consent == "public")
    return page.text(say("accord pour une diffusion publique"));
  if (testimony.consent == "pseudonyme") return page.text(say("sous un autre nom"));
  if (testimony.consent == "accord")
    return page.text(say("avec l’accord de la personne"));
  if (testimony.consent.empty()) return page.text(say("accord non précisé"));
  return testimony.consent;
}

}  // namespace

std::vector<ToldDocument> experience_sheets(const PageContext& page) {
  std::vector<ToldDocument> sheets =
      sources(page, [](const DocumentFacts& facts) { return !facts.experience.empty(); });
  // An edition that a newer one replaces tells the same again.
  std::erase_if(sheets, [&](const ToldDocument& each) {
    const auto& kin = page.shelves.kin(*each.card);
    return std::any_of(kin.begin(), kin.end(),
                       [](const Kin& one) { return !one.forward && one.form->newer; });
  });
  return sheets;
}

std::vector<ToldDocument> told_testimonies(const PageContext& page) {
  return sources(page,
                 [](const DocumentFacts& facts) { return !facts.testimonies.empty(); });
}

std::optional<Page> experiences_page(const PageContext& page) {
  Report report(
      page, page.text(say("Expériences")),
      page.text(say("Ce que les capitalisations racontent, à comparer thème par "
                    "thème.")));
  const std::vector<ToldDocument> all = experience_sheets(page);
  warn_of_examples(page, report.view(), cards_of(all));
  report.crumb(say("Accueil"), "/");
  report.other_form("JSON", page.link("/experiences.json"));
  ReportSection themes("themes", page.text(say("Comparer par thème")));
  for (const auto& [theme, sources] : sheets_by_theme(page)) {
    themes.choice(page.heading(ShelfKind::theme, theme) + " (" +
                      page.language.number(static_cast<std::int64_t>(sources.size())) +
                      ")",
                  page.link("/experiences/" + theme));
  }
  if (all.empty()) {
    themes.otherwise(
        page.text(say("Aucune capitalisation publiée ne se lit encore partie "
                      "par partie.")));
  }
  report.add(std::move(themes));
  ReportSection list("fiches", page.text(say("Toutes les fiches")));
  for (const ToldDocument& each : all) {
    std::vector<std::string> parts;
    for (const char* part : experience_parts()) {
      const auto& told = each.document->facts.experience;
      const bool has =
          std::any_of(told.begin(), told.end(),
                      [&](const ExperiencePart& one) { return one.part == part; });
      if (has) parts.push_back(page.text(name_of_part(part)));
    }
    list.item({title_of(page, *each.card), page.link(path_of(each)),
               place_and_date(page, *each.card) + " · " + page.language.join(parts)});
  }
  if (!all.empty()) report.add(std::move(list));
  return report.page();
}

std::optional<Page> experiences_of_theme_page(const PageContext& page) {
  const std::string& theme = page.captured.at(0);
  const auto by_theme = sheets_by_theme(page);
  const auto found = by_theme.find(theme);
  if (found == by_theme.end()) return std::nullopt;
  Report report(
      page,
      page.text(say("{1} : {2}", {page.text(say("Expériences")),
                                  page.label(ShelfKind::theme, theme)})),
      page.text(say("Mêmes parties, côte à côte. Rien n’est résumé : ce sont les "
                    "mots des documents.")));
  warn_of_examples(page, report.view(), cards_of(found->second));
  report.crumb(say("Accueil"), "/").crumb(say("Expériences"), "/experiences");
  const std::vector<ToldDocument>& all = found->second;
  for (std::size_t first = 0; first < all.size(); first += sheets_a_table) {
    const std::size_t last = std::min(first + sheets_a_table, all.size());
    report.add(side_by_side(page,
                            {all.begin() + static_cast<std::ptrdiff_t>(first),
                             all.begin() + static_cast<std::ptrdiff_t>(last)},
                            first / sheets_a_table + 1));
  }
  return report.page();
}

std::vector<std::string> experience_paths(const PageContext& page) {
  std::vector<std::string> paths = {"/experiences", "/experiences.json", "/paroles",
                                    "/paroles.json"};
  for (const auto& [theme, sources] : sheets_by_theme(page)) {
    paths.push_back("/experiences/" + theme);
  }
  return paths;
}

bool may_be_set_apart(const Testimony& testimony) {
  return testimony.consent == "public" || testimony.consent == "pseudonyme" ||
         testimony.consent == "accord";
}

std::optional<Page> testimonies_page(const PageContext& page) {
  Report report(page, page.text(say("Paroles")),
                page.text(say("Ce que des personnes ont dit, avec leurs mots, d’où cela "
                              "vient et jusqu’où elles ont accepté que cela soit dit.")));
  report.crumb(say("Accueil"), "/");
  report.other_form("JSON", page.link("/paroles.json"));
  const std::vector<ToldDocument> all = told_testimonies(page);
  warn_of_examples(page, report.view(), cards_of(all));
  report.note(
      page.text(say("Quand l’accord de la personne n’est pas précisé, sa parole reste "
                    "dans le document : seule la source est nommée ici.")));
  for (const ToldDocument& each : all) {
    ReportSection section("d-" + each.card->id, title_of(page, *each.card));
    for (const Testimony& testimony : each.document->facts.testimonies) {
      std::string source = testimony.source;
      source += (source.empty() ? "" : " · ") + consent_in_words(page, testimony);
      section.item({may_be_set_apart(testimony)
                        ? testimony.text
                        : page.text(say("À lire dans son document")),
                    page.link(path_of(each, testimony.anchor)), source});
    }
    report.add(std::move(section));
  }
  if (all.empty()) {
    ReportSection none("rien", page.text(say("Rien encore")));
    none.otherwise(
        page.text(say("Aucun document publié ne contient de témoignage signalé.")));
    report.add(std::move(none));
  }
  return report.page();
}

}  // namespace griot
