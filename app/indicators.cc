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

// The same address as on the site, so all three say the same numbers.
PageRequest request_of(const Arguments& arguments, const Session& session,
                       std::string path) {
  PageRequest request{std::move(path), session.language(), {}};
  const std::pair<const char*, const char*> options[] = {
      {"--date", "date"}, {"--from", "du"}, {"--to", "au"}, {"--perimeter", "perimetre"}};
  for (const auto& [option, parameter] : options) {
    if (const std::string value = arguments.text(option); !value.empty()) {
      request.parameters.emplace_back(parameter, value);
    }
  }
  return request;
}

std::string text_of(const Json& json, const char* key) {
  return json.value(key, std::string());
}

void show(const Json& indicator, bool with_evidence, Session& session) {
  const Style& style = session.out_style;
  session.out << style.bold(printable(text_of(indicator, "label"))) << "  "
              << printable(text_of(indicator, "words")) << '\n';
  std::string parts;
  for (const Json& part : indicator.at("parts")) {
    parts += (parts.empty() ? "" : ", ") + text_of(part, "label") + " " +
             std::to_string(part.value("value", std::int64_t{0}));
  }
  if (!parts.empty()) session.out << "    " << style.dim(printable(parts)) << '\n';
  if (!with_evidence) return;
  for (const Json& proof : indicator.at("evidence")) {
    session.out << "    " << printable(text_of(proof, "label")) << "  "
                << style.dim(printable(text_of(proof, "detail"))) << '\n'
                << "      " << printable(text_of(proof, "url")) << '\n';
  }
}

}  // namespace

ExitStatus run_indicators(const Arguments& arguments, Session& session) {
  const Library& library = open_library(library_options(arguments));
  const bool docx = arguments.has("--docx");
  const bool file = docx || arguments.has("--csv");
  const Page page = library.page(request_of(arguments, session,
                                            docx   ? "/indicateurs.docx"
                                            : file ? "/indicateurs.csv"
                                                   : "/api/v1/indicators"));
  if (page.status != 200) {
    throw Error(ErrorCode::usage, "indicators",
                say("une date ou le périmètre n'est pas compris"),
                say("écrivez par exemple --date 2026-06-30 --perimeter "
                    "composante-societe-civile"));
  }
  if (file) {
    session.out << page.bytes;
    return ExitStatus::done;
  }
  const Json answer = Json::parse(page.bytes);
  std::int64_t shown = 0;
  for (Json indicator : answer.at("indicators")) {
    ++shown;
    if (arguments.has("--json")) {
      Json line = {{"v", 1}, {"date", answer.at("date")}};
      line.update(indicator);
      session.out << line.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    } else {
      show(indicator, arguments.has("--evidence"), session);
    }
  }
  return shown > 0 ? ExitStatus::done : ExitStatus::nothing;
}

}  // namespace griot
