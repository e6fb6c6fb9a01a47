#include "engine/knowledge/inheritance.h"

#include <algorithm>
#include <memory>
#include <string_view>

#include "engine/knowledge/lineage.h"

namespace griot {
namespace {

// Of one after the other: nobody has more, and whoever writes more on purpose costs
// neither the stack nor the square of their number.
constexpr std::size_t most_editions = 100;

// Of the metadata: the ids of older editions.
constexpr const char* edition_keys[] = {"remplace", "met-a-jour"};

template <class Fact>
std::vector<Statement> statements_in(const std::vector<Fact>& facts) {
  std::vector<Statement> statements;
  for (const Fact& fact : facts) statements.push_back({fact.anchor, fact.text});
  return statements;
}

template <class Fact>
Inheritance::Places places_before(const std::vector<Fact>& before,
                                  const std::vector<Fact>& now) {
  Inheritance::Places places(now.size(), Correspondence::none);
  if (before.empty() || now.empty()) return places;
  for (const auto& pair : align(statements_in(before), statements_in(now), false).pairs) {
    if (pair.now != Correspondence::none) places[pair.now] = pair.before;
  }
  return places;
}

bool follows_another(const std::shared_ptr<const RegisteredDocument>& document) {
  return std::ranges::any_of(
      edition_keys, [&](const char* key) { return document->metadata.find(key); });
}

bool chained(const std::vector<std::string>& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// What a person decided on the fact itself.
FactState own_state(const Standing& standing) {
  return standing.state_of.empty() ? standing.state : FactState::candidate;
}

}  // namespace

class Inheritance::Editions {
 public:
  Editions(const Register::Documents& documents, const Alignments& known)
      : made_(documents), known_(known), progress_(documents.size(), Progress::none) {
    for (std::size_t i = 0; i < made_.size(); ++i) places_[made_[i]->id] = i;
  }

  Register::Documents make(Alignments& used) {
    for (std::size_t i = 0; i < made_.size(); ++i) visit(i, 0);
    used = std::move(used_);
    return std::move(made_);
  }

 private:
  enum class Progress { none, begun, done };

  // Older editions first: what they inherited is handed on.
  void visit(std::size_t at, std::size_t depth) {
    if (progress_[at] != Progress::none || depth > most_editions) return;
    progress_[at] = Progress::begun;
    std::vector<std::size_t> older;
    for (const char* key : edition_keys) {
      for (const std::string& id : made_[at]->metadata.list(key)) {
        const auto found = places_.find(id);
        if (found == places_.end()) continue;
        visit(found->second, depth + 1);
        if (progress_[found->second] == Progress::done) older.push_back(found->second);
      }
    }
    progress_[at] = Progress::done;
    if (!older.empty()) take_up(at, std::move(older));
  }

  void take_up(std::size_t at, std::vector<std::size_t> older) {
    std::stable_sort(older.begin(), older.end(), [&](std::size_t a, std::size_t b) {
      return made_[a]->date() > made_[b]->date();
    });
    const auto heir = std::make_shared<RegisteredDocument>(*made_[at]);
    for (const std::size_t each : older) {
      const RegisteredDocument& before = *made_[each];
      const auto& places = alignment_of(before, *heir).places;
      DocumentFacts& now = heir->facts;
      add(before.facts.recommendations, places[0], now.recommendations);
      add(before.facts.minutes.decisions, places[1], now.minutes.decisions);
      add(before.facts.minutes.actions, places[2], now.minutes.actions);
    }
    inherit(heir->facts.recommendations);
    inherit(heir->facts.minutes.decisions);
    inherit(heir->facts.minutes.actions);
    made_[at] = heir;
  }

  const Alignment& alignment_of(const RegisteredDocument& before,
                                const RegisteredDocument& now) {
    const std::pair key(before.id, now.id);
    const auto known = known_.find(key);
    if (known != known_.end() && !now.read.empty() &&
        known->second.before == before.read && known->second.now == now.read) {
      return used_.insert(*known).first->second;
    }
    return used_[key] = {
               before.read,
               now.read,
               {places_before(before.facts.recommendations, now.facts.recommendations),
                places_before(before.facts.minutes.decisions,
                              now.facts.minutes.decisions),
                places_before(before.facts.minutes.actions, now.facts.minutes.actions)}};
  }

  template <class Fact>
  void add(const std::vector<Fact>& before, const Places& places,
           std::vector<Fact>& now) {
    for (std::size_t j = 0; j < now.size(); ++j) {
      if (places[j] == Correspondence::none) continue;
      const Standing& old = before[places[j]].standing;
      if (old.id.empty()) continue;
      standings_[old.id] = &old;
      std::vector<std::string>& chain = now[j].standing.continues;
      const auto add = [&](const std::string& id) {
        if (chain.size() < most_editions && !chained(chain, id)) chain.push_back(id);
      };
      add(old.id);
      for (const std::string& id : old.continues) add(id);
    }
  }

  // The nearest state that a person decided; all that was noted, the oldest edition
  // first.
  template <class Fact>
  void inherit(std::vector<Fact>& facts) {
    for (Fact& fact : facts) {
      Standing& standing = fact.standing;
      std::vector<StatusChange> history;
      for (auto id = standing.continues.rbegin(); id != standing.continues.rend(); ++id) {
        const Standing& old = *standings_.at(*id);
        for (StatusChange change : old.history) {
          if (!change.of.empty()) continue;
          change.of = *id;
          history.push_back(std::move(change));
        }
      }
      for (const std::string& id : standing.continues) {
        if (standing.state != FactState::candidate) break;
        standing.state = own_state(*standings_.at(id));
        if (standing.state != FactState::candidate) standing.state_of = id;
      }
      standing.history.insert(standing.history.begin(), history.begin(), history.end());
    }
  }

  Register::Documents made_;
  const Alignments& known_;
  Alignments used_;
  std::vector<Progress> progress_;
  std::map<std::string, std::size_t, std::less<>> places_;  // of documents, by id
  std::map<std::string, const Standing*> standings_;        // of older facts, by id
};

Register::Documents Inheritance::apply(const Register::Documents& documents) {
  if (std::ranges::none_of(documents, follows_another)) return documents;
  Alignments used;
  Register::Documents made = Editions(documents, known_).make(used);
  known_ = std::move(used);
  return made;
}

}  // namespace griot
