#include "app/receipt.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/session.h"
#include "engine/document/metadata.h"

namespace griot {
namespace {

// The same thing said more often than this is counted instead, unless all is wanted.
constexpr std::size_t shown_of_a_kind = 5;
constexpr std::size_t label_width = 10;

using Paint = std::string (Style::*)(std::string_view) const;

struct Look {
  Severity severity;
  Message label;
  Paint paint;
};

// Worst first.
const std::vector<Look>& looks() {
  static const std::vector<Look> table = {
      {Severity::problem, say("problème"), &Style::red},
      {Severity::lost, say("perdu"), &Style::red},
      {Severity::pending, say("à décider"), &Style::yellow},
      {Severity::changed, say("changé"), &Style::yellow},
      {Severity::guessed, say("deviné"), &Style::cyan},
      {Severity::info, say("noté"), &Style::dim},
  };
  return table;
}

std::string padded(const std::string& text, std::size_t width) {
  return text + std::string(width - std::min(width, columns(text)), ' ');
}

void show_line(const std::string& label, Paint paint, const std::string& text,
               std::ostream& stream, const Style& style) {
  stream << "  " << (style.*paint)(padded(label, label_width)) << ' '
         << wrapped(text, 98, label_width + 3) << '\n';
}

Message source_label(Source source) {
  switch (source) {
    case Source::person:
      return say("saisie");
    case Source::sheet:
      return say("tableau");
    case Source::front_matter:
      return say("en-tête");
    case Source::word_properties:
      return say("propriétés du fichier");
    case Source::header_pairs:
      return say("lignes du début");
    case Source::heading:
      return say("premier titre");
    case Source::text:
      return say("texte");
    case Source::file_name:
      return say("nom du fichier");
    case Source::by_default:
      return say("par défaut");
  }
  return say("par défaut");
}

// "titre, date (en-tête) ; pays (tableau)"
void show_sources(const Metadata& metadata, std::ostream& stream, const Style& style,
                  const Session& session) {
  std::vector<std::pair<Source, std::string>> groups;
  for (const Field& field : metadata.fields()) {
    const auto group =
        std::ranges::find(groups, field.source, [](const auto& it) { return it.first; });
    if (group == groups.end()) {
      groups.emplace_back(field.source, field.key);
    } else {
      group->second += ", " + field.key;
    }
  }
  std::string text;
  for (const auto& [source, keys] : groups) {
    if (!text.empty()) text += " ; ";
    text += printable(keys) + " (" + session.text(source_label(source)) + ")";
  }
  if (!text.empty())
    show_line(session.text(say("valeurs")), &Style::dim, text, stream, style);
}

void show_values(const Metadata& metadata, std::ostream& stream, const Style& style,
                 const Session& session) {
  for (const Field& field : metadata.fields()) {
    std::string value = metadata.text(field.key);
    if (value.empty()) value = "…";
    show_line(session.text(say("valeur")), &Style::dim,
              printable(field.key) + " = " + printable(value) + "  (" +
                  session.text(source_label(field.source)) + ")",
              stream, style);
  }
}

std::string fate_of(const FileReport& report, const Style& style,
                    const Session& session) {
  using Fate = FileReport::Status;
  const std::string document = style.bold(printable(report.document));
  const std::string revision = std::to_string(report.revision);
  switch (report.status) {
    case Fate::imported:
      if (document.empty()) return style.green("✓ ") + session.text(say("converti"));
      return style.green("✓ ") +
             session.text(say("importé : {1}, révision {2}", {document, revision}));
    case Fate::unchanged:
      return style.dim("= ") +
             session.text(say("inchangé : {1}, révision {2}", {document, revision}));
    case Fate::refused:
      break;
  }
  return style.red("✗ ") + session.text(say("refusé"));
}

std::string sentence_of(const Finding& finding, const Session& session) {
  const std::string place = printable(place_of(finding));
  const std::string message = session.line(finding.message);
  return place.empty() ? message : place + " : " + message;
}

}  // namespace

void show_findings(const Findings& findings, std::ostream& stream, const Style& style,
                   const Session& session, const ReceiptOptions& options) {
  for (const Look& look : looks()) {
    std::map<std::string, std::size_t> seen;
    for (const Finding& finding : findings) {
      if (finding.severity != look.severity) continue;
      if (++seen[finding.code] > shown_of_a_kind && !options.verbose) continue;
      show_line(session.text(look.label), look.paint, sentence_of(finding, session),
                stream, style);
    }
    for (const auto& [code, count] : seen) {
      if (count <= shown_of_a_kind || options.verbose) continue;
      const auto more = static_cast<std::int64_t>(count - shown_of_a_kind);
      show_line("", &Style::dim,
                session.text(say_n("… et {1} autre du même genre ({2})",
                                   "… et {1} autres du même genre ({2})", more, {code})),
                stream, style);
    }
  }
}

void show_receipt(const FileReport& report, std::ostream& stream, const Style& style,
                  const Session& session, const ReceiptOptions& options) {
  stream << style.bold(printable(report.file)) << '\n';
  stream << "  " << fate_of(report, style, session) << '\n';
  if (report.status == FileReport::Status::imported) {
    show_line(
        session.text(say("mots")), &Style::dim,
        session.text(say("{1} lus, {2} gardés", {std::to_string(report.words.source),
                                                 std::to_string(report.words.kept)})),
        stream, style);
  }
  if (report.error) {
    const Error& why = *report.error;
    show_line(session.text(say("motif")), &Style::red,
              printable(session.text(why.at({}))), stream, style);
    return;
  }
  show_findings(report.findings, stream, style, session, options);
  if (options.verbose) {
    show_values(report.metadata, stream, style, session);
  } else {
    show_sources(report.metadata, stream, style, session);
  }
}

}  // namespace griot
