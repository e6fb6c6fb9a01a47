#include "engine/publication/coverage.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "engine/publication/page_kinds.h"

namespace griot {
namespace {

constexpr std::size_t most_nearby = 3;  // of each sort

void keep_most(std::vector<Nearby>& all) {
  std::stable_sort(all.begin(), all.end(), [](const Nearby& a, const Nearby& b) {
    return a.documents > b.documents;
  });
  if (all.size() > most_nearby) all.resize(most_nearby);
}

std::size_t count_in(const PageContext& page, const CoverageScope& scope,
                     std::string_view country, std::string_view theme) {
  const Shelf* of_country = page.shelves.find(ShelfKind::country, country);
  const Shelf* of_theme = page.shelves.find(ShelfKind::theme, theme);
  if (!of_country || !of_theme) return 0;
  const auto both = on_both(*of_country, *of_theme);
  return static_cast<std::size_t>(
      std::count_if(both.begin(), both.end(),
                    [&](const Card* card) { return scope.holds(page, *card); }));
}

// "2027-12" → "2028-01": what begins when a year, month or day is over. The field
// "avant:" leaves its own day out. A 32nd day is only compared with.
std::string following(const std::string& date) {
  const auto number = [&](std::size_t from, std::size_t size) {
    int value = 0;
    std::from_chars(date.data() + from, date.data() + std::min(from + size, date.size()),
                    value);
    return value;
  };
  const auto two = [](int value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
  };
  const int year = number(0, 4);
  if (date.size() <= 4) return std::to_string(year + 1);
  const int month = number(5, 2);
  if (date.size() <= 7) {
    return month == 12 ? std::to_string(year + 1) + "-01"
                       : std::to_string(year) + "-" + two(month + 1);
  }
  const std::string same_month = date.substr(0, 8);
  const int day = number(8, 2);
  return day < 28 ? same_month + two(day + 1) : following(date.substr(0, 7));
}

}  // namespace

bool Period::holds(std::string_view date) const {
  if (is_open()) return true;
  if (date.empty()) return false;
  const auto common = [&](const std::string& limit) {
    return std::min(limit.size(), date.size());
  };
  const bool begun = date.substr(0, common(from)) >= from.substr(0, common(from));
  const bool ended = date.substr(0, common(to)) > to.substr(0, common(to));
  return begun && !ended;
}

bool CoverageScope::holds(const PageContext& page, const Card& card) const {
  if (!period.holds(card.metadata.text("date"))) return false;
  if (type.empty()) return true;
  const auto& types = page.shelves.places(card, ShelfKind::type);
  return std::find(types.begin(), types.end(), type) != types.end();
}

std::vector<std::string> countries_of(const PageContext& page, const Concept* perimeter) {
  if (!perimeter) return countries_of_interest(page);
  std::vector<std::string> countries = perimeter->values("pays");
  std::sort(countries.begin(), countries.end(), [&](const auto& a, const auto& b) {
    return page.language.less(page.label(ShelfKind::country, a),
                              page.label(ShelfKind::country, b));
  });
  return countries;
}

Coverage coverage_of(const PageContext& page, CoverageScope scope,
                     std::vector<std::string> themes) {
  Coverage coverage{std::move(scope), {}, std::move(themes), {}, 0};
  coverage.countries = countries_of(page, coverage.scope.perimeter);
  for (const std::string& id : coverage.countries) {
    const Shelf* country = page.shelves.find(ShelfKind::country, id);
    auto& row = coverage.cells.emplace_back(coverage.themes.size());
    for (std::size_t j = 0; country && j < coverage.themes.size(); ++j) {
      const Shelf* theme = page.shelves.find(ShelfKind::theme, coverage.themes[j]);
      if (!theme) continue;
      CoverageCell& cell = row[j];
      for (const Card* card : on_both(*country, *theme)) {
        if (!coverage.scope.holds(page, *card)) {
          ++cell.beside;
          continue;
        }
        cell.documents.push_back(card);
        cell.freshest = std::max(cell.freshest, card->metadata.text("date"));
        for (const auto& type : page.shelves.places(*card, ShelfKind::type)) {
          ++cell.types[type];
        }
      }
      coverage.most = std::max(coverage.most, cell.documents.size());
    }
  }
  return coverage;
}

std::vector<std::string> neighbours_of(const Vocabulary& vocabulary,
                                       std::string_view theme) {
  std::set<std::string> neighbours;
  if (const Concept* self = vocabulary.by_id(Kind::theme, theme)) {
    for (const auto& parent : self->values("parent")) neighbours.insert(parent);
    for (const auto& near : self->values("lies")) neighbours.insert(near);
  }
  for (const Concept* other : vocabulary.narrower(Kind::theme, theme)) {
    neighbours.insert(other->id);
  }
  neighbours.erase(std::string(theme));
  return {neighbours.begin(), neighbours.end()};
}

std::vector<Nearby> near(const PageContext& page, const Coverage& coverage,
                         std::size_t country, std::size_t theme) {
  const std::string& here = coverage.countries[country];
  const std::string& about = coverage.themes[theme];
  std::vector<Nearby> themes, countries;
  for (std::string& other : neighbours_of(page.site.vocabulary, about)) {
    const std::size_t count = count_in(page, coverage.scope, here, other);
    if (count > 0) themes.push_back({std::move(other), here, count});
  }
  for (std::size_t i = 0; i < coverage.countries.size(); ++i) {
    const std::size_t count = coverage.cell(i, theme).documents.size();
    if (count > 0) countries.push_back({about, coverage.countries[i], count});
  }
  keep_most(themes);
  keep_most(countries);
  themes.insert(themes.end(), countries.begin(), countries.end());
  return themes;
}

std::string cell_link(const PageContext& page, const CoverageScope& scope,
                      const std::string& country, const std::string& theme) {
  if (!page.index.search) return page.link("/pays/" + country + "/themes/" + theme);
  Parameters parameters = {{"pays", country}, {"theme", theme}};
  if (!scope.type.empty()) parameters.emplace_back("type", scope.type);
  std::string period;
  if (!scope.period.from.empty()) period = "apres:" + scope.period.from;
  if (!scope.period.to.empty()) {
    period += (period.empty() ? "" : " ") + ("avant:" + following(scope.period.to));
  }
  if (!period.empty()) parameters.insert(parameters.begin(), {"q", period});
  return page.link("/recherche", parameters);
}

}  // namespace griot
