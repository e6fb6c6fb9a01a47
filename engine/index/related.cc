#include "engine/index/related.h"

#include <algorithm>
#include <functional>
#include <map>

#include "engine/index/families.h"
#include "engine/index/key_words.h"
#include "engine/index/passage_reader.h"
#include "engine/index/snippet.h"

namespace griot {
namespace {

constexpr std::size_t key_words = 16;
constexpr std::size_t words_shown = 5;
constexpr std::size_t snippet_bytes = 200;
// Two words of one's own may be chance.
constexpr std::size_t least_words = 2;
// What a shared theme or country adds to the score of the words.
constexpr double theme_share = 0.25;
constexpr double country_share = 0.1;
// Some turn out to share one word only.
constexpr std::size_t candidates_per_wanted = 16;

std::vector<std::string> in_both(const std::vector<std::string>& a,
                                 const std::vector<std::string>& b) {
  std::vector<std::string> both;
  for (const std::string& value : a) {
    if (std::find(b.begin(), b.end(), value) != b.end()) both.push_back(value);
  }
  return both;
}

bool has_capital(const std::string& word) {
  return word[0] >= 'A' && word[0] <= 'Z';
}

struct Candidate {
  std::uint32_t document = 0;
  double score = 0;
  std::vector<std::string> themes, countries;
};

class Relations {
 public:
  Relations(std::uint32_t document, const Snapshot& snapshot)
      : columns_(snapshot.memory->columns),
        own_(document),
        row_(columns_.documents[document]),
        postings_(snapshot),
        reader_(snapshot.shards),
        words_(key_words_of(row_, snapshot.shards, columns_, postings_, key_words)) {}

  std::vector<RelatedDocument> nearest(std::size_t limit) {
    std::vector<RelatedDocument> related;
    for (Candidate& candidate : candidates(limit)) {
      if (related.size() == limit) break;
      const std::vector<const KeyWord*> shared = shared_words(candidate.document);
      if (shared.size() < least_words) continue;
      related.push_back(shown(candidate, shared));
    }
    return related;
  }

 private:
  // By document: what its words weigh, each the more the more passages have it.
  std::vector<double> scores_of_words() const {
    std::vector<double> scores(columns_.documents.size());
    for (const KeyWord& word : words_) {
      // The passages of a document follow each other.
      for (auto at = word.passages->begin(); at != word.passages->end();) {
        const std::uint32_t document = columns_.document_of[at->passage];
        double count = 0;
        for (;
             at != word.passages->end() && columns_.document_of[at->passage] == document;
             ++at) {
          ++count;
        }
        scores[document] += word.weight * count / (count + 1);
      }
    }
    return scores;
  }

  // The best that the shared themes and countries can make of a score of words.
  double most_raised(double score) const {
    return score * (1 + theme_share * static_cast<double>(row_.themes.size()) +
                    country_share * static_cast<double>(row_.countries.size()));
  }

  // The best of them first, enough for `limit`; what cannot be among these is left out.
  std::vector<Candidate> candidates(std::size_t limit) const {
    const std::vector<double> scores = scores_of_words();
    std::vector<double> best = scores;
    const std::size_t enough = std::min(limit * candidates_per_wanted, best.size());
    if (enough == 0) return {};
    const auto last = best.begin() + static_cast<std::ptrdiff_t>(enough) - 1;
    std::nth_element(best.begin(), last, best.end(), std::greater<>());
    const double least = *last;
    std::vector<Candidate> found;
    for (std::uint32_t document = 0; document < scores.size(); ++document) {
      if (scores[document] <= 0 || document == own_) continue;
      if (most_raised(scores[document]) < least) continue;
      const DocumentRow& other = columns_.documents[document];
      Candidate candidate{document, scores[document], in_both(row_.themes, other.themes),
                          in_both(row_.countries, other.countries)};
      candidate.score *= 1 + theme_share * static_cast<double>(candidate.themes.size()) +
                         country_share * static_cast<double>(candidate.countries.size());
      found.push_back(std::move(candidate));
    }
    std::sort(found.begin(), found.end(), [&](const Candidate& a, const Candidate& b) {
      if (a.score != b.score) return a.score > b.score;
      return columns_.documents[a.document].id < columns_.documents[b.document].id;
    });
    return found;
  }

