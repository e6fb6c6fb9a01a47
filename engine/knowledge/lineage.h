// What became of one edition of a document in the next: which passages were kept, moved,
// reworded, dropped or added, and which organisations its directories gained and lost.
//
// Passages are aligned as paragraph ids are (engine/text/passage_match): same words
// first, wherever they went, then shingles and neighbours. Between two revisions of one
// document the ids themselves say it, so a page and its paragraphs' addresses never
// disagree. Derived, and told the same way each time.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/document/document.h"
#include "engine/knowledge/directory.h"
#include "engine/knowledge/facts.h"

namespace griot {

// In the order in which they are told.
enum class Fate { kept, moved, retouched, reworded, dropped, added };
inline constexpr std::size_t fate_count = 6;

struct PassagePair {
  enum class Kind { paragraph, heading, figure, row };
  Fate fate = Fate::kept;
  Kind kind = Kind::paragraph;
  // Empty on the side where the passage is not; a row has the anchor of its table.
  std::string before_anchor, now_anchor;
  std::string before, now;
};

// How many passages met each fate.
class Tally {
 public:
  void add(Fate fate) { ++counts_[static_cast<std::size_t>(fate)]; }
  std::size_t of(Fate fate) const { return counts_[static_cast<std::size_t>(fate)]; }
  // Whatever is there with the same words, wherever it stands.
  std::size_t same() const {
    return of(Fate::kept) + of(Fate::moved) + of(Fate::retouched);
  }
  std::size_t all() const;
  bool changed() const { return of(Fate::kept) != all(); }
  bool operator==(const Tally&) const = default;

 private:
  std::size_t counts_[fate_count] = {};
};

// Names of one edition against those of the next.
struct NameChange {
  std::size_t before = 0;
  std::size_t now = 0;
  std::vector<std::string> added, removed;  // as written, in the order of their edition
};

// What became of a recommendation: the side where it is not is empty.
struct RecommendationPair {
  Fate fate = Fate::kept;
  std::string before_id, now_id;  // "R-2026-017"
  std::string before_anchor, now_anchor;
  std::string before, now;  // with sub-items
};

struct Lineage {
  std::vector<PassagePair> passages;  // as the later edition reads; what was dropped
                                      // stands behind what it followed
  Tally paragraphs, headings, rows;
  NameChange organisations;  // of the directories of both; 0 and 0 where there is none
  std::vector<RecommendationPair> recommendations;  // ordered as passages
  Tally recommended;
};

// One thing that is said, to be found again in another edition.
struct Statement {
  std::string anchor;
  std::string text;
  PassagePair::Kind kind = PassagePair::Kind::paragraph;
};

struct Correspondence {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  struct Pair {
    Fate fate = Fate::kept;
    std::size_t before = none;
    std::size_t now = none;
  };
  std::vector<Pair> pairs;  // ordered as Lineage::passages
  Tally tally;
};

// `by_anchor`: what has the same anchor on both sides is the same passage, and nothing
// else is (two revisions of one document); rows of tables, which have none, go by words.
// `known`: for each now, the place of the one before where that is certain, or none.
Correspondence align(const std::vector<Statement>& before,
                     const std::vector<Statement>& now, bool by_anchor,
                     const std::vector<std::size_t>& known = {});

struct LineageOptions {
  bool same_document = false;
  DirectoryRules directories = {};
};

// Linear but for passages that share their words with many (passage_match.h).
Lineage lineage_of(const Document& before, const Document& now,
                   const LineageOptions& options);
// Adds what became of the recommendations of both: by what they are known to continue,
// else by their words and neighbours, whether their paragraphs are the same or not.
void add_recommendations(const std::vector<Recommendation>& before,
                         const std::vector<Recommendation>& now, Lineage& lineage);

}  // namespace griot
