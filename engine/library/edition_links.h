// What a person answered about two documents that resemble, as it stands in both.
//
// "These are two editions" is one answer: which of them names the other under `remplace`
// follows their dates, whenever these come or change. No two documents ever replace each
// other by an answer.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/document/finding.h"
#include "engine/library/proposals.h"
#include "engine/store/store.h"

namespace griot {

// Keys of relations. The last one is no key of metadata: the document is the older one,
// and it is the other's `remplace` that names it.
inline constexpr const char* duplicate_of = "doublon-de";
inline constexpr const char* replaces = "remplace";
inline constexpr const char* replaced_by = "remplace-par";

// That the document and `other` are editions of one text: one question, whichever is the
// older one.
Proposal edition_proposal(const std::string& other, Resemblance told,
                          const Decisions& decisions);

// Gives an edition's proposal its key by the dates of both; where these do not tell, by
// what is written already, else the document that came later replaces the other.
void turn(Proposal& edition, const Metadata& here, const Metadata& there,
          std::string_view id);

// Of relations to one document at most one holds: what is accepted refuses the others.
void refuse_siblings(const Proposals& proposals, Decisions& decisions);

// Writes the answers to the relations among `proposals` of the document `id`: into its
// `metadata`, which stand as they will be saved. What is refused is taken out, and what
// is found to be a duplicate is withdrawn when it was published. Throws Error{invalid},
// before anything is written, when one of `now` (subjects) would make documents replace
// each other in a circle; such an older answer is left alone.
void apply_relations(const Store& store, std::string_view id, Proposals& proposals,
                     const std::set<std::string>& now, Metadata& metadata);

// The other side of the same answer, once the document is saved: true when the metadata
// of `proposal.value` changed.
bool apply_reversed(const Proposal& proposal, std::string_view id, Metadata& of_other);

// Turns the links of accepted editions that the dates of `id` say are the wrong way
// round. Reads the documents that such an answer is about.
void settle_editions(Store& store, std::string_view id);

// The documents that one replaces or updates.
std::vector<std::string> editions_before(const Metadata& metadata);
using EditionsBefore = std::map<std::string, std::vector<std::string>>;  // by id

// Documents that replace or update each other in a circle, each circle told once.
Findings circles_of(const EditionsBefore& before);

}  // namespace griot
