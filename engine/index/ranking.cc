#include "engine/index/ranking.h"

#include <xapian.h>

#include <algorithm>
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

Xapian::Query weighted(Family family, const std::set<std::string>& terms) {
  return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT,
                       Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()),
                       row_of(family).weight);
}

// Stop words rank only where there is nothing else.
std::vector<Token> content_words(const std::vector<Token>& words) {
  std::vector<Token> content;
  for (const Token& token : words) {
    if (!token.stop) content.push_back(token);
  }
  return content.empty() ? words : content;
}

Xapian::Query main_query(const std::vector<Token>& words,
                         const std::vector<std::string>& beginnings) {
  std::vector<Xapian::Query> parts;
  for (const Family family :
       {Family::stem, Family::prefix, Family::exact, Family::aside}) {
    std::set<std::string> terms;
    for (const Token& token : words) terms.insert(term_of(family, token));
    if (!terms.empty()) parts.push_back(weighted(family, terms));
  }
  std::set<std::string> pairs;
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t j = i + 1; j < words.size(); ++j) {
      if (is_pair(words[i], words[j])) pairs.insert(term_of_pair(words[i], words[j]));
    }
  }
  if (!pairs.empty()) parts.push_back(weighted(Family::pair, pairs));
  std::vector<std::string> begun;
  Token token;
  for (const std::string& word : beginnings) {
    token.word = word;
    begun.push_back(term_of(Family::exact, token));
  }
  if (!begun.empty()) {
    parts.emplace_back(Xapian::Query::OP_SYNONYM, begun.begin(), begun.end());
  }
  return Xapian::Query(Xapian::Query::OP_OR, parts.begin(), parts.end());
}

Xapian::Query gram_query(const std::vector<Token>& words) {
  std::set<std::string> grams;
  for (const Token& token : words) {
    for (std::string& gram : terms_of_grams(token)) grams.insert(std::move(gram));
  }
  return grams.empty() ? Xapian::Query() : weighted(Family::gram, grams);
}

}  // namespace

std::vector<RankedPassage> rank(const RankingInput& input,
                                const Xapian::Database& database, const Columns& columns,
                                std::size_t limit) {
  const std::vector<Token> words = content_words(input.words);
  const std::vector<std::string> identities = identities_of(database);
  CandidateSource source(input, columns, identities);
  // The source comes last: it decides which passages there are, the others their order.
  Xapian::Query query(Xapian::Query::OP_AND_MAYBE, Xapian::Query(&source),
                      main_query(words, input.beginnings));
  const Xapian::Query grams = gram_query(words);
  if (!grams.empty()) query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, query, grams);

  Xapian::Enquire enquire(database);
  const auto& [k1, k2, k3, b, min_length] = passage_bm25;
  enquire.set_weighting_scheme(Xapian::BM25Weight(k1, k2, k3, b, min_length));
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  enquire.set_query(query);
  const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(limit));
  std::vector<RankedPassage> ranked;
  ranked.reserve(found.size());
  for (auto at = found.begin(); at != found.end(); ++at) {
    ranked.push_back({*at, at.get_weight()});
  }
  return ranked;
}

}  // namespace griot
