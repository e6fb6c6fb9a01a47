#include "engine/publication/fact_keys.h"

#include <set>

#include "engine/publication/page_kinds.h"
#include "engine/publication/part_key.h"

namespace griot {
namespace {

void add_standing(const Register& all, const Standing& standing, PartKey& key) {
  key.add(standing.id).add(standing.given).add(name_of(standing.state));
  for (const StatusChange& change : standing.history) {
    key.add(change.status).add(change.date).add(change.evidence).add(change.of);
    // Evidence that is a document is linked under its title.
    const RegisteredDocument* proof = all.document(change.evidence);
    key.add(proof ? proof->metadata.text("titre") : std::string());
  }
  for (const std::string& id : standing.continues) key.add(id);
  key.add(all.taken_up_in(standing.id));
}

template <class Fact>
void add_standings(const Register& all, const std::vector<Fact>& facts, PartKey& key) {
  for (const Fact& each : facts) add_standing(all, each.standing, key);
}

bool says_of_meetings(const Minutes& minutes) {
  return minutes.is_minutes || !minutes.decisions.empty() || !minutes.actions.empty() ||
         !minutes.speakers.empty();
}

// Whose pages tell of this document's facts.
std::set<std::string> organisations_of(const PageContext& page,
                                       const RegisteredDocument& document) {
  std::set<std::string> ids;
  if (!document.facts.recommendations.empty()) {
    for (const std::string& name : document.metadata.list("signataires")) {
      ids.insert(organisation_id(page, name));
    }
  }
  for (const Action& each : document.facts.minutes.actions) {
    if (each.organisation.empty()) continue;
    ids.insert(each.organisation);
    ids.insert(organisation_id(page, each.organisation));
  }
  return ids;
}

}  // namespace

FactKeys::FactKeys(const PageContext& page) {
  PartKey recommended, revisions, minutes, told;
  std::map<std::string, PartKey> of_organisation;
  for (const auto& document : page.catalogue.facts().documents()) {
    const DocumentFacts& facts = document->facts;
    const bool recommends = !facts.recommendations.empty();
    const bool meets = says_of_meetings(facts.minutes);
    const bool tells = !facts.experience.empty() || !facts.testimonies.empty();
    // Most documents state nothing that a register shows: an edit of them changes none.
    if (!recommends && !meets && !tells) continue;
    const Card* card = page.shelves.card(document->id);
    if (!card) continue;
    const std::string key = PartKey()
                                .add(of(page.catalogue.facts(), document.get()))
                                .add(card->listed)
                                .made();
    if (recommends) {
      recommended.add(key);
      revisions.add(static_cast<std::size_t>(document->revision));
    }
    if (meets) minutes.add(key);
    if (tells) told.add(key);
    for (const std::string& id : organisations_of(page, *document)) {
      of_organisation[id].add(key);
    }
  }
  recommended_ = recommended.made();
  recommended_in_ = revisions.add(recommended_).made();
  minutes_ = minutes.made();
  told_ = told.made();
  for (const auto& [id, key] : of_organisation) of_organisation_[id] = key.made();
}

std::string FactKeys::of(const Register& all, const RegisteredDocument* document) {
  if (!document) return {};
  PartKey key;
  key.add(document->id).add(document->read);
  add_standings(all, document->facts.recommendations, key);
  add_standings(all, document->facts.minutes.decisions, key);
  add_standings(all, document->facts.minutes.actions, key);
  return key.made();
}

std::string FactKeys::of_organisation(std::string_view id) const {
  const auto found = of_organisation_.find(id);
  return found == of_organisation_.end() ? std::string() : found->second;
}

}  // namespace griot
