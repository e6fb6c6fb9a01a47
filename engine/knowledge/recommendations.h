// Recommendations, wherever a document makes them: in sections that announce them, in
// tables, behind "Nous demandons :", as numbered or lettered items, in sentences of the
// signatories. What is recalled, considered, promised or asked by others is none.
#pragma once

#include <vector>

#include "engine/document/document.h"
#include "engine/knowledge/facts.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/rules.h"

namespace griot {

// In the order of the text.
std::vector<Recommendation> recommendations_in(const Lines& lines,
                                               const Metadata& metadata,
                                               const Rules& rules);

// What a sentence does, as far as it concerns recommendations.
enum class Sense {
  asks,       // of those who sign: "nous demandons", "les États doivent"
  considers,  // "Considérant que"
  recalls,    // "avait recommandé"
  quotes,     // "Selon l'OIM, …", "Les syndicats demandent que …"
  promises,   // "Nous nous engageons à"
  asks_back,  // a question
  neutral,
};
Sense sense_of(const Line& line, const Rules& rules);

// A demand of those who sign stands in these words.
bool asks_now(std::span<const Token> tokens, const Rules& rules);

}  // namespace griot
