#include <algorithm>
#include <string>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/hit_list.h"
#include "app/json_lines.h"
#include "app/recommendation_lines.h"
#include "app/session.h"
#include "engine/library/library.h"

namespace griot {
namespace {

Query query_of(const Arguments& arguments) {
  Query query;
  for (const std::string& word : arguments.list("QUERY")) {
    query.text += (query.text.empty() ? "" : " ") + word;
  }
  query.countries = arguments.list("--country");
  query.themes = arguments.list("--theme");
  query.types = arguments.list("--type");
  query.years = arguments.list("--year");
  query.public_only = arguments.has("--public");
  query.exact = arguments.has("--exact");
  query.explain = arguments.has("--explain");
  query.limit = arguments.number("--limit", query.limit, 1, 1000);
  return query;
}

// Before the texts: what a search for recommendations asks for.
constexpr std::size_t most_recommendations = 5;

void show_recommendations(const Library& library, const Query& query, bool json,
                          Session& session) {
  const AskedRecommendations asked = library.recommendations_for(query);
  const std::size_t shown = std::min(asked.found.size(), most_recommendations);
  for (std::size_t i = 0; i < shown; ++i) {
    if (json) {
      session.out << json_line(asked.found[i]) << '\n';
    } else {
      show_recommendation(asked.found[i], library, session);
    }
  }
  if (json || shown == 0) return;
  const auto others = static_cast<std::int64_t>(asked.found.size() - shown);
  if (others > 0) {
    session.out << session.out_style.dim(session.text(
                       say_n("… et {1} autre recommandation : griot recommendations",
                             "… et {1} autres recommandations : griot recommendations",
                             others)))
                << '\n';
  }
  session.out << '\n';
}

}  // namespace

ExitStatus run_search(const Arguments& arguments, Session& session) {
  const Query asked = query_of(arguments);
  const Library& library = open_library(library_options(arguments));
  const Query query = with_known_values(asked, library.vocabulary());
  const Results results = library.search(query);
  for (const Message& notice : results.notices)
    session.err << session.line(notice) << '\n';
  if (query.explain || results.understood != query.text || !results.expanded.empty()) {
    show_understood(results, session);
  }
  show_recommendations(library, query, arguments.has("--json"), session);
  if (arguments.has("--json")) {
    for (const Hit& hit : results.hits) {
      session.out << json_line(hit, standing_of(hit, library).status, session) << '\n';
    }
  } else {
    show_hits(results, library, session);
  }
  if (!results.suggestion.empty()) {
    session.err << session.line(say("vouliez-vous dire « {1} » ?", {results.suggestion}))
                << '\n';
  }
  if (!results.hits.empty()) return ExitStatus::done;
  session.err << session.line(say("aucun document pour « {1} »", {query.text})) << '\n';
  return ExitStatus::nothing;
}

}  // namespace griot
