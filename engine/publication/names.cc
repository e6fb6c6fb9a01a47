#include "engine/publication/names.h"

#include <algorithm>
#include <set>

#include "engine/publication/site.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::size_t longest_name = 300;
// Of one beginning: more are not told apart by two letters.
constexpr std::size_t most_looked_at = 20'000;

}  // namespace

std::string spaced_words(std::string_view text) {
  std::string words;
  std::string_view rest = text.substr(0, longest_name);
  const std::string joined = slug(rest, longest_name);
  if (joined.empty()) return words;
  words = " " + joined;
  std::replace(words.begin(), words.end(), '-', ' ');
  return words;
}

Names::Names(const Catalogue& catalogue, const Vocabulary& vocabulary) {
  for (const Card& card : catalogue.cards()) {
    add({std::nullopt, card.id, 1, {}, {}}, card.metadata.text("titre"));
  }
  const Shelves& shelves = catalogue.shelves(vocabulary);
  for (const ShelfForm& form : shelf_forms()) {
    if (form.kind == ShelfKind::year) continue;
    for (const Shelf& shelf : shelves.of(form.kind)) {
      const Concept* known =
          form.concepts ? vocabulary.by_id(*form.concepts, shelf.id) : nullptr;
      Name name{form.kind, shelf.id, shelf.cards.size(), {}, {}};
      add(name, known ? known->label : shelf.label);
      if (!known) continue;
      add(name, known->label_en);
      for (const std::string& alias : known->aliases) {
        name.alias = alias;
        add(name, alias);
      }
    }
  }
  std::sort(starts_.begin(), starts_.end(), [&](const auto& a, const auto& b) {
    const std::string_view x = rest(a);
    const std::string_view y = rest(b);
    return x != y ? x < y : a.name < b.name;
  });
}

void Names::add(Name name, std::string_view text) {
  name.folded = spaced_words(text);
  if (name.folded.empty()) return;
  const auto number = static_cast<std::uint32_t>(names_.size());
  for (std::size_t at = 0; at != std::string::npos; at = name.folded.find(' ', at + 1)) {
    starts_.push_back({number, static_cast<std::uint32_t>(at)});
  }
  names_.push_back(std::move(name));
}

std::vector<const Name*> Names::beginning(std::string_view typed) const {
  const std::string words = spaced_words(typed);
  if (words.empty()) return {};
  const std::string last = words.substr(words.rfind(' '));
  auto start = std::lower_bound(
      starts_.begin(), starts_.end(), std::string_view(last),
      [&](const WordStart& a, std::string_view wanted) { return rest(a) < wanted; });
  std::set<std::uint32_t> found;
  for (std::size_t looked_at = 0;
       start != starts_.end() && rest(*start).starts_with(last) &&
       looked_at < most_looked_at;
       ++start, ++looked_at) {
    const std::string& folded = names_[start->name].folded;
    bool all = true;
    for (std::size_t from = 0; all && from != std::string::npos;) {
      const std::size_t next = words.find(' ', from + 1);
      all = folded.find(std::string_view(words).substr(from, next - from)) !=
            std::string::npos;
      from = next;
    }
    if (all) found.insert(start->name);
  }
  std::vector<const Name*> names;
  std::set<std::pair<std::optional<ShelfKind>, std::string_view>> seen;
  for (const std::uint32_t number : found) {
    const Name& name = names_[number];
    if (seen.insert({name.shelf, name.id}).second) names.push_back(&name);
  }
  std::stable_sort(names.begin(), names.end(), [&](const Name* a, const Name* b) {
    const bool whole_a = a->folded.starts_with(words);
    const bool whole_b = b->folded.starts_with(words);
    if (whole_a != whole_b) return whole_a;
    if (a->alias.empty() != b->alias.empty()) return a->alias.empty();
    return a->documents > b->documents;
  });
  return names;
}

}  // namespace griot
