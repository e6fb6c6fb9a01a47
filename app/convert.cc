#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/json_lines.h"
#include "app/output.h"
#include "app/receipt.h"
#include "app/session.h"
#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/library/library.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

void require_output_for_json(const Arguments& arguments) {
  if (!arguments.has("--json") || arguments.has("--output")) return;
  throw Error(ErrorCode::usage, "--json", say("la sortie est prise par le reçu"),
              say("nommez avec --output le fichier à écrire"));
}

// Media names are hashes that the importer made, never what the file said.
void write_media(const std::vector<Media>& media, const fs::path& folder) {
  fs::create_directories(folder);
  for (const Media& one : media) write_disposable_file(folder / one.name, one.bytes);
}

FileReport report_of(const std::string& file, const Imported& imported) {
  FileReport report;
  report.file = file;
  report.status = FileReport::Status::imported;
  report.words = imported.words;
  report.parts_in_source = *imported.parts;
  report.parts_kept = parts_of(imported.document);
  report.findings = imported.findings;
  report.proposals = proposals_of(imported.document, imported.letterhead, {});
  report.metadata = imported.document.metadata;
  return report;
}

FileReport refusal_of(const std::string& file, const Error& error) {
  FileReport report;
  report.file = file;
  report.error = error.at(file);
  report.findings.push_back(
      {name_of(error.code()), Severity::lost, {}, error.place(), error.problem()});
  return report;
}

void say_how_it_went(const FileReport& report, const Arguments& arguments,
                     Session& session) {
  if (arguments.has("--json")) {
    session.out << json_line(report, session) << '\n';
  } else {
    // In one piece: a stream of errors writes each word by itself.
    std::ostringstream receipt;
    show_receipt(report, receipt, session.err_style, session);
    session.err << receipt.str();
  }
}

void write_all(const Arguments& arguments, const Imported& imported,
               const OutputFormat& format, Session& session) {
  const auto media = [&](std::string_view name) {
    for (const Media& one : imported.media) {
      if (one.name == name) return one.bytes;
    }
    return std::string();
  };
  const std::string bytes = format.render(imported.document, media);
  if (arguments.has("--media")) write_media(imported.media, arguments.text("--media"));
  write_output(arguments, format, bytes, session);
  const bool left = !imported.media.empty() && !format.holds_media;
  if (left && !arguments.has("--media")) {
    const auto count = static_cast<std::int64_t>(imported.media.size());
    session.err << session.text(say_n(
                       "{1} image laissée de côté ; nommez un dossier avec --media",
                       "{1} images laissées de côté ; nommez un dossier avec --media",
                       count))
                << '\n';
  }
}

ExitStatus run_convert(const Arguments& arguments, Session& session) {
  const OutputFormat& format = wanted_format(arguments, "markdown");
  require_output_for_json(arguments);
  const Settings settings = settings_here(arguments);
  const std::string file = arguments.text("FILE");
  Imported imported;
  try {
    const std::string bytes = read_file(file, settings.limits.input_bytes);
    imported = convert(bytes, settings.for_file(fs::path(file).filename().string()));
  } catch (const Error& error) {
    say_how_it_went(refusal_of(file, error), arguments, session);
    return ExitStatus::refused;
  }
  write_all(arguments, imported, format, session);
  say_how_it_went(report_of(file, imported), arguments, session);
  return ExitStatus::done;
}

}  // namespace

Command convert_command() {
  using In = Option::Kind;
  return {"convert",
          "convertir",
          say("convertit un fichier, sans fonds"),
          {{"FILE", In::word, "", say("fichier à convertir")},
           {"--to", In::value, "FORMAT",
            say("markdown, html, text, json ou docx ; par défaut ce que dit le nom de "
                "--output, sinon markdown")},
           {"--output", In::value, "FILE", say("fichier à écrire, au lieu de la sortie")},
           {"--media", In::value, "DIR", say("dossier où écrire les images")},
           {"--json", In::flag, "", say("écrit le reçu en JSON ; demande --output")}},
          run_convert};
}

}  // namespace griot
