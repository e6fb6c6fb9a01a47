#include "engine/vocabulary/vocabulary.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <unordered_map>
#include <utility>

#include "engine/base/error.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr const char* addressee_file = "destinataires.tsv";

// Of the countries on the home page: the style sheet has no others.
constexpr char last_row = '6', last_column = '4';

constexpr std::array<std::string_view, 7> programme_tables = {
    "organisations", "perimetres", "axes",         "objectifs",
    "roles",         "activites",  "points-focaux"};

// Where a kind is read from, and the columns that name its concepts.
struct KindTable {
  Kind kind;
  const char* file;
  const char* label;
  std::vector<const char*> names;  // columns whose values are other names
};

// Names that a word joins.
struct Joined {
  const Vocabulary& vocabulary;
  Kind kind;
  const std::vector<std::string>& words;

  // How many words join what is before `at` to what comes; 0: none do.
  std::size_t joins(std::size_t at) const {
    const std::string word = fold(words[at]);
    if (word == "&" || word == "et" || word == "and") return 1;
    const bool as_well =
        word == "ainsi" && at + 1 < words.size() && fold(words[at + 1]) == "que";
    return as_well ? 2 : 0;
  }

  // The name that these words are, with or without its article.
  const Concept* name(std::size_t first, std::size_t end) const {
    std::string text;
    for (std::size_t i = first; i < end; ++i) text += (i > first ? " " : "") + words[i];
    if (const Concept* known = vocabulary.find(kind, text)) return known;
    if (text[0] == 'L') text[0] = 'l';
    const std::string_view whole = text;
    for (const std::string_view article : {"le ", "la ", "les ", "l'", "l’"}) {
      if (!whole.starts_with(article)) continue;
      return vocabulary.find(kind, whole.substr(article.size()));
    }
    return nullptr;
  }

  std::vector<const Concept*> from(std::size_t first) const {
    // "Sénégal, Mali, et Guinée": the comma was cut at already.
    if (first < words.size() && joins(first) > 0) first += joins(first);
    if (first >= words.size()) return {};
    if (const Concept* last = name(first, words.size())) return {last};
    for (std::size_t at = words.size() - 1; at > first; --at) {
      if (joins(at) == 0) continue;
      const Concept* one = name(first, at);
      if (!one) continue;
      std::vector<const Concept*> all = from(at + joins(at));
      if (all.empty()) continue;
      all.insert(all.begin(), one);
      return all;
    }
    return {};
  }
};

const std::array<KindTable, 8>& kind_tables() {
  static const std::array<KindTable, 8> tables = {{
      {Kind::country,
       "pays.tsv",
       "nom",
       {"iso3", "nom_en", "nom_long", "gentile_m", "gentile_f", "adjectif", "alias"}},
      {Kind::theme, "themes.tsv", "libelle", {"libelle_en", "alias", "cache"}},
      {Kind::organisation, "organisations.tsv", "nom", {"sigle", "alias"}},
      {Kind::perimeter, "perimetres.tsv", "nom", {"nom_en"}},
      {Kind::type, "types.tsv", "nom", {"nom_en", "pluriel", "pluriel_en", "alias"}},
      {Kind::axis, "axes.tsv", "libelle", {}},
      {Kind::objective, "objectifs.tsv", "libelle", {}},
      {Kind::addressee, addressee_file, "libelle", {"libelle_en", "alias"}},
  }};
  return tables;
}

// What names are compared by: folded words with single blanks between.
std::string name_key(std::string_view name) {
  return term_key(name, 400);
}

struct Names {
  std::vector<Concept> concepts;
  std::unordered_map<std::string, std::size_t> by_id;
  std::unordered_map<std::string, std::size_t> by_name;                   // by name_key
  std::size_t longest_name = 0;                                           // in words
  std::unordered_map<std::string, std::vector<const Concept*>> narrower;  // by id
};

std::size_t words_in(const std::string& key) {
  return 1 + static_cast<std::size_t>(std::count(key.begin(), key.end(), '-'));
}

Concept concept_of(const TableLine& row, const KindTable& table) {
  Concept concept_;
  concept_.id = row.cell("id");
  concept_.label = row.cell(table.label);
  for (const char* column : {"nom_en", "libelle_en"}) {
    if (concept_.label_en.empty()) concept_.label_en = row.cell(column);
  }
  concept_.cells = row.cells;
  for (const char* column : table.names) {
    for (std::string& name : concept_.values(column)) {
      concept_.aliases.push_back(std::move(name));
    }
  }
  return concept_;
}

