// Which shelves are shown, and in which order.
#include <algorithm>

#include "engine/publication/page_kinds.h"

namespace griot {

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
  } else if (kind == ShelfKind::event) {
    std::stable_sort(shelves.begin(), shelves.end(), [](const Shelf* a, const Shelf* b) {
      return event_of(a->cards.front()->metadata).begins >
             event_of(b->cards.front()->metadata).begins;
    });
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
