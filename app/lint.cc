// What would stop a reader: told with its way out, and remembered once a person has seen
// it and left it as it is.
#include <charconv>
#include <filesystem>
#include <string>
#include <vector>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/json_lines.h"
#include "app/receipt_lines.h"
#include "app/session.h"
#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/base/resources.h"
#include "engine/library/library.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

// Findings of one document, as they are shown and counted.
class Reading {
 public:
  Reading(const Arguments& arguments, Session& session)
      : json_(arguments.has("--json")), session_(session) {}

  void show(const std::string& document, const std::vector<LintFinding>& findings) {
    std::size_t number = 0;
    std::size_t open = 0;
    for (const LintFinding& one : findings) open += !one.reviewed;
    open_ += open;
    if (findings.empty()) return;
    if (!json_) session_.out << session_.out_style.bold(printable(document)) << '\n';
    for (const LintFinding& one : findings) {
      ++number;
      if (json_) {
        session_.out << json_line(document, number, one, session_) << '\n';
      } else {
        show(one, number);
      }
    }
  }

  ExitStatus end() const {
    const auto open = static_cast<std::int64_t>(open_);
    session_.err << (open == 0 ? session_.text(say("rien à revoir"))
                               : session_.text(say_n("{1} point à revoir",
                                                     "{1} points à revoir", open)))
                 << '\n';
    return open == 0 ? ExitStatus::done : ExitStatus::nothing;
  }

 private:
  void show(const LintFinding& one, std::size_t number) const {
    const Message label = one.reviewed ? say("relu") : say("à revoir");
    const std::string said =
        session_.beside(session_.line(one.problem), session_.line(one.way_out));
    const std::string text = session_.text(say("n° {1}", {std::to_string(number)})) +
                             "  " + session_.behind(printable(place_of(one)), said);
    show_line(session_.text(label), one.reviewed ? &Style::dim : &Style::yellow, text,
              session_.out, session_.out_style);
    if (one.excerpt.empty()) return;
    show_line("", &Style::dim, session_.out_style.dim(printable(one.excerpt)),
              session_.out, session_.out_style);
  }

  bool json_;
  Session& session_;
  std::size_t open_ = 0;
};

// Ids of the findings that were named by their number, or of all with --all.
std::vector<std::string> named(const Arguments& arguments,
                               const std::vector<LintFinding>& findings) {
  std::vector<std::string> ids;
  for (const std::string& written : arguments.items("--reviewed")) {
    std::size_t number = 0;
    const char* end = written.data() + written.size();
    const auto read = std::from_chars(written.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end || number < 1 ||
        number > findings.size()) {
      throw Error(ErrorCode::usage, "--reviewed",
                  say("« {1} » n'est le numéro d'aucun point", {written}),
                  say("« griot lint » les montre avec leur numéro, de 1 à {1}",
                      {std::to_string(findings.size())}));
    }
    ids.push_back(findings[number - 1].id);
  }
  if (!arguments.has("--all")) return ids;
  for (const LintFinding& one : findings) ids.push_back(one.id);
  return ids;
}

bool is_file(const std::string& target) {
  std::error_code error;
  return fs::is_regular_file(target, error);
}

// A file needs no corpus; where one is around, its vocabulary helps.
void read_a_file(const std::string& target, const Arguments& arguments,
                 Reading& reading) {
  const Settings settings = settings_here(arguments);
  const std::string bytes = read_file(target, settings.limits.input_bytes);
  const Imported imported =
      convert(bytes, settings.for_file(fs::path(target).filename().string()));
  const fs::path here = vocabulary_here(arguments);
  const fs::path shipped = resource_directory() / "vocabulary";
  const Vocabulary vocabulary = Vocabulary::load(here, shipped);
  const Rules rules(here, shipped, vocabulary);
  reading.show(target, lint(imported.document, rules, {}));
}

}  // namespace

ExitStatus run_lint(const Arguments& arguments, Session& session) {
  Reading reading(arguments, session);
  const std::string target = arguments.text("TARGET");
  const bool decides = arguments.has("--reviewed") || arguments.has("--all");
  if (decides && target.empty()) {
    throw Error(ErrorCode::usage, "--reviewed", say("il manque le document"),
                say("nommez-le : griot lint ID --reviewed N"));
  }
  if (is_file(target)) {
    read_a_file(target, arguments, reading);
    return reading.end();
  }
  Library& library = open_library(library_options(arguments));
  if (target.empty()) {
    for (const Entry& entry : library.store().entries()) {
      reading.show(entry.id, library.lint(entry.id));
    }
    return reading.end();
  }
  require_document(library, target);
  if (decides) library.review(target, named(arguments, library.lint(target)));
  reading.show(target, library.lint(target));
  return reading.end();
}

}  // namespace griot
