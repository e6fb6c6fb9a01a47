#include "engine/index/key_words.h"

#include <xapian.h>
#include <algorithm>
#include <cmath>
#include <map>

#include "engine/index/families.h"
#include "engine/text/analysis.h"

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
  std::uint32_t passages = 0;
};

std::map<std::string, Use> stems_of(const DocumentRow& row,
                                    const Xapian::Database& database,
                                    const Columns& columns) {
  const std::string family = row_of(Family::stem).name;
  std::map<std::string, Use> stems;
  const std::uint32_t count = std::min(row.passages, passages_read);
  for (std::uint32_t i = 0; i < count; ++i) {
    const Xapian::docid passage = row.first + i * columns.stride;
    auto term = database.termlist_begin(passage);
    term.skip_to(family);
    for (; term != database.termlist_end(passage) && (*term).starts_with(family);
         ++term) {
      Use& use = stems[(*term).substr(family.size())];
      use.times += term.get_wdf();
      ++use.passages;
    }
  }
  return stems;
}

bool can_be_key(const std::string& stem, const Use& use) {
  const bool number = stem.find_first_of("0123456789") != std::string::npos;
  return use.times >= least_times && !number && stem.size() >= shortest_word;
}

bool is_stop_word(const std::string& stem) {
  const std::vector<Token> read = analyse(stem);
  return read.size() != 1 || read.front().stop;
}

std::vector<std::uint32_t> postings_of(const std::string& stem,
                                       const Xapian::Database& database) {
  const std::string term = row_of(Family::stem).name + stem;
  std::vector<std::uint32_t> passages;
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
    passages.push_back(*at);
  }
  return passages;
}

}  // namespace

std::vector<KeyWord> key_words_of(const DocumentRow& row,
                                  const Xapian::Database& database,
                                  const Columns& columns, std::size_t limit) {
  const auto total = static_cast<double>(database.get_doccount());
  const double common = std::max(total * common_share, least_common);
  std::vector<KeyWord> words;
  for (const auto& [stem, use] : stems_of(row, database, columns)) {
    if (!can_be_key(stem, use)) continue;
    const double having = database.get_termfreq(row_of(Family::stem).name + stem);
    if (having <= use.passages || having > common) continue;
    const double weight = (1 + std::log(use.times)) * std::log(1 + total / having);
    words.push_back({stem, weight, {}});
  }
  std::sort(words.begin(), words.end(), [](const KeyWord& a, const KeyWord& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.stem < b.stem;
  });
  std::vector<KeyWord> kept;
  for (KeyWord& word : words) {
    if (kept.size() == limit) break;
    if (is_stop_word(word.stem)) continue;
    word.passages = postings_of(word.stem, database);
    kept.push_back(std::move(word));
  }
  return kept;
}

}  // namespace griot
