// Dates without their year, and figures of which nobody knows when they were true.
#include <algorithm>
#include <array>
#include <charconv>

#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/library/lint_text.h"

namespace griot {
namespace {

constexpr auto months = std::to_array<std::string_view>(
    {"janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
     "octobre", "novembre", "decembre"});
// A day that comes every year has none.
constexpr auto every_year = std::to_array<std::string_view>(
    {"chaque", "journee", "annuel", "annuelle", "annees", "fete", "tous", "toutes"});
// What is counted, folded: people, organisations, money.
constexpr auto counted = std::to_array<std::string_view>(
    {"personnes",  "habitants",    "habitantes",     "migrants",     "migrantes",
     "migrations", "refugies",     "refugiees",      "femmes",       "hommes",
     "jeunes",     "enfants",      "eleves",         "etudiants",    "etudiantes",
     "menages",    "foyers",       "organisations",  "associations", "entreprises",
     "projets",    "membres",      "adherents",      "adherentes",   "beneficiaires",
     "millions",   "milliards",    "milliers",       "demandes",     "demandeurs",
     "salaries",   "travailleurs", "ressortissants", "communes",     "visas",
     "emplois",    "deces"});
// What sets a figure apart from a statement on how things are: what is asked for, a
// threshold, a hypothesis.
constexpr auto no_statement = std::to_array<std::string_view>(
    {"objectif",  "cible",     "plafond",   "seuil",        "maximum",  "minimum",
     "moins",     "au-dela",   "exemple",   "si",           "doit",     "doivent",
     "devrait",   "devraient", "faut",      "pourrait",     "environ",  "jusqu",
     "article",   "prevoit",   "demandons", "recommandons", "reduire",  "porter",
     "atteindre", "viser",     "vise",      "plus",         "minima",   "temps",
     "capital",   "regle",     "peut",      "peuvent",      "depasser", "proposons",
     "proposent"});

bool holds_any(const std::vector<LintWord>& words, const auto& table) {
  return std::any_of(words.begin(), words.end(),
                     [&](const LintWord& word) { return is_among(table, word.folded); });
}

// A day of a month: "3", "1er", "31".
bool is_day(std::string_view folded) {
  if (folded == "1er") return true;
  int day = 0;
  const auto read = std::from_chars(folded.data(), folded.data() + folded.size(), day);
  return read.ptr == folded.data() + folded.size() && day >= 1 && day <= 31;
}

bool is_number(std::string_view folded) {
  return !folded.empty() &&
         folded.find_first_not_of("0123456789") == std::string_view::npos;
}

bool notes_hold_year(const LintText& text, const Block& block) {
  bool found = false;
  for (const Inlines* inlines : inlines_of(block)) {
    walk_inlines(*inlines, [&](const Inline& node) {
      const auto* call = std::get_if<NoteReference>(&node.value);
      if (!call) return;
      for (const Note& note : text.document.notes) {
        found = found || (note.id == call->note && holds_year(plain_text(note.content)));
      }
    });
  }
  return found;
}

// A year in the heading, beside it, in a note or where the document gives the same figure
// again dates what a paragraph says.
bool is_dated_around(const LintText& text, std::size_t at, std::string_view figure) {
  const LintPassage& passage = text.passages[at];
  for (const LintPassage& other : text.passages) {
    const std::size_t again = other.text.find(figure);
    if (figure.size() > 2 && again != std::string::npos && holds_year(other.text)) {
      return true;
    }
  }
  const LintPassage& section = text.passages[passage.section];
  if (section.heading && holds_year(section.text)) return true;
  if (at > 0 && text.passages[at - 1].section == passage.section &&
      holds_year(text.passages[at - 1].text)) {
    return true;
  }
  if (at + 1 < text.passages.size() && text.passages[at + 1].section == passage.section &&
      holds_year(text.passages[at + 1].text)) {
    return true;
  }
  return notes_hold_year(text, *passage.own);
}

// The first figure that says how things are: "26 %", "12 500 personnes".
const LintWord* figure_in(const std::vector<LintWord>& words, std::string_view text) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_number(words[i].folded)) continue;
    std::string_view after = text.substr(words[i].to);
    while (after.starts_with(" ") || after.starts_with("\u00A0") ||
           after.starts_with("\u202F")) {
      after.remove_prefix(after.starts_with(" ")        ? 1
                          : after.starts_with("\u00A0") ? 2
                                                        : 3);
    }
    const bool whole = words[i].folded == "100";
    if (after.starts_with("%") && !whole) return &words[i];
    std::size_t next = i + 1;
    while (next < words.size() && is_number(words[next].folded)) ++next;
    const bool named = next < words.size() && is_among(counted, words[next].folded);
    // Small numbers of people are a story, not a statistic.
    const bool large = next > i + 1 || words[i].folded.size() > 2;
    const bool measure = named && words[next].folded.starts_with("mill");
    if (named && (large || measure)) return &words[i];
  }
  return nullptr;
}

}  // namespace

void find_dates_without_year(const LintText& text, LintReport& report) {
  for (const LintPassage& passage : text.passages) {
    if (holds_year(passage.text)) continue;
    const LintPassage& section = text.passages[passage.section];
    if (section.heading && holds_year(section.text)) continue;
    const std::vector<LintWord>& words = passage.words;
    if (holds_any(words, every_year)) continue;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      if (!is_day(words[i].folded) || !is_among(months, words[i + 1].folded)) continue;
      const std::size_t from = words[i].from;
      const std::size_t to = words[i + 1].to;
      // A name ("rue du 8 mai", "place du 1er novembre").
      if (i > 1 && words[i - 1].folded == "du" && words[i - 2].capital) continue;
      const std::string date = passage.text.substr(from, to - from);
      report.add(passage, excerpt_of(passage.text, from, to), passage.text,
                 say("« {1} » ne dit pas l'année", {date}),
                 say("ajoutez-la : dans un an, personne ne saura laquelle"));
      break;
    }
  }
}

void find_figures_without_date(const LintText& text, LintReport& report) {
  for (std::size_t i = 0; i < text.passages.size(); ++i) {
    const LintPassage& passage = text.passages[i];
    const bool looked_at = !passage.heading && !passage.quoted && !passage.in_table;
    if (!looked_at || holds_year(passage.text)) continue;
    const std::vector<LintWord>& words = passage.words;
    const LintWord* figure = figure_in(words, passage.text);
    if (!figure) continue;
    const std::string said = passage.text.substr(figure->from, figure->to - figure->from);
    if (holds_any(words, no_statement) || is_dated_around(text, i, said)) continue;
    report.add(passage, excerpt_of(passage.text, figure->from, figure->to), passage.text,
               say("ce chiffre ne dit pas à quelle date il était vrai"),
               say("ajoutez « au 31 décembre 2025 », « en 2025 » ou la source datée"));
  }
}

}  // namespace griot
