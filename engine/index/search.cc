#include "engine/index/search.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "engine/index/families.h"
#include "engine/index/fields.h"
#include "engine/index/filters.h"
#include "engine/index/matching.h"
#include "engine/index/query_lexer.h"
#include "engine/index/query_tree.h"
#include "engine/index/ranking.h"
#include "engine/index/repair.h"
#include "engine/index/second_look.h"
#include "engine/index/snippet.h"
#include "engine/index/spelled_words.h"
#include "engine/index/word_postings.h"

namespace griot {
namespace {

// The sum of the weights may be below 0, which no reader expects of a score: the same
// order, above 0 (log(1 + e^x), which is x itself when x is great).
double positive(double weight) {
  return weight > 30 ? weight : std::log1p(std::exp(weight));
}

// Passages ranked for each hit of a page, at first; more when they turn out to be of few
// documents.
constexpr std::size_t ranked_per_hit = 10;

// A document on the page and its ranked passages, best first.
struct Found {
  std::uint32_t document = 0;
  std::vector<RankedPassage> passages;
};

class Search {
 public:
  Search(const Query& query, const Snapshot& snapshot, const Vocabularies& vocabularies)
      : query_(query),
        snapshot_(snapshot),
        columns_(snapshot.memory->columns),
        resolve_(vocabularies.resolve),
        synonyms_(vocabularies.synonyms),
        postings_(snapshot),
        reader_(snapshot.shards) {}

  Results run() {
    understand();
    find();
    if (matches_.documents.none() && tree_.loosen_phrases()) {
      tree_.notices.push_back(
          say("aucun document n'a cette expression avec le reste : "
              "ses mots sont cherchés un à un"));
      find();
    }
    if (matches_.documents.none() && results_.suggestion.empty()) suggest_no_quotes();
    results_.facets = count_facets(columns_, query_, matches_.documents);
    matches_.documents &= selected_documents(columns_, query_);
    results_.documents = matches_.documents.count();
    if (tree_.finds()) {
      keep_passages();
      show(query_.order == Query::Order::date ? ranked_in(dated_page()) : ranked_page());
    } else {
      show(dated_page());
    }
    results_.notices = std::move(tree_.notices);
    return std::move(results_);
  }

 private:
  void understand() {
    tree_ = parse_query(query_.text, query_.exact);
    const bool blank = query_.text.find_first_not_of(" \t\r\n") == std::string::npos;
    if (!blank && tree_.empty()) {
      tree_.notices.push_back(say("aucun mot à chercher dans cette requête"));
    } else if (tree_.has_function_words_only()) {
      tree_.notices.push_back(
          say("ces mots sont partout : ils sont cherchés dans les titres seulement"));
    }
    drop_unknown_filters(tree_, columns_, resolve_);
    const bool unknown = has_unknown_words(tree_, postings_);
    if (unknown) results_.suggestion = repair(tree_, postings_, snapshot_);
    expand_spelled(tree_, snapshot_.shards);
    if (!query_.exact) expand_words();
    if (unknown) tell_unknown_words(tree_, postings_);
    results_.understood = tree_.printed();
  }

  // With what the words stand for, as far as any passage has it.
  void expand_words() {
    const auto stands = [&](const Phrase& phrase) {
      return std::all_of(
          phrase.tokens.begin(), phrase.tokens.end(),
          [&](const Token& token) {
            return token.stop || !postings_.of_stem(token.stem).empty();
          });
    };
    snapshot_.memory->thesaurus(snapshot_.shards, synonyms_)
        .expand(tree_, query_.countries, stands);
    for (const Expansion& expansion : tree_.wanted_expansions()) {
      results_.expanded.push_back(
          {expansion.written, expansion.form, expansion.relation});
    }
  }

  void find() {
    matches_ = match(tree_, postings_, columns_, [&](const Filter& filter) {
      return documents_of(filter, columns_, resolve_);
    });
  }

