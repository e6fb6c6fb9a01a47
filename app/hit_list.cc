#include "app/hit_list.h"

#include <unistd.h>

#include <algorithm>
#include <iomanip>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "app/session.h"
#include "app/status_words.h"
#include "engine/base/error.h"

namespace griot {
namespace {

constexpr std::size_t indent = 4;

void require_year(const std::string& year) {
  const bool digits =
      std::ranges::all_of(year, [](char c) { return c >= '0' && c <= '9'; });
  if (year.size() == 4 && digits) return;
  throw Error(ErrorCode::usage, "--year", say("« {1} » n'est pas une année", {year}),
              say("écrivez {1} {2}", {"--year", "2026"}));
}

// "non public : brouillon". What is published is not public for its audience.
std::string why_not_public(const HitStanding& standing, const Session& session) {
  const std::string words = session.text(words_of(standing.status));
  if (standing.status != Status::published) {
    return session.text(say("non public : {1}", {words}));
  }
  return session.text(say("non public : {1}, diffusion {2}",
                          {words, session.text(words_of(standing.audience))}));
}

// "note de positionnement · Sénégal, Guinée · 14 mars 2026"
std::string summary_of(const Hit& hit, const Library& library, const Session& session) {
  const Vocabulary& vocabulary = library.vocabulary();
  std::vector<std::string> parts;
  if (!hit.type.empty()) {
    parts.push_back(vocabulary.label(Kind::type, hit.type, session.language()));
  }
  std::string countries;
  for (const std::string& country : hit.countries) {
    if (!countries.empty()) countries += ", ";
    countries += vocabulary.label(Kind::country, country, session.language());
  }
  if (!countries.empty()) parts.push_back(countries);
  if (!hit.date.empty()) parts.push_back(session.date(hit.date));
  if (!hit.is_public) {
    parts.push_back(why_not_public(standing_of(hit, library), session));
  }
  std::string summary;
  for (const std::string& part : parts) summary += (summary.empty() ? "" : " · ") + part;
  return printable(summary);
}

// The snippet on lines of the terminal's width, matches in bold. Words are wrapped before
// they are painted: what the terminal does not show has no width.
std::string painted(const PassageHit& passage, const Style& style) {
  std::string marked;
  std::size_t at = 0;
  const auto copy = [&](std::size_t to) {
    marked += printable(std::string_view(passage.text).substr(at, to - at));
    at = to;
  };
  // Two bytes that printable() lets through nowhere stand for the ends of a match.
  for (const Highlight& highlight : passage.highlights) {
    const bool sound = highlight.from >= at && highlight.from < highlight.to &&
                       highlight.to <= passage.text.size();
    if (!sound) continue;
    copy(highlight.from);
    marked += '\x01';
    copy(highlight.to);
    marked += '\x02';
  }
  copy(passage.text.size());
  std::string shown;
  for (const char c : wrapped(marked, terminal_width(STDOUT_FILENO) - indent, indent)) {
    if (c == '\x01') {
      shown += style.coloured ? "\x1b[1;33m" : "";
    } else if (c == '\x02') {
      shown += style.coloured ? "\x1b[0m" : "";
    } else {
      shown += c;
    }
  }
  return shown;
}

void show_hit(const Hit& hit, std::int64_t number, const Library& library,
              Session& session) {
  const Style& style = session.out_style;
  const std::string margin(indent, ' ');
  const std::string rank = std::to_string(number) + ".";
  const std::string gap(rank.size() < indent ? indent - rank.size() : 1, ' ');
  session.out << style.dim(rank) << gap
              << style.bold(printable(hit.title.empty() ? hit.document : hit.title))
              << '\n'
              << margin << style.dim(summary_of(hit, library, session)) << '\n';
  if (!hit.found_by.empty()) {
    std::string reasons;
    for (const Message& reason : hit.found_by) {
      reasons = session.beside(reasons, session.text(reason));
    }
    session.out << margin << style.dim(session.text(say("trouvé par : {1}", {reasons})))
                << '\n';
  }
  for (const PassageHit& passage : hit.passages) {
    session.out << '\n';
    if (!passage.heading.empty()) {
      session.out << margin << style.cyan(printable(passage.heading)) << '\n';
    }
    session.out << margin << painted(passage, style) << '\n';
    const std::string anchor = passage.anchor.empty() ? "" : "#" + passage.anchor;
    session.out << margin << style.dim("→ " + printable(hit.document + anchor)) << '\n';
    for (const Weight& weight : passage.weights) {
      std::ostringstream value;
      value << std::fixed << std::setprecision(3) << std::setw(10) << weight.value;
      session.out << margin << value.str() << "  " << printable(weight.part) << '\n';
    }
  }
  const auto others =
      hit.matching_passages - static_cast<std::int64_t>(hit.passages.size());
  if (others > 0) {
    session.out << margin
                << style.dim(session.text(say_n("… et {1} autre passage",
                                                "… et {1} autres passages", others)))
                << '\n';
  }
  session.out << '\n';
}

}  // namespace

HitStanding standing_of(const Hit& hit, const Library& library) {
  if (hit.is_public) return {Status::published, Audience::everyone};
  if (!library.store().find(hit.document)) return {};
  const Metadata metadata = library.store().read(hit.document).document.metadata;
  return {status_of(metadata), audience_of(metadata)};
}

std::vector<std::string> ids_of(Kind kind, const char* option,
                                const std::vector<std::string>& names,
                                const Vocabulary& vocabulary) {
  std::vector<std::string> ids;
  for (const std::string& name : names) {
    const Concept* found = vocabulary.find(kind, name);
    if (found == nullptr) {
      const std::string near = vocabulary.suggest(kind, name);
      throw Error(ErrorCode::usage, option,
                  say("« {1} » n'est pas dans le vocabulaire du fonds", {name}),
                  near.empty() ? Message() : say("vouliez-vous dire « {1} » ?", {near}));
    }
    ids.push_back(found->id);
  }
  return ids;
}

void show_understood(const Results& results, Session& session) {
  if (results.understood.empty()) return;
  session.err << session.line(say("compris : {1}", {printable(results.understood)}))
              << '\n';
  for (const ExpandedWord& word : by_word(results.expanded)) {
    std::string forms;
    for (const Expanded& one : word.forms) {
      const std::string why = session.text(row_of(one.relation).name);
      if (!forms.empty()) forms += ", ";
      forms += session.text(say("« {1} » ({2})", {printable(one.form), why}));
    }
    session.err << session.line(
                       say("« {1} » cherche aussi {2}", {printable(word.written), forms}))
                << '\n';
  }
}

void show_hits(const Results& results, const Library& library, Session& session) {
  std::int64_t number = 0;
  for (const Hit& hit : results.hits) show_hit(hit, ++number, library, session);
  if (number == 0) return;
  const auto sum =
      session.text(say_n("{1} document", "{1} documents", results.documents));
  session.err << session.text(say_n("{2}, {1} passage", "{2}, {1} passages",
                                    results.passages, {sum}))
              << '\n';
}

Query with_known_values(Query query, const Vocabulary& vocabulary) {
  query.countries = ids_of(Kind::country, "--country", query.countries, vocabulary);
  query.themes = ids_of(Kind::theme, "--theme", query.themes, vocabulary);
  query.types = ids_of(Kind::type, "--type", query.types, vocabulary);
  std::ranges::for_each(query.years, require_year);
  return query;
}

}  // namespace griot
