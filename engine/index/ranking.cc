#include "engine/index/ranking.h"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <set>

#include "engine/index/families.h"

namespace griot {
namespace {

// Which of the databases side by side a source is asked about: Xapian does not say, its
// identity does.
std::vector<std::string> identities_of(const Xapian::Database& database) {
  std::vector<std::string> identities;
  const std::string joined = database.get_uuid();  // "uuid:uuid"
  for (std::size_t from = 0; from <= joined.size();) {
    const std::size_t colon = std::min(joined.find(':', from), joined.size());
    identities.push_back(joined.substr(from, colon - from));
    from = colon + 1;
  }
  return identities;
}

// The candidates as Xapian postings, each weighing a share of its document's score.
class CandidateSource : public Xapian::PostingSource {
 public:
  CandidateSource(const RankingInput& input, const Columns& columns,
                  const std::vector<std::string>& identities)
      : input_(input), columns_(columns), identities_(identities) {}

  Xapian::PostingSource* clone() const override {
    return new CandidateSource(input_, columns_, identities_);
  }
  void init(const Xapian::Database& database) override {
    const auto found =
        std::find(identities_.begin(), identities_.end(), database.get_uuid());
    shard_ = found == identities_.end()
                 ? 0
                 : static_cast<std::size_t>(found - identities_.begin());
    const auto& scores = input_.document_scores;
    const double best =
        scores.empty() ? 0 : *std::max_element(scores.begin(), scores.end());
    set_maxweight(best * document_weight);
    size_ = static_cast<Xapian::doccount>(input_.candidates.count());
    at_ = 0;
  }
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return size_; }
  Xapian::doccount get_termfreq_max() const override { return size_; }

  void next(double) override { find(at_ + 1); }
  void skip_to(Xapian::docid number, double) override {
    find(std::max(at_, (std::size_t{number} - 1) * columns_.stride + shard_ + 1));
  }
  bool at_end() const override { return at_ >= input_.candidates.size(); }
  Xapian::docid get_docid() const override {
    return static_cast<Xapian::docid>((at_ - 1) / columns_.stride + 1);
  }
  double get_weight() const override {
    return document_weight * input_.document_scores[columns_.document_of[at_]];
  }

 private:
  void find(std::size_t from) {
    at_ = input_.candidates.next(from);
    while (!at_end() && (at_ - 1) % columns_.stride != shard_) {
      at_ = input_.candidates.next(at_ + 1);
    }
  }

  const RankingInput& input_;
  const Columns& columns_;
  const std::vector<std::string>& identities_;
  std::size_t shard_ = 0;
  std::size_t at_ = 0;  // passage number over all databases; 0 before the first
  Xapian::doccount size_ = 0;
};

// One thing that weighs, with the name it has in an explanation.
struct Part {
  std::string name;
  Xapian::Query query;
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
      parts.push_back({term, Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT,
                                           Xapian::Query(term), row_of(family).weight)});
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

Xapian::MSet best(const Xapian::Query& query, const Xapian::Database& database,
                  std::size_t limit) {
  Xapian::Enquire enquire(database);
  const auto& [k1, k2, k3, b, min_length] = passage_bm25;
  enquire.set_weighting_scheme(Xapian::BM25Weight(k1, k2, k3, b, min_length));
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  enquire.set_query(query);
  return enquire.get_mset(0, static_cast<Xapian::doccount>(limit));
}

}  // namespace

std::vector<RankedPassage> rank(const RankingInput& input,
                                const Xapian::Database& database, const Columns& columns,
                                std::size_t limit) {
  std::vector<Xapian::Query> parts;
  for (const Part& part : parts_of(input)) parts.push_back(part.query);
  const std::vector<std::string> identities = identities_of(database);
  CandidateSource source(input, columns, identities);
  // The source decides which passages there are, the others their order.
  const Xapian::Query query(
      Xapian::Query::OP_AND_MAYBE, Xapian::Query(&source),
      Xapian::Query(Xapian::Query::OP_OR, parts.begin(), parts.end()));
  const Xapian::MSet found = best(query, database, limit);
  std::vector<RankedPassage> ranked;
  ranked.reserve(found.size());
  for (auto at = found.begin(); at != found.end(); ++at) {
    ranked.push_back({*at, at.get_weight()});
  }
  return ranked;
}

std::vector<Weight> weights_of(std::uint32_t passage, const RankingInput& input,
                               const Xapian::Database& database, const Columns& columns) {
  Bitset only(input.candidates.size());
  only.set(passage);
  const RankingInput alone{{}, {}, {}, only, input.document_scores};
  const std::vector<std::string> identities = identities_of(database);
  const double share =
      document_weight * input.document_scores[columns.document_of[passage]];
  std::vector<Weight> weights;
  if (share > 0) weights.push_back({"document", share});
  for (const Part& part : parts_of(input)) {
    CandidateSource source(alone, columns, identities);
    const Xapian::MSet found = best(
        Xapian::Query(Xapian::Query::OP_AND_MAYBE, Xapian::Query(&source), part.query),
        database, 1);
    const double value = found.empty() ? 0 : found.begin().get_weight() - share;
    if (value > 1e-9) weights.push_back({part.name, value});
  }
  std::stable_sort(weights.begin(), weights.end(),
                   [](const Weight& a, const Weight& b) { return a.value > b.value; });
  return weights;
}

}  // namespace griot
