#include "engine/index/related.h"

#include <xapian.h>
#include <algorithm>
#include <map>

#include "engine/index/families.h"
#include "engine/index/key_words.h"
#include "engine/index/snippet.h"
#include "engine/index/stored_passage.h"

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

struct Scored {
  std::uint32_t document = 0;
  double score = 0;
};

struct Candidate {
  std::uint32_t document = 0;
  double score = 0;
  std::vector<std::string> themes, countries;
};

class Relations {
 public:
  Relations(std::uint32_t document, const Snapshot& snapshot)
      : snapshot_(snapshot),
        columns_(snapshot.memory->columns),
        own_(document),
        row_(columns_.documents[document]),
        words_(key_words_of(row_, snapshot.database, columns_, key_words)) {}

  std::vector<RelatedDocument> nearest(std::size_t limit) {
    // Some share one word only and fall out; seldom so many that more must be looked at.
    for (std::size_t wanted = 8 * limit;; wanted *= 8) {
      std::vector<RelatedDocument> related;
      std::vector<Candidate> best = candidates(wanted);
      const bool all = best.size() < wanted;
      if (!all) best.resize(wanted);
      for (Candidate& candidate : best) {
        if (related.size() == limit) break;
        const std::vector<const KeyWord*> shared = shared_words(candidate.document);
        if (shared.size() < least_words) continue;
        related.push_back(shown(candidate, shared));
      }
      if (all || related.size() == limit) return related;
    }
  }

 private:
  // By document: what its words weigh, each the more the more passages have it.
  std::vector<Scored> scored() const {
    std::vector<double> scores(columns_.documents.size());
    std::vector<std::uint32_t> counts(columns_.documents.size());
    std::vector<std::uint32_t> having, all;
    for (const KeyWord& word : words_) {
      having.clear();
      for (const std::uint32_t passage : word.passages) {
        const std::uint32_t document = columns_.document_of[passage];
        if (document == Columns::none) continue;
        if (counts[document]++ == 0) having.push_back(document);
      }
      for (const std::uint32_t document : having) {
        if (scores[document] == 0) all.push_back(document);
        scores[document] += word.weight * counts[document] / (counts[document] + 1.0);
        counts[document] = 0;
      }
    }
    std::vector<Scored> found;
    for (const std::uint32_t document : all) {
      if (document != own_) found.push_back({document, scores[document]});
    }
    return found;
  }

  // Best first. At least the `wanted` best are among them, exactly in their order: labels
  // can lift no document that is left out above those.
  std::vector<Candidate> candidates(std::size_t wanted) const {
    std::vector<Scored> found = scored();
    if (found.size() > wanted) {
      const auto last = found.begin() + static_cast<std::ptrdiff_t>(wanted) - 1;
      std::nth_element(
          found.begin(), last, found.end(),
          [](const Scored& a, const Scored& b) { return a.score > b.score; });
      const double most = 1 + theme_share * static_cast<double>(row_.themes.size()) +
                          country_share * static_cast<double>(row_.countries.size());
      const double least = last->score / most;
      std::erase_if(found, [&](const Scored& one) { return one.score < least; });
    }
    std::vector<Candidate> best;
    for (const Scored& one : found) {
      const DocumentRow& other = columns_.documents[one.document];
      Candidate candidate{one.document, one.score, in_both(row_.themes, other.themes),
                          in_both(row_.countries, other.countries)};
      candidate.score *= 1 + theme_share * static_cast<double>(candidate.themes.size()) +
                         country_share * static_cast<double>(candidate.countries.size());
      best.push_back(std::move(candidate));
    }
    std::sort(best.begin(), best.end(), [&](const Candidate& a, const Candidate& b) {
      if (a.score != b.score) return a.score > b.score;
      return columns_.documents[a.document].id < columns_.documents[b.document].id;
    });
    return best;
  }

  // Calls `visit(passage)` for those of the document that have the word.
  template <typename Visit>
  void each_passage(const KeyWord& word, std::uint32_t document, Visit visit) const {
    const std::uint32_t first = columns_.documents[document].first;
    auto at = std::lower_bound(word.passages.begin(), word.passages.end(), first);
    const std::uint32_t end =
        first + columns_.documents[document].passages * columns_.stride;
    for (; at != word.passages.end() && *at < end; ++at) {
      if (columns_.document_of[*at] == document) visit(*at);
    }
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

  Passage passage_at(std::uint32_t number) const {
    return unpack_passage(snapshot_.database.get_document(number).get_data());
  }

  PassageHit passage_hit(std::uint32_t number, double score) const {
    const Passage passage = passage_at(number);
    QueryTree tree;
    Sequence& sequence = tree.alternatives.emplace_back().emplace_back();
    for (const KeyWord& word : words_) {
      Token token;
      token.word = token.stem = word.stem;
      sequence.words.push_back(token);
    }
    Snippet snippet =
        make_snippet(passage.text, Highlighter(tree).find(passage).ranges, snippet_bytes);
    return {score,
            passage.anchor,
            passage.heading,
            std::move(snippet.text),
            std::move(snippet.highlights),
            {}};
  }

  void note_forms(const std::string& text, const std::string& language) {
    for (const Token& token : analyse(text, {language})) {
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
    while (!written_.contains(stem) && read_ < row_.passages) {
      const Passage passage = passage_at(row_.first + read_++ * columns_.stride);
      note_forms(passage.text, passage.language);
    }
    if (!written_.contains(stem)) note_forms(row_.title, "fr");
    return written_[stem];
  }

  const Snapshot& snapshot_;
  const Columns& columns_;
  std::uint32_t own_;
  const DocumentRow& row_;
  std::vector<KeyWord> words_;
  std::map<std::string, std::string> written_;  // by stem, of the passages read
  std::uint32_t read_ = 0;
};

}  // namespace

std::vector<RelatedDocument> related_documents(std::string_view document,
                                               std::size_t limit,
                                               const Snapshot& snapshot) {
  const std::string term = term_of_document(document);
  const Columns& columns = snapshot.memory->columns;
  const auto passage = snapshot.database.postlist_begin(term);
  if (passage == snapshot.database.postlist_end(term)) return {};
  const std::uint32_t number = columns.document_of[*passage];
  if (number == Columns::none) return {};
  return Relations(number, snapshot).nearest(limit);
}

}  // namespace griot
