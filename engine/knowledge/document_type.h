// What kind of document it is, by its metadata or else by what it says of itself: how
// sentences are read depends on it (demands in a note, decisions in minutes).
#pragma once

#include <string>
#include <string_view>

#include "engine/document/document.h"
#include "engine/knowledge/rules.h"

namespace griot {

inline constexpr std::string_view minutes_type = "compte-rendu";
// Documents by which somebody asks: notes of position, declarations, contributions.
bool is_plea(std::string_view type);

// The id of types.tsv, the first that is said by: its metadata (but for a letter that
// somebody signed and filed as a "fiche"); its title; the headings
// and short lines above the first prose ("Note de position – mai 2026"); a list of who
// came; a salutation ("Monsieur le Ministre,"); headings that only minutes have ("Ordre
// du jour"); a section of demands. "" where nothing tells. Linear, in the whole document
// only where its top is silent.
std::string type_of(const Document& document, const Rules& rules);
// The same, whatever type the metadata say.
std::string type_told(const Document& document, const Rules& rules);

}  // namespace griot
