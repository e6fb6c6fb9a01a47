#include "engine/index/spelled_words.h"

#include <algorithm>
#include <map>

namespace griot {
namespace {

// True when all words that begin so are in it.
bool expand(Spelled& spelled, const std::vector<Shard>& shards) {
  if (spelled.whole) {
    spelled.words = {spelled.letters};
    return true;
  }
  std::map<std::string_view, std::uint64_t> passages;  // by word
  for (const Shard& shard : shards) {
    const Lexicon& lexicon = shard.memory->lexicon(shard.database);
    for (const Lexicon::Entry& entry : lexicon.beginning_with(spelled.letters)) {
      passages[entry.word] += entry.passages;
    }
  }
  std::vector<std::pair<std::uint64_t, std::string>> words;
  for (const auto& [word, count] : passages) words.emplace_back(count, word);
  bool complete = true;
  if (words.size() > max_expansions) {
    complete = false;
    std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    words.resize(max_expansions);
  }
  for (auto& [count, word] : words) spelled.words.push_back(std::move(word));
  return complete;
}

}  // namespace

void expand_spelled(QueryTree& tree, const std::vector<Shard>& shards) {
  const auto expand_all = [&](std::vector<Spelled>& all) {
    for (Spelled& spelled : all) {
      if (expand(spelled, shards)) continue;
      tree.notices.push_back(
          say("« {1}* » : les {2} mots les plus fréquents qui commencent ainsi sont "
              "cherchés",
              {spelled.letters, std::to_string(max_expansions)}));
    }
  };
  each_sequence(tree.alternatives, [&](Sequence& sequence) {
    expand_all(sequence.spelled);
    expand_all(sequence.excluded_spelled);
  });
}

}  // namespace griot
