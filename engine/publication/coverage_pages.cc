// The matrix: countries by themes, for a perimeter, a type and a period; as a page, as
// CSV and as JSON. Above all it says where there is nothing, and what comes near.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/publication/asked_values.h"
#include "engine/publication/coverage.h"
#include "engine/publication/page_kinds.h"
#include "engine/text/csv.h"

namespace griot {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t shades = 4;

std::string period_in_words(const PageContext& page, const Period& period) {
  const auto date = [&](const std::string& iso) { return page.language.date(iso); };
  if (period.is_open()) return page.text(say("toutes dates"));
  if (period.to.empty()) return page.text(say("depuis {1}", {date(period.from)}));
  if (period.from.empty()) return page.text(say("jusqu’à {1}", {date(period.to)}));
  if (period.from == period.to) return date(period.from);
  return page.text(say("{1} à {2}", {date(period.from), date(period.to)}));
}

std::string perimeter_name(const PageContext& page, const Concept* perimeter) {
  return perimeter ? perimeter->label_in(page.code) : page.text(say("Tout le fonds"));
}

// What the address asks for; nothing when there is no such perimeter, type or year.
// Throws BadRequest for what is no date.
//   /matrice, /matrice/<perimeter>, /matrice/<perimeter>/types/<type>,
//   /matrice/<perimeter>/annees/<year>, and "tout" for no perimeter
// with the parameters `perimetre`, `type`, `du` and `au` on top.
class Asked {
 public:
  explicit Asked(const PageContext& page) : page_(page) {}

  std::optional<CoverageScope> scope() {
    if (!take_perimeter(page_.captured.empty() ? page_.parameter("perimetre")
                                               : page_.captured.at(0))) {
      return std::nullopt;
    }
    if (page_.captured.size() > 1) {
      const bool by_year = page_.path.find("/annees/") != std::string::npos;
      const std::string& value = page_.captured.at(1);
      if (by_year ? !take_year(value) : !take_type(value)) return std::nullopt;
    } else if (!take_type(page_.parameter("type"))) {
      return std::nullopt;
    }
    take_day("du", scope_.period.from);
    take_day("au", scope_.period.to);
    return scope_;
  }

 private:
  bool take_perimeter(const std::string& id) {
    if (id.empty() || id == everything) return true;
    scope_.perimeter = page_.site.vocabulary.by_id(Kind::perimeter, id);
    if (!scope_.perimeter) return false;
    const auto cell = [&](const char* column) {
      const auto dates = scope_.perimeter->values(column);
      return dates.empty() ? std::string() : dates.front();
    };
    scope_.period = {cell("debut"), cell("fin")};
    return true;
  }

  bool take_type(const std::string& id) {
    if (id.empty()) return true;
    if (!page_.site.vocabulary.by_id(Kind::type, id)) return false;
    scope_.type = id;
    return true;
  }

  bool take_year(const std::string& year) {
    if (!page_.shelves.find(ShelfKind::year, year)) return false;
    scope_.period = {year, year};
    return true;
  }

  void take_day(const char* name, std::string& day) {
    if (std::string asked = asked_day(page_, name); !asked.empty()) day = asked;
  }

 public:
  static constexpr std::string_view everything = "tout";

 private:
  const PageContext& page_;
  CoverageScope scope_;
};

std::string scope_path(const CoverageScope& scope) {
  return "/matrice/" +
         (scope.perimeter ? scope.perimeter->id : std::string(Asked::everything));
}

std::vector<std::string> ids_of(const std::vector<const Shelf*>& shelves) {
  std::vector<std::string> ids;
  for (const Shelf* shelf : shelves) ids.push_back(shelf->id);
  return ids;
}

class MatrixView {
 public:
  MatrixView(const PageContext& page, const Coverage& coverage, View& view)
      : page_(page), coverage_(coverage), view_(view) {}

