#include "engine/knowledge/directory.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "engine/base/error.h"
#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/knowledge/table_grid.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::size_t most_key_bytes = 200;

constexpr std::array<std::pair<std::string_view, DirectoryColumn>, 11> column_ids = {
    {{"organisation", DirectoryColumn::organisation},
     {"sigle", DirectoryColumn::acronym},
     {"typologie", DirectoryColumn::typology},
     {"territoire", DirectoryColumn::territory},
     {"pays", DirectoryColumn::country},
     {"domaines", DirectoryColumn::domains},
     {"publics", DirectoryColumn::audience},
     {"depuis", DirectoryColumn::since},
     {"remarque", DirectoryColumn::remark},
     {"contact", DirectoryColumn::contact},
     {"personne", DirectoryColumn::person}}};

using Columns = std::vector<std::optional<DirectoryColumn>>;

bool holds_words(const std::string& heading, const std::string& words) {
  return ("-" + heading + "-").find("-" + words + "-") != std::string::npos;
}

bool is_private(DirectoryColumn column) {
  return column == DirectoryColumn::contact || column == DirectoryColumn::person;
}

// A heading is known as it is, or by the longest known words within it; what is about
// persons and contacts goes first, so that no address is taken for a name.
std::optional<DirectoryColumn> meaning(const std::string& heading,
                                       const DirectoryRules& rules) {
  const auto known = rules.headings.find(heading);
  if (known != rules.headings.end()) return known->second;
  std::optional<DirectoryColumn> found;
  std::size_t longest = 0;
  for (const auto& [words, column] : rules.headings) {
    if (words.empty() || !holds_words(heading, words)) continue;
    if (is_private(column)) return column;
    if (words.size() > longest) found = column, longest = words.size();
  }
  return found;
}

// "Domaines" of "Activité / Domaines": the nearest heading to the rows speaks first.
std::optional<DirectoryColumn> meaning(const std::vector<GridRow>& grid,
                                       std::size_t header_rows, std::size_t column,
                                       const DirectoryRules& rules) {
  for (std::size_t row = header_rows; row-- > 0;) {
    if (column >= grid[row].cells.size()) continue;
    const auto means =
        meaning(slug(cell_text(grid[row].cells[column]), most_key_bytes), rules);
    if (means) return means;
  }
  return std::nullopt;
}

bool has(const Columns& columns, DirectoryColumn wanted) {
  return std::find(columns.begin(), columns.end(), wanted) != columns.end();
}

// Nothing when the table is no directory.
Columns columns_of(const std::vector<GridRow>& grid, std::size_t header_rows,
                   const DirectoryRules& rules) {
  std::size_t width = 0;
  for (const GridRow& row : grid) width = std::max(width, row.cells.size());
  Columns columns;
  std::size_t known = 0;
  for (std::size_t column = 0; column < width; ++column) {
    auto means = meaning(grid, header_rows, column, rules);
    // The first column of a kind is it: "Région", then "Région d'action".
    if (means && has(columns, *means)) means.reset();
    if (means) ++known;
    columns.push_back(means);
  }
  const bool directory = has(columns, DirectoryColumn::organisation) && known > 1 &&
                         !has(columns, DirectoryColumn::person);
  return directory ? columns : Columns();
}

// "Total" at the head of a row speaks of a sum.
bool is_sum(const GridRow& row, const DirectoryRules& rules) {
  for (const TableCell* cell : row.cells) {
    const std::string key = slug(cell_text(cell), most_key_bytes);
    if (key.empty()) continue;
    return std::find(rules.sums.begin(), rules.sums.end(), key) != rules.sums.end();
  }
  return false;
}

void read_table_rows(const Block& block, const DirectoryRules& rules,
                     std::vector<DirectoryEntry>& entries) {
  const Table& table = std::get<Table>(block.value);
  const std::vector<GridRow> grid = grid_of(table);
  // Word often declares no header; the first row then stands for one if it reads so.
  const std::size_t header_rows =
      static_cast<std::size_t>(std::max(table.header_rows, 1));
  if (grid.size() <= header_rows) return;
  const Columns columns = columns_of(grid, header_rows, rules);
  if (columns.empty()) return;
  for (std::size_t row = header_rows; row < grid.size(); ++row) {
    DirectoryEntry entry;
    entry.anchor = block.anchor;
    entry.row = row;
    const TableCell* named = nullptr;
    bool own = false;
    for (std::size_t c = 0; c < columns.size() && c < grid[row].cells.size(); ++c) {
      if (!columns[c]) continue;
      const TableCell* cell = grid[row].cells[c];
      if (*columns[c] == DirectoryColumn::organisation) {
        named = cell;
        own = grid[row].own[c];
        entry.name = cell_text(cell);
      } else if (cell != named) {
        entry.cells[*columns[c]] = cell_text(cell);
      }
    }
    const std::string key = slug(entry.name, most_key_bytes);
    const bool sum = is_sum(grid[row], rules);
    // A name that covers a whole row is a heading within the table ("Grande Comore").
    const bool alone = named && static_cast<std::size_t>(named->column_span) > 1;
    if (own && !key.empty() && !sum && !alone) entries.push_back(std::move(entry));
  }
}

constexpr std::size_t longest_name = 100;  // bytes; more is a sentence

