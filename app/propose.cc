// What a text seems to say: listed, taken or refused one by one.
#include <charconv>
#include <string>
#include <vector>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/index_update.h"
#include "app/json_lines.h"
#include "app/receipt.h"
#include "app/session.h"
#include "engine/base/error.h"
#include "engine/library/library.h"

namespace griot {
namespace {

// Numbers as the list shows them, to what they stand for.
void add_decisions(const Arguments& arguments, const char* option, const char* decision,
                   const Proposals& proposals, Decisions& decisions) {
  for (const std::string& written : arguments.items(option)) {
    std::size_t number = 0;
    const char* end = written.data() + written.size();
    const auto read = std::from_chars(written.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end || number < 1 ||
        number > proposals.size()) {
      throw Error(ErrorCode::usage, option,
                  say("« {1} » n'est le numéro d'aucune proposition", {written}),
                  say("« griot propose » les montre avec leur numéro, de 1 à {1}",
                      {std::to_string(proposals.size())}));
    }
    const std::string& id = proposals[number - 1].id;
    const auto earlier = decisions.find(id);
    if (earlier != decisions.end() && earlier->second != decision) {
      throw Error(ErrorCode::usage, option,
                  say("la proposition {1} est à la fois prise et écartée", {written}),
                  say("choisissez l'un ou l'autre"));
    }
    decisions[id] = decision;
  }
}

}  // namespace

ExitStatus run_propose(const Arguments& arguments, Session& session) {
  const std::string id = arguments.text("ID");
  Library& library = open_library(library_options(arguments));
  require_document(library, id);
  Proposals proposals = library.proposals(id);
  Decisions decisions;
  add_decisions(arguments, "--accept", accept_proposal, proposals, decisions);
  add_decisions(arguments, "--refuse", refuse_proposal, proposals, decisions);
  if (!decisions.empty()) {
    const Entry entry = library.decide(id, decisions);
    update_index(library, session);
    proposals = library.proposals(id);
    session.err << session.line(say("{1} : révision {2}",
                                    {entry.id, std::to_string(entry.revision)}))
                << '\n';
  }
  if (arguments.has("--json")) {
    session.out << json_line(id, proposals) << '\n';
  } else if (proposals.empty()) {
    session.out << session.text(say("rien n'est proposé pour ce document")) << '\n';
  } else {
    ReceiptOptions all;
    all.verbose = true;
    show_proposals(proposals, session.out, session.out_style, session, all);
  }
  return ExitStatus::done;
}

}  // namespace griot
