#include "engine/library/standing.h"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/library/public_view.h"
#include "engine/text/passage_match.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);
// Of one paragraph, as the store says, so that little is asked of the words.
constexpr double similar_enough = 0.25;

Wording wording_of(const std::string& text) {
  Wording wording;
  std::string word;
  for (const char c : fold(text) + " ") {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = byte >= 0x80 || std::isalnum(byte) != 0;
    if (letter) word += c;
    if (letter || word.empty()) continue;
    wording.digest += word + ' ';
    wording.words.push_back(std::exchange(word, {}));
  }
  return wording;
}

class Pairing {
 public:
  // `anchors` and `texts` are of the facts.
  Pairing(const std::vector<const FactRecord*>& records,
          const std::vector<std::pair<std::string, std::string>>& facts)
      : records_(records),
        facts_(facts),
        record_of_(facts.size(), none),
        taken_(records.size(), false) {}

  std::vector<std::size_t> pair() {
    pair_where([](const FactRecord& record, const auto& fact) {
      return record.anchor == fact.first && record.text == fact.second;
    });
    if (is_done()) return std::move(record_of_);
    for (const FactRecord* record : records_) before_.push_back(wording_of(record->text));
    for (const auto& fact : facts_) now_.push_back(wording_of(fact.second));
    pair_same_words();
    pair_same_paragraph();
    pair_similar();
    return std::move(record_of_);
  }

 private:
  bool is_done() const {
    return std::find(record_of_.begin(), record_of_.end(), none) == record_of_.end();
  }

  template <class Same>
  void pair_where(Same same) {
    std::map<std::string_view, std::vector<std::size_t>> by_text;
    for (std::size_t i = records_.size(); i-- > 0;)
      by_text[records_[i]->text].push_back(i);
    for (std::size_t j = 0; j < facts_.size(); ++j) {
      const auto found = by_text.find(facts_[j].second);
      if (found == by_text.end()) continue;
      for (auto i = found->second.rbegin(); i != found->second.rend(); ++i) {
        if (taken_[*i] || !same(*records_[*i], facts_[j])) continue;
        claim(*i, j);
        break;
      }
    }
  }

  void pair_same_words() {
    std::map<std::string_view, std::vector<std::size_t>> by_words;
    for (std::size_t i = before_.size(); i-- > 0;) {
      if (!taken_[i]) by_words[before_[i].digest].push_back(i);
    }
    for (std::size_t j = 0; j < now_.size(); ++j) {
      if (record_of_[j] != none) continue;
      const auto found = by_words.find(now_[j].digest);
      if (found == by_words.end() || found->second.empty()) continue;
      claim(found->second.back(), j);
      found->second.pop_back();
    }
  }

  // The nearest of one paragraph; the only two left of it are the same whatever they say.
  void pair_same_paragraph() {
    struct Near {
      double how_much;
      std::size_t record, fact;
    };
    std::vector<Near> near;
    std::map<std::string_view, std::pair<int, int>> left;  // records, facts of an anchor
    for (std::size_t i = 0; i < records_.size(); ++i) {
      if (!taken_[i]) ++left[records_[i]->anchor].first;
    }
    for (std::size_t j = 0; j < facts_.size(); ++j) {
      if (record_of_[j] == none) ++left[facts_[j].first].second;
    }
    for (std::size_t j = 0; j < facts_.size(); ++j) {
      if (record_of_[j] != none || facts_[j].first.empty()) continue;
      const auto& [old, now] = left[facts_[j].first];
      for (std::size_t i = 0; i < records_.size(); ++i) {
        if (taken_[i] || records_[i]->anchor != facts_[j].first) continue;
        const double much = similarity(before_[i], now_[j]);
        if (much >= similar_enough || (old == 1 && now == 1))
          near.push_back({much, i, j});
      }
    }
    std::stable_sort(near.begin(), near.end(), [](const Near& a, const Near& b) {
      return a.how_much > b.how_much;
    });
    for (const Near& pair : near) {
      if (!taken_[pair.record] && record_of_[pair.fact] == none) {
        claim(pair.record, pair.fact);
      }
    }
  }

  void pair_similar() {
    PassageMatch match(before_, now_);
    for (std::size_t j = 0; j < facts_.size(); ++j) {
      if (record_of_[j] != none) match.claim(record_of_[j], j);
    }
    match.match_similar();
    for (std::size_t j = 0; j < facts_.size(); ++j) {
      const std::size_t before = match.before(j);
      if (record_of_[j] == none && before != PassageMatch::none) claim(before, j);
    }
  }

  void claim(std::size_t record, std::size_t fact) {
    record_of_[fact] = record;
    taken_[record] = true;
  }

  const std::vector<const FactRecord*>& records_;
  const std::vector<std::pair<std::string, std::string>>& facts_;
  std::vector<std::size_t> record_of_;
  std::vector<bool> taken_;
  std::vector<Wording> before_, now_;
};

FactState state_of(const FactRecord& record) {
  const FactDecision* last = record.last("state");
  for (const FactState state : {FactState::confirmed, FactState::rejected}) {
    if (last && last->value == name_of(state)) return state;
  }
  return FactState::candidate;
}

Standing standing_of(const FactRecord& record) {
  Standing standing{record.id, state_of(record), record.given, {}};
  for (const FactDecision& each : record.decisions) {
    if (each.subject != "status") continue;
    // What is noted may name how to reach somebody; the record keeps it as written.
    standing.history.push_back(
        {each.value, each.date, public_words(each.evidence), each.time});
  }
  return standing;
}

template <class Fact>
void attach(std::span<const FactRecord> all, int year, std::vector<Fact>& facts,
            std::vector<FactRecord>& changed) {
  std::vector<const FactRecord*> records;
  for (const FactRecord& record : all) {
    if (record.id.front() == Fact::letter) records.push_back(&record);
  }
  std::vector<std::pair<std::string, std::string>> said;
  for (const Fact& fact : facts) said.emplace_back(fact.anchor, fact.text);
  const std::vector<std::size_t> pairs = Pairing(records, said).pair();
  const std::string series = std::string(1, Fact::letter) + "-" + std::to_string(year);
  for (std::size_t j = 0; j < facts.size(); ++j) {
    Fact& fact = facts[j];
    const FactRecord* known = pairs[j] == none ? nullptr : records[pairs[j]];
    fact.standing = known ? standing_of(*known) : Standing();
    if (!known) changed.push_back({series, fact.anchor, fact.text});
    if (known && (known->anchor != fact.anchor || known->text != fact.text)) {
      changed.push_back({known->id, fact.anchor, fact.text});
    }
  }
}

}  // namespace

std::vector<FactRecord> attach_standing(std::span<const FactRecord> records, int year,
                                        DocumentFacts& facts) {
  std::vector<FactRecord> changed;
  attach(records, year, facts.recommendations, changed);
  attach(records, year, facts.minutes.decisions, changed);
  attach(records, year, facts.minutes.actions, changed);
  return changed;
}

}  // namespace griot
