#include "app/receipt.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/receipt_lines.h"
#include "app/session.h"
#include "engine/document/metadata.h"

namespace griot {
namespace {

// The same thing said more often than this is counted instead, unless all is wanted.
constexpr std::size_t shown_of_a_kind = 5;

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
    text = session.beside(
        text, printable(keys) + " (" + session.text(source_label(source)) + ")");
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
  return session.behind(printable(place_of(finding)), session.line(finding.message));
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

namespace {

Message sentence_of(const Proposal& one) {
  const std::string level = std::to_string(one.level);
  switch (one.kind) {
    case Proposal::Kind::heading:
      return say("« {1} » est en gras : en faire un titre de niveau {2} ?",
                 {one.value, level});
    case Proposal::Kind::metadata:
      if (!one.evidence.empty()) {
        return say("« {1} » pour « {2} », lu dans « {3} » ?",
                   {one.value, one.key, one.evidence});
      }
      return say("« {1} » pour « {2} » ?", {one.value, one.key});
    case Proposal::Kind::guess:
      return say("« {1} » pour « {2} », deviné et déjà en usage : est-ce juste ?",
                 {one.value, one.key});
    case Proposal::Kind::relation:
      return relation_sentence(one);
  }
  return {};
}

bool is_open(const Proposal& one) {
  return one.state == Proposal::State::open;
}

// What to type next, with the reason in front.
void show_next(const FileReport& report, std::ostream& stream, const Style& style,
               const Session& session) {
  const auto open =
      static_cast<std::int64_t>(std::ranges::count_if(report.proposals, is_open));
  const std::string options = options_for(report.findings);
  const auto lines = [&](const Message& why, const std::string& command) {
    show_line(session.text(say("ensuite")), &Style::bold,
              session.behind(session.text(why), style.cyan(command)), stream, style);
  };
  if (open > 0) {
    lines(say_n("{1} proposition à prendre ou à écarter",
                "{1} propositions à prendre ou à écarter", open),
          "griot propose " + printable(report.document));
  }
  if (!options.empty()) {
    lines(say("décider de ce qui reste ouvert"),
          "griot status " + printable(report.document) + " publie " + options);
  }
}

}  // namespace

void show_proposals(const Proposals& proposals, std::ostream& stream, const Style& style,
                    const Session& session, const ReceiptOptions& options) {
  for (std::size_t i = 0; i < proposals.size(); ++i) {
    const Proposal& one = proposals[i];
    if (!is_open(one) && !options.verbose) continue;
    std::string place = place_of({"", Severity::info, one.origin, one.place, {}});
    if (place == letterhead_place) place = session.text(say("en-tête de page"));
    std::string text = session.text(say("n° {1}", {std::to_string(i + 1)})) + "  " +
                       session.behind(printable(place), session.line(sentence_of(one)));
    // The second question about the same document has the same evidence.
    const bool asked =
        i > 0 && one.kind == proposals[i - 1].kind && one.value == proposals[i - 1].value;
    if (one.kind == Proposal::Kind::relation && !asked) {
      text += " (" + evidence_of(one.resemblance, session) + ")";
    }
    const bool taken = one.state == Proposal::State::accepted;
    const Message label = is_open(one) ? say("proposé")
                          : taken      ? say("pris")
                                       : say("écarté");
    show_line(session.text(label), is_open(one) ? &Style::cyan : &Style::dim, text,
              stream, style);
  }
}

void show_receipt(const FileReport& report, std::ostream& stream, const Style& style,
                  const Session& session, const ReceiptOptions& options) {
  stream << style.bold(printable(report.file)) << '\n';
  stream << "  " << fate_of(report, style, session) << '\n';
  if (report.error) {
    const Error& why = *report.error;
    show_line(session.text(say("motif")), &Style::red,
              printable(session.text(why.at({}))), stream, style);
    return;
  }
  if (report.status == FileReport::Status::imported) {
    show_counts(report, stream, style, session);
  }
  show_findings(report.findings, stream, style, session, options);
  show_proposals(report.proposals, stream, style, session, options);
  if (options.verbose) {
    show_values(report.metadata, stream, style, session);
  } else {
    show_sources(report.metadata, stream, style, session);
  }
  if (!report.document.empty()) show_next(report, stream, style, session);
}

}  // namespace griot
