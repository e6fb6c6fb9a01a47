// References of a document, a passage of it or a whole list, for reference managers.
#include <algorithm>

#include "engine/publication/document_parts.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/search_request.h"
#include "engine/render/citation.h"
#include "engine/render/outline.h"

namespace griot {
namespace {

constexpr const char* type_of_web_pages = "fiche";

const CitationFormat* format_of(const PageContext& page) {
  for (const CitationFormat& format : citation_formats()) {
    if (page.path.ends_with(format.extension)) return &format;
  }
  return nullptr;
}

std::string full_title(const PageContext& page, const Card& card) {
  const std::string subtitle = card.metadata.text("sous-titre");
  return title_of(page, card) + (subtitle.empty() ? "" : " : " + subtitle);
}

Reference reference_to(const PageContext& page, const Card& card) {
  Reference reference;
  reference.key = card.id;
  reference.authors = cited_authors(page, card);
  reference.title = full_title(page, card);
  const auto& types = page.shelves.places(card, ShelfKind::type);
  if (!types.empty()) reference.kind = page.heading(ShelfKind::type, types.front());
  reference.web_page = !types.empty() && types.front() == type_of_web_pages;
  reference.date = card.metadata.text("date");
  reference.publisher = cited_publisher(page, card);
  reference.url = page.site.addresses.absolute(default_language, "/documents/" + card.id);
  reference.language = card.metadata.text("langue");
  if (reference.language.empty()) reference.language = default_language;
  reference.abstract = card.metadata.text("resume");
  for (const auto& theme : page.shelves.places(card, ShelfKind::theme)) {
    reference.keywords.push_back(page.label(ShelfKind::theme, theme));
  }
  reference.note = page.text(say("version {1}", {std::to_string(card.revision)}));
  return reference;
}

// Nothing when the document has no such passage.
std::optional<Reference> reference_to_passage(const PageContext& page, const Card& card,
                                              const std::string& anchor) {
  const Document document = page.catalogue.document(card.id);
  if (passages_of(document, {anchor}).empty()) return std::nullopt;
  Reference reference = reference_to(page, card);
  reference.key += "-" + anchor;
  reference.url += "#" + anchor;
  const auto numbered = numbered_paragraphs(document);
  const auto place = std::find(numbered.begin(), numbered.end(), anchor);
  if (place != numbered.end()) {
    reference.note += ", ¶ " + std::to_string(place - numbered.begin() + 1);
  }
  return reference;
}

Page written(const CitationFormat& format, const std::vector<Reference>& references) {
  return finished(format.media_type, format.write(references));
}

// Of the page of a list that its path names: what a reader sees there. The parameter
// `tout` asks for the whole list; only a server answers that.
std::optional<Page> list_page(const PageContext& page, std::vector<const Card*> cards,
                              std::size_t number) {
  const CitationFormat* format = format_of(page);
  if (!format || number == 0 || number > pages_for(cards.size())) return std::nullopt;
  if (page.parameter("tout").empty()) {
    const std::size_t first = (number - 1) * cards_a_page;
    cards.erase(cards.begin(), cards.begin() + static_cast<std::ptrdiff_t>(first));
    if (cards.size() > cards_a_page) cards.resize(cards_a_page);
  }
  std::vector<Reference> references;
  for (const Card* card : cards) references.push_back(reference_to(page, *card));
  return written(*format, references);
}

// One of the values of each facet that has any.
bool passes_filters(const PageContext& page, const Query& query, const Card& card) {
  return std::ranges::all_of(searched_forms(), [&](const ShelfForm& form) {
    const auto& wanted = values_of(query, form.facet);
    const auto& places = page.shelves.places(card, form.kind);
    return wanted.empty() || std::ranges::find_first_of(wanted, places) != wanted.end();
  });
}

}  // namespace

std::optional<Page> document_citation(const PageContext& page) {
  const CitationFormat* format = format_of(page);
  const Card* card = page.shelves.card(page.captured.at(0));
  if (!format || !card) return std::nullopt;
  const std::string anchor = page.parameter("passage");
  if (anchor.empty()) return written(*format, {reference_to(page, *card)});
  const auto passage = reference_to_passage(page, *card, anchor);
  if (!passage) return std::nullopt;
  return written(*format, {*passage});
}

// All of them, or those that the filters of a search leave: ?pays=SN&pays=MA&annee=2026.
std::optional<Page> all_citations(const PageContext& page) {
  const Query query = query_of(page);
  const bool filtered = is_filtered(query);
  std::vector<const Card*> cards;
  for (const Card& card : page.catalogue.cards()) {
    if (!filtered || passes_filters(page, query, card)) cards.push_back(&card);
  }
  if (cards.empty() && filtered) return std::nullopt;
  return list_page(page, std::move(cards),
                   page.captured.empty() ? 1 : page_number(page.captured[0]));
}

std::optional<Page> shelf_citations(const PageContext& page) {
  const std::string path = "/" + page.captured.at(0) + "/";
  for (const ShelfForm& form : shelf_forms()) {
    if (form.path != path) continue;
    const Shelf* shelf = page.shelves.find(form.kind, page.captured.at(1));
    if (!shelf) continue;
    return list_page(page, shelf->cards,
                     page.captured.size() < 3 ? 1 : page_number(page.captured[2]));
  }
  return std::nullopt;
}

}  // namespace griot