  // A phrase that stands nowhere may have its words somewhere.
  void suggest_no_quotes() {
    std::string text;
    for (const QueryPiece& piece : query_pieces(tree_.text)) {
      if (piece.excluded) return;
      if (!text.empty()) text += ' ';
      text += tree_.text.substr(piece.from, piece.to - piece.from);
    }
    QueryTree loose = parse_query(text);
    drop_unknown_filters(loose, columns_, resolve_);
    if (loose.empty() || text == tree_.text) return;
    const Matches found = match(loose, postings_, columns_, [&](const Filter& filter) {
      return documents_of(filter, columns_, resolve_);
    });
    if (!found.documents.none()) results_.suggestion = std::move(text);
  }

  // Only passages of documents that are found take part from here on.
  void keep_passages() {
    Bitset kept(matches_.passages.size());
    matches_.passages.each([&](std::size_t passage) {
      const std::uint32_t document = columns_.document_of[passage];
      if (document != Columns::none && matches_.documents.test(document)) {
        kept.set(passage);
      }
    });
    matches_.passages = std::move(kept);
    results_.passages = matches_.passages.count();
  }

  std::size_t first() const {
    return static_cast<std::size_t>(std::max<std::int64_t>(query_.offset, 0));
  }
  std::size_t limit() const {
    return static_cast<std::size_t>(std::max<std::int64_t>(query_.limit, 0));
  }

  RankingInput ranking_input() const {
    return {tree_.wanted_words(), tree_.wanted_spelled(), tree_.wanted_expansions(),
            matches_.document_scores};
  }

  std::vector<Found> ranked_page() {
    const RankingInput input = ranking_input();
    const Ranking ranking(input, postings_, columns_);
    const SecondLook look(input.words, tree_.text, postings_, reader_, columns_);
    const auto all = static_cast<std::size_t>(results_.passages);
    // Saturates: an offset from an address may be anything.
    const std::size_t wanted = std::min(first(), all) + std::min(limit(), all);
    // Never fewer than are looked at again: pages follow each other.
    std::size_t ranked =
        std::max(query_.by_passage ? wanted : wanted * ranked_per_hit, looked_at);
    for (;;) {
      auto passages = ranking.best(matches_.passages, ranked);
      look.sort(passages);
      std::vector<Found> found = query_.by_passage ? each(passages) : grouped(passages);
      if (found.size() >= wanted || passages.size() < ranked) return page_of(found);
      ranked *= 4;
    }
  }

  std::vector<Found> each(const std::vector<RankedPassage>& passages) const {
    std::vector<Found> found;
    for (const RankedPassage& passage : passages) {
      found.push_back({columns_.document_of[passage.passage], {passage}});
    }
    return found;
  }

  std::vector<Found> grouped(const std::vector<RankedPassage>& passages) const {
    std::vector<Found> found;
    std::unordered_map<std::uint32_t, std::size_t> places;
    for (const RankedPassage& passage : passages) {
      const std::uint32_t document = columns_.document_of[passage.passage];
      const auto [place, added] = places.emplace(document, found.size());
      if (added) found.push_back({document, {}});
      found[place->second].passages.push_back(passage);
    }
    return found;
  }

  std::vector<Found> dated_page() {
    std::vector<Found> found;
    for (const std::uint32_t document : columns_.newest_first) {
      if (!matches_.documents.test(document)) continue;
      if (!tree_.finds()) results_.passages += columns_.documents[document].passages();
      found.push_back({document, {}});
    }
    return page_of(found);
  }

  // The passages of these documents alone, best first in each.
  std::vector<Found> ranked_in(std::vector<Found> page) {
    Bitset kept(matches_.passages.size());
    for (const Found& found : page) {
      const DocumentRow& row = columns_.documents[found.document];
      for (std::uint32_t i = 0; i < row.passages(); ++i) {
        const std::size_t passage = row.first + i;
        if (matches_.passages.test(passage)) kept.set(passage);
      }
    }
    const RankingInput input = ranking_input();
    const Ranking ranking(input, postings_, columns_);
    for (const RankedPassage& passage :
         ranking.best(kept, static_cast<std::size_t>(kept.count()))) {
      for (Found& found : page) {
        if (found.document == columns_.document_of[passage.passage]) {
          found.passages.push_back(passage);
        }
      }
    }
    return page;
  }

