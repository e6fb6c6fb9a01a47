#include "engine/index/ranking.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "engine/index/families.h"

namespace griot {
namespace {

// One thing that weighs, with the name it has in an explanation.
struct Part {
  std::string name;
  Xapian::Query query;
  bool finds = true;  // otherwise it only weighs what others find
};

// Stop words rank only where there is nothing else.
std::vector<Token> content_words(const std::vector<Token>& words) {
  std::vector<Token> content;
  for (const Token& token : words) {
    if (!token.stop) content.push_back(token);
  }
  return content.empty() ? words : content;
}

// Words that one spelling stands for weigh as one.
Xapian::Query spelled_query(const Spelled& spelled) {
  std::vector<std::string> terms;
  Token token;
  for (const std::string& word : spelled.words) {
    token.word = word;
    terms.push_back(term_of(Family::exact, token));
  }
  return Xapian::Query(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end());
}

// A phrase weighs as its words do on average, however long it is.
Xapian::Query expansion_query(const Expansion& expansion) {
  std::vector<std::string> terms;
  double content = 0;
  std::uint32_t place = 0;
  for (const Token& token : expansion.phrase.tokens) {
    if (token.position == place) continue;
    place = token.position;
    terms.push_back(term_of(Family::stem, token));
    if (!token.stop) ++content;
  }
  const Xapian::Query phrase =
      terms.size() == 1
          ? Xapian::Query(terms.front())
          : Xapian::Query(Xapian::Query::OP_PHRASE, terms.begin(), terms.end(),
                          static_cast<Xapian::termcount>(terms.size()));
  return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, phrase,
                       row_of(expansion.relation).weight / std::max(content, 1.0));
}

// Of several things that one word stands for the best counts.
void add_expansions(const std::vector<Expansion>& expansions, std::vector<Part>& parts) {
  std::map<std::string, std::vector<Xapian::Query>> by_word;
  for (const Expansion& expansion : expansions) {
    by_word[expansion.written].push_back(expansion_query(expansion));
  }
  for (const auto& [word, queries] : by_word) {
    parts.push_back({word + " →", Xapian::Query(Xapian::Query::OP_MAX, queries.begin(),
                                                queries.end())});
  }
}

std::vector<Part> parts_of(const RankingInput& input) {
  const std::vector<Token> words = content_words(input.words);
  std::vector<Part> parts;
  for (const Family family :
       {Family::stem, Family::prefix, Family::exact, Family::aside}) {
    std::set<std::string> terms;
    for (const Token& token : words) terms.insert(term_of(family, token));
    for (const std::string& term : terms) {
      parts.push_back({term,
                       Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(term),
                                     row_of(family).weight),
                       family != Family::prefix});
    }
  }
  for (const Spelled& spelled : input.spelled) {
    if (spelled.words.empty()) continue;
    parts.push_back({spelled.whole ? "=" + spelled.letters : spelled.letters + "*",
                     spelled_query(spelled)});
  }
  add_expansions(input.expansions, parts);
  return parts;
}

// A set of documents that a query can name.
constexpr std::int64_t most_named_documents = 256;

