// Sentences of minutes without what leads to what they say.
#pragma once

#include <span>
#include <string>

#include "engine/knowledge/rules.h"

namespace griot {

// "Sur le deuxième point, le loyer : il est payé par moitié" → "il est payé par moitié"
std::string behind_its_point(const std::string& sentence, const Rules& rules);

// "De son côté, l'union imprimera …" → "l'union imprimera …"
std::string without_link(const std::string& sentence, const Rules& rules);

// "Pour : 7", "Abstentions : aucune": how it was voted.
bool is_count_of_votes(const std::string& text, const Rules& rules);

// "La trésorière présente les comptes", "Awa propose un bal", "Binta EXEMPLE": told or
// named below a heading of decisions, not decided.
bool is_only_told(const std::string& text, std::span<const Token> tokens,
                  const Rules& rules);

// Not taken, or put off.
bool is_refused(std::span<const Token> tokens, const Rules& rules);

// "Cette résolution est rejetée par 40 voix", "Ajourné.": of the whole paragraph.
bool rejects_what_was_said(const std::string& sentence, const Rules& rules);

}  // namespace griot
