// What the program, the machine and the corpus are like, and the way out of what is
// wrong.
#include <unistd.h>

#include <string>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/diagnosis.h"
#include "app/json_lines.h"
#include "app/progress_bar.h"
#include "app/session.h"

namespace griot {
namespace {

using State = Diagnosis::State;

std::string sign_of(State state, const Style& style) {
  switch (state) {
    case State::good:
      return style.green("✓");
    case State::information:
      return style.dim("·");
    case State::warning:
      return style.yellow("!");
    case State::problem:
      return style.red("✗");
  }
  return "";
}

void show(const Diagnosis& diagnosis, Session& session) {
  constexpr std::size_t indent = 2;
  const Style& style = session.out_style;
  const std::size_t width = terminal_width(STDOUT_FILENO);
  const std::string text =
      session.behind(printable(diagnosis.place), session.line(diagnosis.message));
  session.out << sign_of(diagnosis.state, style) << ' ' << wrapped(text, width, indent)
              << '\n';
  if (diagnosis.remedy.empty()) return;
  session.out << "  → " << wrapped(session.line(diagnosis.remedy), width, indent + 2)
              << '\n';
}

}  // namespace

ExitStatus run_doctor(const Arguments& arguments, Session& session) {
  Diagnoses all = diagnose_program(arguments);
  ProgressBar bar(session, say("Vérification"));
  for (Diagnosis& one : diagnose_corpus(arguments, bar.callback())) {
    all.push_back(std::move(one));
  }
  bar.clear();
  std::int64_t problems = 0;
  std::int64_t warnings = 0;
  for (const Diagnosis& diagnosis : all) {
    if (arguments.has("--json")) {
      session.out << json_line(diagnosis, session) << '\n';
    } else {
      show(diagnosis, session);
    }
    problems += diagnosis.state == State::problem ? 1 : 0;
    warnings += diagnosis.state == State::warning ? 1 : 0;
  }
  session.err << session.text(say_n("{1} problème", "{1} problèmes", problems)) << ", "
              << session.text(say_n("{1} avertissement", "{1} avertissements", warnings))
              << '\n';
  return problems == 0 ? ExitStatus::done : ExitStatus::nothing;
}

}  // namespace griot
