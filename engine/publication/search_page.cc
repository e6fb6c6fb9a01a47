#include <algorithm>

#include "engine/publication/asked_values.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/search_parts.h"
#include "engine/publication/search_request.h"
#include "engine/publication/template_source.h"

namespace griot {
namespace {

View hit_view(const PageContext& page, const Hit& hit, const Card& card) {
  View view;
  describe(page, card, view);
  const std::string url = "/documents/" + hit.document;
  view.set("title", prose(page, card.metadata, "titre")).set("url", page.link(url));
  view.set("code", foreign_language(page, card.metadata));
  view.set("has_passages", !hit.passages.empty()).set("passages", View::List());
  for (const PassageHit& passage : hit.passages) {
    view.append("passages", passage_view(page, hit.document, passage));
  }
  const auto more =
      hit.matching_passages - static_cast<std::int64_t>(hit.passages.size());
  if (more > 0 && !hit.passages.empty()) {
    view.set("more", page.text(say_n("{1} autre passage dans ce document",
                                     "{1} autres passages dans ce document", more)));
  }
  std::string reasons;
  for (const Message& reason : hit.found_by) {
    reasons += (reasons.empty() ? "" : " ; ") + page.text(reason);
  }
  if (!reasons.empty()) {
    view.set("found_by", page.text(say("trouvé par : {1}", {reasons})));
  }
  return view;
}

void add_filters(const PageContext& page, const Query& query, const Results& results,
                 View& view) {
  std::int64_t active = 0;
  for (const ShelfForm& form : searched_forms()) {
    const auto facet = results.facets.find(form.facet);
    if (facet == results.facets.end() || facet->second.empty()) continue;
    View filter;
    filter.set("label", page.text(form.title)).set("items", View::List());
    std::size_t shown = 0;
    for (const FacetValue& value : facet->second) {
      active += value.selected;
      // The long tail of organisations is one click on a result away.
      if (++shown > 12 && !value.selected) continue;
      filter.append("items",
                    View()
                        .set("name", form.facet)
                        .set("value", value.value)
                        .set("label", page.shelf_name(form.kind, value.value))
                        .set("count", page.language.number(value.documents))
                        .set("unit", page.text(value.documents > 1 ? say("documents")
                                                                   : say("document")))
                        .set("checked", value.selected));
    }
    view.append("filters", std::move(filter));
    view.set("has_filters", true);
  }
  view.set("filters_label",
           active == 0 ? page.text(say("Filtrer"))
                       : page.text(say_n("Filtrer ({1} filtre actif)",
                                         "Filtrer ({1} filtres actifs)", active)));
  Query all;
  all.text = query.text;
  all.order = query.order;
  view.set("order", query.order == Query::Order::date ? "date" : "");
  view.set("clear_url", search_link(page, all));
}

// Numbered links around the current page.
void add_result_pages(const PageContext& page, const Query& query, const Results& results,
                      View& view) {
  constexpr std::int64_t around = 3;
  const std::int64_t last =
      std::min(most_pages, (results.documents + hits_a_page - 1) / hits_a_page);
  const std::int64_t current = query.offset / hits_a_page + 1;
  view.set("has_pages", last > 1).set("pages", View::List());
  for (std::int64_t n = 1; n <= last; ++n) {
    if (n != 1 && n != last && (n < current - around || n > current + around)) continue;
    view.append("pages", View()
                             .set("label", page.language.number(n))
                             .set("url", search_link(page, query, n))
                             .set("current", n == current));
  }
}

void add_groups(const PageContext& page, View& view) {
  for (const ShelfKind kind : {ShelfKind::type, ShelfKind::country, ShelfKind::theme}) {
    View group;
    group.set("anchor", "liste-" + std::string(form_of(kind).facet));
    group.set("label", page.text(form_of(kind).title)).set("items", View::List());
    const auto shelves =
        kind == ShelfKind::theme ? frequent_themes(page, 24) : in_order(page, kind);
    for (const Shelf* shelf : shelves) {
      group.append("items", shelf_link(page, kind, shelf->id, shelf->cards.size()));
    }
    if (!shelves.empty()) view.append("groups", std::move(group));
  }
}

// The other order, and the same results for programs, spreadsheets and feed readers.
void add_forms(const PageContext& page, const Query& query, View& view) {
  Query other = query;
  const bool by_date = query.order == Query::Order::date;
  other.order = by_date ? Query::Order::relevance : Query::Order::date;
  view.set("order_label", by_date ? page.text(say("Trier par pertinence"))
                                  : page.text(say("Trier par date")));
  view.set("order_url", search_link(page, other));
  const Parameters parameters = search_parameters(query);
  view.set("feed_url", page.link(search_feed_path, parameters));
  view.set("table_url", page.link(search_table_path, parameters));
  view.set("data_url", page.link(search_data_path, parameters));
  view.append("formats", View()
                             .set("media_type", "application/atom+xml")
                             .set("url", page.link(search_feed_path, parameters))
                             .set("label", page.text(say("Suivre cette recherche"))));
}

// "compris : …", and what is searched beside the words, with the way to leave it out.
void add_reading(const PageContext& page, const Query& query, const Results& results,
                 View& view) {
  const auto note = [&](const Message& message) {
    view.append("notes", View().set("text", page.text(message)));
  };
  if (!results.understood.empty() && results.understood != query.text) {
    note(say("compris : {1}", {results.understood}));
  }
  for (const ExpandedWord& word : by_word(results.expanded)) {
    std::string forms;
    for (const Expanded& one : word.forms) {
      const std::string why = page.text(row_of(one.relation).name);
      if (!forms.empty()) forms += ", ";
      forms += page.text(say("« {1} » ({2})", {one.form, why}));
    }
    note(say("« {1} » cherche aussi {2}", {word.written, forms}));
  }
  Query other = query;
  other.exact = !query.exact;
  other.offset = 0;
  if (query.exact) {
    view.set("exact_label", page.text(say("Chercher aussi les mots voisins")));
  } else if (!results.expanded.empty()) {
    view.set("exact_label", page.text(say("Chercher exactement ces mots")));
  }
  view.set("exact_url", search_link(page, other));
}

// Where there are fewer pages than the one asked for, the last.
Results results_of(const PageContext& page, Query& query) {
  Results results = page.index.search(query);
  if (results.documents == 0 || query.offset < results.documents) return results;
  query.offset = (results.documents - 1) / hits_a_page * hits_a_page;
  return page.index.search(query);
}

void add_results(const PageContext& page, Query query, View& view) {
  const Results results = results_of(page, query);
  view.set("notes", View::List());
  add_reading(page, query, results, view);
  const std::vector<Message> unknown = unknown_values(page, search_filters());
  for (const auto& notices : {unknown, results.notices}) {
    for (const Message& notice : notices) {
      view.append("notes", View().set("text", page.text(notice)));
    }
  }
  if (!results.suggestion.empty()) {
    Query other = query;
    other.text = results.suggestion;
    other.offset = 0;
    view.set("suggestion", results.suggestion);
    view.set("suggestion_url", search_link(page, other));
  }
  view.set("has_notes", !unknown.empty() || !results.notices.empty() ||
                            !results.suggestion.empty() || !results.expanded.empty() ||
                            query.exact || results.understood != query.text);
  add_asked_recommendations(page, query, view);
  view.set("has_results", results.documents > 0);
  view.set("count", count_in_words(page, results));
  view.set("start", std::to_string(query.offset + 1));
  for (const Hit& hit : results.hits) {
    // The index may be a moment behind the catalogue.
    const Card* card = page.shelves.card(hit.document);
    if (card) view.append("hits", hit_view(page, hit, *card));
  }
  add_result_pages(page, query, results, view);
  add_forms(page, query, view);
  if (results.documents > 0) {
    add_filters(page, query, results, view);
  } else {
    view.set("nothing", nothing_view(page, query, results));
    add_groups(page, view);
  }
}

void add_apology(const PageContext& page, View& view) {
  leave_out_of_search_engines(view);
  view.set("has_notes", true);
  view.append(
      "notes",
      View().set("text", page.text(say("La recherche ne répond pas pour "
                                       "l’instant : son index est à refaire ou en "
                                       "cours de construction. Les documents et "
                                       "les listes se lisent comme d’habitude."))));
}

}  // namespace

std::optional<Page> search_page(const PageContext& page) {
  const Query query = query_of(page);
  const bool away = page.index.search && search_is_away(page);
  const bool asked =
      page.index.search && !away && (!query.text.empty() || is_filtered(query));
  const std::string title = query.text.empty()
                                ? page.text(say("Recherche"))
                                : page.text(say("{1} : recherche", {query.text}));
  View view = frame(page, title, page.text(say("Chercher dans les textes du fonds.")));
  view.set("title", page.text(say("Recherche"))).set("query", query.text);
  add_search_box(page, view);
  if (asked) {
    leave_out_of_search_engines(view);
    add_results(page, query, view);
  } else {
    view.set("fallback", true);
    if (away) add_apology(page, view);
    add_groups(page, view);
  }
  Page answer = html_page(page, "search", view);
  if (page.index.search) answer.cache_control = away ? "no-store" : "no-cache";
  return answer;
}

}  // namespace griot
