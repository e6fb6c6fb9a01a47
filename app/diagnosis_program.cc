#include <langinfo.h>
#include <clocale>

#include <chrono>
#include <string>

#include "app/arguments.h"
#include "app/corpus.h"
#include "app/diagnosis.h"
#include "app/pdf_command.h"
#include "engine/backup/version.h"
#include "engine/base/error.h"
#include "engine/base/process.h"
#include "engine/base/resources.h"
#include "engine/base/version.h"
#include "engine/index/generation.h"
#include "engine/index/version.h"
#include "engine/language/language.h"
#include "engine/markdown/version.h"
#include "engine/server/version.h"
#include "engine/text/version.h"

namespace griot {
namespace {

using State = Diagnosis::State;
namespace fs = std::filesystem;

// Names and numbers, the same in every language.
Message verbatim(const std::string& text) {
  return {"{1}", "", 0, {text}};
}

void add_versions(Diagnoses& all) {
  all.push_back({"version", State::information, "",
                 say("griot {1}, index de format {2}",
                     {GRIOT_VERSION, std::to_string(index_format)})});
  std::vector<LibraryVersion> libraries = versions_of_base();
  for (const LibraryVersion& one :
       {version_of_cmark(), version_of_icu(), version_of_libzip(), version_of_poco(),
        version_of_xapian()}) {
    libraries.push_back(one);
  }
  std::string list;
  for (const LibraryVersion& library : libraries) {
    list += (list.empty() ? "" : ", ") + library.name + " " + library.version;
  }
  all.push_back({"libraries", State::information, "", verbatim(list)});
}

void add_resources(Diagnoses& all) {
  try {
    const fs::path resources = resource_directory();
    std::string missing;
    for (const char* part : {"templates", "messages", "vocabulary"}) {
      if (fs::is_directory(resources / part)) continue;
      missing += (missing.empty() ? "" : ", ") + std::string(part);
    }
    if (missing.empty()) {
      all.push_back({"resources", State::good, resources.string(),
                     say("modèles, messages et vocabulaire sont là")});
    } else {
      all.push_back({"resources", State::problem, resources.string(),
                     say("il manque {1}", {missing}),
                     say("réinstallez Griot, ou nommez leur dossier dans "
                         "GRIOT_RESOURCES")});
    }
  } catch (const Error& error) {
    all.push_back(
        {"resources", State::problem, error.place(), error.problem(), error.remedy()});
  }
}

void add_languages(Diagnoses& all) {
  try {
    const Languages languages(resource_directory() / "messages");
    std::string codes;
    for (const std::string& code : languages.codes()) {
      codes += (codes.empty() ? "" : ", ") + code;
    }
    const bool complete = languages.has("en");
    all.push_back({"languages", complete ? State::good : State::warning, "",
                   say("langues des messages : {1}", {codes}),
                   complete ? Message() : say("réinstallez Griot : messages/en manque")});
  } catch (const Error&) {
    // Told with the resources.
  }
}

// The letters that the terminal expects: Griot writes UTF-8, whatever it is.
void add_encoding(Diagnoses& all) {
  const locale_t locale = newlocale(LC_CTYPE_MASK, "", nullptr);
  if (locale == nullptr) {
    all.push_back({"encoding", State::warning, "LANG",
                   say("la langue demandée au système n'y est pas installée"),
                   say("choisissez-en une que « locale -a » montre, par exemple "
                       "C.UTF-8")});
    return;
  }
  const std::string encoding = nl_langinfo_l(CODESET, locale);
  freelocale(locale);
  if (encoding == "UTF-8") {
    all.push_back({"encoding", State::good, "", say("le terminal attend de l'UTF-8")});
    return;
  }
  all.push_back({"encoding", State::warning, "LANG",
                 say("le terminal attend {1}, Griot écrit en UTF-8", {encoding}),
                 say("réglez LANG=fr_FR.UTF-8, ou C.UTF-8")});
}

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

void add_pdf_command(const Arguments& arguments, Diagnoses& all) {
  std::string program = Settings().pdf_command;
  try {
    program = settings_here(arguments).pdf_command;
  } catch (const Error&) {
    // Told with the corpus; the default is looked for meanwhile.
  }
  program = program.substr(0, program.find(' '));
  const fs::path file = find_program(program);
  if (file.empty()) {
    all.push_back(
        {"pdf", State::warning, program,
         say("ce programme manque : « griot export --pdf » ne peut rien écrire"),
         remedy_without(program)});
    return;
  }
  ProcessRequest request;
  request.words = {file.string(), "--version"};
  request.patience = std::chrono::seconds(20);
  const ProcessResult ran = run_process(request);
  const bool works = ran.end == ProcessResult::End::exited && ran.status == 0;
  if (works) {
    all.push_back({"pdf", State::good, file.string(), verbatim(first_line(ran.output))});
  } else {
    all.push_back({"pdf", State::warning, file.string(),
                   say("ce programme ne marche pas : {1}", {first_line(ran.output)}),
                   remedy_without(program)});
  }
}

}  // namespace

const char* name_of(Diagnosis::State state) {
  switch (state) {
    case State::good:
      return "ok";
    case State::information:
      return "info";
    case State::warning:
      return "warning";
    case State::problem:
      return "problem";
  }
  return "problem";
}

Diagnoses diagnose_program(const Arguments& arguments) {
  Diagnoses all;
  add_versions(all);
  add_resources(all);
  add_languages(all);
  add_encoding(all);
  add_pdf_command(arguments, all);
  return all;
}

}  // namespace griot
