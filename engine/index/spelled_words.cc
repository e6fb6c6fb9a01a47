#include "engine/index/spelled_words.h"

#include <xapian.h>
#include <algorithm>

#include "engine/index/families.h"

namespace griot {
namespace {

constexpr std::size_t max_looked_at = 20'000;

// True when all words that begin so are in it.
bool expand(Spelled& spelled, const Xapian::Database& database) {
  if (spelled.whole) {
    spelled.words = {spelled.letters};
    return true;
  }
  const std::string name = row_of(Family::exact).name;
  const std::string start = name + spelled.letters;
  std::vector<std::pair<Xapian::doccount, std::string>> words;
  bool complete = true;
  for (auto term = database.allterms_begin(start); term != database.allterms_end(start);
       ++term) {
    if (words.size() == max_looked_at) {
      complete = false;
      break;
    }
    words.emplace_back(term.get_termfreq(), (*term).substr(name.size()));
  }
  if (words.size() > max_expansions) {
    complete = false;
    std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    words.resize(max_expansions);
  }
  for (auto& [passages, word] : words) spelled.words.push_back(std::move(word));
  return complete;
}

}  // namespace

void expand_spelled(QueryTree& tree, const Xapian::Database& database) {
  const auto expand_all = [&](std::vector<Spelled>& all) {
    for (Spelled& spelled : all) {
      if (expand(spelled, database)) continue;
      tree.notices.push_back(
          say("« {1}* » : les {2} mots les plus fréquents qui commencent ainsi sont "
              "cherchés",
              {spelled.letters, std::to_string(max_expansions)}));
    }
  };
  for (auto& conditions : tree.alternatives) {
    for (Sequence& sequence : conditions) {
      expand_all(sequence.spelled);
      expand_all(sequence.excluded_spelled);
    }
  }
}

}  // namespace griot