  std::vector<Found> page_of(const std::vector<Found>& found) const {
    const auto begin =
        found.begin() + static_cast<std::ptrdiff_t>(std::min(first(), found.size()));
    const auto left = static_cast<std::size_t>(found.end() - begin);
    return {begin, begin + static_cast<std::ptrdiff_t>(std::min(limit(), left))};
  }

  void show(const std::vector<Found>& page) {
    const Highlighter highlighter(tree_);
    for (const Found& found : page) {
      const DocumentRow& row = columns_.documents[found.document];
      Hit hit;
      hit.document = row.id;
      hit.title = row.title;
      hit.type = row.type;
      hit.countries = row.countries;
      hit.date = row.date;
      hit.is_public = row.is_public;
      if (!found.passages.empty()) hit.score = positive(found.passages.front().score);
      hit.matching_passages = matching_passages(row);
      show_passages(found, highlighter, hit);
      results_.hits.push_back(std::move(hit));
    }
  }

  std::int64_t matching_passages(const DocumentRow& row) const {
    if (!tree_.finds()) return row.passages();
    std::int64_t count = 0;
    for (std::uint32_t i = 0; i < row.passages(); ++i) {
      if (matches_.passages.test(row.first + i)) ++count;
    }
    return count;
  }

  // The best passages that show what was found. Where it was found in the title or the
  // labels only, the best passage from its beginning.
  void show_passages(const Found& found, const Highlighter& highlighter, Hit& hit) {
    std::vector<PassageHit>& shown = hit.passages;
    std::vector<PassageHit> plain;
    Sighting how;
    const auto wanted =
        query_.by_passage
            ? std::size_t{1}
            : static_cast<std::size_t>(std::max<std::int64_t>(query_.passages, 0));
    for (const RankedPassage& ranked : found.passages) {
      if (shown.size() == wanted) break;
      const auto& [passage, tokens] = reader_.at(ranked.passage);
      if (passage.boilerplate && !query_.by_passage) continue;
      PassageHit seen{ranked.score, passage.anchor, passage.heading, {}, {}, {}};
      if (query_.snippet_bytes > 0 && !passage.boilerplate) {
        const Sighting sighting = highlighter.find(tokens);
        Snippet snippet =
            make_snippet(passage.text, sighting.ranges, query_.snippet_bytes);
        seen.text = std::move(snippet.text);
        seen.highlights = std::move(snippet.highlights);
        how.inclusive = how.inclusive || sighting.inclusive;
        how.relations.insert(sighting.relations.begin(), sighting.relations.end());
      }
      if (query_.explain) seen.weights = weights_of_passage(ranked);
      (seen.highlights.empty() ? plain : shown).push_back(std::move(seen));
    }
    const bool labels = shown.empty() && query_.snippet_bytes > 0 &&
                        highlighter.find(analyse(hit.title)).ranges.empty();
    if (shown.empty() && !plain.empty() && wanted > 0) shown.push_back(plain.front());
    hit.found_by = said(how, labels && tree_.finds());
  }

  std::vector<Weight> weights_of_passage(const RankedPassage& ranked) {
    const RankingInput input = ranking_input();
    std::vector<Weight> weights =
        Ranking(input, postings_, columns_).weights_of(ranked.passage);
    if (!ranked.looked_at) return weights;
    const SecondLook look(input.words, tree_.text, postings_, reader_, columns_);
    for (Weight& weight : look.weights_of(ranked.passage)) {
      weights.push_back(std::move(weight));
    }
    return weights;
  }

  static std::vector<Message> said(const Sighting& how, bool labels) {
    std::vector<Message> all;
    if (how.inclusive) all.push_back(say("écriture inclusive"));
    for (const Relation relation : how.relations) {
      all.push_back(row_of(relation).name);
    }
    if (labels) all.push_back(say("étiquettes du document"));
    return all;
  }

  const Query& query_;
  const Snapshot& snapshot_;
  const Columns& columns_;
  const ValueResolver& resolve_;
  const Thesaurus& synonyms_;
  WordPostings postings_;
  PassageReader reader_;
  QueryTree tree_;
  Matches matches_;
  Results results_;
};

}  // namespace

Results search(const Query& query, const Snapshot& snapshot,
               const Vocabularies& vocabularies) {
  return Search(query, snapshot, vocabularies).run();
}

}  // namespace griot
