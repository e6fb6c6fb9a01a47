#include "engine/knowledge/register.h"

#include <algorithm>
#include <functional>
#include <iterator>
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

template <class Series>
auto at(const Series& series, std::string_view id) {
  const auto found = series.places.find(id);
  using Found = typename decltype(series.all)::value_type;
  return found == series.places.end() ? Found() : series.all[found->second];
}

// What was decided on an older edition counts there, too, where only the team sees the
// newer one.
template <class Fact>
bool takes_up(const Said<Fact>& newer, const Said<Fact>& older) {
  return newer.document->is_public || !older.document->is_public;
}

using IdTest = std::function<bool(const std::string&)>;
using FactOfId = std::function<const Standing*(const std::string&)>;

// What of the facts of a document is for the team alone.
class TeamsOwn {
 public:
  // `internal_document` of words that name one; `public_fact` is null for what not
  // everyone may see.
  TeamsOwn(IdTest internal_document, FactOfId public_fact)
      : internal_document_(std::move(internal_document)),
        public_fact_(std::move(public_fact)) {}

  template <class Fact>
  bool is_in(const std::vector<Fact>& facts) const {
    return std::any_of(facts.begin(), facts.end(), [&](const Fact& fact) {
      const Standing& standing = fact.standing;
      return is_left_out(standing) ||
             !std::ranges::all_of(standing.continues, public_fact_) ||
             std::ranges::any_of(standing.history, [&](const StatusChange& change) {
               return internal_document_(change.evidence);
             });
    });
  }

  template <class Fact>
  void leave_out(std::vector<Fact>& facts) const {
    std::erase_if(facts, [&](const Fact& fact) { return is_left_out(fact.standing); });
    for (Fact& fact : facts) leave_out(fact.standing);
  }

 private:
  bool is_left_out(const Standing& standing) const {
    return standing.state == FactState::rejected ||
           (!standing.id.empty() && !public_fact_(standing.id));
  }

  // Of an edition that is not public nothing is told but, by silence, a rejection; what
  // was rejected is not named by what a person confirms of it in a newer one. The id of a
  // document that is not public says its title.
  void leave_out(Standing& standing) const {
    std::erase_if(standing.continues,
                  [&](const std::string& id) { return !public_fact_(id); });
    std::erase_if(standing.history, [&](const StatusChange& change) {
      return !change.of.empty() && !public_fact_(change.of);
    });
    if (!standing.state_of.empty() && !public_fact_(standing.state_of)) {
      stand_in_nearest(standing);
    }
    for (StatusChange& change : standing.history) {
      if (internal_document_(change.evidence)) change.evidence.clear();
    }
  }

  // In what was decided on the nearest of the editions that are left.
  void stand_in_nearest(Standing& standing) const {
    const auto nearest =
        std::ranges::find_if(standing.continues, [&](const std::string& id) {
          return public_fact_(id)->own_state() != FactState::candidate;
        });
    const bool found = nearest != standing.continues.end();
    standing.state = found ? public_fact_(*nearest)->state : FactState::candidate;
    standing.state_of = found ? *nearest : std::string();
  }

  IdTest internal_document_;
  FactOfId public_fact_;
};

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
    take(*document, document->facts.recommendations, recommended_.all);
    take(*document, document->facts.minutes.decisions, decided_.all);
    take(*document, document->facts.minutes.actions, actions_.all);
  }
  put_in_order(recommended_);
  put_in_order(decided_);
  put_in_order(actions_);
}

template <class Fact>
void Register::put_in_order(Series<Fact>& series) {
  std::vector<Said<Fact>>& all = series.all;
  std::sort(all.begin(), all.end(), [](const Said<Fact>& a, const Said<Fact>& b) {
    return is_newer(a.fact->standing.id, b.fact->standing.id);
  });
  for (std::size_t i = 0; i < all.size(); ++i)
    series.places[all[i].fact->standing.id] = i;
  // Who comes at the end of a chain has the longest one.
  std::vector<Said<Fact>> newest_first = all;
  std::ranges::stable_sort(newest_first, std::greater<>(), [](const Said<Fact>& said) {
    return said.fact->standing.continues.size();
  });
  for (const Said<Fact>& newer : newest_first) {
    for (const std::string& id : newer.fact->standing.continues) {
      const Said<Fact> older = at(series, id);
      if (!older.fact || !takes_up(newer, older)) continue;
      taken_up_[id].push_back(&newer.fact->standing);
    }
    if (withdraws(newer.fact->standing)) withdrawn_.insert(newer.fact->standing.id);
  }
  std::copy_if(all.begin(), all.end(), std::back_inserter(series.listed),
               [&](const Said<Fact>& said) {
                 return !taken_up_.contains(said.fact->standing.id);
               });
}

bool Register::withdraws(const Standing& standing) const {
  if (standing.state == FactState::rejected) return true;
  const auto newer = all_that_take_up(standing.id);
  return !newer.empty() && std::ranges::all_of(newer, [&](const Standing* each) {
    return withdrawn_.contains(each->id);
  });
}

const Standing* Register::shown_to_everyone(std::string_view id) const {
  const Standing* shown = nullptr;
  const auto look_at = [&](const auto& said) {
    if (said.fact && said.document->is_public &&
        !withdrawn_.contains(said.fact->standing.id)) {
      shown = &said.fact->standing;
    }
  };
  look_at(at(recommended_, id));
  look_at(at(decided_, id));
  look_at(at(actions_, id));
  return shown;
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
  const TeamsOwn teams(is_internal,
                       [this](const std::string& id) { return shown_to_everyone(id); });
  for (const auto& document : documents_) {
    if (!document->is_public) continue;
    const DocumentFacts& facts = document->facts;
    if (!teams.is_in(facts.recommendations) && !teams.is_in(facts.minutes.decisions) &&
        !teams.is_in(facts.minutes.actions) &&
        std::ranges::none_of(facts.testimonies, is_for_the_team)) {
      shown.push_back(document);
      continue;
    }
    auto part = std::make_shared<RegisteredDocument>(*document);
    teams.leave_out(part->facts.recommendations);
    teams.leave_out(part->facts.minutes.decisions);
    teams.leave_out(part->facts.minutes.actions);
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
  return at(recommended_, id);
}

Said<Decision> Register::decision(std::string_view id) const {
  return at(decided_, id);
}

Said<Action> Register::action(std::string_view id) const {
  return at(actions_, id);
}

std::string Register::taken_up_in(std::string_view id) const {
  const auto newer = all_that_take_up(id);
  return newer.empty() ? std::string() : newer.front()->id;
}

std::span<const Standing* const> Register::all_that_take_up(std::string_view id) const {
  const auto found = taken_up_.find(id);
  if (found == taken_up_.end()) return {};
  return found->second;
}

}  // namespace griot
