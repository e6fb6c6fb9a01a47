// Whether a sentence of minutes says what was decided, and which words of it.
#pragma once

#include <string>
#include <vector>

#include "engine/knowledge/clause.h"
#include "engine/knowledge/evidence.h"
#include "engine/knowledge/rules.h"

namespace griot {

struct DecisionForm {
  bool decides = false;    // "Le bureau décide", "est adopté", "il est acté que"
  bool chooses = false;    // "On prend la salle du foyer"
  bool stands = false;     // "Le bail est renouvelé"
  bool settles = false;    // beside it, by a verb that changes: "Le bal est annulé"
  bool will_be = false;    // "Le logo sera changé", "Le groupe se réunira chaque mois"
  bool for_all = false;    // "Tout retard sera signalé"
  bool new_one = false;    // beside one of these, of "un", "une": "Un comité est créé"
  bool abstains = false;   // "On n'écrit pas aux ambassades"
  bool forgoes = false;    // "Nous ne participerons pas au salon"
  bool agrees = false;     // "OK pour …", "tout le monde est d'accord : …"
  bool voted = false;      // "à l'unanimité", "par 12 voix"
  bool favoured = false;   // "accepté", "carton vert"
  bool from_now = false;   // "désormais", "à partir de mars"
  bool becomes = false;    // "passe à 8 euros", "devient mensuel", "entre en vigueur"
  bool does = false;       // "On monte une équipe", "Finalement ce sera le foyer"
  bool elliptic = false;   // "Réunion fixée au 14 février", "Devis accepté"
  bool resumes = false;    // "Elle fixe la cotisation": the meeting of before
  bool next_one = false;   // "Le prochain comité se tiendra le 9 juillet"
  bool refused = false;    // "rejeté", "écarté"
  bool put_off = false;    // "ajourné", "on en reparle"
  bool long_past = false;  // "avait décidé", "en 2024"
  bool opinion = false;    // somebody's: proposes, thinks, should
  bool question = false;
  bool nothing = false;    // "rien n'a été tranché"
  bool habit = false;      // "On distribue des colis chaque semaine"
  bool to_reader = false;  // "vous pouvez": of a guide
  // Nothing else is said: "La résolution est adoptée." speaks of what stands before it.
  bool verdict_only = false;
  std::string content;  // what is decided, word for word
};

DecisionForm decision_form_of(const std::string& sentence,
                              const std::vector<Token>& tokens, const Rules& rules);
// The same of a sentence whose subject comes before its verb: no "C'est … qui …".
DecisionForm plain_decision_form_of(const std::string& sentence,
                                    const std::vector<Token>& tokens, const Rules& rules);
Weighing evidence_of(const DecisionForm& form, const Rules& rules);

// Behind a colon: "Carton vert partout : on fait un guide". The head of `sentence`, up to
// `colon`, says that something was agreed.
bool is_conclusive(const std::string& sentence, std::size_t colon, const Rules& rules);

// "On reste sur cette ligne", up to `colon`: all agree, or they stay with what was.
bool is_conclusive_head(const std::string& sentence, std::size_t colon,
                        const Rules& rules);

// What is decided behind the colon of a sentence whose head says that it is: "Tout le
// monde est d'accord : …", "Vert aussi, avec deux abstentions : …". None, where it says
// nothing of the kind.
std::vector<std::string> decided_behind_colon(const std::string& sentence,
                                              const Rules& rules);

// "le forum durera deux jours et que l'entrée sera libre", behind "que": two decisions.
std::vector<std::string> decisions_in(const std::string& content, const Rules& rules);

// "Le conseil vote le budget et décide de rétablir une ligne": two decisions. "… approuve
// les comptes et donne quitus" is one.
std::vector<std::string> acts_in(const std::string& sentence, const Rules& rules);

// "Adoptée par 12 voix", but not "Le rapport est adopté à l'unanimité".
bool is_only_how_it_was_voted(const std::string& sentence,
                              const std::vector<Token>& tokens, const Rules& rules);

// Under a heading of decisions: how the vote went ("Votées à main levée"), what was
// before, what announces ("comme suit").
bool is_only_about_the_vote(const std::string& sentence, const std::vector<Token>& tokens,
                            const Rules& rules);

}  // namespace griot
