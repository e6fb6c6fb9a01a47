#include <nlohmann/json.hpp>
#include <string>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/json_lines.h"
#include "app/session.h"
#include "engine/library/library.h"

namespace griot {
namespace {

using Json = nlohmann::ordered_json;

void show(const Json& kin, Session& session) {
  const Style& style = session.out_style;
  session.out << style.bold(printable(kin.value("title", std::string()))) << "  "
              << style.dim(printable(kin.value("words", std::string()))) << '\n';
  if (!kin.contains("lineage")) return;
  for (const Json& sentence : kin.at("lineage").at("words")) {
    session.out << "    " << printable(sentence.get<std::string>()) << '\n';
  }
  session.out << "    " << printable(kin.value("comparison", std::string())) << '\n';
}

}  // namespace

ExitStatus run_lineage(const Arguments& arguments, Session& session) {
  const Library& library = open_library(library_options(arguments));
  const std::string id = arguments.text("ID");
  const Page page =
      library.page({"/api/v1/documents/" + id + "/lineage", session.language(), {}});
  if (page.status != 200) {
    throw Error(ErrorCode::not_found, id, say("ce document n'est pas publié"),
                say("seuls les documents publics ont une lignée"));
  }
  const Json answer = Json::parse(page.bytes);
  for (const Json& kin : answer.at("kin")) {
    if (arguments.has("--json")) {
      session.out << kin.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    } else {
      show(kin, session);
    }
  }
  return answer.at("kin").empty() ? ExitStatus::nothing : ExitStatus::done;
}

}  // namespace griot
