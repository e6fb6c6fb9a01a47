// The programme: its perimeters with their dates, its axes and objectives, and each of
// its activities with what the collection holds of it. All of it is data: activites.tsv,
// perimetres.tsv, axes.tsv, objectifs.tsv, roles.tsv.
#include <algorithm>

#include "engine/publication/entity_facts.h"
#include "engine/publication/organisation_register.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/report.h"
#include "engine/publication/selection.h"

namespace griot {
namespace {

constexpr std::size_t shown_documents = 3;
constexpr std::string_view to_fill_in = "à compléter";  // in axes.tsv, objectifs.tsv

std::string localised(const PageContext& page, const TableLine& row,
                      const std::string& column) {
  const std::string& own = row.cell(column + "_" + page.code);
  return page.code == default_language || own.empty() ? row.cell(column) : own;
}

std::string dates_of(const PageContext& page, const Concept& perimeter) {
  const auto cell = [&](const char* column) {
    const auto dates = perimeter.values(column);
    return dates.empty() ? std::string() : dates.front();
  };
  const std::string from = cell("debut"), to = cell("fin");
  if (from.empty() && to.empty()) return page.text(say("dates à compléter"));
  if (to.empty()) return page.text(say("depuis {1}", {page.language.date(from)}));
  return page.text(say("{1} à {2}", {page.language.date(from), page.language.date(to)}));
}

ReportSection perimeters(const PageContext& page) {
  ReportSection section("perimetres", page.text(say("Périmètres")));
  section.columns(page.text(say("Ensembles de pays, avec leurs dates")),
                  {page.text(say("Périmètre")), page.text(say("Dates")),
                   page.text(say("Pays")), page.text(say("Couverture"))});
  for (const Concept& perimeter : page.site.vocabulary.concepts(Kind::perimeter)) {
    std::vector<std::string> names;
    for (const auto& id : countries_of(page, &perimeter)) {
      names.push_back(page.label(ShelfKind::country, id));
    }
    std::string replaced;
    for (const auto& id : perimeter.values("remplace")) {
      replaced += (replaced.empty() ? "" : ", ") +
                  page.site.vocabulary.label(Kind::perimeter, id, page.code);
    }
    section.row(
        {{perimeter.label_in(page.code), "",
          replaced.empty() ? "" : page.text(say("fait suite à : {1}", {replaced}))},
         {dates_of(page, perimeter)},
         {page.language.join(names), "", std::to_string(names.size())},
         {page.text(say("matrice")), page.link("/matrice/" + perimeter.id)}});
  }
  return section;
}

ReportSection axes(const PageContext& page) {
  ReportSection section("axes", page.text(say("Axes et objectifs")));
  bool complete = true;
  for (const Kind kind : {Kind::axis, Kind::objective}) {
    for (const Concept& each : page.site.vocabulary.concepts(kind)) {
      section.fact(each.id, {{each.label_in(page.code)}});
      complete = complete && !each.label.empty() && each.label != to_fill_in;
    }
  }
  if (!complete) {
    section.text(page.text(say("Un libellé à compléter n’est pas inventé ici.")));
  }
  return section;
}

ReportSection partners(const PageContext& page) {
  ReportSection section("roles", page.text(say("Qui fait quoi")));
  section.columns(page.text(say("Rôles dans le programme, avec leurs dates")),
                  {page.text(say("Organisation")), page.text(say("Rôle")),
                   page.text(say("Périmètre")), page.text(say("Dates"))});
  for (const TableLine& row : page.site.vocabulary.table("roles")) {
    const std::string& id = row.cell("organisation");
    std::string dates = page.language.date(row.cell("debut"));
    if (!row.cell("fin").empty()) dates += " – " + page.language.date(row.cell("fin"));
    section.row(
        {{organisation_name(page, id), organisation_link(page, id),
          row.cell("exemple") == "oui" ? page.text(say("organisation d’exemple")) : ""},
         {row.cell("role")},
         {page.site.vocabulary.label(Kind::perimeter, row.cell("phase"), page.code)},
         {dates}});
  }
  return section;
}

ReportSection activity(const PageContext& page, const TableLine& row) {
  ReportSection section(row.cell("id"), localised(page, row, "libelle"));
  if (const std::string note = localised(page, row, "note"); !note.empty()) {
    section.text(note);
  }
  const Selection selection = Selection::of(row, page.site.vocabulary);
  const std::string& elsewhere = row.cell("page");
  if (!elsewhere.empty()) {
    section.choice(localised(page, row, "page_libelle"), page.link(elsewhere));
  }
  // What is only a page of its own counts no documents.
  if (row.cell("compte") == "non") return section;
  std::size_t found = 0;
  std::string newest;
  for (const Card& card : page.catalogue.cards()) {
    if (!selection.holds(page.site.vocabulary, card)) continue;
    newest = std::max(newest, card.metadata.text("date"));
    if (++found > shown_documents) continue;
    section.document(card_view(page, card));
  }
  if (found > 0) {
    section.fact(page.text(say("Dans le fonds")), {{page.documents(found)}});
    section.fact(page.text(say("Le plus récent")), {{page.language.date(newest)}});
  }
  if (found > shown_documents && selection.types.size() == 1 && page.index.search) {
    Parameters parameters = {{"type", selection.types.front()}};
    for (const auto& theme : selection.themes) parameters.emplace_back("theme", theme);
    for (const auto& country : selection.countries) {
      parameters.emplace_back("pays", country);
    }
    section.choice(page.text(say("Tous ces documents")),
                   page.link("/recherche", parameters));
  }
  section.otherwise(
      page.text(say("Rien encore : aucun document publié ici. Cela ne dit "
                    "rien de ce qui se fait sur le terrain.")));
  return section;
}

}  // namespace

bool has_programme(const PageContext& page) {
  const Vocabulary& words = page.site.vocabulary;
  const auto has = [&](Kind kind) { return !words.concepts(kind).empty(); };
  return has(Kind::perimeter) || has(Kind::axis) || has(Kind::objective) ||
         !words.table("roles").empty() || !words.table("activites").empty();
}

bool has_focal_points(const PageContext& page) {
  return !page.site.vocabulary.table("points-focaux").empty();
}

std::optional<Page> programme_page(const PageContext& page) {
  if (!has_programme(page)) return std::nullopt;
  const Vocabulary& words = page.site.vocabulary;
  Report report(page, page.text(say("Le programme")),
                page.text(say("Ce que le programme fait, et où le lire dans ce fonds.")));
  if (page.shelves.holds_example()) warn_of_examples(page, report.view());
  report.other_form(page.text(say("Indicateurs")), page.link("/indicateurs"));
  if (has_focal_points(page)) {
    report.other_form(page.text(say("Points focaux")), page.link("/points-focaux/"));
  }
  report.other_form(page.text(say("Annuaire")), page.link("/annuaire"));
  report.other_form(page.text(say("Événements")), page.link("/evenements/"));
  if (!words.concepts(Kind::perimeter).empty()) report.add(perimeters(page));
  if (!words.concepts(Kind::axis).empty() || !words.concepts(Kind::objective).empty()) {
    report.add(axes(page));
  }
  if (!words.table("roles").empty()) report.add(partners(page));
  for (const TableLine& row : words.table("activites")) {
    report.add(activity(page, row));
  }
  return report.page();
}

}  // namespace griot
