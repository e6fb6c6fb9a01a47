// What machines read of the site as a whole: sitemap (sitemaps.org 0.9), robots.txt
// (RFC 9309), OpenSearch 1.1; and the assets.
#include "engine/base/utf8.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/template_source.h"
#include "engine/publication/xml_text.h"

namespace griot {
namespace {

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

std::optional<Page> sitemap(const PageContext& page) {
  const Addresses& addresses = page.site.addresses;
  std::string xml = xml_head;
  xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  const auto add = [&](const std::string& path, const std::string& changed) {
    xml += "<url>" + xml_element("loc", addresses.absolute(default_language, path));
    if (!changed.empty()) xml += xml_element("lastmod", changed);
    xml += "</url>\n";
  };
  add("/", {});
  add("/documents/", {});
  add("/matrice", {});
  add("/frise", {});
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
  xml += xml_element("ShortName", short_name(title));
  xml += xml_element("Description", title);
  xml += xml_element("Language", page.code);
  xml += xml_element("InputEncoding", "UTF-8");
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
