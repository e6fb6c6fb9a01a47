#include "engine/knowledge/rules.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <set>

#include "engine/base/error.h"
#include "engine/base/hash.h"
#include "engine/knowledge/name_of_place.h"
#include "engine/text/words.h"
#include "engine/vocabulary/table.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

// Another number wherever the rules in code read something else than before.
constexpr const char* generation = "15";

const std::string& cell(const TableLine& row, std::string_view column) {
  static const std::string none;
  const auto found = row.cells.find(column);
  return found == row.cells.end() ? none : found->second;
}

const std::string& id_cell(const TableLine& row, const char* column,
                           const fs::path& path) {
  const std::string& id = cell(row, column);
  if (!id.empty()) return id;
  throw Error(ErrorCode::invalid, path.string() + ":" + std::to_string(row.line),
              say("cette ligne ne dit pas ce qu'elle est"),
              say("remplissez la colonne « {1} »", {column}));
}

// In the order of Rules::Known.
constexpr std::array known_verbs = {
    "avoir",    "etre",     "devoir",   "falloir", "pouvoir", "gagner",
    "valoir",   "savoir",   "meriter",  "suffire", "revenir", "appartenir",
    "incomber", "convenir", "importer", "rester",  "refuser", "rejeter",
    "vouloir",  "passer",   "aller",    "faire"};

constexpr const char* weights_file = "indices.tsv";
constexpr std::array weighed_kinds = {"recommandation", "decision", "action"};

int weight_cell(const TableLine& row, const fs::path& path) {
  const std::string& written = id_cell(row, "poids", path);
  int weight = 0;
  const char* end = written.data() + written.size();
  const auto read = std::from_chars(written.data(), end, weight);
  if (read.ec == std::errc() && read.ptr == end) return weight;
  throw Error(ErrorCode::invalid, path.string() + ":" + std::to_string(row.line),
              say("« {1} » n'est pas un nombre entier", {written}),
              say("écrivez par exemple 20 ou -15"));
}

// The rows of `others` that `rows` has none of their name for: a table made by an earlier
// version knows fewer.
void add_others(std::vector<TableLine> others, std::vector<TableLine>& rows) {
  const auto name_of = [](const TableLine& row) {
    return cell(row, "id") + '\t' + cell(row, "genre") + '\t' + cell(row, "indice");
  };
  std::set<std::string> known;
  for (const TableLine& row : rows) known.insert(name_of(row));
  for (TableLine& row : others) {
    if (!known.contains(name_of(row))) rows.push_back(std::move(row));
  }
}

// What all cells of a table say, for the digest.
std::string said(const std::vector<TableLine>& rows) {
  std::string text;
  for (const TableLine& row : rows) {
    for (const auto& [column, value] : row.cells) text += column + '\t' + value + '\n';
  }
  return text;
}

void add_concepts(const Vocabulary& vocabulary, Kind kind, Phrases& names,
                  std::string& all) {
  const std::vector<Concept>& concepts = vocabulary.concepts(kind);
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    names.add(concepts[i].label, i);
    all += concepts[i].id + '\t' + concepts[i].label + '\n';
    for (const std::string& alias : concepts[i].aliases) {
      // The stem of a code is that of a word: DEU and "deux".
      const bool code = kind == Kind::country && alias.size() <= 3;
      if (!code) names.add(alias, i);
      all += alias + '\n';
    }
  }
}

// What is a name only where it has a capital: "réunion".
void add_common_nouns(const Vocabulary& vocabulary, Phrases& nouns) {
  for (const Concept& country : vocabulary.concepts(Kind::country)) {
    for (const std::string& noun : country.values("communs")) nouns.add(noun, 0);
  }
}

// "Guinée équatoriale" is not Guinea: what holds a name without meaning it. Nor is "en
// français" France: languages are called as people are.
void add_traps(const Vocabulary& vocabulary, Phrases& names) {
  const std::vector<Concept>& countries = vocabulary.concepts(Kind::country);
  for (const Concept& country : countries) {
    for (const std::string& trap : country.values("pieges")) {
      names.add(trap, countries.size());
    }
    for (const std::string& people : country.values("gentile_m")) {
      const bool both = fold(people) == fold(country.label);  // "en Suisse"
      if (!both) names.add("en " + people, countries.size());
    }
    for (const std::string& people : country.values("gentile_f")) {
      names.add("langue " + people, countries.size());
    }
  }
}

// A heading of so many words says hardly anything else than the one that counts.
constexpr std::ptrdiff_t most_brief_words = 3;

