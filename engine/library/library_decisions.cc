// What people decide on a document: its status, what its author left open, what is
// proposed, what the lint says.
#include <algorithm>
#include <set>
#include <utility>

#include "engine/library/edition_links.h"
#include "engine/library/gate.h"
#include "engine/library/library_state.h"
#include "engine/library/resemblance.h"
#include "engine/library/type_proposal.h"
#include "engine/vocabulary/metadata_schema.h"
#include "importers/importers.h"

namespace griot {
namespace fs = std::filesystem;

// A corpus may ask that what the lint says has been looked at.
void Library::require_review(std::string_view id) const {
  if (state_->options.settings.review != "exigee") return;
  const std::vector<LintFinding> findings = lint(id);
  const auto open = std::count_if(findings.begin(), findings.end(),
                                  [](const LintFinding& one) { return !one.reviewed; });
  if (open == 0) return;
  throw Error(
      ErrorCode::held_back, std::string(id),
      say_n("publication retenue : {1} point de relecture n'a pas été vu",
            "publication retenue : {1} points de relecture n'ont pas été vus", open),
      say("voyez-les avec « griot lint {1} », corrigez, ou laissez-les avec "
          "--reviewed",
          {std::string(id)}));
}

namespace {

// True when to say it again would change nothing. A person's word outlives new editions
// of the file, so the first one that closes a document counts, whatever the file says.
bool stands_as(const Metadata& metadata, Status status) {
  if (status_of(metadata) != status) return false;
  const Field* said = metadata.find("statut");
  return status == Status::published || (said && said->source == Source::person);
}

}  // namespace

Entry Library::set_status(std::string_view id, Status status, const std::string& reason,
                          const GateDecisions& now) {
  state_->store.recover();
  Stored stored = state_->store.read(id);
  const bool stays = reason.empty() && stands_as(stored.document.metadata, status);
  if (stays && !now.any()) return stored.entry;
  Save save;
  if (status == Status::published || now.any()) {
    if (status == Status::published) require_review(id);
    const Findings findings = state_->findings_of(id);
    save.decisions = decisions_on(findings, now);
    Decisions all = save.decisions;
    all.insert(stored.entry.decisions.begin(), stored.entry.decisions.end());
    const Findings reasons = held_back_by(stored.document, findings, all);
    if (status == Status::published && !reasons.empty()) {
      throw held_back_error(id, reasons);
    }
    std::erase_if(save.decisions, [&](const auto& one) {
      return decided(stored.entry.decisions, one.first) == one.second;
    });
    if (stays && save.decisions.empty()) return stored.entry;
  }
  stored.document.metadata.set("statut", name_of(status), Source::person);
  save.base = stored.entry.revision;
  save.action = "status";
  save.reason = reason;
  return state_->store.put(id, stored.document, save);
}

Findings Library::held_back(std::string_view id) const {
  const Stored stored = state_->store.read(id);
  return held_back_by(stored.document, state_->findings_of(id), stored.entry.decisions);
}

Proposals Library::proposals(std::string_view id) const {
  const Stored stored = state_->store.read(id);
  const std::string original = state_->store.original(id);
  const Settings& settings = state_->options.settings;
  const Imported source = original.empty()
                              ? Imported{stored.document, {}, {}, {}}
                              : convert(original, settings.for_file(std::string(id)));
  Proposals all = proposals_on(source, stored.document.metadata, stored.entry.decisions);
  propose_type(stored.document, state_->rules, stored.entry.decisions, all);
  const Resemblances resemblances(state_->store,
                                  fingerprint_file(state_->store.directory()));
  resemblances.keep();
  for (Proposal& one : resemblances.proposals(
           stored.document, full_print_of(stored.document), id, stored.entry.decisions)) {
    all.push_back(std::move(one));
  }
  return all;
}

Entry Library::decide(std::string_view id, const Decisions& decisions) {
  state_->store.recover();
  Stored stored = state_->store.read(id);
  Save save;
  for (const auto& [subject, decision] : decisions) {
    if (decided(stored.entry.decisions, subject) != decision) {
      save.decisions[subject] = decision;
    }
  }
  if (save.decisions.empty()) {
    // Dates may have come by other ways since the answer was given.
    settle_editions(state_->store, id);
    return *state_->store.find(id);
  }
  Proposals all = proposals(id);
  refuse_siblings(all, save.decisions);
  refuse_other_values(all, save.decisions);
  std::set<std::string> now;
  for (Proposal& one : all) {
    const std::string_view said = decided(save.decisions, one.id);
    if (!said.empty()) now.insert(one.id);
    if (said == accept_proposal) one.state = Proposal::State::accepted;
    if (said == refuse_proposal) one.state = Proposal::State::refused;
  }
  take_back_refused(all, stored.document);
  apply_accepted(all, stored.document);
  const std::string file = fs::path(stored.entry.origin).stem().string();
  take_back_guesses(all, file.empty() ? stored.entry.id : file, stored.document.metadata);
  Findings ignored;
  normalise(stored.document.metadata, state_->vocabulary, id, ignored);
  // The values taken now may say which edition is the older one.
  apply_relations(state_->store, id, all, now, stored.document.metadata);
  save.base = stored.entry.revision;
  save.action = "propose";
  state_->store.put(id, stored.document, save);
  for (const Proposal& one : all) {
    if (one.kind != Proposal::Kind::relation) continue;
    Stored other = state_->store.read(one.value);
    if (!apply_reversed(one, id, other.document.metadata)) continue;
    Save reversed;
    reversed.base = other.entry.revision;
    reversed.action = "propose";
    state_->store.put(one.value, other.document, reversed);
  }
  settle_editions(state_->store, id);
  return *state_->store.find(id);
}

std::vector<LintFinding> Library::lint(std::string_view id) const {
  const Stored stored = state_->store.read(id);
  return griot::lint(stored.document, state_->rules, stored.entry.decisions);
}

Entry Library::review(std::string_view id, std::span<const std::string> findings) {
  state_->store.recover();
  const Stored stored = state_->store.read(id);
  Save save;
  for (const std::string& finding : findings) {
    if (decided(stored.entry.decisions, finding) == reviewed_finding) continue;
    save.decisions[finding] = reviewed_finding;
  }
  if (save.decisions.empty()) return stored.entry;
  save.base = stored.entry.revision;
  save.action = "lint";
  return state_->store.put(id, stored.document, save);
}

}  // namespace griot
