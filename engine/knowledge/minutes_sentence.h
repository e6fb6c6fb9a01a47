// Sentences of minutes without what leads to what they say.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/knowledge/lines.h"
#include "engine/knowledge/rules.h"

namespace griot {

// "Sur le deuxième point, le loyer : il est payé par moitié" → "il est payé par moitié"
std::string behind_its_point(const std::string& sentence, const Rules& rules);

// "De son côté, l'union imprimera …" → "l'union imprimera …"
std::string without_link(const std::string& sentence, const Rules& rules);

// "À l'unanimité, une vacation est accordée" → "une vacation est accordée": what was
// decided, and not how.
std::string without_manner(const std::string& decision, const Rules& rules);

// "Si on garde la salle, il faudra repeindre": nothing yet, unless it was decided so.
bool is_hypothesis(const std::string& sentence, const Rules& rules);

// "Pour : 7", "Abstentions : aucune": how it was voted.
bool is_count_of_votes(const std::string& text, const Rules& rules);

// "La trésorière présente les comptes", "Awa propose un bal", "Binta EXEMPLE": told or
// named below a heading of decisions, not decided.
bool is_only_told(const std::string& text, std::span<const Token> tokens,
                  const Rules& rules);

// Not taken, or put off.
bool is_refused(std::span<const Token> tokens, const Rules& rules);
// "Les délégations s'entendent sur ce qui suit.", "les dates restent à caler": said of
// decisions to come.
bool announces_what_follows(std::string_view sentence, std::span<const Token> tokens,
                            const Rules& rules);

// "Les participants conviennent de …": the meeting decides, also among what it asks.
bool is_act_of_meeting(const Line& line, const Rules& rules);

// Several sentences, one of which, not the first, is such an act: the others tell.
bool tells_and_decides(const Line& line, const Rules& rules);

// "Pour : 78 – Contre : 0. La résolution est adoptée.": how it was voted, nothing else.
bool tells_only_the_vote(const std::string& paragraph, const Rules& rules);

// "Cette résolution est rejetée par 40 voix", "Ajourné.": of what stands before.
bool rejects_what_was_said(const std::string& sentence, const Rules& rules);

// "dans l'article 5 (Admission), après": what another paragraph began.
bool is_part_of_sentence(const std::string& text, std::span<const Token> tokens,
                         const Rules& rules);

// "Il faut aussi transférer le nom de domaine", "Nous devons trouver un serveur": below a
// resolution too, what is still to be done.
bool is_own_duty(const std::string& text, std::span<const Token> tokens,
                 const Rules& rules);

// "Les statuts ont été initialement adoptés", "… adopté en assemblée du 20 mars 2023" of
// those who met on `met` (ISO).
bool tells_of_older_meeting(const std::string& text, std::span<const Token> tokens,
                            std::string_view met, const Rules& rules);

// "« On y viendra », dit-il"; not "« Le Lien » est choisi comme titre".
bool is_someones_words(const std::string& sentence);

// "Le comité de parents a adopté un règlement", "Son conseil a décidé": another body than
// the one that met, whose title, event and authors have the words `names`.
bool is_of_another_body(const std::string& text, std::span<const Token> tokens,
                        std::span<const Token> names, const Rules& rules);

}  // namespace griot
