// Atom feeds (RFC 4287): of the whole site, and of what a search finds.
#include <algorithm>

#include "engine/publication/document_parts.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/search_request.h"
#include "engine/publication/template_source.h"
#include "engine/publication/xml_text.h"

namespace griot {
namespace {

// Of a search: the last changed of so many are its entries.
constexpr std::int64_t looked_at = 1'000;

std::string entry(const PageContext& page, const Card& card) {
  const std::string path = "/documents/" + card.id;
  const Addresses& addresses = page.site.addresses;
  std::string xml = "<entry>\n" + xml_element("title", title_of(page, card));
  xml += xml_element("id", addresses.absolute(default_language, path));
  xml += xml_link("alternate", "text/html", addresses.absolute(page.code, path));
  xml += xml_element("updated", card.updated);
  for (const auto& name : cited_authors(page, card)) {
    xml += "<author>" + xml_element("name", name) + "</author>\n";
  }
  for (const auto& theme : page.shelves.places(card, ShelfKind::theme)) {
    xml += "<category term=\"" + escape_html(theme) + "\" label=\"" +
           escape_html(page.label(ShelfKind::theme, theme)) + "\"/>\n";
  }
  const std::string summary = card.metadata.text("resume");
  if (!summary.empty()) xml += xml_element("summary", summary);
  return xml + "</entry>\n";
}

// The moment of the last change of any of them; a fixed one when there is none, so that
// the same corpus gives the same bytes.
std::string last_change(const std::vector<const Card*>& cards) {
  std::string last = "1970-01-01T00:00:00Z";
  for (const Card* card : cards) last = std::max(last, card->updated);
  return last;
}

struct Feed {
  std::string title;
  std::string id;    // also the address of the page that shows the same
  std::string self;  // its own address
  std::vector<const Card*> cards;
};

Page feed_page(const PageContext& page, Feed feed) {
  std::stable_sort(feed.cards.begin(), feed.cards.end(),
                   [](const Card* a, const Card* b) { return a->updated > b->updated; });
  if (feed.cards.size() > feed_entries) feed.cards.resize(feed_entries);
  std::string xml = xml_head;
  xml += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" + page.code + "\">\n";
  xml += xml_element("title", feed.title);
  xml += xml_element("id", feed.id);
  xml += xml_link("self", atom_type, feed.self);
  xml += xml_link("alternate", "text/html", feed.id);
  xml += xml_element("updated", last_change(feed.cards));
  for (const Card* card : feed.cards) xml += entry(page, *card);
  return finished(atom_in_utf8, xml + "</feed>\n");
}

}  // namespace

std::optional<Page> atom_feed(const PageContext& page) {
  const Addresses& addresses = page.site.addresses;
  Feed feed{page.site.options.title,
            addresses.absolute(page.code, "/"),
            addresses.absolute(page.code, "/flux.atom"),
            {}};
  for (const Card& card : page.catalogue.cards()) feed.cards.push_back(&card);
  return feed_page(page, std::move(feed));
}

std::optional<Page> search_feed(const PageContext& page) {
  if (!page.index.search) return std::nullopt;
  if (search_is_away(page)) return search_problem(page);
  Query query = query_of(page);
  query.order = Query::Order::date;
  query.offset = 0;
  query.limit = looked_at;
  query.passages = 0;
  const Addresses& addresses = page.site.addresses;
  const std::string& site = page.site.options.title;
  const Parameters parameters = search_parameters(query_of(page));
  Feed feed{query.text.empty() ? page.text(say("Recherche : {1}", {site}))
                               : page.text(say("{1} : {2}", {query.text, site})),
            addresses.absolute(page.code, search_path, parameters),
            addresses.absolute(page.code, search_feed_path, parameters),
            {}};
  for (const Hit& hit : page.index.search(query).hits) {
    if (const Card* card = page.shelves.card(hit.document)) feed.cards.push_back(card);
  }
  return feed_page(page, std::move(feed));
}

}  // namespace griot
