// What was published when: the last months one by one, also those without a document, and
// the years before.
#include <algorithm>

#include "engine/publication/page_kinds.h"

namespace griot {
namespace {

// So many documents fit on the page of a slow telephone.
constexpr std::size_t documents_shown = 60;

// "2026-03" → months since the year 0; a year alone has no month.
std::optional<int> month_of(const std::string& date) {
  if (date.size() < 7 || date[4] != '-') return std::nullopt;
  const auto digits = [&](std::size_t from, std::size_t count) {
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
      if (date[i] < '0' || date[i] > '9') return -1;
      value = 10 * value + (date[i] - '0');
    }
    return value;
  };
  const int year = digits(0, 4);
  const int month = digits(5, 2);
  if (year < 0 || month < 1 || month > 12) return std::nullopt;
  return 12 * year + month - 1;
}

std::string iso_of(int month) {
  const std::string year = std::to_string(10'000 + month / 12).substr(1);
  return year + "-" + std::to_string(101 + month % 12).substr(1);
}

// Where a document stands on the line: "2026-03", "2026", or nowhere.
std::string place_of(const Card& card) {
  const std::string date = card.metadata.text("date");
  if (month_of(date)) return date.substr(0, 7);
  return date.size() >= 4 ? date.substr(0, 4) : std::string();
}

class PlacesInTime {
 public:
  explicit PlacesInTime(const PageContext& page) : page_(page) {}

  void add(const Card& card) {
    const std::string place = place_of(card);
    if (places_.empty() || place != place_) {
      const auto now = month_of(place);
      if (now && last_month_) add_silence(*now + 1, *last_month_ - 1);
      if (now) last_month_ = now;
      place_ = place;
      View entry;
      const std::string words = page_.language.date(place);
      entry.set("label", now ? page_.capitalised(words)
                             : page_.text(say("{1}, mois inconnu", {words})));
      entry.set("documents", View::List());
      places_.push_back(std::move(entry));
    }
    places_.back().append("documents", card_view(page_, card));
  }

  View::List take() { return std::move(places_); }

 private:
  // The months from `first` to `last`, of which nothing is here.
  void add_silence(int first, int last) {
    if (first > last) return;
    const std::string from = page_.language.date(iso_of(first));
    const std::string to = page_.language.date(iso_of(last));
    View entry;
    entry.set(
        "label",
        page_.capitalised(first == last ? to : page_.text(say("{1} à {2}", {from, to}))));
    places_.push_back(std::move(entry));
  }

  const PageContext& page_;
  View::List places_;
  std::string place_;
  std::optional<int> last_month_;
};

}  // namespace

std::optional<Page> timeline_page(const PageContext& page) {
  View view = frame(page, page.text(say("Frise")),
                    page.text(say("Ce qui a été publié, mois par mois.")));
  std::vector<const Card*> shown;
  PlacesInTime line(page);
  for (const Card& card : page.catalogue.cards()) {
    if (shown.size() == documents_shown || place_of(card).empty()) break;
    shown.push_back(&card);
    line.add(card);
  }
  warn_of_examples(page, view, shown);
  view.set("has_places", !shown.empty()).set("places", line.take());
  std::size_t most = 0;
  const auto years = in_order(page, ShelfKind::year);
  for (const Shelf* year : years) most = std::max(most, year->cards.size());
  for (const Shelf* year : years) {
    View link = shelf_link(page, ShelfKind::year, year->id, year->cards.size());
    link.set("shade", shade_of(year->cards.size(), most));
    view.append("years", std::move(link));
  }
  view.set("has_years", !years.empty());
  return html_page(page, "timeline", view);
}

}  // namespace griot
