#include "engine/knowledge/inheritance.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

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

}  // namespace

class Inheritance::Editions {
 public:
  Editions(const Register::Documents& documents, const Alignments& known)
      : made_(documents),
        known_(known),
        progress_(documents.size(), Progress::none),
        generations_(documents.size(), 0) {
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
    std::set<std::size_t> older;
    for (const char* key : edition_keys) {
      for (const std::string& id : made_[at]->metadata.list(key)) {
        const auto found = places_.find(id);
        if (found == places_.end()) continue;
        visit(found->second, depth + 1);
        if (progress_[found->second] != Progress::done) continue;
        older.insert(found->second);
        generations_[at] = std::max(generations_[at], generations_[found->second] + 1);
      }
    }
    progress_[at] = Progress::done;
    if (!older.empty()) take_up(at, {older.begin(), older.end()});
  }

  // The nearest first, whatever their dates say: an edition that stands on another one
  // brings what it took up of that.
  void take_up(std::size_t at, std::vector<std::size_t> older) {
    std::stable_sort(older.begin(), older.end(), [&](std::size_t a, std::size_t b) {
      return std::tuple(generations_[a], made_[a]->date()) >
             std::tuple(generations_[b], made_[b]->date());
    });
    const auto heir = std::make_shared<RegisteredDocument>(*made_[at]);
    Claimed claimed;
    for (const std::size_t each : older) {
      const RegisteredDocument& before = *made_[each];
      const std::string date = before.date();
      const auto& places = alignment_of(before, *heir).places;
      const DocumentFacts& was = before.facts;
      DocumentFacts& now = heir->facts;
      add(was.recommendations, date, places[0], claimed, now.recommendations);
      add(was.minutes.decisions, date, places[1], claimed, now.minutes.decisions);
      add(was.minutes.actions, date, places[2], claimed, now.minutes.actions);
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

  // What one heir has taken up: two of its facts never continue the same one.
  using Claimed = std::set<std::string_view>;

  template <class Fact>
  void add(const std::vector<Fact>& before, const std::string& date, const Places& places,
           Claimed& claimed, std::vector<Fact>& now) {
    for (std::size_t j = 0; j < now.size(); ++j) {
      if (places[j] == Correspondence::none) continue;
      const Standing& old = before[places[j]].standing;
      if (old.id.empty() || !claimed.insert(old.id).second) continue;
      older_[old.id] = {&old, date};
      std::vector<std::string> chain{old.id};
      for (const std::string& id : old.continues) {
        if (claimed.insert(id).second) chain.push_back(id);
      }
      put_among(chain, now[j].standing.continues);
    }
  }

  // Two branches as one, the newer edition first; each keeps its order.
  void put_among(const std::vector<std::string>& branch,
                 std::vector<std::string>& chain) const {
    const std::vector<std::string> other = std::exchange(chain, {});
    auto a = other.begin(), b = branch.begin();
    while (chain.size() < most_editions && (a != other.end() || b != branch.end())) {
      const bool of_branch =
          a == other.end() ||
          (b != branch.end() && older_.at(*b).date > older_.at(*a).date);
      chain.push_back(of_branch ? *b++ : *a++);
    }
  }

  // The nearest state that a person decided; all that was noted, as time went: of one
  // moment, what the older edition says stands first.
  template <class Fact>
  void inherit(std::vector<Fact>& facts) {
    for (Fact& fact : facts) {
      Standing& standing = fact.standing;
      if (standing.continues.empty()) continue;
      std::vector<StatusChange> history;
      for (auto id = standing.continues.rbegin(); id != standing.continues.rend(); ++id) {
        for (StatusChange change : older_.at(*id).standing->history) {
          if (!change.of.empty()) continue;
          change.of = *id;
          history.push_back(std::move(change));
        }
      }
      for (const std::string& id : standing.continues) {
        if (standing.state != FactState::candidate) break;
        standing.state = older_.at(id).standing->own_state();
        if (standing.state != FactState::candidate) standing.state_of = id;
      }
      history.insert(history.end(), standing.history.begin(), standing.history.end());
      std::ranges::stable_sort(history, {}, &StatusChange::time);
      standing.history = std::move(history);
    }
  }

  struct Older {
    const Standing* standing = nullptr;
    std::string date;  // of its document
  };

  Register::Documents made_;
  const Alignments& known_;
  Alignments used_;
  std::vector<Progress> progress_;
  std::vector<std::size_t> generations_;  // above those of all that a document follows
  std::unordered_map<std::string, std::size_t> places_;  // of documents, by id
  std::unordered_map<std::string, Older> older_;         // facts, by id
};

Register::Documents Inheritance::apply(const Register::Documents& documents) {
  if (std::ranges::none_of(documents, follows_another)) return documents;
  Alignments used;
  Register::Documents made = Editions(documents, known_).make(used);
  known_ = std::move(used);
  return made;
}

}  // namespace griot
