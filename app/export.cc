// What leaves for other programs: a document as PDF or for Word, references for reference
// managers.
#include <unistd.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/did_you_mean.h"
#include "app/hit_list.h"
#include "app/pdf_command.h"
#include "app/progress_bar.h"
#include "app/session.h"
#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/library/library.h"
#include "engine/library/public_view.h"
#include "engine/render/citation.h"
#include "engine/render/docx.h"

namespace griot {
namespace {

// What is given: to a file where one is named, else to the standard output.
void give(const std::string& bytes, const std::string& output, Session& session) {
  if (output.empty()) {
    session.out << bytes << std::flush;
    return;
  }
  write_file(output, bytes);
  session.err << session.line(say("écrit : {1}", {output})) << '\n';
}

// A public document, or any with --internal.
void require_visible(const Library& library, const std::string& id, bool internal) {
  require_document(library, id);
  if (internal || library.is_published(id)) return;
  throw Error(ErrorCode::held_back, id, say("ce document n'est pas publié pour tous"),
              say("ajoutez --internal pour un fichier à ne pas diffuser"));
}

ExitStatus export_pdf(const Arguments& arguments, Session& session) {
  const std::string id = arguments.text("--pdf");
  const bool internal = arguments.has("--internal");
  const LibraryOptions options = library_options(arguments);
  const Library& library = open_library(options);
  require_visible(library, id, internal);
  // Bytes on a terminal help nobody.
  std::string output = arguments.text("--output");
  if (output.empty() && isatty(STDOUT_FILENO) == 1) output = id + ".pdf";
  ProgressBar bar(session, say("PDF"));
  const std::string pdf =
      pdf_of(library.printed(id, internal), options.settings, bar.waiting());
  bar.clear();
  give(pdf, output, session);
  return ExitStatus::done;
}

const CitationFormat& wanted_citations(const std::string& name) {
  std::vector<std::string> known;
  std::string all;
  for (const CitationFormat& format : citation_formats()) {
    if (name == format.name) return format;
    known.emplace_back(format.name);
    all += (all.empty() ? "" : ", ") + known.back();
  }
  throw Error(ErrorCode::usage, "--citations", say("format inconnu : « {1} »", {name}),
              did_you_mean(name, known, say("les formats sont : {1}", {all})));
}

ExitStatus export_citations(const Arguments& arguments, Session& session) {
  const CitationFormat& format = wanted_citations(arguments.text("--citations"));
  const Library& library = open_library(library_options(arguments));
  Query filters;
  filters.countries = arguments.list("--country");
  filters.themes = arguments.list("--theme");
  filters.types = arguments.list("--type");
  filters.years = arguments.list("--year");
  filters = with_known_values(filters, library.vocabulary());
  PageRequest request;
  request.path = std::string("/documents") + format.extension;
  request.parameters.emplace_back("tout", "1");  // not its first page only
  const auto add = [&](const char* name, const std::vector<std::string>& values) {
    for (const std::string& value : values) request.parameters.emplace_back(name, value);
  };
  add("pays", filters.countries);
  add("theme", filters.themes);
  add("type", filters.types);
  add("annee", filters.years);
  const Page page = library.page(request);
  if (page.status != 200) {
    session.err << session.line(say("aucun document publié ne répond à ces filtres"))
                << '\n';
    return ExitStatus::nothing;
  }
  give(page.bytes, arguments.text("--output"), session);
  return ExitStatus::done;
}

// A file goes further than who made it thinks: internal boxes and addresses only when
// they are asked for.
ExitStatus export_docx(const Arguments& arguments, Session& session) {
  const std::string id = arguments.text("--docx");
  const bool internal = arguments.has("--internal");
  const Library& library = open_library(library_options(arguments));
  require_visible(library, id, internal);
  std::string output = arguments.text("--output");
  if (output.empty() && isatty(STDOUT_FILENO) == 1) output = id + ".docx";
  const Document document = library.store().read(id).document;
  const auto media = [&](std::string_view name) {
    return library.store().media(id, name);
  };
  give(word_format().render(internal ? document : public_view(document), media), output,
       session);
  return ExitStatus::done;
}

// What can be asked for, one at a time.
struct Kind {
  const char* option;
  ExitStatus (*run)(const Arguments& arguments, Session& session);
  bool of_one_document;
};
constexpr Kind kinds[] = {{"--pdf", export_pdf, true},
                          {"--docx", export_docx, true},
                          {"--citations", export_citations, false}};

const Kind& wanted_kind(const Arguments& arguments) {
  const Kind* wanted = nullptr;
  for (const Kind& kind : kinds) {
    if (!arguments.has(kind.option)) continue;
    if (wanted) {
      throw Error(ErrorCode::usage, "griot export",
                  say("{1} et {2} s'excluent", {wanted->option, kind.option}),
                  say("« {1} » montre ce que la commande attend", {"griot help export"}));
    }
    wanted = &kind;
  }
  if (!wanted) {
    throw Error(ErrorCode::usage, "griot export",
                say("il manque --pdf, --docx ou --citations"),
                say("« {1} » montre ce que la commande attend", {"griot help export"}));
  }
  if (arguments.has("--internal") && !wanted->of_one_document) {
    throw Error(ErrorCode::usage, "--internal",
                say("les références sont celles des documents publiés"),
                say("retirez cette option"));
  }
  return *wanted;
}

}  // namespace

ExitStatus run_export(const Arguments& arguments, Session& session) {
  return wanted_kind(arguments).run(arguments, session);
}

}  // namespace griot