// An item of a list, the words of those it stands below.
struct Item {
  const Block* block;  // its paragraph
  std::string text;
  std::string above;
};

void collect_items(const List& list, const std::string& above, std::vector<Item>& items) {
  for (const ListItem& item : list.items) {
    const Block* first = item.content.empty() ? nullptr : &item.content.front();
    if (!first || !std::holds_alternative<Paragraph>(first->value)) continue;
    std::string text = plain_text(*first);
    while (text.ends_with('\n')) text.pop_back();
    bool leaf = true;
    for (const Block& block : item.content) {
      const auto* below = std::get_if<List>(&block.value);
      if (!below) continue;
      leaf = false;
      collect_items(*below, text, items);
    }
    if (leaf) items.push_back({first, std::move(text), above});
  }
}

// "Union A (UA) : épargne, droits" → its name, acronym and domains.
DirectoryEntry entry_of(const Item& item, const std::string& heading) {
  DirectoryEntry entry;
  entry.anchor = item.block->anchor;
  std::string_view name = item.text;
  for (const std::string_view mark : {" : ", "\u00a0: ", ": ", " – ", " — ", " ; "}) {
    const std::size_t at = item.text.find(mark);
    if (at >= name.size()) continue;
    name = name.substr(0, at);
    entry.cells[DirectoryColumn::domains] = item.text.substr(at + mark.size());
  }
  const std::size_t open = name.find(" (");
  if (open != std::string_view::npos && name.ends_with(')')) {
    const std::string_view inside = name.substr(open + 2, name.size() - open - 3);
    const bool capitals = std::none_of(inside.begin(), inside.end(), [](char c) {
      return c == ' ' || (c >= 'a' && c <= 'z');
    });
    if (capitals) entry.cells[DirectoryColumn::acronym] = inside;
    name = name.substr(0, open);
  }
  entry.name = name;
  while (entry.name.ends_with('.') || entry.name.ends_with(' ')) entry.name.pop_back();
  std::string territory = item.above;
  if (!heading.empty()) territory += (territory.empty() ? "" : ", ") + heading;
  entry.cells[DirectoryColumn::territory] = territory;
  return entry;
}

bool begins_as_organisation(const std::string& name, const DirectoryRules& rules) {
  const std::string words = slug(name, most_key_bytes) + "-";
  return name.size() <= longest_name &&
         std::any_of(
             rules.first_words.begin(), rules.first_words.end(),
             [&](const std::string& word) { return words.starts_with(word + "-"); });
}

// A list of which most items are names: the others are organisations too.
void read_list(const List& list, const std::string& heading, const DirectoryRules& rules,
               std::vector<DirectoryEntry>& entries) {
  std::vector<Item> items;
  collect_items(list, "", items);
  std::vector<DirectoryEntry> listed;
  std::size_t named = 0;
  for (const Item& item : items) {
    DirectoryEntry entry = entry_of(item, heading);
    if (entry.name.empty() || entry.name.size() > longest_name) continue;
    named += begins_as_organisation(entry.name, rules);
    listed.push_back(std::move(entry));
  }
  if (named < 2 || 2 * named < items.size()) return;
  for (DirectoryEntry& entry : listed) entries.push_back(std::move(entry));
}

}  // namespace

DirectoryRules DirectoryRules::of(const Vocabulary& vocabulary) {
  DirectoryRules rules;
  for (const TableLine& line : vocabulary.table("annuaires")) {
    const std::string& id = line.cell("id");
    const auto known =
        std::find_if(column_ids.begin(), column_ids.end(),
                     [&](const auto& column) { return column.first == id; });
    if (known == column_ids.end() && id != "total" && id != "premier-mot") {
      throw Error(ErrorCode::invalid, "annuaires.tsv:" + std::to_string(line.line),
                  say("« {1} » n'est pas une colonne d'annuaire", {id}),
                  say("reprenez un identifiant du fichier livré avec Griot"));
    }
    for (const std::string& words : split_cell(line.cell("mots"))) {
      if (id == "total") {
        rules.sums.push_back(slug(words, most_key_bytes));
      } else if (id == "premier-mot") {
        rules.first_words.push_back(slug(words, most_key_bytes));
      } else {
        rules.headings.emplace(slug(words, most_key_bytes), known->second);
      }
    }
  }
  return rules;
}

const std::string& DirectoryEntry::cell(DirectoryColumn column) const {
  static const std::string nothing;
  const auto found = cells.find(column);
  return found == cells.end() ? nothing : found->second;
}

std::vector<DirectoryEntry> directory_in(const Document& document,
                                         const DirectoryRules& rules) {
  std::vector<DirectoryEntry> entries;
  if (rules.headings.empty()) return entries;
  const bool lists = document.metadata.text("type") == directory_type;
  std::string heading;
  walk(document.blocks, [&](const Block& block) {
    if (std::holds_alternative<Table>(block.value)) {
      read_table_rows(block, rules, entries);
      return false;
    }
    if (const auto* title = std::get_if<Heading>(&block.value)) {
      heading = plain_text(title->content);
    }
    const auto* list = std::get_if<List>(&block.value);
    if (lists && list) read_list(*list, heading, rules, entries);
    return list == nullptr;
  });
  return entries;
}

}  // namespace griot
