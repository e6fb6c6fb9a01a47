#include "app/fact_decision.h"

#include <algorithm>

#include "app/arguments.h"
#include "app/corpus.h"
#include "app/did_you_mean.h"
#include "app/session.h"
#include "engine/base/clock.h"
#include "engine/base/error.h"
#include "engine/knowledge/status.h"
#include "engine/library/library.h"
#include "engine/text/date.h"
#include "engine/text/words.h"

namespace griot {
namespace {

struct StateNames {
  FactState state;
  std::string_view french;
};
constexpr StateNames state_names[] = {{FactState::candidate, "relevee"},
                                      {FactState::confirmed, "confirmee"},
                                      {FactState::rejected, "ecartee"}};

std::string names_of_statuses(char letter) {
  std::string names;
  for (const FactStatus& status : statuses_of(letter)) {
    if (!names.empty()) names += ", ";
    names += status.id;
  }
  return names;
}

std::string wanted_status(const std::string& verb, const std::string& written,
                          char letter) {
  const FactStatus* status = find_status(letter, slug(written));
  if (status) return status->id;
  std::vector<std::string> known;
  for (const FactStatus& one : statuses_of(letter)) known.emplace_back(one.id);
  throw Error(
      ErrorCode::usage, written.empty() ? verb : written,
      written.empty() ? say("il manque le statut") : say("n'est pas un statut"),
      did_you_mean(written, known, say("écrivez {1}", {names_of_statuses(letter)})));
}

std::string wanted_date(const Arguments& arguments) {
  const std::string written = arguments.text("--date");
  if (written.empty()) return {};
  const auto date = read_date(written);
  if (!date) {
    throw Error(ErrorCode::usage, "--date", say("« {1} » n'est pas une date", {written}),
                say("écrivez par exemple 2026-03-14"));
  }
  const std::string day = iso(*date);
  // East of Greenwich it is tomorrow already.
  const std::string latest = iso_utc(system_clock()() + std::chrono::hours(14));
  if (day > latest.substr(0, day.size())) {
    throw Error(ErrorCode::usage, "--date", say("{1} est à venir", {written}),
                say("dites quand cela s'est fait"));
  }
  return day;
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
    decision.value = wanted_status(verb, arguments.text("STATUS"), letter);
  } else {
    throw Error(ErrorCode::usage, verb, say("n'est pas un geste de cette commande"),
                say("écrivez lister, confirmer, rejeter ou statut"));
  }
  const std::string more = arguments.text("STATUS");
  if (decision.subject == "state" && !more.empty()) {
    throw Error(ErrorCode::usage, more, say("est de trop"),
                say("décidez d'un numéro à la fois"));
  }
  decision.date = wanted_date(arguments);
  decision.evidence = arguments.text("--evidence");
  return decision;
}

// What was decided, as people say it: "écartée", "mise en œuvre".
Message words_of(const FactDecision& decision, char letter) {
  if (decision.subject == "state") {
    return decision.value == name_of(FactState::rejected) ? say("écartée")
                                                          : say("confirmée");
  }
  const FactStatus* status = find_status(letter, decision.value);
  return status ? status->name : Message();
}

}  // namespace

std::vector<Option> fact_options(const char* statuses) {
  using enum Option::Kind;
  return {
      {"VERB", free_word, "",
       say("lister (par défaut), confirmer, rejeter ou statut ; list, confirm, reject, "
           "status")},
      {"ID", free_word, "", say("le numéro de ce dont on décide")},
      {"STATUS", free_word, "",
       *statuses == '\0' ? say("une décision n'en a pas")
                         : say("pour status : {1}", {statuses})},
      {"--date", value, "DATE", say("quand cela s'est fait")},
      {"--evidence", value, "REF", say("ce qui le montre : document, adresse ou texte")},
      {"--state", values, "STATE",
       say("relevee, confirmee ou ecartee (candidate, confirmed, rejected) ; peut se "
           "répéter ; sans elle, les deux premières")},
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
    const auto named = std::ranges::find_if(state_names, [&](const StateNames& names) {
      return written == name_of(names.state) || slug(written) == names.french;
    });
    if (named == std::end(state_names)) {
      throw Error(ErrorCode::usage, "--state",
                  say("« {1} » n'est pas un état", {written}),
                  say("écrivez relevee, confirmee ou ecartee"));
    }
    states.push_back(named->state);
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
  Library& library = open_library(library_options(arguments));
  library.decide_on_fact(id, decision);
  const std::string words = session.text(words_of(decision, letter));
  session.err << session.line(say("{1} : {2}", {id, words})) << '\n';
  return ExitStatus::done;
}

}  // namespace griot
