// What a sentence of minutes lays down for all or for good, though no verb decides: a
// rule
// ("Tout retard sera signalé"), a body ("Une commission a été mise sur pied"), a sum that
// changed ("La cotisation a été portée à 25 euros").
#pragma once

#include <span>
#include <string_view>

#include "engine/knowledge/clause.h"
#include "engine/knowledge/rules.h"

namespace griot {

// All of them of `clause`, that of the words `tokens` of `text`.

// "Tout panier non retiré sera donné", "Quiconque s'absente paiera une amende".
bool is_rule_for_all(std::span<const Token> tokens, const Clause& clause);

// "Un groupe de travail a été constitué", "Une commission est mise sur pied".
bool is_body_set_up(std::span<const Token> tokens, const Clause& clause,
                    const Rules& rules);

// "La date est repoussée au 20 mars"; not "La question est reportée à la prochaine
// séance".
bool is_moved_to_day(std::span<const Token> tokens, const Clause& clause,
                     const Rules& rules);

// "La cotisation a été portée à 25 euros", "Le tarif a été ramené à 8 euros".
bool was_moved_to(std::string_view text, std::span<const Token> tokens,
                  const Clause& clause, const Rules& rules);

// "Le portail restera fermé".
bool will_stay(std::string_view text, std::span<const Token> tokens, const Clause& clause,
               const Rules& rules);

// "Le tarif ne change pas".
bool does_not_move(std::span<const Token> tokens, const Clause& clause,
                   const Rules& rules);

// "Awa est mandatée pour négocier": what she is to do, no choice of hers.
bool is_given_a_task(std::string_view text, std::span<const Token> tokens,
                     const Clause& clause, const Rules& rules);

// "Chaque région aura droit à huit délégués": what each may have, not what each has to
// do.
bool grants_to_each(std::span<const Token> tokens, const Clause& clause,
                    const Rules& rules);

}  // namespace griot
