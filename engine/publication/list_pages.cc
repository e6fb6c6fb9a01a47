// Lists of documents: all of them, one shelf, one country on one theme; and the indexes
// that lead to them.
#include <algorithm>
#include <map>
#include <set>

#include "engine/publication/coverage.h"
#include "engine/publication/entity_facts.h"
#include "engine/publication/organisation_register.h"
#include "engine/publication/page_kinds.h"
#include "engine/render/citation.h"
#include "engine/vocabulary/speaker.h"

namespace griot {
namespace {

const ShelfForm* form_at(const std::string& segment) {
  for (const ShelfForm& form : shelf_forms()) {
    if ("/" + segment + "/" == form.path) return &form;
  }
  return nullptr;
}

struct Listing {
  std::string title;
  std::string path;    // of its first page
  std::size_t number;  // of this page, from 1
  std::vector<const Card*> cards;
  bool holds_example;  // among all of them
  bool has_references = true;
};

View link_to(const PageContext& page, const Message& label, std::string_view path) {
  return View().set("label", page.text(label)).set("url", page.link(path));
}

// "signataire, financeur": what an organisation did in a document.
std::string roles_in(const PageContext& page, const Card& card, std::string_view id) {
  static const std::pair<const char*, Message> roles[] = {
      {"auteurs", say("auteur")},
      {"signataires", say("signataire")},
      {"financeurs", say("financeur")},
      {"editeur", say("éditeur")}};
  std::string found;
  for (const auto& [key, role] : roles) {
    for (const auto& name : card.metadata.list(key)) {
      const auto is_it = organisation_id(page, name);
      if (is_it != id) continue;
      found += (found.empty() ? "" : ", ") + page.text(role);
      break;
    }
  }
  for (const auto& text : card.metadata.list("intervenants")) {
    const std::string name = speaking_organisation(text, page.site.vocabulary);
    if (name.empty() || organisation_id(page, name) != id) continue;
    found += (found.empty() ? "" : ", ") + page.text(say("intervention d’une personne"));
    break;
  }
  return found;
}

// Those of the documents on this page.
void add_references(const PageContext& page, const Listing& listing, View& view) {
  if (listing.cards.empty() || !listing.has_references) return;
  std::string path = listing.path;
  if (path.ends_with('/')) path.pop_back();
  if (listing.number > 1) path += "/page/" + std::to_string(listing.number);
  view.set("has_citations", true);
  for (const CitationFormat& format : citation_formats()) {
    view.append("citations",
                View()
                    .set("label", format.label)
                    .set("url", page.site.addresses.plain(path + format.extension)));
  }
}

using Note = std::string (*)(const PageContext& page, const Card& card,
                             std::string_view id);

std::optional<View> listing_view(const PageContext& page, const Listing& listing,
                                 Note note = nullptr, std::string_view id = {}) {
  const std::size_t pages = pages_for(listing.cards.size());
  if (listing.number == 0 || listing.number > pages) return std::nullopt;
  View view = frame(
      page, listing.title,
      page.text(say("{1} : {2}", {listing.title, page.documents(listing.cards.size())})));
  if (listing.holds_example) warn_of_examples(page, view);
  view.set("title", listing.title).set("count", page.documents(listing.cards.size()));
  const std::size_t first = (listing.number - 1) * cards_a_page;
  const std::size_t last = std::min(first + cards_a_page, listing.cards.size());
  view.set("has_documents", first < last).set("documents", View::List());
  for (std::size_t i = first; i < last; ++i) {
    const Card& card = *listing.cards[i];
    view.append("documents",
                card_view(page, card, note ? note(page, card, id) : std::string()));
  }
  number_pages(page, listing.path, listing.number, pages, view);
  add_references(page, listing, view);
  if (listing.cards.empty()) leave_out_of_search_engines(view);
  return view;
}

void add_crumbs(const PageContext& page, const ShelfForm& form, View& view) {
  view.set("crumbs", true).set("links", View::List());
  view.append("links", link_to(page, say("Accueil"), "/"));
  view.append("links", link_to(page, form.title, form.path));
}

// Themes below and above this one in the thesaurus, those that have documents.
void add_neighbours(const PageContext& page, const std::string& id, View& view) {
  view.set("related_label", page.text(say("Thèmes voisins :")));
  for (const auto& other : neighbours_of(page.site.vocabulary, id)) {
    const Shelf* shelf = page.shelves.find(ShelfKind::theme, other);
    if (!shelf) continue;
    view.set("has_related", true);
    view.append("related",
                shelf_link(page, ShelfKind::theme, other, shelf->cards.size()));
  }
}

// What the documents of a country are about, who stands behind them and what they are;
// and which themes no document takes up.
void add_directory(const PageContext& page, const Shelf& country, View& view) {
  for (const ShelfKind kind :
       {ShelfKind::theme, ShelfKind::organisation, ShelfKind::type}) {
    std::map<std::string, std::size_t> counts;
    for (const Card* card : country.cards) {
      for (const std::string& id : page.shelves.places(*card, kind)) ++counts[id];
    }
    const ShelfForm& form = form_of(kind);
    View group;
    group.set("anchor", form.facet).set("label", page.text(form.title));
    group.set("items", View::List());
    std::vector<std::string> empty;
    for (const Shelf* shelf : in_order(page, kind)) {
      const auto count = counts.find(shelf->id);
      if (count == counts.end()) {
        if (kind == ShelfKind::theme) empty.push_back(page.label(kind, shelf->id));
        continue;
      }
      View link = shelf_link(page, kind, shelf->id, count->second);
      if (kind == ShelfKind::theme) {
        link.set("url", page.link("/pays/" + country.id + "/themes/" + shelf->id));
      } else {
        link.set("url", page.link("/recherche",
                                  {{"pays", country.id}, {form.facet, shelf->id}}));
      }
      group.append("items", std::move(link));
    }
    if (counts.empty()) continue;
    group.set("empty", page.language.join(empty));
    view.set("has_groups", true).append("groups", std::move(group));
  }
}

void add_entity(const PageContext& page, ShelfKind kind, const std::string& id,
                View& view) {
  for (EntityFact& fact : entity_facts(page, kind, id)) {
    View::List values;
    for (ReportCell& value : fact.values) {
      View shown;
      shown.set("text", std::move(value.text)).set("comma", !values.empty());
      if (!value.url.empty()) shown.set("url", std::move(value.url));
      if (!value.note.empty()) shown.set("note", std::move(value.note));
      values.push_back(std::move(shown));
    }
    view.append(
        "facts",
        View().set("label", std::move(fact.label)).set("values", std::move(values)));
    view.set("has_facts", true);
  }
  if (kind == ShelfKind::person) {
    view.set("remark",
             page.text(say("Une parole de webinaire n’engage que la personne qui "
                           "la tient. Rien d’autre n’est tenu sur elle.")));
  }
}

}  // namespace

std::string organisation_id(const PageContext& page, const std::string& name) {
  return Shelves::id_of(ShelfKind::organisation, name, page.site.vocabulary);
}

std::optional<Page> all_documents_page(const PageContext& page) {
  Listing listing{page.text(say("Tous les documents")),
                  "/documents/",
                  page.captured.empty() ? 1 : page_number(page.captured[0]),
                  {},
                  page.shelves.holds_example()};
  for (const Card& card : page.catalogue.cards()) listing.cards.push_back(&card);
  auto view = listing_view(page, listing);
  if (!view) return std::nullopt;
  for (const Shelf* shelf : in_order(page, ShelfKind::type)) {
    view->append("related",
                 shelf_link(page, ShelfKind::type, shelf->id, shelf->cards.size()));
    view->set("has_related", true);
  }
  view->set("related_label", page.text(say("Par type de document :")));
  return html_page(page, "list", *view);
}

std::optional<Page> shelf_page(const PageContext& page) {
  const ShelfForm* form = form_at(page.captured[0]);
  if (!form) return std::nullopt;
  const std::string& id = page.captured[1];
  const Shelf* shelf = page.shelves.find(form->kind, id);
  // A country or theme without documents has a page too: it says so.
  const bool known = form->concepts && page.site.vocabulary.by_id(*form->concepts, id);
  const bool organisation = form->kind == ShelfKind::organisation;
  const bool listed =
      organisation && page.catalogue.organisations(page.site.vocabulary).find(id);
  if (!shelf && !known && !listed) return std::nullopt;
  const bool one = page.captured.size() < 3;
  const Listing listing{
      listed ? organisation_name(page, id) : page.shelf_name(form->kind, id),
      form->path + id, one ? 1 : page_number(page.captured[2]),
      shelf ? shelf->cards : std::vector<const Card*>(), shelf && shelf->holds_example};
  auto view = listing_view(page, listing, organisation ? roles_in : nullptr, id);
  if (!view) return std::nullopt;
  add_crumbs(page, *form, *view);
  if (form->kind == ShelfKind::theme) add_neighbours(page, id, *view);
  if (form->kind == ShelfKind::country && shelf && listing.number == 1) {
    add_directory(page, *shelf, *view);
  }
  if (one) add_entity(page, form->kind, id, *view);
  if (one && organisation) add_words_of_organisation(page, id, shelf, *view);
  if (shelf && form->facet) {
    view->set("search_here_url", page.link("/recherche", {{form->facet, id}}));
  }
  return html_page(page, "list", *view);
}

std::optional<Page> country_theme_page(const PageContext& page) {
  const Shelf* country = page.shelves.find(ShelfKind::country, page.captured[0]);
  const Shelf* theme = page.shelves.find(ShelfKind::theme, page.captured[1]);
  if (!country || !theme) return std::nullopt;
  const std::string title =
      page.text(say("{1} : {2}", {page.label(ShelfKind::country, country->id),
                                  page.label(ShelfKind::theme, theme->id)}));
  const std::vector<const Card*> both = on_both(*country, *theme);
  const Listing listing{
      title,
      "/pays/" + country->id + "/themes/" + theme->id,
      page.captured.size() < 3 ? 1 : page_number(page.captured[2]),
      both,
      std::ranges::any_of(both, [](const Card* card) { return is_example(*card); }),
      false};
  auto view = listing_view(page, listing);
  if (!view) return std::nullopt;
  add_crumbs(page, form_of(ShelfKind::country), *view);
  view->append("links", View()
                            .set("label", page.heading(ShelfKind::country, country->id))
                            .set("url", page.link("/pays/" + country->id)));
  view->set("search_here_url",
            page.link("/recherche", {{"pays", country->id}, {"theme", theme->id}}));
  return html_page(page, "list", *view);
}

std::optional<Page> shelf_index_page(const PageContext& page) {
  const ShelfForm* form = form_at(page.captured[0]);
  if (!form) return std::nullopt;
  const std::string title = page.text(form->title);
  View view = frame(page, title, page.text(form->intro));
  view.set("title", title).set("intro", page.text(form->intro));
  view.set("items", View::List());
  std::set<std::string> filled;
  for (const Shelf* shelf : in_order(page, form->kind)) {
    filled.insert(shelf->id);
    view.append("items", shelf_link(page, form->kind, shelf->id, shelf->cards.size()));
  }
  std::vector<std::string> empty;
  if (form->kind == ShelfKind::country) {
    for (const auto& id : countries_of_interest(page)) {
      if (!filled.contains(id)) empty.push_back(page.label(form->kind, id));
    }
  } else if (form->kind == ShelfKind::theme || form->kind == ShelfKind::type) {
    for (const Concept& known : page.site.vocabulary.concepts(*form->concepts)) {
      if (!filled.contains(known.id)) empty.push_back(page.label(form->kind, known.id));
    }
  }
  view.set("has_empty", !empty.empty()).set("empty", page.language.join(empty));
  return html_page(page, "index", view);
}

}  // namespace griot
