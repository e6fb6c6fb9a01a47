// Every kind of page in one table: the pattern of its path and the function that makes
// it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/publication/page_context.h"

namespace griot {

struct PageKind {
  // "<name>" stands for one or more characters but "/".
  const char* pattern;
  // Nothing: there is no such page.
  std::optional<Page> (*make)(const PageContext& page);
};
std::span<const PageKind> page_kinds();

// What the placeholders stand for, or nothing when `path` is not of this pattern.
std::optional<std::vector<std::string>> match(std::string_view pattern,
                                              std::string_view path);

// One file each, or one for a family.
std::optional<Page> home_page(const PageContext& page);
std::optional<Page> all_documents_page(const PageContext& page);
std::optional<Page> shelf_page(const PageContext& page);
std::optional<Page> country_theme_page(const PageContext& page);
std::optional<Page> shelf_index_page(const PageContext& page);
std::optional<Page> timeline_page(const PageContext& page);
std::optional<Page> matrix_page(const PageContext& page);
std::optional<Page> matrix_table(const PageContext& page);
std::optional<Page> api_coverage(const PageContext& page);
std::optional<Page> directory_page(const PageContext& page);
std::optional<Page> directory_table(const PageContext& page);
std::optional<Page> directory_map(const PageContext& page);
std::optional<Page> focal_points_page(const PageContext& page);
std::optional<Page> focal_point_page(const PageContext& page);
std::optional<Page> programme_page(const PageContext& page);
std::optional<Page> indicators_page(const PageContext& page);
std::optional<Page> indicators_table(const PageContext& page);
std::optional<Page> indicators_document(const PageContext& page);
std::optional<Page> indicator_page(const PageContext& page);
std::optional<Page> api_indicators(const PageContext& page);
std::optional<Page> api_organisations(const PageContext& page);
std::optional<Page> api_persons(const PageContext& page);
std::optional<Page> api_events(const PageContext& page);
std::optional<Page> api_focal_points(const PageContext& page);
std::optional<Page> api_lineage(const PageContext& page);
std::optional<Page> document_page(const PageContext& page);
std::optional<Page> document_markdown(const PageContext& page);
std::optional<Page> document_json(const PageContext& page);
std::optional<Page> document_media(const PageContext& page);
std::optional<Page> fragment_page(const PageContext& page);
std::optional<Page> document_citation(const PageContext& page);
std::optional<Page> all_citations(const PageContext& page);
std::optional<Page> shelf_citations(const PageContext& page);
std::optional<Page> versions_page(const PageContext& page);
std::optional<Page> comparison_page(const PageContext& page);
std::optional<Page> editions_page(const PageContext& page);
std::optional<Page> oembed(const PageContext& page);
std::optional<Page> embedded_document(const PageContext& page, const Card& card);
std::optional<Page> register_page(const PageContext& page);
std::optional<Page> register_part_page(const PageContext& page);
std::optional<Page> register_table(const PageContext& page);
std::optional<Page> register_feed(const PageContext& page);
std::optional<Page> register_data(const PageContext& page);
std::optional<Page> actions_page(const PageContext& page);
std::optional<Page> actions_table(const PageContext& page);
std::optional<Page> actions_data(const PageContext& page);
std::optional<Page> meetings_page(const PageContext& page);
std::optional<Page> meeting_page(const PageContext& page);
std::optional<Page> experiences_page(const PageContext& page);
std::optional<Page> experiences_of_theme_page(const PageContext& page);
std::optional<Page> testimonies_page(const PageContext& page);
std::optional<Page> api_meetings(const PageContext& page);
std::optional<Page> api_decisions(const PageContext& page);
std::optional<Page> api_experiences(const PageContext& page);
std::optional<Page> api_testimonies(const PageContext& page);
std::optional<Page> search_page(const PageContext& page);
std::optional<Page> search_feed(const PageContext& page);
std::optional<Page> search_table(const PageContext& page);
std::optional<Page> atom_feed(const PageContext& page);
std::optional<Page> sitemap(const PageContext& page);
std::optional<Page> sitemap_of_documents(const PageContext& page);
std::optional<Page> robots(const PageContext& page);
std::optional<Page> opensearch(const PageContext& page);
std::optional<Page> asset(const PageContext& page);
std::optional<Page> api_documents(const PageContext& page);
std::optional<Page> api_changes(const PageContext& page);
std::optional<Page> api_vocabulary(const PageContext& page);
std::optional<Page> api_search(const PageContext& page);
std::optional<Page> api_related(const PageContext& page);
std::optional<Page> api_suggest(const PageContext& page);

// The paths of the register, its parts and forms, for a static site.
std::vector<std::string> register_paths(const PageContext& page);

// What discovery in the head of a document's page leads to.
std::string oembed_address(const PageContext& page, const Card& card);

// No page of the site: what a program makes a PDF of.
PrintedDocument printed_document(const PageContext& page, const Card& card);

// What answers where no page is.
Page not_found_page(const PageContext& page);
// Thrown by a page that cannot be made of what its address asks.
struct BadRequest {
  Message sentence;
};
// Its answer: status 400, in the form of the address: a page, or JSON below /api/.
Page bad_request_page(const PageContext& page, const BadRequest& problem);
Page missing_fragment(const PageContext& page);
Page withdrawn_page(const PageContext& page, const Card& card);
// « « Titre » a été retiré du fonds le … », and why, or "".
std::string withdrawal_of(const PageContext& page, const Card& card);
std::string reason_of_withdrawal(const PageContext& page, const Card& card);
Page moved_page(const PageContext& page, const Card& card);
// Elsewhere on the site, without a word of its own.
Page redirection(std::string to);
// True while searches have no answer: pages say so, programs get search_problem().
bool search_is_away(const PageContext& page);
Page search_problem(const PageContext& page);
// application/problem+json (RFC 9457).
Page api_problem(int status, const char* code, const std::string& title);

// Countries shown even without a document, in the order of the vocabulary: those of a
// perimeter. Without perimeters, those that have documents.
std::vector<std::string> countries_of_interest(const PageContext& page);
// The themes that most documents share, by label.
std::vector<const Shelf*> frequent_themes(const PageContext& page, std::size_t at_most);
// In the order of their names in the page's language; years newest first, types as the
// vocabulary lists them.
std::vector<const Shelf*> in_order(const PageContext& page, ShelfKind kind);
// Whether the corpus says anything of a programme, or of its focal points; else no page
// is about them and nothing leads there.
bool has_programme(const PageContext& page);
bool has_focal_points(const PageContext& page);
// The id under which an organisation of this name is listed.
std::string organisation_id(const PageContext& page, const std::string& name);
// The documents of a country on a theme.
std::vector<const Card*> on_both(const Shelf& a, const Shelf& b);
constexpr std::size_t matrix_columns = 8;
// More documents than these are told in site maps of their own, in the order of their
// ids (Shelves::by_id), so that an edit changes one of them.
constexpr std::size_t documents_a_sitemap = 2'500;
std::span<const Card* const> cards_of_sitemap(std::span<const Card* const> by_id,
                                              std::size_t number);
std::size_t sitemaps_for(std::size_t documents);  // 0: all are in the first
// The countries that have a focal point, in the order of their table.
std::vector<std::string> focal_countries(const PageContext& page);

}  // namespace griot
