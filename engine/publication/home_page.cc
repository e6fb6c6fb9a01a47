#include <algorithm>
#include <map>

#include "engine/publication/page_kinds.h"
#include "engine/publication/search_parts.h"

namespace griot {
namespace {

constexpr std::size_t newest = 5;
constexpr std::size_t home_themes = 12;

View figure(const PageContext& page, std::size_t count, const Message& label) {
  return View()
      .set("count", page.language.number(static_cast<std::int64_t>(count)))
      .set("label", page.text(label));
}

void add_figures(const PageContext& page, View& view) {
  const std::size_t documents = page.catalogue.cards().size();
  const std::size_t countries = page.shelves.of(ShelfKind::country).size();
  const std::size_t organisations = page.shelves.of(ShelfKind::organisation).size();
  view.append("figures", figure(page, documents,
                                documents > 1 ? say("documents") : say("document")));
  view.append("figures", figure(page, countries, say("pays")));
  view.append("figures",
              figure(page, organisations,
                     organisations > 1 ? say("organisations") : say("organisation")));
}

// "Huit pays"
std::string countries_title(const PageContext& page, std::size_t count) {
  static const Message words[] = {say("Pays"),       say("Un pays"),     say("Deux pays"),
                                  say("Trois pays"), say("Quatre pays"), say("Cinq pays"),
                                  say("Six pays"),   say("Sept pays"),   say("Huit pays"),
                                  say("Neuf pays"),  say("Dix pays")};
  return page.text(count < std::size(words) ? words[count] : words[0]);
}

// "11" for the first row and column: of the perimeter that gives each of these countries
// a place ("MA=12"); none of them otherwise.
std::map<std::string, std::string> places_on_map(
    const PageContext& page, const std::vector<std::string>& countries) {
  for (const Concept& perimeter : page.site.vocabulary.concepts(Kind::perimeter)) {
    std::map<std::string, std::string> places;
    for (const std::string& place : perimeter.values("cases")) {
      const std::size_t sign = place.find('=');
      if (sign != std::string::npos) {
        places[place.substr(0, sign)] = place.substr(sign + 1);
      }
    }
    const bool all = std::ranges::all_of(
        countries, [&](const std::string& id) { return places.contains(id); });
    if (all && !places.empty()) return places;
  }
  return {};
}

void add_countries(const PageContext& page, View& view) {
  const auto countries = countries_of_interest(page);
  std::size_t most = 0;
  const auto count = [&](const std::string& id) {
    const Shelf* shelf = page.shelves.find(ShelfKind::country, id);
    return shelf ? shelf->cards.size() : 0;
  };
  for (const auto& id : countries) most = std::max(most, count(id));
  view.set("countries_title", countries_title(page, countries.size()));
  view.set("countries", View::List());
  const auto places = places_on_map(page, countries);
  for (const auto& id : countries) {
    const std::string place = places.empty() ? std::string() : "g-c" + places.at(id);
    View tile = shelf_link(page, ShelfKind::country, id, count(id));
    tile.set("shade", shade_of(count(id), most)).set("place", place);
    view.append("countries", std::move(tile));
  }
}

}  // namespace

std::optional<Page> home_page(const PageContext& page) {
  View view = frame(page, {},
                    page.text(say("Notes, capitalisations, webinaires et "
                                  "cartographies de la société civile.")));
  const auto& cards = page.catalogue.cards();
  std::vector<const Card*> shown;
  for (const Card& card : cards) shown.push_back(&card);
  warn_of_examples(page, view, shown);
  add_search_box(page, view);
  add_figures(page, view);
  view.set("has_documents", !cards.empty());
  for (std::size_t i = 0; i < std::min(newest, cards.size()); ++i) {
    view.append("documents", card_view(page, cards[i]));
  }
  const auto types = in_order(page, ShelfKind::type);
  for (const Shelf* shelf : types) {
    const std::string sign = sign_of_type(page, shelf->id);
    if (sign == no_sign) continue;  // the others are listed under /types/
    View link = shelf_link(page, ShelfKind::type, shelf->id, shelf->cards.size());
    view.set("has_types", true).append("types", link.set("sign", sign));
  }
  add_countries(page, view);
  const auto themes = frequent_themes(page, home_themes);
  view.set("has_themes", !themes.empty());
  for (const Shelf* shelf : themes) {
    view.append("themes",
                shelf_link(page, ShelfKind::theme, shelf->id, shelf->cards.size()));
  }
  return html_page(page, "home", view);
}

}  // namespace griot
