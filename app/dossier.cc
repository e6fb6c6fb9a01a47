// What the corpus holds on a country and a theme, for a meeting.
#include <string>
#include <vector>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/hit_list.h"
#include "app/index_update.h"
#include "app/output.h"
#include "app/session.h"
#include "engine/base/error.h"
#include "engine/library/dossier.h"
#include "engine/library/library.h"

namespace griot {
namespace {

std::string joined(const std::vector<std::string>& ids) {
  std::string all;
  for (const std::string& id : ids) all += (all.empty() ? "" : ",") + id;
  return all;
}

// Where nothing was found: what would find more.
void say_what_to_do(const Dossier& dossier, const DossierRequest& request,
                    Session& session) {
  if (dossier.withheld > 0) {
    session.err << session.text(say_n(
                       "{1} document qui n'est pas public en parle : ajoutez --internal "
                       "pour le citer, sans le diffuser",
                       "{1} documents qui ne sont pas publics en parlent : ajoutez "
                       "--internal pour les citer, sans les diffuser",
                       static_cast<std::int64_t>(dossier.withheld)))
                << '\n';
  }
  if (request.countries.empty() || request.themes.empty()) return;
  session.err << session.text(say("plus large : griot dossier --country {1}, ou griot "
                                  "dossier --theme {2}",
                                  {joined(request.countries), joined(request.themes)}))
              << '\n';
}

}  // namespace

ExitStatus run_dossier(const Arguments& arguments, Session& session) {
  const OutputFormat& format = wanted_format(arguments, "html");
  const LibraryOptions options = library_options(arguments);
  Library& library = open_library(options);
  update_index(library, session);
  DossierRequest request;
  request.countries = ids_of(Kind::country, "--country", arguments.list("--country"),
                             library.vocabulary());
  request.themes =
      ids_of(Kind::theme, "--theme", arguments.list("--theme"), library.vocabulary());
  if (request.countries.empty() && request.themes.empty()) {
    throw Error(ErrorCode::usage, "--country",
                say("un dossier est sur un pays ou un thème"),
                say("écrivez par exemple griot dossier --country KM --theme retour"));
  }
  request.purpose = arguments.text("--for");
  request.internal = arguments.has("--internal");
  request.today = iso_utc(options.clock()).substr(0, 10);
  const Language& language = library.languages().get(session.language());
  const Dossier dossier =
      make_dossier(library, options.settings.base_url, language, request);
  write_output(arguments, format, format.render(dossier.document, {}), session);
  session.err << session.text(say_n("{1} document cité", "{1} documents cités",
                                    static_cast<std::int64_t>(dossier.documents)))
              << '\n';
  if (dossier.documents == 0) say_what_to_do(dossier, request, session);
  return dossier.documents > 0 ? ExitStatus::done : ExitStatus::nothing;
}

}  // namespace griot
