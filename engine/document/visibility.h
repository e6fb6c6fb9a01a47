// Who may see a document, and which of its blocks only staff may: decided here and nowhere
// else (safety rule 9). What everyone may see of a public one is engine/library/public_view.
#pragma once

#include <optional>
#include <string_view>

#include "engine/document/document.h"

namespace griot {

enum class Status { draft, review, approved, published, withdrawn };
enum class Audience { internal, network, everyone };

// As written in metadata: "brouillon", "relecture", "valide", "publie", "retire".
const char* name_of(Status status);
std::optional<Status> status_named(std::string_view name);

// "interne", "reseau", "public"
const char* name_of(Audience audience);
std::optional<Audience> audience_named(std::string_view name);

// Absent or meaningless values count as the most closed: draft, internal.
Status status_of(const Metadata& metadata);
Audience audience_of(const Metadata& metadata);

// True for what is published and for everyone: the only documents that a public page,
// list, feed, index, snippet, facet or suggestion may know of.
bool is_public(const Metadata& metadata);

// True for a document that was public and has been withdrawn: its address answers with a
// notice, its text with nothing.
bool is_withdrawn(const Metadata& metadata);

// A box of this kind ("> [!interne]" in Griot Markdown) is for staff only, wherever it
// stands: lists of who was there are put into one when they come in.
inline constexpr const char* internal_box = "interne";
bool is_internal(const Block& block);

}  // namespace griot
