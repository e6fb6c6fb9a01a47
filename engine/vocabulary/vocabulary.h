// The words a programme agrees on: countries, themes, organisations, perimeters, types.
//
// Data of the corpus, not of the code: tab-separated tables in `vocabulary/`, a heading
// row, "|" between several values of a cell, "#" before a remark. docs/metadata.md lists
// them. Read once; every look-up is const and safe to call from several threads.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/vocabulary/table.h"

namespace griot {

enum class Kind {
  country,
  theme,
  organisation,
  perimeter,
  type,
  axis,
  objective,
  addressee,  // of recommendations: states of origin, donors …
};

struct Concept {
  std::string id;
  std::string label;                 // in French
  std::string label_en;              // "" where none was given
  std::vector<std::string> aliases;  // other names, shown or not
  // All cells of its row, by column, as written.
  std::map<std::string, std::string, std::less<>> cells;

  // The cell's values; empty for an empty cell or an unknown column.
  std::vector<std::string> values(std::string_view column) const;
  // The label in a language, French where there is none.
  const std::string& label_in(std::string_view language) const;
};

// An acronym and one of its long forms; an ambiguous one has several.
struct Acronym {
  std::string acronym;
  std::string form;
  std::vector<std::string> countries;  // where this form is meant; empty: anywhere
};

class Vocabulary {
 public:
  // A missing table is an empty one. Throws Error{invalid} with file and line for a row
  // without an id, an id given twice or more cells than columns.
  // Further tables that the directory lacks are those of `shipped`, without its examples:
  // rules that came with a newer Griot apply to older corpora. What is a programme's own
  // (is_of_programme) is only the directory's.
  static Vocabulary load(const std::filesystem::path& directory,
                         const std::filesystem::path& shipped = {});

  // Whether the rows of a table ("perimetres") are those of one programme: its countries,
  // axes, organisations and activities. A new corpus has none of them.
  static bool is_of_programme(std::string_view table);

  ~Vocabulary();
  Vocabulary(Vocabulary&&) noexcept;

  // In the order of the table.
  const std::vector<Concept>& concepts(Kind kind) const;
  const std::vector<Acronym>& acronyms() const;
  // Words of one sense (familles.tsv): migration, migrant, migratoire.
  const std::vector<std::vector<std::string>>& families() const;

  // A further table by its name ("colonnes": colonnes.tsv), as its rows stand; empty when
  // there is none.
  const std::vector<TableLine>& table(std::string_view name) const;

  const Concept* by_id(Kind kind, std::string_view id) const;

  // Those whose `parent` it is, in the order of the table.
  const std::vector<const Concept*>& narrower(Kind kind, std::string_view id) const;

  // By id, label or alias, blind to accents, case and apostrophes. An alias that several
  // concepts share means none of them.
  const Concept* find(Kind kind, std::string_view name) const;

  // The label nearest to a mistyped name, or "".
  std::string suggest(Kind kind, std::string_view name) const;

  // The label of an id in a language; the id itself when it is unknown.
  std::string label(Kind kind, std::string_view id,
                    std::string_view language = "fr") const;

  // The concepts named one after the other in a text that lost its separators
  // ("Maroc Sénégal"); empty when any word of it belongs to no name.
  std::vector<const Concept*> find_run(Kind kind, std::string_view text) const;
  // The concepts that "et", "ainsi que" or "&" join ("le Mali et la Guinée"), where each
  // piece is a name; empty when any is none. A name that holds such a word is one.
  std::vector<const Concept*> find_joined(Kind kind, std::string_view text) const;

 private:
  Vocabulary();
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace griot
