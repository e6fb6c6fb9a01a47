// Countries by themes: how many documents there are, and above all where there is none.
#include <algorithm>

#include "engine/publication/page_kinds.h"

namespace griot {
namespace {

constexpr std::size_t shades = 4;

struct Grid {
  std::vector<std::string> countries;
  std::vector<const Shelf*> themes;
  std::vector<std::vector<std::size_t>> counts;  // by country, then theme
  std::size_t most = 0;
};

Grid grid_of(const PageContext& page) {
  Grid grid{countries_of_interest(page), frequent_themes(page, matrix_columns), {}, 0};
  for (const auto& id : grid.countries) {
    const Shelf* country = page.shelves.find(ShelfKind::country, id);
    auto& row = grid.counts.emplace_back();
    for (const Shelf* theme : grid.themes) {
      row.push_back(country ? on_both(*country, *theme).size() : 0);
      grid.most = std::max(grid.most, row.back());
    }
  }
  return grid;
}

void add_rows(const PageContext& page, const Grid& grid, View& view) {
  for (std::size_t i = 0; i < grid.countries.size(); ++i) {
    View row;
    row.set("label", page.label(ShelfKind::country, grid.countries[i]));
    row.set("cells", View::List());
    for (std::size_t j = 0; j < grid.themes.size(); ++j) {
      const std::size_t count = grid.counts[i][j];
      View cell;
      if (count > 0) {
        cell.set("url", page.link("/pays/" + grid.countries[i] + "/themes/" +
                                  grid.themes[j]->id));
        cell.set("count", page.language.number(static_cast<std::int64_t>(count)));
        cell.set("unit", page.text(count > 1 ? say("documents") : say("document")));
        cell.set("shade", shade_of(count, grid.most));
      }
      row.append("cells", std::move(cell));
    }
    view.append("rows", std::move(row));
  }
}

// "1", "2 ou 3", "4 et plus": the counts of each shade.
void add_legend(const PageContext& page, const Grid& grid, View& view) {
  for (std::size_t shade = 1; shade <= shades; ++shade) {
    const std::string name = "g-t" + std::to_string(shade);
    std::size_t first = 0, last = 0;
    for (std::size_t count = 1; count <= grid.most; ++count) {
      if (shade_of(count, grid.most) != name) continue;
      if (first == 0) first = count;
      last = count;
    }
    if (first == 0) continue;
    const std::string label =
        first == last
            ? std::to_string(first)
            : page.text(say("{1} à {2}", {std::to_string(first), std::to_string(last)}));
    view.append("shades", View().set("shade", name).set("label", label));
  }
}

void add_missing(const PageContext& page, const Grid& grid, View& view) {
  view.set("has_missing", false).set("missing", View::List());
  for (std::size_t j = 0; j < grid.themes.size(); ++j) {
    std::vector<std::string> without;
    for (std::size_t i = 0; i < grid.countries.size(); ++i) {
      if (grid.counts[i][j] == 0) {
        without.push_back(page.label(ShelfKind::country, grid.countries[i]));
      }
    }
    if (without.empty()) continue;
    view.set("has_missing", true);
    const Message text =
        say("pas encore de document pour : {1}.", {page.language.join(without)});
    view.append("missing",
                View()
                    .set("label", page.heading(ShelfKind::theme, grid.themes[j]->id))
                    .set("text", page.text(text)));
  }
}

}  // namespace

std::optional<Page> matrix_page(const PageContext& page) {
  View view = frame(page, page.text(say("Pays et thèmes")),
                    page.text(say("Combien de documents par pays et par thème.")));
  const Grid grid = grid_of(page);
  view.set("has_columns", !grid.themes.empty() && !grid.countries.empty());
  view.set("caption", page.text(say("Documents publiés, par pays et par thème")));
  for (const Shelf* theme : grid.themes) {
    view.append("columns",
                View().set("label", page.heading(ShelfKind::theme, theme->id)));
  }
  add_rows(page, grid, view);
  add_legend(page, grid, view);
  add_missing(page, grid, view);
  return html_page(page, "matrix", view);
}

std::vector<std::string> countries_of_interest(const PageContext& page) {
  const Vocabulary& vocabulary = page.site.vocabulary;
  std::vector<std::string> inside;
  for (const Concept& perimeter : vocabulary.concepts(Kind::perimeter)) {
    for (const auto& id : perimeter.values("pays")) inside.push_back(id);
  }
  std::vector<std::string> countries;
  for (const Concept& country : vocabulary.concepts(Kind::country)) {
    const bool wanted =
        inside.empty()
            ? page.shelves.find(ShelfKind::country, country.id) != nullptr
            : std::find(inside.begin(), inside.end(), country.id) != inside.end();
    if (wanted) countries.push_back(country.id);
  }
  std::sort(countries.begin(), countries.end(), [&](const auto& a, const auto& b) {
    return page.language.less(page.label(ShelfKind::country, a),
                              page.label(ShelfKind::country, b));
  });
  return countries;
}

std::vector<const Shelf*> frequent_themes(const PageContext& page, std::size_t at_most) {
  std::vector<const Shelf*> themes;
  for (const Shelf& shelf : page.shelves.of(ShelfKind::theme)) themes.push_back(&shelf);
  std::stable_sort(themes.begin(), themes.end(), [](const Shelf* a, const Shelf* b) {
    return a->cards.size() > b->cards.size();
  });
  if (themes.size() > at_most) themes.resize(at_most);
  std::stable_sort(themes.begin(), themes.end(), [&](const Shelf* a, const Shelf* b) {
    return page.language.less(page.label(ShelfKind::theme, a->id),
                              page.label(ShelfKind::theme, b->id));
  });
  return themes;
}

std::vector<const Shelf*> in_order(const PageContext& page, ShelfKind kind) {
  std::vector<const Shelf*> shelves;
  if (kind == ShelfKind::type) {
    for (const Concept& type : page.site.vocabulary.concepts(Kind::type)) {
      if (const Shelf* shelf = page.shelves.find(kind, type.id)) shelves.push_back(shelf);
    }
  }
  for (const Shelf& shelf : page.shelves.of(kind)) {
    if (std::find(shelves.begin(), shelves.end(), &shelf) == shelves.end()) {
      shelves.push_back(&shelf);
    }
  }
  if (kind == ShelfKind::year) {
    std::reverse(shelves.begin(), shelves.end());
  } else if (kind != ShelfKind::type) {
    std::stable_sort(shelves.begin(), shelves.end(), [&](const Shelf* a, const Shelf* b) {
      return page.language.less(page.label(kind, a->id), page.label(kind, b->id));
    });
  }
  return shelves;
}

std::vector<const Card*> on_both(const Shelf& a, const Shelf& b) {
  // Both hold pointers into one vector, in its order.
  std::vector<const Card*> both;
  std::set_intersection(a.cards.begin(), a.cards.end(), b.cards.begin(), b.cards.end(),
                        std::back_inserter(both));
  return both;
}

}  // namespace griot
