#include "engine/library/edition_links.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/base/error.h"
#include "engine/document/visibility.h"

namespace griot {
namespace {

enum class EditionOrder { unknown, older, newer };

// "2026" and "2026-03" may be the same day.
EditionOrder order_by_date(const Metadata& here, const Metadata& there) {
  const std::string date = here.text("date");
  const std::string other = there.text("date");
  if (date.empty() || other.empty()) return EditionOrder::unknown;
  if (date.starts_with(other) || other.starts_with(date)) return EditionOrder::unknown;
  return date < other ? EditionOrder::older : EditionOrder::newer;
}

bool lists(const Metadata& metadata, const char* key, std::string_view id) {
  const std::vector<std::string> listed = metadata.list(key);
  return std::find(listed.begin(), listed.end(), id) != listed.end();
}

void set_listed(Metadata& metadata, const char* key, std::string_view id, bool wanted) {
  if (lists(metadata, key, id) == wanted) return;
  std::vector<std::string> listed = metadata.list(key);
  if (wanted) {
    listed.emplace_back(id);
  } else {
    std::erase(listed, id);
  }
  if (listed.empty()) return metadata.remove(key);
  metadata.set(key, Value::List(listed.begin(), listed.end()), Source::person);
}

// The way by which `older` is said to come after `newer` already, their names first and
// last; empty when there is none. A `remplace` of `older` itself that names `newer` does
// not count: it is what an answer takes back.
std::vector<std::string> way_back(const Store& store, const std::string& older,
                                  const std::string& newer) {
  std::map<std::string, std::string> reached = {{older, ""}};
  std::vector<std::string> open = {older};
  while (!open.empty()) {
    const std::string at = std::move(open.back());
    open.pop_back();
    if (!store.find(at)) continue;
    Metadata metadata = store.read(at).document.metadata;
    if (at == older) set_listed(metadata, replaces, newer, false);
    for (const std::string& next : editions_before(metadata)) {
      if (!reached.emplace(next, at).second) continue;
      if (next != newer) {
        open.push_back(next);
        continue;
      }
      std::vector<std::string> way;
      for (std::string one = next; !one.empty(); one = reached[one]) way.push_back(one);
      std::reverse(way.begin(), way.end());
      return way;
    }
  }
  return {};
}

std::string quoted_way(const std::vector<std::string>& way) {
  std::string text;
  for (const std::string& id : way) text += (text.empty() ? "« " : " → « ") + id + " »";
  return text;
}

void save_links(Store& store, const Stored& stored) {
  Save save;
  save.base = stored.entry.revision;
  save.action = "propose";
  store.put(stored.entry.id, stored.document, save);
}

bool is_accepted_edition(const Decisions& decisions, const std::string& other) {
  return !decisions.empty() &&
         edition_proposal(other, {}, decisions).state == Proposal::State::accepted;
}

// Takes the link out of the older one before it is written into the newer one.
void settle_pair(Store& store, std::string_view a, std::string_view b) {
  Stored older = store.read(a);
  Stored newer = store.read(b);
  const EditionOrder order =
      order_by_date(older.document.metadata, newer.document.metadata);
  if (order == EditionOrder::unknown) return;
  if (order == EditionOrder::newer) std::swap(older, newer);
  Metadata& wrong = older.document.metadata;
  if (!lists(wrong, replaces, newer.entry.id)) return;
  set_listed(wrong, replaces, newer.entry.id, false);
  save_links(store, older);
  Metadata& right = newer.document.metadata;
  const bool stands = lists(right, replaces, older.entry.id);
  if (stands || !way_back(store, older.entry.id, newer.entry.id).empty()) return;
  set_listed(right, replaces, older.entry.id, true);
  save_links(store, newer);
}

}  // namespace

Proposal edition_proposal(const std::string& other, Resemblance told,
                          const Decisions& decisions) {
  Proposal edition = relation(replaces, other, std::move(told), decisions);
  // Older corpora remember an answer under the way round that it was asked.
  if (edition.state == Proposal::State::open) {
    edition.state = relation(replaced_by, other, {}, decisions).state;
  }
  return edition;
}

void turn(Proposal& edition, const Metadata& here, const Metadata& there,
          std::string_view id) {
  const EditionOrder order = order_by_date(here, there);
  const bool named_there =
      !id.empty() && lists(there, replaces, id) && !lists(here, replaces, edition.value);
  const bool older =
      order == EditionOrder::unknown ? named_there : order == EditionOrder::older;
  edition.key = older ? replaced_by : replaces;
}

void refuse_siblings(const Proposals& proposals, Decisions& decisions) {
  for (const Proposal& one : proposals) {
    if (one.kind != Proposal::Kind::relation) continue;
    if (decided(decisions, one.id) != accept_proposal) continue;
    for (const Proposal& other : proposals) {
      const bool sibling = other.kind == one.kind && other.value == one.value;
      if (sibling && other.id != one.id) decisions.emplace(other.id, refuse_proposal);
    }
  }
}

void apply_relations(const Store& store, std::string_view id, Proposals& proposals,
                     const std::set<std::string>& now, Metadata& metadata) {
  for (Proposal& one : proposals) {
    if (one.kind != Proposal::Kind::relation) continue;
    if (one.state == Proposal::State::open) continue;
    const bool accepted = one.state == Proposal::State::accepted;
    if (one.key == duplicate_of) {
      set_listed(metadata, duplicate_of, one.value, accepted);
      if (accepted && status_of(metadata) == Status::published) {
        metadata.set("statut", name_of(Status::withdrawn), Source::person);
      }
      continue;
    }
    turn(one, metadata, store.read(one.value).document.metadata, id);
    const bool newer = one.key == replaces;
    const std::string self(id);
    const auto way = !accepted ? std::vector<std::string>()
                     : newer   ? way_back(store, one.value, self)
                               : way_back(store, self, one.value);
    if (way.empty()) {
      set_listed(metadata, replaces, one.value, accepted && newer);
    } else if (now.contains(one.id)) {
      throw Error(
          ErrorCode::invalid, self,
          say("« {1} » remplacerait « {2} », qui en est déjà l'édition suivante "
              "({3})",
              {newer ? self : one.value, newer ? one.value : self, quoted_way(way)}),
          say("corrigez d'abord une des deux dates, ou ôtez « remplace » ou "
              "« met-a-jour » de l'édition la plus ancienne"));
    } else {
      one.state = Proposal::State::open;
    }
  }
}

bool apply_reversed(const Proposal& proposal, std::string_view id, Metadata& of_other) {
  const bool edition = proposal.kind == Proposal::Kind::relation &&
                       (proposal.key == replaced_by || proposal.key == replaces);
  if (!edition || proposal.state == Proposal::State::open) return false;
  const Metadata before = of_other;
  const bool accepted = proposal.state == Proposal::State::accepted;
  set_listed(of_other, replaces, id, accepted && proposal.key == replaced_by);
  return !(of_other == before);
}

void settle_editions(Store& store, std::string_view id) {
  const std::string self(id);
  const std::optional<Entry> entry = store.find(self);
  if (!entry) return;
  for (const Entry& other : store.entries()) {
    if (other.id == self) continue;
    if (is_accepted_edition(other.decisions, self) ||
        is_accepted_edition(entry->decisions, other.id)) {
      settle_pair(store, self, other.id);
    }
  }
}

std::vector<std::string> editions_before(const Metadata& metadata) {
  std::vector<std::string> all;
  for (const char* key : {replaces, "met-a-jour"}) {
    for (std::string& id : metadata.list(key)) all.push_back(std::move(id));
  }
  return all;
}

Findings circles_of(const EditionsBefore& before) {
  Findings findings;
  std::set<std::string> finished;
  for (const auto& [first, ignored] : before) {
    std::vector<std::pair<std::string, std::size_t>> way = {{first, 0}};
    while (!way.empty()) {
      const std::string at = way.back().first;
      const auto known = before.find(at);
      const bool done = finished.contains(at) || known == before.end() ||
                        way.back().second == known->second.size();
      if (done) {
        finished.insert(at);
        way.pop_back();
        continue;
      }
      const std::string next = known->second[way.back().second++];
      const auto again = std::find_if(
          way.begin(), way.end(), [&](const auto& step) { return step.first == next; });
      if (again == way.end()) {
        way.emplace_back(next, 0);
        continue;
      }
      std::vector<std::string> circle;
      for (auto step = again; step != way.end(); ++step) circle.push_back(step->first);
      circle.push_back(next);
      findings.push_back(
          {"circle_of_editions",
           Severity::problem,
           {},
           next,
           say("ces documents se remplacent en rond : {1} ; ôtez « remplace » ou "
               "« met-a-jour » du document.md de l'édition la plus ancienne",
               {quoted_way(circle)})});
    }
  }
  return findings;
}

}  // namespace griot
