#include "engine/publication/selection.h"

#include <algorithm>

#include "engine/text/words.h"

namespace griot {
namespace {

bool meet(const std::vector<std::string>& wanted, const std::vector<std::string>& there) {
  return wanted.empty() ||
         std::any_of(there.begin(), there.end(), [&](const std::string& id) {
           return std::find(wanted.begin(), wanted.end(), id) != wanted.end();
         });
}

// With all that the thesaurus puts below them.
std::vector<std::string> with_narrower(const Vocabulary& vocabulary,
                                       std::vector<std::string> themes) {
  for (std::size_t i = 0; i < themes.size(); ++i) {
    for (const Concept* each : vocabulary.narrower(Kind::theme, themes[i])) {
      const bool known =
          std::find(themes.begin(), themes.end(), each->id) != themes.end();
      if (!known) themes.push_back(each->id);
    }
  }
  return themes;
}

bool is_event(const Card& card, const std::vector<std::string>& wanted) {
  if (wanted.empty()) return true;
  const EventFacts event = event_of(card.metadata);
  if (event.name.empty()) return false;
  const std::string words = "-" + slug(event.type + " " + event.name, 400) + "-";
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& each) {
    return words.find("-" + slug(each, 400) + "-") != std::string::npos;
  });
}

}  // namespace

Selection Selection::of(const TableLine& row, const Vocabulary& vocabulary) {
  return {split_cell(row.cell("types")),
          with_narrower(vocabulary, split_cell(row.cell("themes"))),
          split_cell(row.cell("pays")),
          split_cell(row.cell("evenements")),
          split_cell(row.cell("liens")),
          split_cell(row.cell("axe")),
          split_cell(row.cell("objectif")),
          {}};
}

std::vector<std::string> ids_of(const Vocabulary& vocabulary, ShelfKind kind,
                                const Card& card, std::string_view key) {
  std::vector<std::string> ids;
  for (const auto& text : card.metadata.list(key)) {
    ids.push_back(Shelves::id_of(kind, text, vocabulary));
  }
  return ids;
}

bool Selection::holds(const Vocabulary& vocabulary, const Card& card) const {
  const auto in = [&](const std::vector<std::string>& wanted, ShelfKind kind,
                      std::string_view key) {
    return wanted.empty() || meet(wanted, ids_of(vocabulary, kind, card, key));
  };
  const auto has = [&](const std::vector<std::string>& wanted, std::string_view key) {
    return wanted.empty() || meet(wanted, card.metadata.list(key));
  };
  const auto has_link = [&](const std::string& key) {
    return !card.metadata.list(key).empty();
  };
  if (!links.empty() && std::none_of(links.begin(), links.end(), has_link)) return false;
  return (period.is_open() || period.holds(card.metadata.text("date"))) &&
         in(types, ShelfKind::type, "type") &&
         in(countries, ShelfKind::country, "pays") &&
         in(themes, ShelfKind::theme, "themes") && has(axes, "axe") &&
         has(objectives, "objectif") && is_event(card, events);
}

}  // namespace griot
