#include "engine/knowledge/lineage.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/knowledge/table_grid.h"
#include "engine/text/passage_match.h"
#include "engine/text/word_as_read.h"
#include "engine/text/words.h"

namespace griot {
namespace {

using PassageKind = PassagePair::Kind;
constexpr std::size_t none = Correspondence::none;

std::string text_of(const Block& block) {
  std::string text = plain_text(block);
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

// The places whose order is that of before: a longest rising run. The others moved.
std::vector<bool> in_order(const std::vector<std::size_t>& before_of) {
  std::vector<std::size_t> ends;  // now-indices; ends[k] ends a run of k + 1
  std::vector<std::size_t> previous(before_of.size(), none);
  for (std::size_t j = 0; j < before_of.size(); ++j) {
    if (before_of[j] == none) continue;
    const auto at = std::lower_bound(
        ends.begin(), ends.end(), before_of[j],
        [&](std::size_t end, std::size_t value) { return before_of[end] < value; });
    if (at != ends.begin()) previous[j] = *(at - 1);
    if (at == ends.end()) {
      ends.push_back(j);
    } else {
      *at = j;
    }
  }
  std::vector<bool> kept(before_of.size(), false);
  for (std::size_t j = ends.empty() ? none : ends.back(); j != none; j = previous[j]) {
    kept[j] = true;
  }
  return kept;
}

// Some of the statements, by their places.
using Places = std::vector<std::size_t>;

Places places_of(const std::vector<Statement>& statements, bool rows) {
  Places places;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if ((statements[i].kind == PassageKind::row) == rows) places.push_back(i);
  }
  return places;
}

// For each statement now, the place of the one before it, or none.
class Search {
 public:
  Search(const std::vector<Statement>& before, const std::vector<Statement>& now,
         const std::vector<std::size_t>& known)
      : before_(before), now_(now), before_of_(known) {
    before_of_.resize(now.size(), none);
  }

  void by_anchors(const Places& before, const Places& now) {
    std::map<std::string, std::size_t> places;
    for (const std::size_t i : before) places.emplace(before_[i].anchor, i);
    for (const std::size_t j : now) {
      const auto was = places.find(now_[j].anchor);
      if (was == places.end()) continue;
      before_of_[j] = was->second;
      places.erase(was);
    }
  }

  void by_words(const Places& before, const Places& now) {
    const std::vector<Wording> old_wordings = wordings(before_, before);
    const std::vector<Wording> new_wordings = wordings(now_, now);
    PassageMatch match(old_wordings, new_wordings);
    for (std::size_t j = 0; j < now.size(); ++j) {
      if (before_of_[now[j]] == none) continue;
      const auto was = std::find(before.begin(), before.end(), before_of_[now[j]]);
      if (was == before.end()) continue;
      match.claim(static_cast<std::size_t>(was - before.begin()), j);
    }
    match.match_same();
    match.match_similar();
    for (std::size_t j = 0; j < now.size(); ++j) {
      if (match.before(j) != PassageMatch::none) {
        before_of_[now[j]] = before[match.before(j)];
      }
    }
  }

  std::vector<std::size_t> take() { return std::move(before_of_); }

 private:
  static std::vector<Wording> wordings(const std::vector<Statement>& statements,
                                       const Places& places) {
    std::vector<Wording> all;
    for (const std::size_t place : places) {
      const Statement& each = statements[place];
      all.push_back(wording_of(each.text, static_cast<std::size_t>(each.kind)));
    }
    return all;
  }

