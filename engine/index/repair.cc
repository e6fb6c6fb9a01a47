#include "engine/index/repair.h"

#include <xapian.h>
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "engine/index/families.h"
#include "engine/index/written_form.h"

namespace griot {
namespace {

constexpr std::array<std::string_view, 14> elisions{
    "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu", "qu",
    "l",     "d",      "j",      "m",      "t",      "s",      "n"};

bool is_unknown(const Token& token, const Xapian::Database& database) {
  return !token.stop && !token.added &&
         !database.term_exists(term_of(Family::stem, token)) &&
         !database.term_exists(term_of(Family::exact, token)) &&
         !database.term_exists(term_of(Family::aside, token));
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
  Company(const QueryTree& tree, const Xapian::Database& database) : database_(database) {
    for (const Token& token : tree.wanted_words()) {
      if (!token.stop) words_.insert(term_of(Family::stem, token));
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
    Token token;
    token.word = candidate;
    Xapian::Enquire enquire(database_);
    const auto& [k1, k2, k3, b, min_length] = passage_bm25;
    enquire.set_weighting_scheme(Xapian::BM25Weight(k1, k2, k3, b, min_length));
    enquire.set_query(
        Xapian::Query(Xapian::Query::OP_FILTER,
                      Xapian::Query(Xapian::Query::OP_OR, words_.begin(), words_.end()),
                      Xapian::Query(term_of(Family::exact, token))));
    const Xapian::MSet found = enquire.get_mset(0, 1);
    return found.empty() ? 0 : found.begin().get_weight();
  }

  const Xapian::Database& database_;
  std::set<std::string> words_;
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

bool has_unknown_words(const QueryTree& tree, const Xapian::Database& database) {
  for (const auto& conditions : tree.alternatives) {
    for (const Sequence& sequence : conditions) {
      for (const Token& token : sequence.words) {
        if (is_unknown(token, database)) return true;
      }
    }
  }
  return false;
}

std::string repair(QueryTree& tree, const Xapian::Database& database,
                   const Xapian::Database& public_database, const Dictionary& dictionary,
                   const Columns& columns) {
  std::map<std::pair<std::size_t, std::size_t>, std::string> repairs;  // by range
  const Company company(tree, public_database);
  for (auto& conditions : tree.alternatives) {
    for (Sequence& sequence : conditions) {
      for (Token& token : sequence.words) {
        if (!is_unknown(token, database)) continue;
        const std::optional<Repair> found = repair_of(token.word, dictionary, company);
        if (!found) continue;
        const std::string written =
            found->elision + as_written(found->word, database, columns);
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
    }
  }
  if (repairs.empty()) return "";
  std::string text = tree.text;
  for (auto at = repairs.rbegin(); at != repairs.rend(); ++at) {
    text.replace(at->first.first, at->first.second - at->first.first, at->second);
  }
  return text;
}

}  // namespace griot