// Labels and ids are certain; an alias that two concepts share names neither.
void index_names(Names& names) {
  std::set<std::string> shared;
  std::unordered_map<std::string, std::size_t> aliases;
  for (std::size_t i = 0; i < names.concepts.size(); ++i) {
    const Concept& concept_ = names.concepts[i];
    names.by_name.emplace(name_key(concept_.id), i);
    names.by_name.emplace(name_key(concept_.label), i);
    for (const std::string& alias : concept_.aliases) {
      const auto [there, is_new] = aliases.emplace(name_key(alias), i);
      if (!is_new && there->second != i) shared.insert(there->first);
    }
  }
  for (auto& [alias, i] : aliases) {
    if (!shared.contains(alias)) names.by_name.emplace(alias, i);
  }
  names.by_name.erase("");
  for (const auto& [name, i] : names.by_name) {
    names.longest_name = std::max(names.longest_name, words_in(name));
  }
}

// Once `concepts` is complete and grows no more.
void index_parents(Names& names) {
  for (const Concept& each : names.concepts) {
    std::vector<std::string> parents = each.values("parent");
    std::sort(parents.begin(), parents.end());
    parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
    for (const std::string& parent : parents) names.narrower[parent].push_back(&each);
  }
}

// What "SN=21" names is a place of the style sheet: another one would place nothing.
void check_places(const Concept& perimeter, const std::string& place) {
  for (const std::string& written : perimeter.values("cases")) {
    const std::size_t sign = written.find('=');
    const std::string cell =
        sign == std::string::npos ? std::string() : written.substr(sign + 1);
    const bool known = sign != 0 && cell.size() == 2 && cell[0] >= '1' &&
                       cell[0] <= last_row && cell[1] >= '1' && cell[1] <= last_column;
    if (known) continue;
    throw Error(ErrorCode::invalid, place,
                say("« {1} » n'est pas une case de la page d'accueil", {written}),
                say("écrivez le pays, sa ligne de 1 à 6 et sa colonne de 1 à 4 : SN=21"));
  }
}

Names read_names(const std::filesystem::path& directory, const KindTable& table) {
  Names names;
  const std::filesystem::path path = directory / table.file;
  for (const TableLine& row : read_table(path)) {
    const std::string place = path.string() + ":" + std::to_string(row.line);
    Concept concept_ = concept_of(row, table);
    if (concept_.id.empty()) {
      throw Error(ErrorCode::invalid, place, say("cette ligne n'a pas d'identifiant"),
                  say("remplissez la colonne « id »"));
    }
    if (!names.by_id.emplace(concept_.id, names.concepts.size()).second) {
      throw Error(ErrorCode::invalid, place,
                  say("l'identifiant « {1} » est déjà pris", {concept_.id}),
                  say("donnez-en un autre à l'une des deux lignes"));
    }
    if (table.kind == Kind::perimeter) check_places(concept_, place);
    names.concepts.push_back(std::move(concept_));
  }
  index_names(names);
  return names;
}

}  // namespace

struct Vocabulary::State {
  std::map<Kind, Names> names;
  std::vector<Acronym> acronyms;
  std::vector<std::vector<std::string>> families;
  std::map<std::string, std::vector<TableLine>, std::less<>> tables;
};

std::vector<std::string> Concept::values(std::string_view column) const {
  const auto found = cells.find(column);
  return found == cells.end() ? std::vector<std::string>() : split_cell(found->second);
}

const std::string& Concept::label_in(std::string_view language) const {
  return language.starts_with("en") && !label_en.empty() ? label_en : label;
}

Vocabulary::Vocabulary() : state_(std::make_unique<State>()) {}
Vocabulary::~Vocabulary() = default;
Vocabulary::Vocabulary(Vocabulary&&) noexcept = default;