  void fill() {
    view_.set("has_columns", !coverage_.themes.empty() && !coverage_.countries.empty());
    view_.set("caption", caption());
    for (const std::string& theme : coverage_.themes) {
      view_.append("columns",
                   View().set("label", page_.heading(ShelfKind::theme, theme)));
    }
    for (std::size_t i = 0; i < coverage_.countries.size(); ++i) add_row(i);
    add_legend();
    add_choices();
    add_missing();
  }

 private:
  std::string caption() const {
    const CoverageScope& scope = coverage_.scope;
    const std::string what = scope.type.empty()
                                 ? page_.text(say("Documents publiés"))
                                 : page_.shelf_name(ShelfKind::type, scope.type);
    return page_.text(say("{1}, par pays et par thème : {2}, {3}",
                          {what, perimeter_name(page_, scope.perimeter),
                           period_in_words(page_, scope.period)}));
  }

  void add_row(std::size_t i) {
    const std::string& country = coverage_.countries[i];
    View row;
    row.set("label", page_.label(ShelfKind::country, country));
    row.set("cells", View::List());
    for (std::size_t j = 0; j < coverage_.themes.size(); ++j) {
      const CoverageCell& cell = coverage_.cell(i, j);
      View square;
      if (cell.documents.empty()) {
        square.set("gap_url", "#" + gap_id(j));
      } else {
        const std::size_t count = cell.documents.size();
        square.set("url",
                   cell_link(page_, coverage_.scope, country, coverage_.themes[j]));
        square.set("count", page_.language.number(static_cast<std::int64_t>(count)));
        square.set("unit", page_.text(count > 1 ? say("documents") : say("document")));
        square.set("shade", shade_of(count, coverage_.most));
        square.set("date", page_.language.date(cell.freshest.substr(0, 7)));
      }
      row.append("cells", std::move(square));
    }
    view_.append("rows", std::move(row));
  }

  // "1", "2 ou 3", "4 et plus": the counts of each shade.
  void add_legend() {
    for (std::size_t shade = 1; shade <= shades; ++shade) {
      const std::string name = "g-t" + std::to_string(shade);
      std::size_t first = 0, last = 0;
      for (std::size_t count = 1; count <= coverage_.most; ++count) {
        if (shade_of(count, coverage_.most) != name) continue;
        if (first == 0) first = count;
        last = count;
      }
      if (first == 0) continue;
      const std::string label =
          first == last ? std::to_string(first)
                        : page_.text(say("{1} à {2}",
                                         {std::to_string(first), std::to_string(last)}));
      view_.append("shades", View().set("shade", name).set("label", label));
    }
  }

  void add_choice(const char* list, std::string label, const std::string& path,
                  bool current) {
    View choice;
    choice.set("label", std::move(label)).set("url", page_.link(path));
    view_.append(list, std::move(choice.set("current", current)));
  }

  void add_choices() {
    const CoverageScope& scope = coverage_.scope;
    add_choice("perimeters", page_.text(say("Tout le fonds")), "/matrice",
               !scope.perimeter);
    for (const Concept& perimeter : page_.site.vocabulary.concepts(Kind::perimeter)) {
      add_choice("perimeters", perimeter.label_in(page_.code), "/matrice/" + perimeter.id,
                 scope.perimeter == &perimeter);
    }
    const std::string here = scope_path(scope);
    const bool one_year =
        scope.period.from.size() == 4 && scope.period.from == scope.period.to;
    const std::string all = scope.perimeter ? here : std::string("/matrice");
    add_choice("kinds", page_.text(say("Tous les types")), all, scope.type.empty());
    for (const Shelf* shelf : in_order(page_, ShelfKind::type)) {
      add_choice("kinds", page_.shelf_name(ShelfKind::type, shelf->id),
                 here + "/types/" + shelf->id, scope.type == shelf->id);
    }
    add_choice("years", page_.text(say("Toute la période")), all, !one_year);
    for (const Shelf* shelf : in_order(page_, ShelfKind::year)) {
      add_choice("years", shelf->id, here + "/annees/" + shelf->id,
                 one_year && scope.period.from == shelf->id);
    }
    view_.set("table_url", page_.link(here + ".csv", csv_parameters()));
  }

