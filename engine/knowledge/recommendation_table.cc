#include "engine/knowledge/recommendation_table.h"

#include <algorithm>

#include "engine/base/ascii.h"
#include "engine/document/plain_text.h"
#include "engine/knowledge/asking.h"

namespace griot {
namespace {

// Who does what: after a meeting, what is to be done is an action.
bool is_a_plan(const Grid& grid) {
  return grid.column("qui") != Grid::none && grid.column("quoi") != Grid::none;
}

// The column of the longest texts that holds nothing else by its heading.
std::size_t widest_column(const Grid& grid) {
  std::size_t widest = Grid::none, most = 0;
  for (std::size_t column = 0; column < grid.columns.size(); ++column) {
    const bool open = grid.columns[column].empty() || grid.columns[column] == "quoi" ||
                      grid.columns[column] == "theme";
    if (!open) continue;
    std::size_t bytes = 0;
    for (const auto& row : grid.rows) {
      if (column < row.size()) bytes += row[column].text.size();
    }
    if (bytes > most) {
      widest = column;
      most = bytes;
    }
  }
  return widest;
}

// A cell that lists several things holds several.
std::vector<std::string> cell_items(const TableCell& cell) {
  std::vector<std::string> items;
  for (const Block& block : cell.content) {
    const auto* list = std::get_if<List>(&block.value);
    if (!list) continue;
    for (const ListItem& item : list->items) {
      items.push_back(on_one_line(plain_text(item.content)));
    }
  }
  if (items.empty()) items.push_back(on_one_line(plain_text(cell.content)));
  return items;
}

// "Nous demandons", "Notre demande", "Ce que l'on attend"
bool asks_now(std::string_view heading) {
  const Tokens tokens = tokens_of(heading);
  return std::ranges::any_of(tokens, [](const Token& token) {
    return token.word == "nous" || token.word == "notre" || token.word == "nos" ||
           token.word == "on";
  });
}

// The column that recommends; Grid::none for none.
std::size_t asking_column(const Grid& grid, std::string_view role, bool minutes) {
  const bool in_section = role == asking_section;
  const std::size_t named = grid.column("recommandation");
  // "Ce que nous demandons" beside "Où en est-on" is asked now.
  const bool now = named != Grid::none && asks_now(grid.headings[named]);
  const bool follows_up = grid.column("suivi") != Grid::none && !now;
  // "Rappel de nos demandes antérieures"
  const bool recalls = role == other_section || role == "considerants";
  if (recalls || (follows_up && !in_section)) return Grid::none;
  // "Proposition" beside "Issue" in minutes: what was voted.
  if (minutes && grid.column("decision") != Grid::none) return Grid::none;
  if (named != Grid::none) return named;
  if (minutes && is_a_plan(grid)) return Grid::none;
  const bool addresses = grid.column("destinataire") != Grid::none;
  return in_section || addresses ? widest_column(grid) : Grid::none;
}

// "(rien à dire)", "Néant", "12 jours", "moins de 40 %"
bool says_nothing(const std::string& text, std::span<const Token> tokens,
                  const Rules& rules) {
  constexpr std::size_t longest_measure = 4;  // words
  const bool measure =
      tokens.size() <= longest_measure && rules.opening(tokens) == Rules::Opening::none &&
      std::ranges::any_of(
          tokens, [](const Token& token) { return is_digit(token.word.front()); });
  return tokens.size() < 2 || measure ||
         (text.starts_with('(') && text.find(')') + 1 == text.size()) ||
         (tokens.size() == 2 && rules.begins("neant", tokens) > 0);
}

}  // namespace

std::vector<TableDemand> demands_of_table(const Line& line, std::string_view role,
                                          bool minutes, const Rules& rules) {
  const Grid grid = grid_of(std::get<Table>(line.block->value), rules);
  const std::size_t at = asking_column(grid, role, minutes);
  std::vector<TableDemand> demands;
  for (std::size_t row = 0; at != Grid::none && row < grid.rows.size(); ++row) {
    if (at >= grid.rows[row].size() || !grid.rows[row][at].first) continue;
    for (const std::string& text : cell_items(*grid.rows[row][at].cell)) {
      TableDemand demand{line, grid.text(row, "destinataire"), grid.text(row, "quand"),
                         grid.text(row, "qui"), grid.text(row, "pays")};
      if (demand.whom.empty()) demand.whom = demand.responsible;
      const Marker marker = marker_of(text, rules);
      demand.part.label =
          marker.form == Marker::Form::none ? grid.text(row, "numero") : marker.label;
      demand.part.text = text.substr(marker.length);
      demand.part.tokens = tokens_of(demand.part.text);
      if (!says_nothing(text, demand.part.tokens, rules))
        demands.push_back(std::move(demand));
    }
  }
  return demands;
}

}  // namespace griot
