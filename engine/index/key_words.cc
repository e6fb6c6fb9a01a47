#include "engine/index/key_words.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/index/families.h"
#include "engine/text/stop_words.h"

namespace griot {
namespace {

// The beginning of a long document says what it is about.
constexpr std::uint32_t passages_read = 64;
constexpr std::size_t shortest_word = 3;
constexpr double least_times = 2;  // once is chance; a title's words count more often
// A word that more passages than these have tells no document from another.
constexpr double common_share = 0.5;
constexpr double least_common = 30;

struct Use {
  double times = 0;
  std::uint32_t passages = 0;  // one that has two of its forms counts twice
};

std::map<std::string, Use> stems_of(const DocumentRow& row,
                                    const std::vector<Shard>& shards) {
  const Shard& shard = shard_of(shards, row.first);
  std::map<std::string, Use> stems;
  const std::uint32_t count = std::min(row.passages(), passages_read);
  for (std::uint32_t i = 0; i < count; ++i) {
    const Xapian::docid passage = row.first + i - shard.first;
    auto term = shard.database.termlist_begin(passage);
    const auto end = shard.database.termlist_end(passage);
    term.skip_to(word_family);
    for (; term != end && (*term).starts_with(word_family); ++term) {
      const WordForm form = read_word_term(*term);
      if (is_french_stop_word(form.word)) continue;
      Use& use = stems[form.stem];
      use.times += term.get_wdf();
      ++use.passages;
    }
  }
  return stems;
}

// Passages that have the stem, counted in the same way.
double most_having(const std::string& stem, const std::vector<Shard>& shards) {
  double passages = 0;
  for (const Shard& shard : shards) {
    shard.memory->lexicon(shard.database)
        .each_with_stem(stem,
                        [&](const Lexicon::Entry& entry) { passages += entry.passages; });
  }
  return passages;
}

bool can_be_key(const std::string& stem, const Use& use) {
  const bool number = stem.find_first_of("0123456789") != std::string::npos;
  return use.times >= least_times && !number && stem.size() >= shortest_word;
}

}  // namespace

std::vector<KeyWord> key_words_of(const DocumentRow& row,
                                  const std::vector<Shard>& shards,
                                  const Columns& columns, WordPostings& postings,
                                  std::size_t limit) {
  const double total = columns.passages;
  const double common = std::max(total * common_share, least_common);
  std::vector<KeyWord> words;
  for (const auto& [stem, use] : stems_of(row, shards)) {
    if (!can_be_key(stem, use)) continue;
    const double having = most_having(stem, shards);
    if (having <= use.passages || having > common) continue;
    const double weight = (1 + std::log(use.times)) * std::log(1 + total / having);
    words.push_back({stem, weight});
  }
  std::sort(words.begin(), words.end(), [](const KeyWord& a, const KeyWord& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.stem < b.stem;
  });
  words.resize(std::min(limit, words.size()));
  for (KeyWord& word : words) word.passages = &postings.of_stem(word.stem);
  return words;
}

}  // namespace griot
