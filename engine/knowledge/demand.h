// What the form of a sentence says of a demand: its mood, its subject, whose words it is.
//
// By morphology and word order, not by what it is about; where it stands is asked
// elsewhere (asking.h). Each member is a cue of indices.tsv.
#pragma once

#include <string>

#include "engine/knowledge/clause.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/signatories.h"

namespace griot {

struct DemandForm {
  // For a demand.
  bool performs = false;  // "nous demandons", "voilà ce que nous demandons"
  bool mild = false;      // performs by a word that advises or offers too: "proposons"
  bool ours = false;      // performs in the first person
  bool owes = false;      // "doit", "il faut que", "il revient à … de", "est à faire"
  bool impersonal = false;  // "il faut mettre fin", "il importe de"
  bool wishes = false;      // "devrait", "gagnerait à", "il serait bon", "sont priés"
  bool weak = false;        // owes or wishes, and nobody is named: "pourrait", "doit"
  bool agentless =
      false;             // owes, of what is to be done by nobody named: "doit être revu"
  bool resumes = false;  // "Elles recommandent": of whom the sentence before names
  bool verb_first = false;   // "demande aux communes", in a list below who does
  bool that = false;         // "Que les communes ouvrent …"
  bool orders = false;       // "Cessez de …"
  bool infinitive = false;   // "Publier …"
  bool action_noun = false;  // "Création de …"
  bool fronted = false;  // "Aux donateurs, des fours", "À la Commission : la gratuité"
  bool addressee_acts = false;  // "Les mairies réservent …"
  bool addressee_named = false;
  bool verbless = false;     // "Un récépissé de douze mois"
  bool conditional = false;  // another verb: "ce comité comprendrait"
  bool why_not = false;      // "Et pourquoi ne pas …"
  bool goes_on = false;      // "Elle …", "Il faudra aussi …": of the sentence before
  // Against it.
  bool past = false;
  bool others = false;  // "Les syndicats demandent", "selon l'OIM"
  bool quoted = false;
  bool considers = false;
  bool polite = false;
  bool promises = false;
  bool refuses = false;
  bool question = false;
  bool effect = false;     // "Impliquer les habitants favorise la confiance"
  bool statement = false;  // a finite verb and nothing that asks
  bool own_act = false;    // of these, "Le Comité est préoccupé": what the authors do

  // Said by somebody else, before, or not to be done by others: no announcement either.
  bool is_not_of_authors() const {
    return considers || others || promises || refuses || (past && !performs);
  }
};

DemandForm demand_form_of(const Line& line, const Signatories& signatories,
                          const Rules& rules);

}  // namespace griot