bool ends_like_a_verb(std::string_view word) {
  constexpr std::array endings = {"er", "ir", "re", "oir"};
  // "secrétaire", "mémoire", "ouverture", but "refaire", "croire"
  constexpr std::array of_nouns = {"aire", "oire", "iere", "ture", "sure", "eure",
                                   "bre",  "gre",  "fre",  "stre", "ntre"};
  constexpr std::array of_verbs = {"faire", "traire", "plaire", "boire", "croire"};
  const auto ends = [&](const char* end) { return word.ends_with(end); };
  return word.size() > 3 && std::ranges::any_of(endings, ends) &&
         (std::ranges::none_of(of_nouns, ends) || std::ranges::any_of(of_verbs, ends));
}

}  // namespace

Rules::Rules(const fs::path& directory, const fs::path& shipped,
             const Vocabulary& vocabulary)
    : vocabulary_(vocabulary) {
  std::string all = generation;
  const auto table = [&](const char* file) {
    const bool own = shipped.empty() || fs::exists(directory / file);
    const fs::path path = (own ? directory : shipped) / file;
    std::vector<TableLine> rows = read_table(path);
    if (own && !shipped.empty()) add_others(read_table(shipped / file), rows);
    all += said(rows);
    return std::pair(path, std::move(rows));
  };
  for (const auto& [path, rows] = table("rubriques.tsv"); const TableLine& row : rows) {
    sections_.push_back(id_cell(row, "id", path));
    for (const auto& title : split_cell(cell(row, "titres"))) {
      headings_.add(title, sections_.size() - 1);
    }
    for (const auto& title : split_cell(cell(row, "seuls"))) {
      brief_headings_.add(title, sections_.size() - 1);
    }
    for (const auto& title : split_cell(cell(row, "sauf"))) {
      not_headings_.add(title, sections_.size() - 1);
    }
  }
  for (const auto& [path, rows] = table("titres.tsv"); const TableLine& row : rows) {
    types_.push_back(id_cell(row, "id", path));
    for (const auto& title : split_cell(cell(row, "titres"))) {
      type_titles_.add(title, types_.size() - 1);
    }
  }
  for (const auto& [path, rows] = table("colonnes.tsv"); const TableLine& row : rows) {
    columns_.push_back(id_cell(row, "id", path));
    for (const auto& title : split_cell(cell(row, "titres"))) {
      column_names_.add(title, columns_.size() - 1);
    }
  }
  for (const auto& [path, rows] = table("marqueurs.tsv"); const TableLine& row : rows) {
    const MarkerId id(std::string_view(id_cell(row, "id", path)));
    Phrases& marker = markers_.try_emplace(id.number(), Phrases::By::word).first->second;
    for (const auto& expression : split_cell(cell(row, "expressions"))) {
      marker.add(expression, 0);
    }
  }
  const auto [openings_path, openings] = table("ouvertures.tsv");
  for (const TableLine& row : openings) {
    const std::string& kind = id_cell(row, "genre", openings_path);
    Phrases& words = kind == "verbe" ? verbs_ : kind == "nom" ? nouns_ : false_verbs_;
    for (const auto& word : split_cell(cell(row, "mots"))) words.add(word, 0);
  }
  std::vector<std::string> opening_verbs;  // "renforcer", and "mettre fin" as "mettre"
  for (const TableLine& row : openings) {
    if (cell(row, "genre") == "verbe") opening_verbs = split_cell(cell(row, "mots"));
  }
  const auto verbs = table("verbes.tsv");
  for (const bool irregular : {true, false}) {  // others are made after these
    for (const TableLine& row : verbs.second) {
      const std::string& kind = id_cell(row, "genre", verbs.first);
      if ((kind == "irregulier") == irregular) {
        verbs_of_file_.add(kind, split_cell(cell(row, "verbes")));
      }
    }
  }
  std::erase_if(opening_verbs, [](const std::string& verb) {
    return verb.find(' ') != std::string::npos;
  });
  verbs_of_file_.add("courant", opening_verbs);
  for (std::size_t i = 0; i < known_.size(); ++i) {
    known_[i] = verbs_of_file_.number_of(known_verbs[i]);
  }
  for (const auto& [path, rows] = table(weights_file); const TableLine& row : rows) {
    weights_[id_cell(row, "genre", path)][id_cell(row, "indice", path)] =
        weight_cell(row, path);
  }
  check_thresholds(shipped.empty() ? directory : shipped);
  add_concepts(vocabulary, Kind::addressee, addressees_, all);
  add_concepts(vocabulary, Kind::country, countries_, all);
  add_concepts(vocabulary, Kind::theme, themes_, all);
  add_concepts(vocabulary, Kind::organisation, organisations_, all);
  add_traps(vocabulary, countries_);
  add_common_nouns(vocabulary, common_nouns_);
  add_traps(vocabulary, addressees_);
  const std::vector<Concept>& addressees = vocabulary.concepts(Kind::addressee);
  for (std::size_t i = 0; i < addressees.size(); ++i) {
    for (const std::string& domain : addressees[i].values("domaines")) {
      domains_.add(domain, i);
      all += domain + '\n';
    }
    for (const std::string& noun : addressees[i].values("tetes")) {
      head_nouns_.add(noun, i);
      all += noun + '\n';
    }
    for (const std::string& trap : addressees[i].values("pieges")) {
      false_addressees_.add(trap, i);
      all += trap + '\n';
    }
  }
  add_names_with_a_country(*this, countries_, all);
  digest_ = sha256(all).substr(0, 16);
}

