// What machines read of the site as a whole: sitemap (sitemaps.org 0.9), robots.txt
// (RFC 9309), OpenSearch 1.1; and the assets.
#include <algorithm>

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

class UrlSet {
 public:
  explicit UrlSet(const PageContext& page) : addresses_(page.site.addresses) {
    xml_ = xml_head;
    xml_ += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  }
  void add(const std::string& path, const std::string& changed) {
    xml_ += "<url>" + xml_element("loc", addresses_.absolute(default_language, path));
    if (!changed.empty()) xml_ += xml_element("lastmod", changed);
    xml_ += "</url>\n";
  }
  Page page() { return finished("application/xml", xml_ + "</urlset>\n"); }

 private:
  const Addresses& addresses_;
  std::string xml_;
};

}  // namespace

std::size_t sitemaps_for(std::size_t documents) {
  return documents <= documents_a_sitemap
             ? 0
             : (documents + documents_a_sitemap - 1) / documents_a_sitemap;
}

std::optional<Page> sitemap(const PageContext& page) {
  const std::size_t others = sitemaps_for(page.catalogue.cards().size());
  UrlSet urls(page);
  for (const char* path :
       {"/", "/documents/", "/matrice", "/frise", "/indicateurs", "/annuaire"}) {
    urls.add(path, {});
  }
  if (has_programme(page)) urls.add("/programme", {});
  if (has_focal_points(page)) urls.add("/points-focaux/", {});
  for (const ShelfForm& form : shelf_forms()) {
    urls.add(form.path, {});
    for (const Shelf& shelf : page.shelves.of(form.kind)) {
      urls.add(form.path + shelf.id, {});
    }
  }
  for (const Card& card : page.catalogue.cards()) {
    if (others == 0) urls.add("/documents/" + card.id, card.updated);
  }
  if (others == 0 || !page.captured.empty()) return urls.page();
  std::string xml = xml_head;
  xml += "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (std::size_t n = 0; n <= others; ++n) {
    const std::string path = "/sitemap-" + std::to_string(n) + ".xml";
    xml += "<sitemap>" +
           xml_element("loc", page.site.addresses.absolute(default_language, path)) +
           "</sitemap>\n";
  }
  return finished("application/xml", xml + "</sitemapindex>\n");
}

std::optional<Page> sitemap_of_documents(const PageContext& page) {
  const std::size_t others = sitemaps_for(page.catalogue.cards().size());
  if (others > 0 && page.captured[0] == "0") return sitemap(page);
  const std::size_t number = page.captured[0] == "1" ? 1 : page_number(page.captured[0]);
  if (number == 0 || number > others) return std::nullopt;
  UrlSet urls(page);
  const std::vector<const Card*> by_id = page.shelves.by_id();
  for (const Card* card : cards_of_sitemap(by_id, number)) {
    urls.add("/documents/" + card->id, card->updated);
  }
  return urls.page();
}

std::span<const Card* const> cards_of_sitemap(std::span<const Card* const> by_id,
                                              std::size_t number) {
  const auto rest = by_id.subspan((number - 1) * documents_a_sitemap);
  return rest.first(std::min(documents_a_sitemap, rest.size()));
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
