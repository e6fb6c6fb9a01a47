#include <algorithm>

#include "engine/document/visibility.h"
#include "engine/document/walk.h"
#include "engine/markdown/markdown.h"
#include "engine/publication/comparison.h"
#include "engine/publication/document_parts.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/search_parts.h"
#include "engine/render/citation.h"
#include "engine/render/typography.h"

namespace griot {
namespace {

void add_crumbs(const PageContext& page, const Card& card, View& view) {
  view.append("links",
              View().set("label", page.text(say("Accueil"))).set("url", page.link("/")));
  for (const ShelfKind kind : {ShelfKind::type, ShelfKind::country, ShelfKind::theme}) {
    const auto& places = page.shelves.places(card, kind);
    // One country or theme is a way back; of several, none is.
    if (places.size() != 1 && kind != ShelfKind::type) continue;
    if (places.empty()) continue;
    const Shelf* shelf = page.shelves.find(kind, places.front());
    view.append("links", shelf_link(page, kind, shelf->id, shelf->cards.size()));
  }
}

void add_status(const PageContext& page, const Card& card, View& view) {
  view.set("status", status_in_words(page, card));
  if (!is_public(card.metadata)) view.set("status_class", " g-etat-alerte");
  view.set("status_date",
           page.text(say("mis à jour le {1}", {page.language.date(card.updated)})));
  for (const Card* newer : page.shelves.replacing(card)) {
    view.append("replaced",
                View()
                    .set("label", title_of(page, *newer))
                    .set("code", foreign_language(page, newer->metadata))
                    .set("url", page.link("/documents/" + newer->id))
                    .set("changes_url", page.link(editions_path(*newer, card))));
  }
  if (card.metadata.flag("exemple")) {
    view.set("example", page.text(say("Document d’exemple : ne reflète la position "
                                      "d’aucune organisation réelle.")));
  }
}

// Other editions, translations, what it comes from and what came of it.
void add_kin(const PageContext& page, const Card& card, View& view) {
  view.set("kin", View::List());
  for (const Kin& kin : page.shelves.kin(card)) {
    const Card& other = *kin.card;
    View entry;
    entry.set("relation",
              page.text(kin.forward ? kin.form->forward : kin.form->backward));
    entry.set("label", title_of(page, other));
    entry.set("code", foreign_language(page, other.metadata));
    entry.set("url", page.link("/documents/" + other.id));
    entry.set("date", page.language.date(other.metadata.text("date")));
    entry.set("summary", View::List());
    if (kin.form->comparable) {
      const Card& newer = kin.forward ? card : other;
      const Card& older = kin.forward ? other : card;
      entry.set("changes_url", page.link(editions_path(newer, older)));
    }
    // The newer edition tells; the older one leads there.
    if (kin.form->comparable && kin.forward) {
      for (std::string& sentence :
           in_words(page, lineage_of_editions(page, card, other))) {
        entry.append("summary", View().set("text", std::move(sentence)));
        entry.set("has_summary", true);
      }
    }
    view.append("kin", std::move(entry)).set("has_kin", true);
  }
}

// "mots communs : épargne et tontine · aussi sur : retour · pays commun : Sénégal"
std::string reason(const PageContext& page, const RelatedDocument& related) {
  std::string why =
      page.text(say("mots communs : {1}", {page.language.join(related.words)}));
  const auto add = [&](ShelfKind kind, const std::vector<std::string>& ids,
                       Message (*sentence)(const std::string&)) {
    std::vector<std::string> names;
    for (const std::string& id : ids) names.push_back(page.label(kind, id));
    if (!names.empty()) why += " · " + page.text(sentence(page.language.join(names)));
  };
  add(ShelfKind::theme, related.themes,
      [](const std::string& names) { return say("aussi sur : {1}", {names}); });
  add(ShelfKind::country, related.countries,
      [](const std::string& names) { return say("pays commun : {1}", {names}); });
  return why;
}

bool is_kin(const PageContext& page, const Card& card, const Card& other) {
  return std::ranges::any_of(page.shelves.kin(card),
                             [&](const Kin& kin) { return kin.card == &other; });
}

void add_related(const PageContext& page, const Card& card, View& view) {
  view.set("related", View::List());
  if (!page.index.related) return;
  for (const RelatedDocument& related : page.index.related(card.id, related_shown)) {
    // The index may be a moment behind the catalogue. What is linked is told apart.
    const Card* other = page.shelves.card(related.document);
    if (!other || is_kin(page, card, *other)) continue;
    View entry;
    describe(page, *other, entry);
    entry.set("title", prose(page, other->metadata, "titre"));
    entry.set("code", foreign_language(page, other->metadata));
    entry.set("url", page.link("/documents/" + other->id));
    std::string why;
    append_aloud(why, reason(page, related));
    entry.set("reason", std::move(why));
    entry.append("passages", passage_view(page, other->id, related.passage));
    view.append("related", std::move(entry));
    view.set("has_related", true);
  }
}

void add_removed(const PageContext& page, const Card& card, View& view) {
  for (const FormerPassage& passage : page.catalogue.former_passages(card.id)) {
    View removed;
    removed.set("anchor", passage.anchor);
    removed.set("date", page.text(say("Passage retiré le {1}",
                                      {page.language.date(passage.removed)})));
    removed.set("text", typeset(card.metadata, passage.text));
    removed.set("code", foreign_language(page, card.metadata));
    if (!passage.now_at.empty()) removed.set("now_url", "#" + passage.now_at);
    view.append("removed", std::move(removed)).set("has_removed", true);
  }
}

void add_formats(const PageContext& page, const Card& card, View& view) {
  const std::string self = "/documents/" + card.id;
  view.set("markdown_url", page.site.addresses.plain(self + ".md"));
  view.set("json_url", page.site.addresses.plain(self + ".json"));
  view.append("formats", View()
                             .set("media_type", "text/markdown")
                             .set("url", page.site.addresses.plain(self + ".md"))
                             .set("label", "Markdown"));
  view.append("formats", View()
                             .set("media_type", "application/json")
                             .set("url", page.site.addresses.plain(self + ".json"))
                             .set("label", "JSON"));
  view.append("formats", View()
                             .set("media_type", "application/json+oembed")
                             .set("url", oembed_address(page, card))
                             .set("label", title_of(page, card)));
  for (const CitationFormat& format : citation_formats()) {
    view.append("citations",
                View()
                    .set("label", format.label)
                    .set("url", page.site.addresses.plain(self + format.extension)));
  }
  if (card.revision > 1) view.set("versions_url", page.link(self + "/versions"));
}

const Card* card_asked_for(const PageContext& page) {
  return page.shelves.card(page.captured.at(0));
}

}  // namespace

View document_view(const PageContext& page, const Card& card, const Document& document,
                   const BodyOptions& options) {
  View view = frame(page, title_of(page, card), card.metadata.text("resume"));
  // A translation of the frame is not a translation of the text.
  view.set("canonical",
           page.site.addresses.absolute(default_language, "/documents/" + card.id));
  mark_unpublished(page, card, view);
  describe(page, card, view);
  view.set("title", prose(page, card.metadata, "titre"));
  const std::string anchor = title_anchor(card, document);
  view.set("title_anchor", anchor);
  view.set("subtitle", prose(page, card.metadata, "sous-titre"));
  view.set("summary", prose(page, card.metadata, "resume"));
  view.set("code", foreign_language(page, card.metadata));
  add_status(page, card, view);
  add_facts(page, card, view);
  add_citation(page, card, view);
  const Document below = anchor.empty() ? Document() : below_title(document);
  const Document& shown = anchor.empty() ? document : below;
  View::List contents = contents_of(page, card, shown);
  view.set("has_contents", contents.size() > 1).set("contents", std::move(contents));
  view.set("body", body_of(page, card, shown, shown.blocks, options));
  return view;
}

std::optional<Page> document_page(const PageContext& page) {
  if (const Card* gone = page.shelves.withdrawn(page.captured[0])) {
    return withdrawn_page(page, *gone);
  }
  const Card* card = card_asked_for(page);
  if (!card) return std::nullopt;
  if (page.parameter("embed") == "1") return embedded_document(page, *card);
  View view = document_view(page, *card, page.catalogue.document(card->id), {});
  add_crumbs(page, *card, view);
  add_description(page, *card, view);
  add_formats(page, *card, view);
  add_kin(page, *card, view);
  add_related(page, *card, view);
  add_removed(page, *card, view);
  add_recommendations(page, *card, view);
  return html_page(page, "document", view);
}

std::optional<Page> document_markdown(const PageContext& page) {
  const Card* card = card_asked_for(page);
  if (!card) return std::nullopt;
  Document document = page.catalogue.document(card->id);
  return finished("text/markdown; charset=utf-8", write_markdown(document));
}

std::optional<Page> document_media(const PageContext& page) {
  const Card* card = card_asked_for(page);
  if (!card) return std::nullopt;
  // Only what this revision shows: a picture that was taken out is out.
  const std::string& name = page.captured.at(1);
  for (const auto& shown : media_names(page.catalogue.document(card->id))) {
    if (shown != name) continue;
    Page answer = finished(media_type_of(name), page.catalogue.media(card->id, name));
    answer.cache_control = "public, max-age=31536000, immutable";
    return answer;
  }
  return std::nullopt;
}

}  // namespace griot
