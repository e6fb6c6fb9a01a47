#include "app/fact_decision.h"

#include <algorithm>

#include "app/arguments.h"
#include "app/corpus.h"
#include "app/did_you_mean.h"
#include "app/session.h"
#include "engine/base/error.h"
#include "engine/knowledge/status.h"
#include "engine/library/library.h"
#include "engine/text/date.h"

namespace griot {
namespace {

std::string names_of_statuses(char letter) {
  std::string names;
  for (const FactStatus& status : statuses_of(letter)) {
    if (!names.empty()) names += ", ";
    names += status.id;
  }
  return names;
}

std::string wanted_status(const std::string& written, char letter) {
  if (find_status(letter, written)) return written;
  std::vector<std::string> known;
  for (const FactStatus& status : statuses_of(letter)) known.emplace_back(status.id);
  throw Error(
      ErrorCode::usage, written.empty() ? "STATUS" : written,
      written.empty() ? say("il manque le statut") : say("n'est pas un statut"),
      did_you_mean(written, known, say("écrivez {1}", {names_of_statuses(letter)})));
}

std::string wanted_date(const Arguments& arguments) {
  const std::string written = arguments.text("--date");
  if (written.empty()) return {};
  if (const auto date = read_date(written)) return iso(*date);
  throw Error(ErrorCode::usage, "--date", say("« {1} » n'est pas une date", {written}),
              say("écrivez par exemple 2026-03-14"));
}

FactDecision wanted_decision(const Arguments& arguments, char letter) {
  const std::string verb = arguments.text("VERB");
  FactDecision decision;
  decision.subject = "state";
  if (verb == "confirm" || verb == "confirmer") {
    decision.value = name_of(FactState::confirmed);
  } else if (verb == "reject" || verb == "rejeter") {
    decision.value = name_of(FactState::rejected);
  } else if (verb == "status" || verb == "statut") {
    decision.subject = "status";
    decision.value = wanted_status(arguments.text("STATUS"), letter);
  } else {
    throw Error(ErrorCode::usage, verb, say("n'est pas un geste de cette commande"),
                say("écrivez list, confirm, reject ou status"));
  }
  decision.date = wanted_date(arguments);
  decision.evidence = arguments.text("--evidence");
  return decision;
}

}  // namespace

std::vector<Option> fact_options(const char* statuses) {
  using enum Option::Kind;
  return {
      {"VERB", free_word, "", say("list (par défaut), confirm, reject ou status")},
      {"ID", free_word, "", say("le numéro de ce dont on décide")},
      {"STATUS", free_word, "", say("pour status : {1}", {statuses})},
      {"--date", value, "DATE", say("quand cela s'est fait")},
      {"--evidence", value, "REF", say("ce qui le montre : document, adresse ou texte")},
      {"--state", values, "STATE",
       say("candidate, confirmed ou rejected ; peut se répéter (les deux premiers)")},
      {"--public", flag, "", say("seulement ce qui est publié pour tous")},
      {"--csv", flag, "", say("écrit un tableau CSV")},
      {"--json", flag, "", say("écrit un objet JSON par ligne")},
  };
}

bool asks_for_list(const Arguments& arguments) {
  const std::string verb = arguments.text("VERB", "list");
  return verb == "list" || verb == "lister";
}

std::vector<FactState> wanted_states(const Arguments& arguments) {
  if (!arguments.has("--state")) return {FactState::candidate, FactState::confirmed};
  std::vector<FactState> states;
  for (const std::string& written : arguments.list("--state")) {
    bool known = false;
    for (const FactState state :
         {FactState::candidate, FactState::confirmed, FactState::rejected}) {
      if (written == name_of(state)) states.push_back(state), known = true;
    }
    if (known) continue;
    throw Error(ErrorCode::usage, "--state", say("« {1} » n'est pas un état", {written}),
                say("écrivez candidate, confirmed ou rejected"));
  }
  return states;
}

ExitStatus decide_on_fact(const Arguments& arguments, char letter, Session& session) {
  const FactDecision decision = wanted_decision(arguments, letter);
  const std::string id = arguments.text("ID");
  if (!is_fact_id(id) || id.front() != letter) {
    throw Error(
        ErrorCode::usage, id.empty() ? "ID" : id,
        id.empty() ? say("il manque le numéro") : say("n'est pas un numéro d'ici"),
        say("écrivez par exemple {1}", {std::string(1, letter) + "-2026-017"}));
  }
  Library library(library_options(arguments));
  library.decide_on_fact(id, decision);
  session.err << session.line(say("{1} : {2}", {id, decision.value})) << '\n';
  return ExitStatus::done;
}

}  // namespace griot
