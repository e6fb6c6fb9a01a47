// A document on paper: everything it says of itself, in one file without a link to a
// style or a script.
#include "engine/document/visibility.h"
#include "engine/document/walk.h"
#include "engine/publication/document_parts.h"
#include "engine/publication/page_kinds.h"

namespace griot {

PrintedDocument printed_document(const PageContext& page, const Card& card) {
  const Document document = page.catalogue.document(card.id);
  BodyOptions options;
  options.printed = true;
  View view = document_view(page, card, document, options);
  view.set("authors", page.language.join(cited_authors(page, card)));
  std::string keywords;
  for (const std::string& theme : page.shelves.places(card, ShelfKind::theme)) {
    keywords += (keywords.empty() ? "" : ", ") + page.label(ShelfKind::theme, theme);
  }
  view.set("keywords", keywords);
  view.set("updated_iso", card.updated);
  const std::string& licence = card.metadata.text("licence");
  view.set("licence", licence.empty() ? page.site.options.licence : licence);
  if (!is_public(card.metadata)) {
    view.set("not_public", page.text(say("Document non publié : ne le diffusez pas.")));
  }
  return {html_page(page, "printed", view).bytes, media_names(document)};
}

}  // namespace griot
