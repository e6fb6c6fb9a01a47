// Acronyms that a text explains where it uses them: "Forme longue (SIGLE)" and
// "SIGLE (forme longue)".
//
// Whether its letters are those of the form is told by engine/text/acronym_letters. What
// does not fit is no definition: a country in parentheses is none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/document/document.h"

namespace griot {

struct ExplainedAcronym {
  std::string acronym;  // without full stops: "OIM"
  std::string form;     // as written, on one line
  bool operator==(const ExplainedAcronym&) const = default;
};

// In the order of the text. Linear in it.
std::vector<ExplainedAcronym> acronyms_in(std::string_view text);

// Of all paragraphs, cells and notes, each definition once.
std::vector<ExplainedAcronym> acronyms_in(const Document& document);

}  // namespace griot
