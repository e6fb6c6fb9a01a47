// The words by which facts are recognised: data files of the vocabulary, in the language
// of the documents.
//
//   rubriques.tsv      what a heading announces, by its words
//   titres.tsv         of which type a document is, by the words of its title
//   ouvertures.tsv     infinitives and nouns that open a recommendation
//   marqueurs.tsv      what a sentence does: asks, recalls, quotes, decides …
//   colonnes.tsv       what a column of a table holds
//   verbes.tsv         verbs, and what kind of doing they are
//   indices.tsv        how much each cue weighs (engine/knowledge/evidence.h)
//   destinataires.tsv  whom recommendations are addressed to (Kind::addressee)
//
// A file or a row that the corpus does not have is the shipped one, so that a corpus made
// by an earlier Griot has all rules; a row without words says nothing. Read once; every
// look-up is const and safe to call from several threads.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/knowledge/phrases.h"
#include "engine/knowledge/verbs.h"
#include "engine/vocabulary/vocabulary.h"

namespace griot {

inline constexpr std::string_view other_section = "autre";
inline constexpr std::string_view threshold_cue = "seuil";  // of each kind, indices.tsv

// Names a row of marqueurs.tsv. Asked for many times a sentence: of a name in the code
// the compiler makes the number that finds it.
class MarkerId {
 public:
  consteval MarkerId(const char* name) : number_(number_of(name)) {}
  MarkerId(std::string_view name) : number_(number_of(name)) {}
  std::uint64_t number() const { return number_; }

 private:
  static constexpr std::uint64_t number_of(std::string_view name) {  // FNV-1a, 64 bits
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const char c : name) {
      hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    }
    return hash;
  }
  std::uint64_t number_;
};

class Rules {
 public:
  // `vocabulary` must outlive the rules. Throws Error{invalid} with file and line for a
  // row without an id, and where a kind of facts has no threshold.
  Rules(const std::filesystem::path& directory, const std::filesystem::path& shipped,
        const Vocabulary& vocabulary);

  // Changes with the rules and the names of the vocabulary: what was read by others is to
  // be read again.
  const std::string& digest() const { return digest_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }

  // The id of rubriques.tsv that a heading announces, or "". Where it names two things
  // ("Enseignements et recommandations"), the first row of the file that it names; where
  // it says something else by the same words ("Suivi des recommandations"),
  // `other_section`.
  std::string_view section(std::span<const Token> heading) const;
  // The id of types.tsv that a title names first, or "".
  std::string_view type_in_title(std::span<const Token> title) const;
  // The one that a line begins with, or "".
  std::string_view type_opening(std::span<const Token> line) const;
  // The id of colonnes.tsv, or "".
  std::string_view column(std::string_view heading) const;

  // Where a marker of this id stands first, from `begin` on; nothing found: last == 0.
  Phrases::Found marker(MarkerId id, std::span<const Token> tokens,
                        std::size_t begin = 0) const;
  bool has(MarkerId id, std::span<const Token> tokens) const {
    return marker(id, tokens).last > 0;
  }
  // The marker that the tokens begin with; its length in tokens, 0 for none.
  std::size_t begins(MarkerId id, std::span<const Token> tokens) const;
  // The same in the text that the tokens are of: "s'engage" is not "engage".
  Phrases::Found marker(MarkerId id, std::string_view text,
                        std::span<const Token> tokens) const;
  std::size_t begins(MarkerId id, std::string_view text,
                     std::span<const Token> tokens) const;

  const Verbs& verbs() const { return verbs_of_file_; }
  // Verbs that rules ask for by name.
  enum class Known : std::uint8_t {
    avoir,
    etre,
    devoir,
    falloir,
    pouvoir,
    gagner,
    valoir,
    savoir,
    meriter,
    suffire,
    revenir,
    appartenir,
    incomber,
    convenir,
    importer,
    rester,
    refuser,
    rejeter,
    vouloir,
    passer,
    aller,
    faire,
    count
  };
  bool is(const VerbForm& form, Known verb) const {
    return form.verb != 0 && form.verb == known_[static_cast<std::size_t>(verb)];
  }
  // What a cue of this kind of fact weighs; 0 for one that the file does not have.
  int weight(std::string_view kind, std::string_view cue) const;

  enum class Opening { none, verb, noun, imperative };
  // What the tokens begin with. A first word that looks like an infinitive counts as one.
  Opening opening(std::span<const Token> tokens) const;

  struct Named {
    std::string id;
    std::size_t first = 0;  // tokens [first, last)
    std::size_t last = 0;
  };
  std::vector<Named> addressees(std::span<const Token> tokens) const;
  // Of an institution that no name of the file tells, by the noun that the tokens begin
  // with: "agence nationale du foncier" is of the state. Without one an empty id.
  Named head_noun(std::span<const Token> tokens) const;
  // Those whose business a text is about, without naming them: "un visa".
  std::vector<Named> in_charge(std::span<const Token> tokens) const;
  // Countries, themes or organisations that a text names; no country that is only a part
  // of another name (name_of_place.h).
  std::vector<Named> named(Kind kind, std::span<const Token> tokens) const;
  // The same with such countries: what a person who searches names is meant.
  std::vector<Named> mentioned(Kind kind, std::span<const Token> tokens) const;
  // Their ids, each once, in order.
  std::vector<std::string> ids(Kind kind, std::span<const Token> tokens) const;
  // Where a text says what headings of this section say.
  std::vector<Named> words_for(std::string_view section,
                               std::span<const Token> tokens) const;

 private:
  void check_thresholds(const std::filesystem::path& directory) const;
  std::string_view section_by_words(std::span<const Token> heading, bool brief) const;
  // The first that begins at one of the tokens [begin, end).
  Phrases::Found marker_at(MarkerId id, std::string_view text,
                           std::span<const Token> tokens, std::size_t begin,
                           std::size_t end) const;

  const Vocabulary& vocabulary_;
  std::string digest_;
  std::vector<std::string> sections_, columns_, types_;
  Phrases headings_{Phrases::By::stem}, brief_headings_{Phrases::By::stem},
      not_headings_{Phrases::By::stem};
  Phrases column_names_{Phrases::By::stem}, type_titles_{Phrases::By::word};
  std::unordered_map<std::uint64_t, Phrases> markers_;  // by the number of the id
  Phrases verbs_{Phrases::By::word}, nouns_{Phrases::By::word},
      false_verbs_{Phrases::By::word};
  Verbs verbs_of_file_;
  std::array<std::uint32_t, static_cast<std::size_t>(Known::count)> known_{};
  // By the kind of fact, then by the cue.
  std::map<std::string, std::map<std::string, int, std::less<>>, std::less<>> weights_;
  Phrases common_nouns_{Phrases::By::stem};  // that are names of countries, too
  Phrases addressees_{Phrases::By::stem}, countries_{Phrases::By::stem},
      themes_{Phrases::By::stem}, organisations_{Phrases::By::stem},
      domains_{Phrases::By::stem}, head_nouns_{Phrases::By::stem};
  // Words with the stem of an addressee that are none: "fonds" beside "fondation".
  Phrases false_addressees_{Phrases::By::word};
};

}  // namespace griot