  const std::vector<Statement>& before_;
  const std::vector<Statement>& now_;
  std::vector<std::size_t> before_of_;
};

Fate fate_of(const std::string& before, const std::string& now, bool in_place) {
  if (before == now) return in_place ? Fate::kept : Fate::moved;
  const bool same_words =
      digest_of_words(before) == digest_of_words(now) || read_alike(before, now);
  return same_words ? Fate::retouched : Fate::reworded;
}

// What a reader may cite, rows of tables one by one, and the paragraphs of notes.
std::vector<Statement> statements_of(const Document& document) {
  std::vector<Statement> statements;
  walk(document, [&](const Block& block) {
    const auto add = [&](PassageKind kind, std::string text) {
      if (!text.empty()) statements.push_back({block.anchor, std::move(text), kind});
    };
    if (const auto* table = std::get_if<Table>(&block.value)) {
      add(PassageKind::paragraph, plain_text(table->caption));
      for (std::string& row : rows_as_text(*table)) add(PassageKind::row, std::move(row));
      return false;
    }
    if (std::holds_alternative<Heading>(block.value)) {
      add(PassageKind::heading, text_of(block));
    } else if (std::holds_alternative<Figure>(block.value)) {
      add(PassageKind::figure, text_of(block));
    } else if (std::holds_alternative<Paragraph>(block.value) ||
               std::holds_alternative<CodeBlock>(block.value)) {
      add(PassageKind::paragraph, text_of(block));
    }
    return true;
  });
  return statements;
}

PassagePair told(const Correspondence::Pair& pair, const std::vector<Statement>& before,
                 const std::vector<Statement>& now) {
  PassagePair passage;
  passage.fate = pair.fate;
  if (pair.before != none) {
    passage.kind = before[pair.before].kind;
    passage.before_anchor = before[pair.before].anchor;
    passage.before = before[pair.before].text;
  }
  if (pair.now != none) {
    passage.kind = now[pair.now].kind;
    passage.now_anchor = now[pair.now].anchor;
    passage.now = now[pair.now].text;
  }
  return passage;
}

NameChange organisations_of(const Document& before, const Document& now,
                            const DirectoryRules& rules) {
  const auto names = [&](const Document& document) {
    std::vector<std::pair<std::string, std::string>> all;  // what it is compared by, name
    std::set<std::string> seen;
    for (const DirectoryEntry& entry : directory_in(document, rules)) {
      std::string key = slug(entry.name, 200);
      if (seen.insert(key).second) all.emplace_back(std::move(key), entry.name);
    }
    return all;
  };
  const auto old_names = names(before);
  const auto new_names = names(now);
  NameChange change{old_names.size(), new_names.size(), {}, {}};
  const auto missing = [](const auto& from, const auto& in, auto& names_out) {
    std::set<std::string> there;
    for (const auto& [key, name] : in) there.insert(key);
    for (const auto& [key, name] : from) {
      if (!there.contains(key)) names_out.push_back(name);
    }
  };
  missing(new_names, old_names, change.added);
  missing(old_names, new_names, change.removed);
  return change;
}

}  // namespace

std::size_t Tally::all() const {
  return std::accumulate(std::begin(counts_), std::end(counts_), std::size_t{0});
}

Correspondence align(const std::vector<Statement>& before,
                     const std::vector<Statement>& now, bool by_anchor,
                     const std::vector<std::size_t>& known) {
  Search search(before, now, known);
  const Places texts_before = places_of(before, false), texts = places_of(now, false);
  if (by_anchor) {
    search.by_anchors(texts_before, texts);
  } else {
    search.by_words(texts_before, texts);
  }
  search.by_words(places_of(before, true), places_of(now, true));
  const std::vector<std::size_t> before_of = search.take();
  const std::vector<bool> in_place = in_order(before_of);
  std::vector<bool> found(before.size(), false);
  for (const std::size_t i : before_of) {
    if (i != none) found[i] = true;
  }
  Correspondence alignment;
  const auto add = [&](Fate fate, std::size_t i, std::size_t j) {
    alignment.pairs.push_back({fate, i, j});
    alignment.tally.add(fate);
  };
  const auto add_dropped_from = [&](std::size_t i) {
    for (; i < before.size() && !found[i]; ++i) {
      add(Fate::dropped, i, none);
      found[i] = true;  // told once
    }
  };
  add_dropped_from(0);
  for (std::size_t j = 0; j < now.size(); ++j) {
    const std::size_t i = before_of[j];
    if (i == none) {
      add(Fate::added, none, j);
      continue;
    }
    add(fate_of(before[i].text, now[j].text, in_place[j]), i, j);
    add_dropped_from(i + 1);
  }
  return alignment;
}

void add_recommendations(const std::vector<Recommendation>& before,
                         const std::vector<Recommendation>& now, Lineage& lineage) {
  const auto said = [](const std::vector<Recommendation>& all) {
    std::vector<Statement> statements;
    for (const Recommendation& each : all) {
      statements.push_back({each.anchor, each.text, PassageKind::paragraph});
    }
    return statements;
  };
  std::map<std::string, std::size_t> places;  // of those that nothing continues yet
  for (std::size_t i = 0; i < before.size(); ++i) {
    places.emplace(before[i].standing.id, i);
  }
  std::vector<std::size_t> known(now.size(), none);
  for (std::size_t j = 0; j < now.size(); ++j) {
    for (const std::string& id : now[j].standing.continues) {
      const auto was = places.find(id);
      if (was == places.end()) continue;
      known[j] = was->second;
      places.erase(was);
      break;
    }
  }
  const Correspondence found = align(said(before), said(now), false, known);
  lineage.recommended = found.tally;
  for (const Correspondence::Pair& pair : found.pairs) {
    RecommendationPair told;
    told.fate = pair.fate;
    if (pair.before != none) {
      const Recommendation& was = before[pair.before];
      told.before_id = was.standing.id;
      told.before_anchor = was.anchor;
      told.before = was.text;
    }
    if (pair.now != none) {
      const Recommendation& is = now[pair.now];
      told.now_id = is.standing.id;
      told.now_anchor = is.anchor;
      told.now = is.text;
    }
    lineage.recommendations.push_back(std::move(told));
  }
}

Lineage lineage_of(const Document& before, const Document& now,
                   const LineageOptions& options) {
  const std::vector<Statement> old_statements = statements_of(before);
  const std::vector<Statement> statements = statements_of(now);
  Lineage lineage;
  for (const auto& pair :
       align(old_statements, statements, options.same_document).pairs) {
    PassagePair passage = told(pair, old_statements, statements);
    Tally& tally = passage.kind == PassageKind::row       ? lineage.rows
                   : passage.kind == PassageKind::heading ? lineage.headings
                                                          : lineage.paragraphs;
    tally.add(pair.fate);
    lineage.passages.push_back(std::move(passage));
  }
  lineage.organisations = organisations_of(before, now, options.directories);
  return lineage;
}

}  // namespace griot
