// Whether the name of a country only is a part of another name.
//
// "La France doit", "au Mali" mean a country; "France Volontaires", "Oxfam France",
// "Médecins sans frontières France" name who acts: a country in French has an article or
// a preposition before it, and no word with a capital beside it.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "engine/document/metadata.h"
#include "engine/knowledge/facts.h"
#include "engine/knowledge/phrases.h"
#include "engine/knowledge/rules.h"
#include "engine/knowledge/verbs.h"
#include "engine/text/analysis.h"

namespace griot {

// Of the country that tokens [first, last) spell. What begins a text has its capital for
// that: it counts only where a verb stands behind both ("Oxfam France demande"), so that
// "Recommandations Mali" is about Mali. Words in capitals alone say nothing.
bool is_part_of_name(std::span<const Token> tokens, std::size_t first, std::size_t last,
                     const Verbs& verbs);

// Adds to `countries`, which hold the names of all of them and what is none, the longer
// names that hold a country's: "Agence France Exemple" is no country, "Gouvernement du
// Mali" and "Bamako Mali" are. `all` gets what of the tables nobody else reads.
void add_names_with_a_country(const Rules& rules, Phrases& countries, std::string& all);

// Takes out of what is recommended the countries that only names of who signs, writes,
// pays, publishes or speaks hold: "la Coalition Exemple du Niger propose".
void leave_out_names(const Metadata& metadata, const Rules& rules,
                     std::vector<Recommendation>& recommendations);

}  // namespace griot
