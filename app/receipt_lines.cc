#include "app/receipt_lines.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "app/session.h"
#include "engine/library/edition_links.h"

namespace griot {
namespace {

constexpr std::size_t label_width = 10;
constexpr std::size_t number_width = 10;
constexpr std::size_t text_width = 98;

std::string padded(const std::string& text, std::size_t width) {
  return text + std::string(width - std::min(width, columns(text)), ' ');
}

std::string right(const std::string& text) {
  return std::string(number_width - std::min(number_width, columns(text)), ' ') + text;
}

// 12500 as "12 500", with a narrow no-break space.
std::string grouped(std::int64_t number) {
  const std::string digits = std::to_string(number);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += "\u202f";
    text += digits[i];
  }
  return text;
}

struct Row {
  Message label;
  std::int64_t PartCount::*count;
};
const std::array<Row, 4>& rows() {
  static const std::array<Row, 4> table = {{{say("titres"), &PartCount::headings},
                                            {say("notes"), &PartCount::notes},
                                            {say("tableaux"), &PartCount::tables},
                                            {say("images"), &PartCount::images}}};
  return table;
}

std::string shared_words(const Resemblance& told, const Session& session) {
  if (told.same_words) return session.text(say("les mêmes mots, dans le même ordre"));
  const std::string paragraphs =
      session.text(say_n("{1} paragraphe repris", "{1} paragraphes repris", told.same)) +
      ", " + session.text(say_n("{1} reformulé", "{1} reformulés", told.reworded)) +
      ", " + session.text(say_n("{1} absent", "{1} absents", told.gone)) + ", " +
      session.text(say_n("{1} nouveau", "{1} nouveaux", told.added));
  return session.behind(
      session.text(say("{1} % du texte en commun", {std::to_string(told.percent)})),
      paragraphs);
}

}  // namespace

void show_line(const std::string& label, Paint paint, const std::string& text,
               std::ostream& stream, const Style& style) {
  stream << "  " << (style.*paint)(padded(label, label_width)) << ' '
         << wrapped(text, text_width, label_width + 3) << '\n';
}

void show_counts(const FileReport& report, std::ostream& stream, const Style& style,
                 const Session& session) {
  const auto show = [&](const Message& label, std::int64_t read, std::int64_t kept) {
    const bool same = kept >= read;  // a chart becomes a table more
    stream << "  " << style.dim(padded(session.text(label), label_width))
           << right(grouped(read))
           << (same ? right(grouped(kept)) : style.yellow(right(grouped(kept))))
           << (same ? style.green("  ✓") : style.yellow("  ≠")) << '\n';
  };
  stream << "  " << padded("", label_width) << style.dim(right(session.text(say("lus"))))
         << style.dim(right(session.text(say("gardés")))) << '\n';
  show(say("mots"), report.words.source, report.words.kept);
  for (const Row& row : rows()) {
    const std::int64_t read = report.parts_in_source.*row.count;
    const std::int64_t kept = report.parts_kept.*row.count;
    if (read > 0 || kept > 0) show(row.label, read, kept);
  }
}

std::string options_for(const Findings& findings) {
  const GateDecisions every{true, true, true};
  const Decisions all = decisions_on(findings, every);
  std::string options;
  struct Choice {
    const char* decision;
    const char* option;
  };
  for (const Choice& choice :
       {Choice{accept_revision, "--accept-revisions"},
        Choice{drop_comment, "--drop-comments"}, Choice{drop_hidden, "--drop-hidden"}}) {
    const bool open = std::ranges::any_of(
        all, [&](const auto& one) { return one.second == choice.decision; });
    if (open) options += (options.empty() ? "" : " ") + std::string(choice.option);
  }
  return options;
}

Message relation_sentence(const Proposal& one) {
  const Resemblance& told = one.resemblance;
  std::string known_as = one.value;
  if (!told.date.empty()) known_as += ", " + told.date;
  const std::string& title = told.title.empty() ? one.value : told.title;
  if (one.key == duplicate_of)
    return say("doublon de « {1} » ({2}) ?", {title, known_as});
  if (!told.dated) {
    return say(
        "autre édition de « {1} » ({2}) ? laquelle est la plus récente ne se "
        "sait pas : acceptez d'abord la date de chacune",
        {title, known_as});
  }
  if (one.key == replaced_by) {
    return say("édition plus ancienne de « {1} » ({2}) ?", {title, known_as});
  }
  return say("nouvelle édition de « {1} » ({2}), à remplacer ?", {title, known_as});
}

std::string evidence_of(const Resemblance& told, const Session& session) {
  std::string ids;
  for (const std::string& id : told.also) ids += (ids.empty() ? "" : ", ") + id;
  const std::string shared = shared_words(told, session);
  return ids.empty()
             ? shared
             : session.beside(shared, session.text(say("proche aussi de {1}", {ids})));
}

}  // namespace griot
