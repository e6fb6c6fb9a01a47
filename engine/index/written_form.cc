#include "engine/index/written_form.h"

#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "engine/index/word_postings.h"

namespace griot {
namespace {

constexpr std::size_t passages_looked_at = 3;

// Each spelling of the word in the passage, counted once.
void count_spellings(const std::string& word, const Passage& passage,
                     std::map<std::string, int>& spellings) {
  std::map<std::string, int> here;
  for (const Token& token : analyse(passage.text, {passage.language})) {
    if (token.word != word || token.added) continue;
    here[passage.text.substr(token.from, token.to - token.from)] = 1;
  }
  for (const auto& [spelling, once] : here) spellings[spelling] += once;
}

}  // namespace

std::string as_written(const std::string& word, const Snapshot& snapshot) {
  const Columns& columns = snapshot.memory->columns;
  WordPostings postings(snapshot);
  // The order of documents, not of databases: any division gives the same.
  std::set<std::pair<std::size_t, std::uint32_t>> newest;
  for (const Posting& posting : postings.of(Spelled{word, true, {word}})) {
    newest.insert({columns.place_of(posting.passage), posting.passage});
    if (newest.size() > passages_looked_at) newest.erase(std::prev(newest.end()));
  }
  std::map<std::string, int> spellings;
  for (const auto& [place, passage] : newest) {
    count_spellings(word, passage_at(snapshot.shards, passage), spellings);
  }
  // Capitals come first in the order of bytes: of equals the last is the plainest.
  std::string best = word;
  int most = 0;
  for (const auto& [spelling, count] : spellings) {
    if (count < most) continue;
    most = count;
    best = spelling;
  }
  return best;
}

}  // namespace griot
