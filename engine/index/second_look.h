// A second look at the best passages: what the terms of the index cannot say, read from
// the stored text.
//
// Whether the query's words, or words that begin alike, stand in one sentence, how near
// to each other, whether the title is about them, and whether the sentence holds what the
// question asks for (a number, a year, a name, a place). The weights were chosen on
// French questions, see docs/search.md.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "engine/index/passage_reader.h"
#include "engine/index/ranking.h"

namespace griot {

enum class Feature {
  sentence,  // rarity of the words that the best sentence, with the title, has
  near,      // words close to each other
  alike,     // rarity of the words of which only the beginning is there
  together,  // as `near`, of words that begin alike
  late,      // place of the best sentence, from 0 to 1
  length,    // logarithm of the number of words
  number,    // asked for by "combien" and in the best sentence …
  year,      // "quand"
  name,      // "qui"
  place,     // "où"
  title,     // share of the title that the words are
  replaced,  // a newer edition stands for its document
};
inline constexpr std::size_t feature_count = 12;

struct FeatureRow {
  Feature feature;
  const char* name;  // in explanations
  double weight;
};
const std::array<FeatureRow, feature_count>& feature_table();

// The passages that are looked at, from the first on: the same for every page.
inline constexpr std::size_t looked_at = 20;

class SecondLook {
 public:
  // `text`: of the query, stop words and all.
  SecondLook(const std::vector<Token>& words, const std::string& text,
             WordPostings& postings, PassageReader& reader, const Columns& columns);

  // Adds to the scores of the first `looked_at`, marks them and sorts them anew. Throws
  // Xapian::Error.
  void sort(std::vector<RankedPassage>& ranked) const;

  // What it adds to a passage, feature by feature.
  std::vector<Weight> weights_of(std::uint32_t passage) const;

  using Features = std::array<double, feature_count>;
  struct Word {
    std::string stem;
    std::string beginning;
    double rarity = 0;
  };
  enum Asked { number, year, name, place, asked_count };

 private:
  Features features_of(std::uint32_t passage) const;

  std::vector<Word> words_;
  std::array<bool, asked_count> asked_{};
  PassageReader& reader_;
  const Columns& columns_;
};

}  // namespace griot
