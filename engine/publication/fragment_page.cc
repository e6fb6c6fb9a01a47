// A document, or passages of one, for another site's page: structure only, no style, and
// ids and classes that do not meet those of the host.
#include <algorithm>

#include "engine/publication/document_parts.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/template_source.h"

namespace griot {
namespace {

// `niveau`: the level of the title, 1 to 6; 2 where it is not given.
std::optional<int> title_level(const PageContext& page) {
  const std::string text = page.parameter("niveau");
  if (text.empty()) return 2;
  const bool good = text.size() == 1 && text[0] >= '1' && text[0] <= '6';
  return good ? std::optional(text[0] - '0') : std::nullopt;
}

std::string heading(const PageContext& page, const Card& card, int level) {
  const std::string tag = "h" + std::to_string(level);
  return "<" + tag + " id=\"griot-" + card.id + "\">" +
         prose(page, card.metadata, "titre") + "</" + tag + ">";
}

// "Note de positionnement · Sénégal · 14 mars 2026 · Publié, version 2"
std::string label_of(const PageContext& page, const Card& card) {
  View view;
  describe(page, card, view);
  std::string label;
  for (const char* name : {"type", "countries", "date"}) {
    const View::Item* item = view.find(name);
    const auto* text = item ? std::get_if<std::string>(item) : nullptr;
    if (text && !text->empty()) label += *text + " · ";
  }
  return label + status_in_words(page, card);
}

// A notice in the place of the text, for the sites that show it.
Page notice(const PageContext& page, int status, const Message& label,
            const std::vector<std::string>& sentences) {
  View view;
  view.set("code", page.code).set("label", page.text(label));
  std::string body;
  for (const std::string& sentence : sentences) {
    if (!sentence.empty()) body += "<p>" + escape_html(sentence) + "</p>\n";
  }
  view.set("body", body);
  return html_page(page, "fragment", view, status);
}

}  // namespace

Page missing_fragment(const PageContext& page) {
  return notice(page, 404, say("Passage introuvable"),
                {page.text(say("Il n’y a rien à cette adresse."))});
}

std::optional<Page> fragment_page(const PageContext& page) {
  if (const Card* gone = page.shelves.withdrawn(page.captured[0])) {
    return notice(page, 410, say("Document retiré"),
                  {withdrawal_of(page, *gone), reason_of_withdrawal(page, *gone)});
  }
  const Card* card = page.shelves.card(page.captured[0]);
  if (!card) return std::nullopt;
  const auto level = title_level(page);
  if (!level) {
    return notice(page, 400, say("Adresse mal écrite"),
                  {page.text(say("« niveau » va de 1 à 6 : c'est le rang du titre."))});
  }
  Document document = page.catalogue.document(card->id);
  const auto passages = page.parameters("passage");
  if (passages.empty() && !title_anchor(*card, document).empty()) {
    document = below_title(std::move(document));
  }
  const Blocks chosen = passages_of(document, passages);
  if (!passages.empty() && chosen.empty()) return std::nullopt;
  const std::string language = card->metadata.text("langue");
  View view;
  view.set("code", language.empty() ? default_language : language);
  view.set("label", label_of(page, *card));
  if (passages.empty()) view.set("summary", prose(page, card->metadata, "resume"));
  view.set("heading", heading(page, *card, *level));
  view.set("canonical",
           page.site.addresses.absolute(default_language, "/documents/" + card->id));
  BodyOptions options;
  options.fragment = true;
  options.heading_level = std::min(*level + 1, 6);
  view.set("body", body_of(page, *card, document,
                           passages.empty() ? document.blocks : chosen, options));
  return html_page(page, "fragment", view);
}

}  // namespace griot