  // What the path of the table does not say.
  Parameters csv_parameters() const {
    Parameters parameters;
    const CoverageScope& scope = coverage_.scope;
    if (!scope.type.empty()) parameters.emplace_back("type", scope.type);
    if (!scope.period.from.empty()) parameters.emplace_back("du", scope.period.from);
    if (!scope.period.to.empty()) parameters.emplace_back("au", scope.period.to);
    return page_.index.search ? parameters : Parameters();
  }

  std::string gap_id(std::size_t theme) const {
    return "manque-" + coverage_.themes[theme];
  }

  void add_missing() {
    view_.set("has_missing", false).set("missing", View::List());
    for (std::size_t j = 0; j < coverage_.themes.size(); ++j) {
      View gap;
      std::vector<std::string> without;
      for (std::size_t i = 0; i < coverage_.countries.size(); ++i) {
        if (!coverage_.cell(i, j).documents.empty()) continue;
        without.push_back(page_.label(ShelfKind::country, coverage_.countries[i]));
        gap.append("cells", empty_cell(i, j));
      }
      if (without.empty()) continue;
      view_.set("has_missing", true);
      gap.set("anchor", gap_id(j));
      gap.set("label", page_.heading(ShelfKind::theme, coverage_.themes[j]));
      gap.set("text", page_.text(say("pas encore de document pour : {1}.",
                                     {page_.language.join(without)})));
      view_.append("missing", std::move(gap));
    }
  }

  // "Tunisie : 1 document sur « transferts de fonds » ; sur ce thème : Comores (2)."
  View empty_cell(std::size_t i, std::size_t j) {
    const std::string& country = coverage_.countries[i];
    View cell;
    cell.set("label", page_.label(ShelfKind::country, country));
    cell.set("near", View::List());
    const auto add = [&](const Message& where, std::string label, std::size_t count,
                         std::string url) {
      View link;
      link.set("text", page_.text(where)).set("label", std::move(label));
      link.set("count", page_.documents(count)).set("url", std::move(url));
      cell.append("near", std::move(link));
    };
    if (const std::size_t beside = coverage_.cell(i, j).beside; beside > 0) {
      add(say("sur ce thème"), page_.text(say("hors de ce type ou de cette période")),
          beside, page_.link("/pays/" + country + "/themes/" + coverage_.themes[j]));
    }
    for (const Nearby& one : near(page_, coverage_, i, j)) {
      const bool here = one.country == country;
      add(here ? say("thème voisin") : say("même thème"),
          here ? page_.heading(ShelfKind::theme, one.theme)
               : page_.label(ShelfKind::country, one.country),
          one.documents, cell_link(page_, coverage_.scope, one.country, one.theme));
    }
    auto nearby = std::get<View::List>(*cell.find("near"));
    if (nearby.empty()) {
      cell.set("text", page_.text(say("rien de voisin non plus")));
    } else {
      nearby.back().set("last", true);
      cell.set("near", std::move(nearby));
    }
    return cell;
  }

