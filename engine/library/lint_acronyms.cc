// Acronyms that are used and never explained.
#include <algorithm>
#include <array>
#include <set>

#include "engine/document/clean_text.h"
#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/knowledge/acronyms.h"
#include "engine/library/lint_text.h"
#include "engine/text/words.h"

namespace griot {
namespace {

// Understood by every reader of French, or no acronyms at all; folded, sorted.
constexpr auto known = std::to_array<std::string_view>(
    {"adn",  "ago",  "av",    "bd",  "bis",  "bp",   "ca",   "cd",  "cf",  "covid", "cv",
     "dvd",  "et",   "eu",    "eur", "fcfa", "xaf",  "xof",  "faq", "gps", "gsm",   "hiv",
     "html", "http", "https", "ip",  "isbn", "json", "issn", "km",  "le",  "ne",    "nb",
     "non",  "ok",   "onu",   "ou",  "oui",  "pas",  "pc",   "pdf", "pib", "ps",    "rdv",
     "rh",   "sida", "sms",   "sos", "ter",  "tv",   "tva",  "ue",  "url", "yaml",  "usa",
     "usb",  "utc",  "vih",   "vs",  "wifi", "www",  "xml"});
// Words after which a name in capitals is a surname's neighbour, not an acronym.
constexpr auto before_names =
    std::to_array<std::string_view>({"m", "mm", "mme", "mmes", "mlle", "dr", "pr", "me"});
// Capitalised words that stand before acronyms, not first names.
constexpr auto before_acronyms = std::to_array<std::string_view>(
    {"la",     "le",    "les",     "l",           "un",   "une",   "des",    "du",
     "de",     "d",     "au",      "aux",         "en",   "et",    "ou",     "ce",
     "cet",    "cette", "ces",     "son",         "sa",   "ses",   "leur",   "leurs",
     "selon",  "avec",  "pour",    "par",         "dans", "chez",  "projet", "programme",
     "reseau", "fonds", "agence",  "association", "ong",  "osc",   "code",   "loi",
     "plan",   "the",   "article", "annexe",      "si",   "quand", "que",    "qui",
     "comme",  "notre", "nos",     "votre",       "vos"});

bool is_roman(std::string_view folded) {
  return folded.find_first_not_of("ivxlcdm") == std::string_view::npos;
}

// "SIGLE : forme", "SIGLE – forme", "SIGLE = forme" and what a cell holds alone are
// explained by what stands beside them.
bool is_explained_here(const LintPassage& passage, const LintWord& word) {
  std::string_view before = std::string_view(passage.text).substr(0, word.from);
  std::string_view after = std::string_view(passage.text).substr(word.to);
  const std::size_t line = before.rfind('\n');
  if (line != std::string_view::npos) before.remove_prefix(line + 1);
  const bool alone = trimmed(before).empty() || trimmed(before).ends_with(';') ||
                     trimmed(before).ends_with(':');
  while (after.starts_with(" ") || after.starts_with("\u00A0")) {
    after.remove_prefix(after.starts_with(" ") ? 1 : 2);
  }
  if (passage.in_table && trimmed(before).empty() && after.empty()) return true;
  for (const std::string_view sign : {":", "–", "—", "=", ",", "- ", "\u202F:"}) {
    if (alone && after.starts_with(sign)) return true;
  }
  return false;
}

bool is_beside_capitals(const std::vector<LintWord>& words, std::size_t at,
                        std::string_view text) {
  const auto touches = [&](const LintWord& left, const LintWord& right) {
    const std::string_view between = text.substr(left.to, right.from - left.to);
    return trimmed(between).empty() || between == "'" || between == "’";
  };
  const bool before =
      at > 0 && words[at - 1].capitals && touches(words[at - 1], words[at]);
  const bool after = at + 1 < words.size() && words[at + 1].capitals &&
                     touches(words[at], words[at + 1]);
  return before || after;
}

// "Awa EXEMPLE", "Mme DIOP"
bool is_surname(const std::vector<LintWord>& words, std::size_t at,
                std::string_view text) {
  if (at == 0) return false;
  const LintWord& before = words[at - 1];
  const std::string_view between = text.substr(before.to, words[at].from - before.to);
  if (is_among(before_names, before.folded)) return true;
  if (!trimmed(between).empty() && between != "\u00A0") return false;
  const bool name = before.capital && !before.capitals && before.folded.size() > 1;
  return name && !is_among(before_acronyms, before.folded);
}

// Part of a name that machines read: "LOGO_2020.png", "Demandes-OPS".
bool is_of_a_code(const LintWord& word, std::string_view text) {
  const char before = word.from > 0 ? text[word.from - 1] : ' ';
  const char after = word.to < text.size() ? text[word.to] : ' ';
  const char behind = word.to + 1 < text.size() ? text[word.to + 1] : ' ';
  const bool file = (after == '.' || after == '-') && behind >= 'a' && behind <= 'z';
  return before == '_' || after == '_' || before == '-' || before == '#' || file;
}

std::set<std::string> explained_in(const LintText& text) {
  std::set<std::string> explained;
  for (const ExplainedAcronym& one : acronyms_in(text.document)) {
    explained.insert(fold(one.acronym));
  }
  for (const LintPassage& passage : text.passages) {
    for (const LintWord& word : passage.words) {
      if (word.capitals && is_explained_here(passage, word))
        explained.insert(word.folded);
    }
  }
  return explained;
}

// Codes of countries stand for themselves in tables.
bool is_country(const Vocabulary& vocabulary, const std::string& written) {
  for (const Concept& one : vocabulary.concepts(Kind::country)) {
    if (one.id == written) return true;
    for (const std::string& iso3 : one.values("iso3")) {
      if (iso3 == written) return true;
    }
  }
  return false;
}

Message way_out_of(const LintText& text, const std::string& acronym) {
  for (const Acronym& one : text.vocabulary.acronyms()) {
    if (fold(one.acronym) != fold(acronym)) continue;
    return say("écrivez-le en toutes lettres la première fois, par exemple « {1} ({2}) »",
               {one.form, acronym});
  }
  return say("écrivez-le en toutes lettres la première fois : « Forme longue ({1}) »",
             {acronym});
}

}  // namespace

void find_undefined_acronyms(const LintText& text, LintReport& report) {
  std::set<std::string> seen = explained_in(text);
  for (const LintPassage& passage : text.passages) {
    const std::vector<LintWord>& words = passage.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const LintWord& word = words[i];
      const bool candidate = word.capitals && word.folded.size() <= 8 &&
                             !is_roman(word.folded) && !is_among(known, word.folded);
      if (!candidate || seen.contains(word.folded)) continue;
      const std::string written = passage.text.substr(word.from, word.to - word.from);
      const bool other = is_of_a_code(word, passage.text) ||
                         is_beside_capitals(words, i, passage.text) ||
                         is_surname(words, i, passage.text) ||
                         is_country(text.vocabulary, written) ||
                         (passage.heading && words.size() == 1);
      if (other) continue;
      seen.insert(word.folded);
      report.add(passage, excerpt_of(passage.text, word.from, word.to), written,
                 say("« {1} » n'est expliqué nulle part dans le document", {written}),
                 way_out_of(text, written));
    }
  }
}

}  // namespace griot
