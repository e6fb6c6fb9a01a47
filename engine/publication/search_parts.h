// The parts of pages that show what the index found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/publication/page_context.h"

namespace griot {

// A passage as a link with its snippet, the matches in <mark> (scope "passage").
View passage_view(const PageContext& page, std::string_view document,
                  const PassageHit& passage);

// "27 passages dans 9 documents"
std::string count_in_words(const PageContext& page, const Results& results);

// The recommendations that a search asks for ("quelles recommandations aux bailleurs ?"),
// within its filters, the newest first; none where it asks for no recommendation.
std::vector<Said<Recommendation>> asked_recommendations_of(const PageContext& page,
                                                           const Query& query);
// What a search's filters ask of recommendations.
FactQuery filters_of(const Query& query);
// Sets `recommendations`, their count and the address of all of them.
void add_asked_recommendations(const PageContext& page, const Query& query, View& view);

// What the search box suggests from, for pages that show it (scope "site").
void add_search_box(const PageContext& page, View& view);

// What a search without results can try: another spelling, one filter less, a
// neighbouring theme, the words or the filters alone; each a link that finds something
// (scope "nothing").
View nothing_view(const PageContext& page, const Query& query, const Results& results);

}  // namespace griot