namespace {

bool is_further_table(const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  if (path.extension() != ".tsv" || name == "sigles.tsv" || name == "familles.tsv") {
    return false;
  }
  return std::none_of(kind_tables().begin(), kind_tables().end(),
                      [&](const KindTable& table) { return name == table.file; });
}

std::vector<std::filesystem::path> further_tables(
    const std::filesystem::path& directory) {
  std::vector<std::filesystem::path> paths;
  if (!std::filesystem::is_directory(directory)) return paths;
  for (const auto& entry : std::filesystem::directory_iterator(directory)) {
    if (is_further_table(entry.path())) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

bool Vocabulary::is_of_programme(std::string_view table) {
  return std::ranges::find(programme_tables, table) != programme_tables.end();
}

Vocabulary Vocabulary::load(const std::filesystem::path& directory,
                            const std::filesystem::path& shipped) {
  Vocabulary vocabulary;
  for (const KindTable& table : kind_tables()) {
    const bool of_shipped = table.kind == Kind::addressee && !shipped.empty() &&
                            !std::filesystem::exists(directory / table.file);
    const auto read = vocabulary.state_->names.emplace(
        table.kind, read_names(of_shipped ? shipped : directory, table));
    index_parents(read.first->second);
  }
  for (const TableLine& row : read_table(directory / "sigles.tsv")) {
    vocabulary.state_->acronyms.push_back(
        {row.cell("sigle"), row.cell("forme"), split_cell(row.cell("pays"))});
  }
  for (const TableLine& row : read_table(directory / "familles.tsv")) {
    vocabulary.state_->families.push_back(split_cell(row.cell("mots")));
  }
  auto& tables = vocabulary.state_->tables;
  for (const auto& path : further_tables(directory)) {
    tables.emplace(path.stem().string(), read_table(path));
  }
  for (const auto& path : further_tables(shipped)) {
    const std::string name = path.stem().string();
    if (tables.contains(name) || is_of_programme(name)) continue;
    std::vector<TableLine> rows = read_table(path);
    std::erase_if(rows,
                  [](const TableLine& row) { return row.cell("exemple") == "oui"; });
    tables.emplace(name, std::move(rows));
  }
  return vocabulary;
}

const std::vector<TableLine>& Vocabulary::table(std::string_view name) const {
  static const std::vector<TableLine> none;
  const auto found = state_->tables.find(name);
  return found == state_->tables.end() ? none : found->second;
}

const std::vector<Concept>& Vocabulary::concepts(Kind kind) const {
  return state_->names.at(kind).concepts;
}

const std::vector<Acronym>& Vocabulary::acronyms() const {
  return state_->acronyms;
}

const std::vector<std::vector<std::string>>& Vocabulary::families() const {
  return state_->families;
}

const Concept* Vocabulary::by_id(Kind kind, std::string_view id) const {
  const Names& names = state_->names.at(kind);
  const auto found = names.by_id.find(std::string(id));
  return found == names.by_id.end() ? nullptr : &names.concepts[found->second];
}

const std::vector<const Concept*>& Vocabulary::narrower(Kind kind,
                                                        std::string_view id) const {
  static const std::vector<const Concept*> none;
  const Names& names = state_->names.at(kind);
  const auto found = names.narrower.find(std::string(id));
  return found == names.narrower.end() ? none : found->second;
}

const Concept* Vocabulary::find(Kind kind, std::string_view name) const {
  // What is kept is an id, nearly always: nothing to fold.
  if (const Concept* known = by_id(kind, name)) return known;
  const Names& names = state_->names.at(kind);
  const auto found = names.by_name.find(name_key(name));
  return found == names.by_name.end() ? nullptr : &names.concepts[found->second];
}

std::string Vocabulary::suggest(Kind kind, std::string_view name) const {
  std::vector<std::string> spelled;
  std::vector<std::size_t> owner;
  const std::vector<Concept>& all = concepts(kind);
  for (std::size_t i = 0; i < all.size(); ++i) {
    spelled.push_back(all[i].label);
    owner.push_back(i);
    for (const std::string& alias : all[i].aliases) {
      spelled.push_back(alias);
      owner.push_back(i);
    }
  }
  const auto found = nearest(name, spelled);
  return found ? all[owner[*found]].label : std::string();
}

std::string Vocabulary::label(Kind kind, std::string_view id,
                              std::string_view language) const {
  const Concept* known = by_id(kind, id);
  return known && !known->label.empty() ? known->label_in(language) : std::string(id);
}

std::vector<const Concept*> Vocabulary::find_joined(Kind kind,
                                                    std::string_view text) const {
  const std::vector<std::string> words = split_cell(text, ' ');
  const Joined joined{*this, kind, words};
  return joined.from(0);
}

std::vector<const Concept*> Vocabulary::find_run(Kind kind, std::string_view text) const {
  const Names& names = state_->names.at(kind);
  const std::vector<std::string> words = split_cell(name_key(text), '-');
  std::vector<const Concept*> run;
  for (std::size_t at = 0; at < words.size();) {
    std::string key;
    const Concept* longest = nullptr;
    std::size_t length = 0;
    for (std::size_t i = 0; at + i < words.size() && i < names.longest_name; ++i) {
      if (i > 0) key += '-';
      key += words[at + i];
      const auto found = names.by_name.find(key);
      if (found == names.by_name.end()) continue;
      longest = &names.concepts[found->second];
      length = i + 1;
    }
    if (!longest) return {};
    run.push_back(longest);
    at += length;
  }
  return run;
}

}  // namespace griot