Xapian::Query named_documents(const Bitset& documents, const Columns& columns) {
  std::vector<std::string> terms;
  documents.each([&](std::size_t document) {
    terms.push_back(term_of_document(columns.documents[document].id));
  });
  return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

Xapian::Query any_of(const std::vector<Part>& parts, bool that_find) {
  std::vector<Xapian::Query> queries;
  for (const Part& part : parts) {
    if (part.finds == that_find) queries.push_back(part.query);
  }
  return Xapian::Query(Xapian::Query::OP_OR, queries.begin(), queries.end());
}

Xapian::Query query_of(const RankingInput& input, const Columns& columns) {
  const std::vector<Part> parts = parts_of(input);
  const Xapian::Query query(Xapian::Query::OP_AND_MAYBE, any_of(parts, true),
                            any_of(parts, false));
  const Bitset documents = columns.documents_of(input.candidates);
  if (documents.count() > most_named_documents) return query;
  return Xapian::Query(Xapian::Query::OP_FILTER, query,
                       named_documents(documents, columns));
}

Xapian::Enquire enquire_for(const Xapian::Query& query,
                            const Xapian::Database& database) {
  Xapian::Enquire enquire(database);
  const auto& [k1, k2, k3, b, min_length] = passage_bm25;
  enquire.set_weighting_scheme(Xapian::BM25Weight(k1, k2, k3, b, min_length));
  enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
  enquire.set_query(query);
  return enquire;
}

class Ranking {
 public:
  Ranking(const RankingInput& input, const Columns& columns, std::size_t limit)
      : input_(input), columns_(columns), limit_(limit), left_(input.candidates) {}

  // What a set found. True when nothing that comes after its last weight can be among
  // the best.
  bool take(const Xapian::MSet& found, bool all) {
    ranked_.clear();
    left_ = input_.candidates;
    double last = 0;
    for (auto at = found.begin(); at != found.end(); ++at) {
      last = at.get_weight();
      if (!left_.test(*at)) continue;
      left_.clear(*at);
      ranked_.push_back({*at, last + share_of(*at)});
    }
    if (all) add_the_rest();
    keep_best();
    if (all) return true;
    const double most_to_come = last + most_share();
    return ranked_.size() == limit_ && most_to_come < ranked_.back().score;
  }

  std::vector<RankedPassage> result() && { return std::move(ranked_); }

 private:
  double share_of(std::uint32_t passage) const {
    return document_weight * input_.document_scores[columns_.document_of[passage]];
  }
  double most_share() const {
    const auto& scores = input_.document_scores;
    return scores.empty()
               ? 0
               : document_weight * *std::max_element(scores.begin(), scores.end());
  }

  // Candidates that no word to rank by finds.
  void add_the_rest() {
    left_.each([&](std::size_t passage) {
      const auto number = static_cast<std::uint32_t>(passage);
      ranked_.push_back({number, share_of(number)});
    });
  }

  void keep_best() {
    const auto kept = std::min(limit_, ranked_.size());
    std::partial_sort(ranked_.begin(),
                      ranked_.begin() + static_cast<std::ptrdiff_t>(kept), ranked_.end(),
                      BetterPassage{columns_});
    ranked_.resize(kept);
  }

  const RankingInput& input_;
  const Columns& columns_;
  std::size_t limit_;
  Bitset left_;
  std::vector<RankedPassage> ranked_;
};

}  // namespace

bool BetterPassage::operator()(const RankedPassage& a, const RankedPassage& b) const {
  // Sums in another order differ in their last digits: they are no order.
  const auto rounded = [](double score) { return std::llround(score * 1e9); };
  if (rounded(a.score) != rounded(b.score)) return rounded(a.score) > rounded(b.score);
  const std::uint32_t document = columns.document_of[a.passage];
  const std::uint32_t other = columns.document_of[b.passage];
  if (document == other) return a.passage < b.passage;
  return columns.documents[document].id < columns.documents[other].id;
}

std::vector<RankedPassage> rank(const RankingInput& input,
                                const Xapian::Database& database, const Columns& columns,
                                std::size_t limit) {
  if (limit == 0 || input.candidates.none()) return {};
  const Xapian::Enquire enquire = enquire_for(query_of(input, columns), database);
  Ranking ranking(input, columns, limit);
  const std::size_t all = database.get_doccount();
  for (std::size_t wanted = limit + 50;; wanted *= 4) {
    const auto size = static_cast<Xapian::doccount>(std::min(wanted, all));
    const Xapian::MSet found = enquire.get_mset(0, size);
    if (ranking.take(found, found.size() < size || size == all)) break;
  }
  return std::move(ranking).result();
}

std::vector<Weight> weights_of(std::uint32_t passage, const RankingInput& input,
                               const Xapian::Database& database, const Columns& columns) {
  const std::uint32_t document = columns.document_of[passage];
  const double share = document_weight * input.document_scores[document];
  const Xapian::Query here(term_of_document(columns.documents[document].id));
  std::vector<Weight> weights;
  if (share > 0) weights.push_back({"document", share});
  for (const Part& part : parts_of(input)) {
    const Xapian::MSet found =
        enquire_for(Xapian::Query(Xapian::Query::OP_FILTER, part.query, here), database)
            .get_mset(0, columns.documents[document].passages);
    for (auto at = found.begin(); at != found.end(); ++at) {
      if (*at == passage && at.get_weight() > 1e-9) {
        weights.push_back({part.name, at.get_weight()});
      }
    }
  }
  std::stable_sort(weights.begin(), weights.end(),
                   [](const Weight& a, const Weight& b) { return a.value > b.value; });
  return weights;
}

}  // namespace griot
