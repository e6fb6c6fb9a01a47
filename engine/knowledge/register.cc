#include "engine/knowledge/register.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "engine/base/ascii.h"

namespace griot {
namespace {

// By year, then number: "R-2026-1000" is behind "R-2026-999".
bool is_newer(const std::string& a, const std::string& b) {
  const auto key = [](const std::string& id) {
    return std::make_tuple(std::string_view(id).substr(0, 6), id.size(),
                           std::string_view(id));
  };
  return key(b) < key(a);
}

template <class Fact>
void take(const RegisteredDocument& document, const std::vector<Fact>& facts,
          std::vector<Said<Fact>>& all) {
  for (const Fact& fact : facts) {
    if (!fact.standing.id.empty()) all.push_back({&document, &fact});
  }
}

template <class Fact>
void put_in_order(std::vector<Said<Fact>>& all,
                  std::map<std::string, std::size_t, std::less<>>& places) {
  std::sort(all.begin(), all.end(), [](const Said<Fact>& a, const Said<Fact>& b) {
    return is_newer(a.fact->standing.id, b.fact->standing.id);
  });
  for (std::size_t i = 0; i < all.size(); ++i) places[all[i].fact->standing.id] = i;
}

template <class Fact>
Said<Fact> at(const std::vector<Said<Fact>>& all,
              const std::map<std::string, std::size_t, std::less<>>& places,
              std::string_view id) {
  const auto found = places.find(id);
  return found == places.end() ? Said<Fact>() : all[found->second];
}

template <class Fact>
void leave_out_rejected(std::vector<Fact>& facts) {
  std::erase_if(
      facts, [](const Fact& fact) { return fact.standing.state == FactState::rejected; });
}

template <class Fact>
bool has_rejected(const std::vector<Fact>& facts) {
  return std::any_of(facts.begin(), facts.end(), [](const Fact& fact) {
    return fact.standing.state == FactState::rejected;
  });
}

// The id of a document that is not public says its title.
template <class Fact>
void leave_out_evidence(std::vector<Fact>& facts,
                        const std::function<bool(const std::string&)>& is_internal) {
  for (Fact& fact : facts) {
    for (StatusChange& change : fact.standing.history) {
      if (is_internal(change.evidence)) change.evidence.clear();
    }
  }
}

template <class Fact>
bool has_evidence(const std::vector<Fact>& facts,
                  const std::function<bool(const std::string&)>& is_internal) {
  return std::any_of(facts.begin(), facts.end(), [&](const Fact& fact) {
    return std::any_of(
        fact.standing.history.begin(), fact.standing.history.end(),
        [&](const StatusChange& change) { return is_internal(change.evidence); });
  });
}

}  // namespace

const char* name_of(FactState state) {
  switch (state) {
    case FactState::candidate:
      return "candidate";
    case FactState::confirmed:
      return "confirmed";
    case FactState::rejected:
      return "rejected";
  }
  return "candidate";
}

Register::Register(Documents documents) : documents_(std::move(documents)) {
  std::sort(documents_.begin(), documents_.end(),
            [](const auto& a, const auto& b) { return a->id < b->id; });
  for (const auto& document : documents_) {
    take(*document, document->facts.recommendations, recommended_);
    take(*document, document->facts.minutes.decisions, decided_);
    take(*document, document->facts.minutes.actions, actions_);
  }
  put_in_order(recommended_, recommendation_);
  put_in_order(decided_, decision_);
  put_in_order(actions_, action_);
}

Register Register::public_part() const {
  Documents shown;
  // The id of a document may stand anywhere in it: an address, "note-x, p. 2", two ids.
  const auto is_internal = [this](const std::string& evidence) {
    const auto is_of_id = [](char c) { return is_letter(c) || is_digit(c) || c == '-'; };
    for (auto at = evidence.begin(); at != evidence.end();) {
      const auto end = std::find_if_not(at, evidence.end(), is_of_id);
      const RegisteredDocument* named = document(std::string(at, end));
      if (named && !named->is_public) return true;
      at = std::find_if(end, evidence.end(), is_of_id);
    }
    return false;
  };
  const auto is_for_the_team = [](const Testimony& one) {
    return one.consent == "interne";
  };
  for (const auto& document : documents_) {
    if (!document->is_public) continue;
    const DocumentFacts& facts = document->facts;
    if (!has_rejected(facts.recommendations) && !has_rejected(facts.minutes.decisions) &&
        !has_rejected(facts.minutes.actions) &&
        !has_evidence(facts.recommendations, is_internal) &&
        !has_evidence(facts.minutes.decisions, is_internal) &&
        std::ranges::none_of(facts.testimonies, is_for_the_team) &&
        !has_evidence(facts.minutes.actions, is_internal)) {
      shown.push_back(document);
      continue;
    }
    auto part = std::make_shared<RegisteredDocument>(*document);
    leave_out_rejected(part->facts.recommendations);
    leave_out_rejected(part->facts.minutes.decisions);
    leave_out_rejected(part->facts.minutes.actions);
    leave_out_evidence(part->facts.recommendations, is_internal);
    leave_out_evidence(part->facts.minutes.decisions, is_internal);
    leave_out_evidence(part->facts.minutes.actions, is_internal);
    std::erase_if(part->facts.testimonies, is_for_the_team);
    shown.push_back(std::move(part));
  }
  return Register(std::move(shown));
}

const RegisteredDocument* Register::document(std::string_view id) const {
  const auto found = std::ranges::lower_bound(
      documents_, id, {}, [](const auto& each) { return std::string_view(each->id); });
  return found != documents_.end() && (*found)->id == id ? found->get() : nullptr;
}

Said<Recommendation> Register::recommendation(std::string_view id) const {
  return at(recommended_, recommendation_, id);
}

Said<Decision> Register::decision(std::string_view id) const {
  return at(decided_, decision_, id);
}

Said<Action> Register::action(std::string_view id) const {
  return at(actions_, action_, id);
}

}  // namespace griot
