// What machines read of the site as a whole: Atom (RFC 4287), sitemap (sitemaps.org 0.9),
// robots.txt (RFC 9309), OpenSearch 1.1; and the assets.
#include <algorithm>

#include "engine/base/utf8.h"
#include "engine/publication/document_parts.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/template_source.h"

namespace griot {
namespace {

constexpr std::size_t feed_entries = 50;
constexpr const char* xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string element(const char* name, std::string_view text) {
  return std::string("<") + name + ">" + escape_html(text) + "</" + name + ">\n";
}

std::string link(std::string_view relation, std::string_view type, std::string_view url) {
  return "<link rel=\"" + std::string(relation) + "\" type=\"" + std::string(type) +
         "\" href=\"" + escape_html(url) + "\"/>\n";
}

std::string entry(const PageContext& page, const Card& card) {
  const std::string path = "/documents/" + card.id;
  const Addresses& addresses = page.site.addresses;
  std::string xml = "<entry>\n" + element("title", title_of(page, card));
  xml += element("id", addresses.absolute(default_language, path));
  xml += link("alternate", "text/html", addresses.absolute(page.code, path));
  xml += element("updated", card.updated);
  for (const auto& name : cited_authors(page, card)) {
    xml += "<author>" + element("name", name) + "</author>\n";
  }
  for (const auto& theme : page.shelves.places(card, ShelfKind::theme)) {
    xml += "<category term=\"" + escape_html(theme) + "\" label=\"" +
           escape_html(page.label(ShelfKind::theme, theme)) + "\"/>\n";
  }
  const std::string summary = card.metadata.text("resume");
  if (!summary.empty()) xml += element("summary", summary);
  return xml + "</entry>\n";
}

// The moment of the last change of any of them; a fixed one when there is none, so that
// the same corpus gives the same bytes.
std::string last_change(const Catalogue& catalogue) {
  std::string last = "1970-01-01T00:00:00Z";
  for (const Card& card : catalogue.cards()) last = std::max(last, card.updated);
  return last;
}

// The first word, in the 16 characters that the specification allows.
std::string short_name(const std::string& title) {
  std::string_view rest = std::string_view(title).substr(0, title.find_first_of(", "));
  std::string name;
  for (int i = 0; i < 16 && !rest.empty(); ++i) {
    const CodePoint next = first_code_point(rest);
    name += rest.substr(0, next.length);
    rest.remove_prefix(next.length);
  }
  return name;
}

}  // namespace

std::optional<Page> atom_feed(const PageContext& page) {
  const Addresses& addresses = page.site.addresses;
  std::vector<const Card*> cards;
  for (const Card& card : page.catalogue.cards()) cards.push_back(&card);
  std::stable_sort(cards.begin(), cards.end(),
                   [](const Card* a, const Card* b) { return a->updated > b->updated; });
  if (cards.size() > feed_entries) cards.resize(feed_entries);
  std::string xml = xml_head;
  xml += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" + page.code + "\">\n";
  xml += element("title", page.site.options.title);
  xml += element("id", addresses.absolute(page.code, "/"));
  xml +=
      link("self", "application/atom+xml", addresses.absolute(page.code, "/flux.atom"));
  xml += link("alternate", "text/html", addresses.absolute(page.code, "/"));
  xml += element("updated", last_change(page.catalogue));
  for (const Card* card : cards) xml += entry(page, *card);
  return finished("application/atom+xml; charset=utf-8", xml + "</feed>\n");
}

std::optional<Page> sitemap(const PageContext& page) {
  const Addresses& addresses = page.site.addresses;
  std::string xml = xml_head;
  xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  const auto add = [&](const std::string& path, const std::string& changed) {
    xml += "<url>" + element("loc", addresses.absolute(default_language, path));
    if (!changed.empty()) xml += element("lastmod", changed);
    xml += "</url>\n";
  };
  add("/", {});
  add("/documents/", {});
  add("/matrice", {});
  for (const ShelfForm& form : shelf_forms()) {
    add(form.path, {});
    for (const Shelf& shelf : page.shelves.of(form.kind)) add(form.path + shelf.id, {});
  }
  for (const Card& card : page.catalogue.cards())
    add("/documents/" + card.id, card.updated);
  return finished("application/xml", xml + "</urlset>\n");
}

std::optional<Page> robots(const PageContext& page) {
  const Addresses& addresses = page.site.addresses;
  std::string text = "User-agent: *\n";
  for (const char* path : {"/recherche", "/api/", "/fragments/"}) {
    text += "Disallow: " + addresses.plain(path) + "\n";
  }
  text += "\nSitemap: " + addresses.absolute(default_language, "/sitemap.xml") + "\n";
  return finished("text/plain; charset=utf-8", text);
}

std::optional<Page> opensearch(const PageContext& page) {
  const Addresses& addresses = page.site.addresses;
  const std::string& title = page.site.options.title;
  std::string xml = xml_head;
  xml += "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n";
  xml += element("ShortName", short_name(title));
  xml += element("Description", title);
  xml += element("Language", page.code);
  xml += element("InputEncoding", "UTF-8");
  xml += "<Url type=\"text/html\" template=\"" +
         escape_html(addresses.absolute(page.code, "/recherche")) +
         "?q={searchTerms}\"/>\n";
  return finished("application/opensearchdescription+xml",
                  xml + "</OpenSearchDescription>\n");
}

std::optional<Page> asset(const PageContext& page) {
  const std::string* bytes = page.site.assets.find(page.captured.at(0));
  if (!bytes) return std::nullopt;
  Page answer = finished(media_type_of(page.captured[0]), *bytes);
  answer.cache_control = "public, max-age=31536000, immutable";
  return answer;
}

}  // namespace griot
