#include "engine/index/repair.h"

#include <algorithm>
#include <utility>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "engine/index/families.h"
#include "engine/index/written_form.h"

namespace griot {
namespace {

constexpr std::array<std::string_view, 14> elisions{
    "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu", "qu",
    "l",     "d",      "j",      "m",      "t",      "s",      "n"};

bool is_unknown(const Token& token, WordPostings& postings) {
  if (token.stop || token.added) return false;
  const Postings& found = postings.of(token);
  const bool known = std::any_of(found.begin(), found.end(),
                                 [](const Posting& one) { return one.finds(); });
  return !known && postings.aside(token.stem).empty() &&
         postings.label(token.stem).empty();
}

struct Repair {
  std::string elision;  // with its apostrophe, or ""
  std::string word;     // folded, in the dictionary
};

// Chosen among for one word.
constexpr std::size_t max_candidates = 8;

// Which of several equally near words is meant: the one that stands together with the
// query's other words, as the best passage says.
class Company {
 public:
  Company(const QueryTree& tree, WordPostings& postings, const Columns& columns)
      : postings_(postings), columns_(columns) {
    for (const Token& token : tree.wanted_words()) {
      if (!token.stop) words_.insert(token.stem);
    }
  }

  std::string best(const std::vector<std::string>& candidates) const {
    if (candidates.size() == 1) return candidates.front();
    const std::string* best = &candidates.front();
    double best_score = 0;
    for (const std::string& candidate : candidates) {
      const double score = score_of(candidate);
      if (score > best_score) {
        best_score = score;
        best = &candidate;
      }
    }
    return *best;
  }

 private:
  double score_of(const std::string& candidate) const {
    std::unordered_map<std::uint32_t, double> scores;  // of its passages
    for (const Posting& posting : postings_.of(Spelled{candidate, true, {candidate}})) {
      scores[posting.passage] = 0;
    }
    double best = 0;
    for (const std::string& word : words_) {
      const Postings& postings = postings_.of_stem(word);
      const double weight = rarity_weight(postings.stems, columns_.passages);
      for (const Posting& posting : postings) {
        const auto found = scores.find(posting.passage);
        if (found == scores.end()) continue;
        const double times = posting.stem;
        found->second += weight * times / (times + columns_.saturation[posting.passage]);
        best = std::max(best, found->second);
      }
    }
    return best;
  }

  WordPostings& postings_;
  const Columns& columns_;
  std::set<std::string> words_;  // stems
};

std::optional<Repair> repair_of(const std::string& word, const Dictionary& dictionary,
                                const Company& company) {
  for (const std::string_view elision : elisions) {
    if (!word.starts_with(elision)) continue;
    const std::string rest = word.substr(elision.size());
    const bool elides = rest.size() >= 3 && std::string_view("aeiouyh").find(rest[0]) !=
                                                std::string_view::npos;
    if (elides && dictionary.has(rest)) return Repair{std::string(elision) + "'", rest};
  }
  const std::vector<std::string> near = dictionary.nearest(word, max_candidates);
  if (near.empty()) return std::nullopt;
  return Repair{"", company.best(near)};
}

}  // namespace

bool has_unknown_words(const QueryTree& tree, WordPostings& postings) {
  bool unknown = false;
  each_sequence(tree.alternatives, [&](const Sequence& sequence) {
    unknown = unknown || std::any_of(sequence.words.begin(), sequence.words.end(),
                                     [&](const Token& token) {
                                       return is_unknown(token, postings);
                                     });
  });
  return unknown;
}

void tell_unknown_words(QueryTree& tree, WordPostings& postings) {
  if (tree.wanted_words().size() + tree.wanted_spelled().size() < 2) return;
  each_wanted(std::as_const(tree.alternatives), [&](const Sequence& sequence) {
    for (const Token& token : sequence.words) {
      const std::string written = tree.written(token, token);
      const bool stands_for_more = std::any_of(
          sequence.expansions.begin(), sequence.expansions.end(),
          [&](const Expansion& expansion) {
            return expansion.written.find(written) != std::string::npos;
          });
      if (stands_for_more || !is_unknown(token, postings)) continue;
      tree.notices.push_back(
          say("« {1} » n'est dans aucun document : le reste est cherché", {written}));
    }
  });
}

std::string repair(QueryTree& tree, WordPostings& postings, const Snapshot& snapshot) {
  const Columns& columns = snapshot.memory->columns;
  const Dictionary& dictionary = snapshot.memory->dictionary(snapshot.shards);
  std::map<std::pair<std::size_t, std::size_t>, std::string> repairs;  // by range
  const Company company(tree, postings, columns);
  each_sequence(tree.alternatives, [&](Sequence& sequence) {
    for (Token& token : sequence.words) {
      if (!is_unknown(token, postings)) continue;
      const std::optional<Repair> found = repair_of(token.word, dictionary, company);
      if (!found) continue;
      const std::string written = found->elision + as_written(found->word, snapshot);
      repairs[{token.from, token.to}] = written;
      tree.repaired[token.from] = written;
      tree.notices.push_back(
          say("« {1} » n'est dans aucun document : recherche de « {2} »",
              {tree.text.substr(token.from, token.to - token.from), written}));
      const std::vector<Token> read = analyse(written);
      if (read.empty()) continue;
      token.word = read.back().word;
      token.stem = read.back().stem;
    }
  });
  if (repairs.empty()) return "";
  std::string text = tree.text;
  for (auto at = repairs.rbegin(); at != repairs.rend(); ++at) {
    text.replace(at->first.first, at->first.second - at->first.first, at->second);
  }
  return text;
}

}  // namespace griot
