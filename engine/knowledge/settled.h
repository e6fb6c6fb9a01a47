// What a sentence of minutes tells as settled without a verb that decides: what changes
// from now on, when they meet next, what will or will not be.
#pragma once

#include <span>
#include <string_view>

#include "engine/knowledge/clause.h"
#include "engine/knowledge/rules.h"

namespace griot {

// All of them of `clause`, that of the words `tokens` of `text`.

// "La participation passe à 8 euros", "reste à 20".
bool passes_to(std::string_view text, std::span<const Token> tokens, const Clause& clause,
               const Rules& rules);

// "Le journal devient mensuel", "l'aide passe de 10 à 15 euros", "ne sont plus admis",
// "entre en vigueur".
bool changes(std::string_view text, std::span<const Token> tokens, const Clause& clause,
             const Rules& rules);

// "Le nouveau tarif s'applique à compter du 1er avril", "La mesure prendra effet": not of
// a law.
bool takes_effect(std::string_view text, std::span<const Token> tokens,
                  const Clause& clause, const Rules& rules);

// "La fête aura donc lieu à l'école": how it will be, as follows from what was said.
bool follows_that(std::string_view text, std::span<const Token> tokens,
                  const Clause& clause, const Rules& rules);

// "Le prochain comité se tiendra le 9 juillet", "Prochaine réunion fixée au 14 février".
bool is_next_meeting(std::string_view text, std::span<const Token> tokens,
                     const Clause& clause, const Rules& rules);

// "Les réunions se tiendront le vendredi", "Le groupe se réunira tous les deux mois".
bool meets_again(std::span<const Token> tokens, const Clause& clause, const Rules& rules);

// "Un comité est mis en place", "Il est mis fin au contrat".
bool is_set_up(std::span<const Token> tokens, const Clause& clause);

// "La cotisation reste fixée à 15 euros", "est inchangée".
bool stays_as_it_is(std::string_view text, std::span<const Token> tokens,
                    const Clause& clause, const Rules& rules);

// "Le café se nommera donc …", "La place prendra le nom de …".
bool is_named_so(std::string_view text, std::span<const Token> tokens,
                 const Clause& clause, const Rules& rules);

// "Pas de nouvel apprenti avant l'avenant", "Zéro photo dans la salle"; not "Pas de
// question".
bool is_left_out(std::string_view text, std::span<const Token> tokens,
                 const Clause& clause, const Rules& rules);

// "Désormais, les remboursements se feront par virement": how something is done.
bool is_done_from_now(std::span<const Token> tokens, const Clause& clause,
                      const Rules& rules);

// "Nous ne participerons pas au salon", "Il n'y aura pas de bal", "Le poste ne sera pas
// remplacé"; `meeting`: whoever decides is the subject.
bool will_not(std::span<const Token> tokens, const Clause& clause, bool meeting,
              const Rules& rules);

// "La décision a été prise de vendre", "Nous prenons la décision de vendre": the first
// token behind it, 0 for none.
std::size_t end_of_decision_taken(std::span<const Token> tokens, const Clause& clause,
                                  bool meeting, const Rules& rules);

// "Le choix de la date se porte sur le 12 juin": the token behind "sur", 0 for none.
std::size_t end_of_choice(std::span<const Token> tokens, const Clause& clause,
                          const Rules& rules);

// "La cotisation sera de 12 euros", "Le tarif passe de 5 à 6 euros".
bool sets_amount(std::string_view text, std::span<const Token> tokens,
                 const Clause& clause, const Rules& rules);

// "Le nom retenu est Aragon".
bool is_what_was_chosen(std::span<const Token> tokens, const Clause& clause,
                        const Rules& rules);

// "Finalement ce sera le foyer": nothing before it but a word that concludes.
bool it_will_be(std::span<const Token> tokens, const Clause& clause, const Rules& rules);

// "Mandat est donné au président", "Quitus est donné": an act of the meeting.
bool is_act_given(std::span<const Token> tokens, const Clause& clause,
                  const Rules& rules);

// "Awa reçoit mandat d'ouvrir un compte".
bool receives_mandate(std::span<const Token> tokens, const Clause& clause);

// "L'assemblée donne quitus au trésorier".
bool gives_act(std::span<const Token> tokens, const Clause& clause, const Rules& rules);

// "Un courriel sera envoyé": something to do, not something decided.
bool is_to_arrange(std::span<const Token> tokens, const Clause& clause,
                   const Rules& rules);

}  // namespace griot
