// What metadata keys mean: the one table of keys, aliases and kinds of value.
//
// Front matter, sheets and Word properties use the same keys; docs/metadata.md shows the
// table to people.
#pragma once

#include <span>
#include <string_view>

#include "engine/document/finding.h"
#include "engine/document/metadata.h"
#include "engine/vocabulary/vocabulary.h"

namespace griot {

enum class ValueKind {
  text,
  date,           // kept as ISO with the precision it had
  period,         // "2025-06/2027-12"
  concept_id,     // one id of the vocabulary
  concept_ids,    // several
  names,          // people or addressees, as written
  organisations,  // by the label of the vocabulary where it knows them, else as written
  status,
  audience,
  flag,
  language,
  ids,  // of documents
  list,
  any,  // kept whatever its shape
};

struct MetadataKey {
  const char* key;
  ValueKind kind;
  Kind concepts = Kind::theme;  // for concept_id, concept_ids
  std::string_view aliases;     // blank-separated, folded
};

std::span<const MetadataKey> metadata_keys();

// By key or alias, blind to accents, case, "_" and blanks; null for an unknown key.
const MetadataKey* find_metadata_key(std::string_view name);

// Renames aliases to keys and gives values their one form. Unknown keys are kept as they
// are. A value that means nothing is moved to "<key>-non-reconnu" and said in a finding
// with `place`, the field's line and the nearest known value; of two fields that say the
// same key the stronger source stays and the other moves to "<key>-ecarte": nothing is lost.
void normalise(Metadata& metadata, const Vocabulary& vocabulary, std::string_view place,
               Findings& findings);

// What a document is when nobody says: a draft, internal.
void apply_defaults(Metadata& metadata);

}  // namespace griot