// Without one, every sentence would be a fact.
void Rules::check_thresholds(const fs::path& directory) const {
  for (const char* kind : weighed_kinds) {
    const auto cues = weights_.find(kind);
    if (cues != weights_.end() && cues->second.contains(threshold_cue)) continue;
    throw Error(ErrorCode::invalid, (directory / weights_file).string(),
                say("aucune ligne « seuil » pour « {1} »", {kind}),
                say("remettez la table livrée avec Griot"));
  }
}

int Rules::weight(std::string_view kind, std::string_view cue) const {
  const auto of_kind = weights_.find(kind);
  if (of_kind == weights_.end()) return 0;
  const auto known = of_kind->second.find(cue);
  return known == of_kind->second.end() ? 0 : known->second;
}

std::string_view Rules::section(std::span<const Token> heading) const {
  const auto words =
      std::ranges::count_if(heading, [](const Token& token) { return !token.stop; });
  const bool brief = words <= most_brief_words;
  const std::string_view plain = section_by_words(heading, brief);
  if (!plain.empty()) return plain;
  // "Nos dix demandes", "Nos principales attentes"
  std::vector<Token> rest;
  for (const Token& token : heading) {
    if (begins("mot-de-titre", std::span(&token, 1)) == 0) rest.push_back(token);
  }
  return rest.size() < heading.size() ? section_by_words(rest, brief) : plain;
}

std::string_view Rules::section_by_words(std::span<const Token> heading,
                                         bool brief) const {
  std::vector<Phrases::Found> found = headings_.in(heading);
  if (brief) {
    const std::vector<Phrases::Found> alone = brief_headings_.in(heading);
    found.insert(found.end(), alone.begin(), alone.end());
  }
  if (found.empty()) return {};
  const std::vector<Phrases::Found> refused = not_headings_.in(heading);
  std::size_t first = sections_.size();
  for (const Phrases::Found& one : found) {
    const bool other =
        std::any_of(refused.begin(), refused.end(),
                    [&](const Phrases::Found& no) { return no.value == one.value; });
    if (!other) first = std::min(first, one.value);
  }
  return first < sections_.size() ? std::string_view(sections_[first]) : other_section;
}

std::string_view Rules::type_in_title(std::span<const Token> title) const {
  // "Guide pour rédiger un compte rendu"
  if (begins("titre-de-guide", title) > 0) return {};
  const std::vector<Phrases::Found> found = type_titles_.in(title);
  return found.empty() ? std::string_view() : types_[found.front().value];
}

std::string_view Rules::type_opening(std::span<const Token> line) const {
  const std::vector<Phrases::Found> found = type_titles_.in(line);
  const bool opens = !found.empty() && found.front().first == 0;
  return opens ? std::string_view(types_[found.front().value]) : std::string_view();
}

std::string_view Rules::column(std::string_view heading) const {
  const Tokens tokens = tokens_of(heading);
  const std::vector<Phrases::Found> found = column_names_.in(tokens);
  if (found.empty()) {
    return heading.starts_with('#') ? std::string_view("numero") : std::string_view();
  }
  return columns_[found.front().value];
}

Phrases::Found Rules::marker_at(MarkerId id, std::string_view text,
                                std::span<const Token> tokens, std::size_t begin,
                                std::size_t end) const {
  const auto known = markers_.find(id.number());
  if (known == markers_.end()) return {};
  const Phrases& phrases = known->second;
  end = std::min(tokens.size(), end);
  for (std::size_t i = begin; (i = phrases.next_place(tokens, i, end)) < end; ++i) {
    const std::vector<Phrases::Found> found = phrases.at(tokens, i, text);
    if (!found.empty()) return found.front();
  }
  return {};
}

Phrases::Found Rules::marker(MarkerId id, std::span<const Token> tokens,
                             std::size_t begin) const {
  return marker_at(id, {}, tokens, begin, tokens.size());
}

Phrases::Found Rules::marker(MarkerId id, std::string_view text,
                             std::span<const Token> tokens) const {
  return marker_at(id, text, tokens, 0, tokens.size());
}

std::size_t Rules::begins(MarkerId id, std::span<const Token> tokens) const {
  return marker_at(id, {}, tokens, 0, 1).last;
}

