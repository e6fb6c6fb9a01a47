#include "app/recommendation_lines.h"

#include <algorithm>
#include <string>

#include "app/session.h"
#include "engine/knowledge/status.h"

namespace griot {
namespace {

std::string labels(const Library& library, Kind kind, const std::vector<std::string>& ids,
                   const Session& session) {
  std::string joined;
  for (const std::string& id : ids) {
    if (!joined.empty()) joined += ", ";
    joined += library.vocabulary().label(kind, id, session.language());
  }
  return joined;
}

// Its points each on a line of their own.
std::string in_lines(std::string_view text) {
  std::string lines;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t to = std::min(text.find('\n', from), text.size());
    if (from > 0) lines += "\n            ";
    lines += printable(text.substr(from, to - from));
    from = to + 1;
  }
  return lines;
}

}  // namespace

std::string taken_up_words(const Standing& standing, const Session& session) {
  if (standing.continues.empty()) return {};
  std::string ids;
  for (const std::string& id : standing.continues) ids += (ids.empty() ? "" : ", ") + id;
  return session.text(standing.is_inherited()
                          ? say("reprise de {1}, avec ce qui en a été décidé", {ids})
                          : say("reprise de {1}", {ids}));
}

void show_recommendation(const Said<Recommendation>& said, const Library& library,
                         Session& session) {
  const Recommendation& fact = *said.fact;
  session.out << session.out_style.bold(fact.standing.id) << "  " << in_lines(fact.text)
              << '\n';
  std::string about;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) about += (about.empty() ? "" : " · ") + part;
  };
  add(labels(library, Kind::addressee, fact.addressees, session));
  add(labels(library, Kind::country, fact.countries, session));
  add(labels(library, Kind::theme, fact.themes, session));
  add(said.document->id + "#" + fact.anchor);
  const FactStatus* status =
      find_status('R', fact.standing.status(first_recommendation_status));
  if (status) add(session.text(status->name));
  if (fact.standing.state == FactState::candidate) {
    add(session.text(say("à vérifier")));
  } else if (fact.standing.state == FactState::rejected) {
    add(session.text(say("écartée")));
  }
  add(taken_up_words(fact.standing, session));
  session.out << "    " << session.out_style.dim(printable(about)) << '\n';
}

}  // namespace griot