  const PageContext& page_;
  const Coverage& coverage_;
  View& view_;
};

std::vector<std::string> all_themes(const PageContext& page) {
  return ids_of(in_order(page, ShelfKind::theme));
}

ordered_json json_of(const PageContext& page, const Coverage& coverage) {
  ordered_json cells = ordered_json::array();
  for (std::size_t i = 0; i < coverage.countries.size(); ++i) {
    for (std::size_t j = 0; j < coverage.themes.size(); ++j) {
      const CoverageCell& cell = coverage.cell(i, j);
      ordered_json documents = ordered_json::array();
      for (const Card* card : cell.documents) documents.push_back(card->id);
      ordered_json entry = {{"country", coverage.countries[i]},
                            {"theme", coverage.themes[j]},
                            {"documents", cell.documents.size()},
                            {"freshest", cell.freshest},
                            {"types", cell.types},
                            {"ids", documents}};
      if (cell.documents.empty()) {
        ordered_json nearby = ordered_json::array();
        for (const Nearby& one : near(page, coverage, i, j)) {
          nearby.push_back({{"country", one.country},
                            {"theme", one.theme},
                            {"documents", one.documents}});
        }
        entry["near"] = nearby;
      }
      cells.push_back(std::move(entry));
    }
  }
  const CoverageScope& scope = coverage.scope;
  return {{"v", 1},
          {"perimeter", scope.perimeter ? scope.perimeter->id : std::string()},
          {"from", scope.period.from},
          {"to", scope.period.to},
          {"type", scope.type},
          {"countries", coverage.countries},
          {"themes", coverage.themes},
          {"cells", cells}};
}

}  // namespace

std::optional<Page> matrix_page(const PageContext& page) {
  const auto scope = Asked(page).scope();
  if (!scope) return std::nullopt;
  View view = frame(page, page.text(say("Pays et thèmes")),
                    page.text(say("Combien de documents par pays et par thème.")));
  const Coverage coverage =
      coverage_of(page, *scope, ids_of(frequent_themes(page, matrix_columns)));
  MatrixView(page, coverage, view).fill();
  std::vector<const Card*> cards;
  for (const auto& row : coverage.cells) {
    for (const CoverageCell& cell : row) {
      cards.insert(cards.end(), cell.documents.begin(), cell.documents.end());
    }
  }
  warn_of_examples(page, view, cards);
  return html_page(page, "matrix", view);
}

std::optional<Page> matrix_table(const PageContext& page) {
  const auto scope = Asked(page).scope();
  if (!scope) return std::nullopt;
  const Coverage coverage = coverage_of(page, *scope, all_themes(page));
  std::string csv = csv_byte_order_mark;
  csv += csv_row({page.text(say("périmètre")), page.text(say("du")), page.text(say("au")),
                  page.text(say("code du pays")), page.text(say("pays")),
                  page.text(say("code du thème")), page.text(say("thème")),
                  page.text(say("type")), page.text(say("documents")),
                  page.text(say("le plus récent")), page.text(say("à côté"))});
  for (std::size_t i = 0; i < coverage.countries.size(); ++i) {
    for (std::size_t j = 0; j < coverage.themes.size(); ++j) {
      const CoverageCell& cell = coverage.cell(i, j);
      const auto row = [&](const std::string& type, std::size_t count,
                           const std::string& beside) {
        csv += csv_row(
            {perimeter_name(page, coverage.scope.perimeter), coverage.scope.period.from,
             coverage.scope.period.to, coverage.countries[i],
             page.label(ShelfKind::country, coverage.countries[i]), coverage.themes[j],
             page.label(ShelfKind::theme, coverage.themes[j]), type,
             std::to_string(count), cell.freshest, beside});
      };
      std::string beside;
      if (cell.documents.empty()) {
        for (const Nearby& one : near(page, coverage, i, j)) {
          beside += (beside.empty() ? "" : " ; ") +
                    page.label(ShelfKind::country, one.country) + ", " +
                    page.label(ShelfKind::theme, one.theme) + " (" +
                    std::to_string(one.documents) + ")";
        }
      }
      row(page.text(say("tous")), cell.documents.size(), beside);
      for (const auto& [type, count] : cell.types) {
        row(page.label(ShelfKind::type, type), count, "");
      }
    }
  }
  return csv_page(std::move(csv));
}

std::optional<Page> api_coverage(const PageContext& page) {
  const auto scope = Asked(page).scope();
  if (!scope) {
    throw BadRequest{
        say("« perimetre » et « type » sont des identifiants du "
            "vocabulaire.")};
  }
  return api_page(json_of(page, coverage_of(page, *scope, all_themes(page))).dump());
}

}  // namespace griot