  // Calls `visit(passage)` for those of the document that have the word.
  template <typename Visit>
  void each_passage(const KeyWord& word, std::uint32_t document, Visit visit) const {
    const std::uint32_t first = columns_.documents[document].first;
    auto at = std::lower_bound(word.passages->begin(), word.passages->end(), first,
                               [](const Posting& posting, std::uint32_t from) {
                                 return posting.passage < from;
                               });
    const std::uint32_t end = first + columns_.documents[document].passages();
    for (; at != word.passages->end() && at->passage < end; ++at) visit(at->passage);
  }

  std::vector<const KeyWord*> shared_words(std::uint32_t document) const {
    std::vector<const KeyWord*> shared;
    for (const KeyWord& word : words_) {
      bool has = false;
      each_passage(word, document, [&](std::uint32_t) { has = true; });
      if (has) shared.push_back(&word);
    }
    return shared;
  }

  RelatedDocument shown(Candidate& candidate, const std::vector<const KeyWord*>& shared) {
    std::map<std::uint32_t, double> passages;
    for (const KeyWord* word : shared) {
      each_passage(*word, candidate.document,
                   [&](std::uint32_t passage) { passages[passage] += word->weight; });
    }
    const auto best = std::max_element(
        passages.begin(), passages.end(),
        [](const auto& a, const auto& b) { return a.second < b.second; });
    RelatedDocument related;
    related.document = columns_.documents[candidate.document].id;
    related.score = candidate.score;
    related.themes = std::move(candidate.themes);
    related.countries = std::move(candidate.countries);
    related.passage = passage_hit(best->first, best->second);
    for (const KeyWord* word : shared) {
      if (related.words.size() == words_shown) break;
      std::string written = written_form(word->stem);
      if (!written.empty()) related.words.push_back(std::move(written));
    }
    return related;
  }

  PassageHit passage_hit(std::uint32_t number, double score) {
    const auto& [passage, tokens] = reader_.at(number);
    QueryTree tree;
    Sequence& sequence = tree.alternatives.emplace_back().emplace_back();
    for (const KeyWord& word : words_) {
      Token token;
      token.word = token.stem = word.stem;
      sequence.words.push_back(token);
    }
    Snippet snippet =
        make_snippet(passage.text, Highlighter(tree).find(tokens).ranges, snippet_bytes);
    return {score,
            passage.anchor,
            passage.heading,
            std::move(snippet.text),
            std::move(snippet.highlights),
            {}};
  }

  void note_forms(const std::string& text, const std::vector<Token>& tokens) {
    for (const Token& token : tokens) {
      if (token.added) continue;
      std::string form = text.substr(token.from, token.to - token.from);
      const auto [known, added] = written_.try_emplace(token.stem, form);
      // A capital at the head of a sentence is not the word's own.
      const bool plainer = !added && has_capital(known->second) && !has_capital(form);
      if (plainer) known->second = std::move(form);
    }
  }

  // As the document that is looked at writes it, its title last, which has capitals; ""
  // for what only its labels have.
  const std::string& written_form(const std::string& stem) {
    while (!written_.contains(stem) && read_ < row_.passages()) {
      const auto& [passage, tokens] = reader_.at(row_.first + read_++);
      note_forms(passage.text, tokens);
    }
    if (!written_.contains(stem)) note_forms(row_.title, analyse(row_.title));
    return written_[stem];
  }

  const Columns& columns_;
  std::uint32_t own_;
  const DocumentRow& row_;
  WordPostings postings_;
  PassageReader reader_;
  std::vector<KeyWord> words_;
  std::map<std::string, std::string> written_;  // by stem, of the passages read
  std::uint32_t read_ = 0;
};

}  // namespace

std::vector<RelatedDocument> related_documents(std::string_view document,
                                               std::size_t limit,
                                               const Snapshot& snapshot) {
  const Columns& columns = snapshot.memory->columns;
  const std::string term = term_of_document(document);
  for (const Shard& shard : snapshot.shards) {
    for (auto at = shard.database.postlist_begin(term);
         at != shard.database.postlist_end(term); ++at) {
      const std::uint32_t number = columns.document_of[shard.first + *at];
      if (number != Columns::none) return Relations(number, snapshot).nearest(limit);
    }
  }
  return {};
}

}  // namespace griot