std::size_t Rules::begins(MarkerId id, std::string_view text,
                          std::span<const Token> tokens) const {
  return marker_at(id, text, tokens, 0, 1).last;
}

Rules::Opening Rules::opening(std::span<const Token> tokens) const {
  // "de ratifier", "d'instituer", "à créer"
  while (!tokens.empty() && (tokens[0].word == "de" || tokens[0].word == "d")) {
    tokens = tokens.subspan(1);
  }
  // "se fixer un objectif"
  if (tokens.size() > 2 && tokens[0].word == "se" && ends_like_a_verb(tokens[1].word) &&
      !false_verbs_.begins(tokens.subspan(1)))
    return Opening::verb;
  if (tokens.empty()) return Opening::none;
  if (verbs_.begins(tokens)) return Opening::verb;
  if (nouns_.begins(tokens)) return Opening::noun;
  const std::string& word = tokens[0].word;
  if (false_verbs_.begins(tokens)) return Opening::none;
  if (ends_like_a_verb(word)) return Opening::verb;
  const bool asks = (word.size() > 4 && word.ends_with("ez") && word != "assez") ||
                    word == "faites" || word == "dites";
  return asks ? Opening::imperative : Opening::none;
}

std::vector<Rules::Named> Rules::mentioned(Kind kind,
                                           std::span<const Token> tokens) const {
  const Phrases& names = kind == Kind::addressee ? addressees_
                         : kind == Kind::country ? countries_
                         : kind == Kind::theme   ? themes_
                                                 : organisations_;
  std::vector<Named> named;
  const auto& concepts = vocabulary_.concepts(kind);
  for (const Phrases::Found& found : names.in(tokens)) {
    if (found.value >= concepts.size()) continue;  // a trap
    const auto words = tokens.subspan(found.first, found.last - found.first);
    if (kind == Kind::addressee && false_addressees_.begins(words)) continue;
    named.push_back({concepts[found.value].id, found.first, found.last});
  }
  return named;
}

std::vector<Rules::Named> Rules::named(Kind kind, std::span<const Token> tokens) const {
  std::vector<Named> all = mentioned(kind, tokens);
  if (kind != Kind::country && kind != Kind::addressee) return all;
  const auto is_country = [&](const Named& one) {
    if (kind == Kind::country) return true;
    const auto found = countries_.at(tokens, one.first);  // "France" is asked, too
    return !found.empty() && found.front().last == one.last;
  };
  const auto is_common_noun = [&](const Named& one) {
    const auto found = common_nouns_.at(tokens, one.first);
    return !found.empty() && found.front().last == one.last &&
           tokens[one.last - 1].letters == Token::Letters::small;
  };
  // "Maroc Sénégal": what stands beside a country is one as well.
  const auto is_beside_another = [&](const Named& one) {
    return std::ranges::any_of(all, [&](const Named& other) {
      return other.last == one.first || other.first == one.last;
    });
  };
  std::vector<Named> meant;
  std::ranges::copy_if(all, std::back_inserter(meant), [&](const Named& one) {
    if (!is_country(one)) return true;
    if (is_common_noun(one)) return false;
    return is_beside_another(one) ||
           !is_part_of_name(tokens, one.first, one.last, verbs_of_file_);
  });
  return meant;
}

std::vector<Rules::Named> Rules::addressees(std::span<const Token> tokens) const {
  return named(Kind::addressee, tokens);
}

Rules::Named Rules::head_noun(std::span<const Token> tokens) const {
  const std::vector<Phrases::Found> found = head_nouns_.at(tokens, 0);
  if (found.empty()) return {};
  const std::string& id = vocabulary_.concepts(Kind::addressee)[found.front().value].id;
  return {id, 0, found.front().last};
}

std::vector<Rules::Named> Rules::in_charge(std::span<const Token> tokens) const {
  std::vector<Named> named;
  for (const Phrases::Found& found : domains_.in(tokens)) {
    const std::string& id = vocabulary_.concepts(Kind::addressee)[found.value].id;
    named.push_back({id, found.first, found.last});
  }
  return named;
}

std::vector<std::string> Rules::ids(Kind kind, std::span<const Token> tokens) const {
  std::vector<std::string> all;
  for (const Named& one : named(kind, tokens)) {
    if (std::find(all.begin(), all.end(), one.id) == all.end()) all.push_back(one.id);
  }
  return all;
}

std::vector<Rules::Named> Rules::words_for(std::string_view section,
                                           std::span<const Token> tokens) const {
  std::vector<Named> words;
  for (const Phrases::Found& found : headings_.in(tokens)) {
    const std::string& id = sections_[found.value];
    if (id == section) words.push_back({id, found.first, found.last});
  }
  return words;
}

}  // namespace griot
