#include "engine/knowledge/task_table.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/knowledge/actor.h"
#include "engine/knowledge/due.h"
#include "engine/knowledge/laid_down.h"
#include "engine/knowledge/minutes_action.h"
#include "engine/knowledge/minutes_sentence.h"

namespace griot {
namespace {

constexpr std::size_t longest_actor_cell = 70;   // bytes
constexpr std::size_t most_rows_looked_at = 50;  // more say nothing new

struct ColumnCount {
  std::size_t filled = 0, actors = 0, dates = 0, bytes = 0;
  bool are_actors() const { return actors * 10 >= filled * 6 && filled > 1; }
  bool are_dates() const { return dates * 10 >= filled * 6 && filled > 1; }
};

ColumnCount counted(const Grid& grid, std::size_t column, const Rules& rules) {
  ColumnCount count;
  for (std::size_t row = 0; row < std::min(grid.rows.size(), most_rows_looked_at);
       ++row) {
    if (column >= grid.rows[row].size()) continue;
    const std::string& text = grid.rows[row][column].text;
    if (text.empty()) continue;
    ++count.filled;
    count.bytes += text.size();
    const Tokens tokens = tokens_of(text);
    const bool date =
        !due_date(text, "2000-01-01").empty() || rules.has("bientot", tokens);
    count.dates += date ? 1U : 0U;
    const bool brief = text.size() <= longest_actor_cell;
    const bool somebody =
        brief && !date &&
        (is_actor(text, tokens, rules) || rules.has("a-designer", tokens));
    count.actors += somebody ? 1U : 0U;
  }
  return count;
}

bool names_somebody(const std::string& text, const Rules& rules) {
  const Tokens tokens = tokens_of(text);
  return !tokens.empty() && is_actor(text, tokens, rules);
}

// "Issue" beside "Qui s'y colle": what has a name there is that person's, what has none
// was decided.
bool gives_some_to_somebody(const Grid& grid, std::size_t decided, const Rules& rules) {
  std::size_t given = 0, open = 0;
  for (std::size_t row = 0; row < std::min(grid.rows.size(), most_rows_looked_at);
       ++row) {
    if (decided >= grid.rows[row].size() || grid.rows[row][decided].text.empty())
      continue;
    const std::string who = grid.text(row, "qui");
    given += names_somebody(who, rules) ? 1U : 0U;
    open += tokens_of(who).empty() ? 1U : 0U;
  }
  return given > 0 && open > 0;
}

// "Suite donnée" beside "Observation", and nothing else that a table of tasks has: what
// was decided on each remark.
std::size_t column_of_answers(const Grid& grid, const Rules& rules) {
  for (const char* other : {"qui", "quoi", "quand", "decision", "recommandation"}) {
    if (grid.column(other) != Grid::none) return Grid::none;
  }
  const std::size_t column = grid.column("suivi");
  const bool answers = grid.column("raison") != Grid::none &&
                       column < grid.headings.size() &&
                       rules.begins("suite-donnee", tokens_of(grid.headings[column])) > 0;
  return answers ? column : Grid::none;
}

// "en cours", "fait": how far it is.
bool is_only_a_state(std::span<const Token> said, const Rules& rules) {
  return said.size() < 2 || rules.begins("deja-fait", said) > 0 ||
         rules.begins("en-cours", said) > 0;
}

// "fait", "oui" below "Fait ?", "✓", "abandonné": nobody has to do it any more.
bool is_over(std::string_view state, const Rules& rules) {
  static constexpr std::array<std::string_view, 5> ticks = {"✓", "✔", "✅", "☑", "☒"};
  const auto ticked = [&](std::string_view tick) { return state.starts_with(tick); };
  const Tokens said = tokens_of(state);
  // "oui", but "oui, à relancer" and "reçu 2 devis, reste à choisir" are open.
  const std::size_t over = rules.begins("plus-a-faire", said);
  return rules.begins("deja-fait", said) > 0 || (over > 0 && over == said.size()) ||
         std::ranges::any_of(ticks, ticked);
}

// "Suivi" beside "Conclusion": "Awa écrit à la mairie", not "en cours".
bool says_what_to_do(const Grid& grid, const Rules& rules) {
  const std::size_t column = grid.column("suivi");
  std::size_t states = 0, tasks = 0;
  for (std::size_t row = 0; row < std::min(grid.rows.size(), most_rows_looked_at);
       ++row) {
    const std::string state = grid.text(row, "suivi");
    const Tokens said = tokens_of(state);
    if (said.empty() || column >= grid.rows[row].size()) continue;
    (is_only_a_state(said, rules) || is_over(state, rules) ? states : tasks) += 1;
  }
  return tasks > states;
}

// "État des cotisations à établir"
bool says_to_be_done(std::string_view text, std::span<const Token> words,
                     const Rules& rules) {
  for (std::size_t k = 1; k + 1 < words.size(); ++k) {
    if (is_preposition_a(text, words[k]) && is_infinitive_at(text, words, k + 1, rules))
      return !clause_of(text, words, rules).found();
  }
  return false;
}

// Most cells of a column say what to do: "Informer les agences".
bool opens_with_verbs(const Grid& grid, std::size_t column, const Rules& rules) {
  std::size_t filled = 0, verbs = 0;
  for (const auto& row : grid.rows) {
    if (column >= row.size() || row[column].text.empty()) continue;
    ++filled;
    const Tokens said = tokens_of(row[column].text);
    verbs += rules.opening(said) == Rules::Opening::verb ? 1U : 0U;
  }
  return verbs * 2 > filled;
}

}  // namespace

TaskColumns task_columns_of(const Grid& grid, const Rules& rules) {
  TaskColumns found{grid.column("qui"), grid.column("quoi"), grid.column("quand")};
  // What is proposed to somebody else is no task.
  if (found.what == Grid::none && grid.column("destinataire") == Grid::none)
    found.what = grid.column("recommandation");
  // "Objet" beside "Chargé de l'exécution" and "Délai"
  if (found.what == Grid::none && found.who != Grid::none && found.when != Grid::none &&
      opens_with_verbs(grid, grid.column("theme"), rules))
    found.what = grid.column("theme");
  if (found.found()) return found;
  const bool other = grid.column("decision") != Grid::none ||
                     grid.column("destinataire") != Grid::none ||
                     grid.column("orateur") != Grid::none;
  if (other || grid.columns.size() < 3) return found;
  std::size_t most = 0;
  for (std::size_t column = 0; column < grid.columns.size(); ++column) {
    const ColumnCount count = counted(grid, column, rules);
    const bool actors = count.are_actors(), dates = count.are_dates();
    if (actors) {
      // Single words look like names too: what is to do stands before who does it.
      if (found.who != Grid::none) found.what = found.who;
      found.who = column;
    } else if (found.when == Grid::none && dates) {
      found.when = column;
    } else if (found.what == Grid::none || most > 0) {
      if (column == found.who || column == found.when || count.bytes <= most) continue;
      found.what = column;
      most = count.bytes;
    }
  }
  if (found.when == Grid::none) return {};
  return found;
}

std::vector<std::string> notes_in(const Grid& grid, const Rules& rules) {
  std::vector<std::string> notes;
  const std::size_t column = grid.column("quoi");
  const bool other = grid.column("qui") != Grid::none ||
                     grid.column("decision") != Grid::none ||
                     grid.column("destinataire") != Grid::none ||
                     grid.column("recommandation") != Grid::none;
  if (column == Grid::none || other || task_columns_of(grid, rules).found()) return notes;
  for (const auto& row : grid.rows) {
    if (column < row.size() && row[column].first && !row[column].text.empty())
      notes.push_back(row[column].text);
  }
  return notes;
}

std::vector<MinutesRow> minutes_rows_of(const Grid& grid, const Rules& rules) {
  std::vector<MinutesRow> rows;
  const TaskColumns tasks = task_columns_of(grid, rules);
  // What became of them is told of earlier ones.
  const bool notes = grid.column("decision") != Grid::none && !tasks.found() &&
                     grid.column("suivi") != Grid::none && says_what_to_do(grid, rules);
  const bool follows_up = grid.column("suivi") != Grid::none && !notes;
  const std::size_t decided =
      follows_up ? column_of_answers(grid, rules) : grid.column("decision");
  const bool mixed = !tasks.found() && decided != Grid::none &&
                     gives_some_to_somebody(grid, decided, rules);
  for (std::size_t row = 0; row < grid.rows.size(); ++row) {
    const auto text = [&](std::size_t column) {
      return column < grid.rows[row].size() ? grid.rows[row][column].text : std::string();
    };
    MinutesRow read;
    if (notes) read.note = grid.text(row, "suivi");
    // "Garder le module en attente d'un correctif" puts nothing off.
    if (decided != Grid::none) {
      const Tokens said = tokens_of(text(decided));
      if (follows_up && is_only_a_state(said, rules)) continue;
      const Clause clause = clause_of(text(decided), said, rules);
      if (rules.opening(said) == Rules::Opening::verb || !is_refused(said, rules) ||
          is_moved_to_day(said, clause, rules))
        read.decided = text(decided);
      // "RAS", "Aucune décision"
      if (!said.empty() && rules.begins("neant", said) == said.size())
        read.decided.clear();
    }
    // Below "Décision", "Vente du véhicule" is one, whoever sees to it.
    const Tokens words = tokens_of(read.decided);
    const bool named_so =
        decided != Grid::none && decided < grid.headings.size() &&
        rules.begins("etiquette-decision", tokens_of(grid.headings[decided])) > 0;
    const bool to_be_done = rules.opening(words) == Rules::Opening::verb ||
                            rules.has("etiquette-action", words) ||
                            says_to_be_done(read.decided, words, rules);
    if (mixed && !(named_so && !to_be_done) &&
        names_somebody(grid.text(row, "qui"), rules)) {
      read.what = std::exchange(read.decided, {});
      read.who = grid.text(row, "qui");
      read.until = grid.text(row, "quand");
    } else if (tasks.found()) {
      read.what = text(tasks.what);
      read.who = text(tasks.who);
      if (tasks.when != Grid::none) read.until = text(tasks.when);
      // "–": nobody, never.
      if (tokens_of(read.who).empty()) read.who.clear();
      if (tokens_of(read.until).empty()) read.until.clear();
      const Tokens task = tokens_of(read.what);
      const std::string later = postponed_to(grid.text(row, "suivi"), rules);
      if (!later.empty()) read.until = later;
      const bool over = rules.has("report", task) || rules.begins("deja", task) > 0 ||
                        is_over(grid.text(row, "suivi"), rules) ||
                        rules.begins("deja-fait", tokens_of(read.until)) > 0;
      if (over || (read.who.empty() && read.until.empty())) read.what.clear();
    }
    rows.push_back(std::move(read));
  }
  return rows;
}

}  // namespace griot
