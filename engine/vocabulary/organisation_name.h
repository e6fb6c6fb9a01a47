// One organisation under the ways in which its name is written beside its acronym:
// "Réseau Exemple (RE)", "RE (Réseau Exemple)", "RE – Réseau Exemple".
//
// The acronym is taken off only where its letters are those of the whole name, or where
// organisations.tsv or sigles.tsv say that it is the name's; not where organisations.tsv
// gives that name another one, nor where it is a country's code and no table gives it to
// the name: "Solidarité Nord (SN)" may be a branch. What is left is compared as any name
// is: two names are never one because they share an acronym, nor is an acronym alone a
// name.
#pragma once

#include <string>
#include <string_view>

#include "engine/vocabulary/vocabulary.h"

namespace griot {

struct OrganisationName {
  std::string name;  // without the acronym; all that is written where none is taken off
  std::string acronym;  // as written, or ""
};

OrganisationName read_organisation_name(std::string_view written,
                                        const Vocabulary& vocabulary);

// Null for one that the vocabulary does not know.
const Concept* find_organisation(std::string_view written, const Vocabulary& vocabulary);

// What it is shelved and searched under: the vocabulary's id, or one made of its name.
std::string organisation_id(std::string_view written, const Vocabulary& vocabulary);

}  // namespace griot
