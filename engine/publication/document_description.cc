// What Zotero, Google Scholar and search engines read of a document.
#include <nlohmann/json.hpp>

#include "engine/publication/document_parts.h"

namespace griot {
namespace {

using nlohmann::ordered_json;

void add_meta(View& view, const char* name, const std::string& content) {
  if (content.empty()) return;
  view.append("meta", View().set("name", name).set("content", content));
}

std::string language_of(const PageContext& page, const Card& card) {
  const std::string language = card.metadata.text("langue");
  return language.empty() ? page.site.addresses.default_language() : language;
}

std::string licence_of(const PageContext& page, const Card& card) {
  const std::string licence = card.metadata.text("licence");
  return licence.empty() ? page.site.options.licence : licence;
}

std::vector<std::string> labels(const PageContext& page, const Card& card,
                                ShelfKind kind) {
  std::vector<std::string> labels;
  for (const auto& id : page.shelves.places(card, kind)) {
    labels.push_back(page.label(kind, id));
  }
  return labels;
}

ordered_json organisations(const std::vector<std::string>& names) {
  ordered_json list = ordered_json::array();
  for (const auto& name : names) {
    list.push_back({{"@type", "Organization"}, {"name", name}});
  }
  return list;
}

std::string json_ld(const PageContext& page, const Card& card) {
  ordered_json about;
  about["@context"] = "https://schema.org";
  about["@type"] = "CreativeWork";
  about["@id"] = page.site.addresses.absolute(default_language, "/documents/" + card.id);
  about["name"] = title_of(page, card);
  const auto put = [&](const char* key, const std::string& value) {
    if (!value.empty()) about[key] = value;
  };
  put("alternativeHeadline", card.metadata.text("sous-titre"));
  put("abstract", card.metadata.text("resume"));
  put("datePublished", card.metadata.text("date"));
  put("dateModified", card.updated);
  put("inLanguage", language_of(page, card));
  put("license", licence_of(page, card));
  about["version"] = std::to_string(card.revision);
  about["author"] = organisations(cited_authors(page, card));
  const auto funders = card.metadata.list("financeurs");
  if (!funders.empty()) about["funder"] = organisations(funders);
  about["keywords"] = labels(page, card, ShelfKind::theme);
  about["spatialCoverage"] = labels(page, card, ShelfKind::country);
  about["isPartOf"] = {{"@type", "WebSite"},
                       {"name", page.site.options.title},
                       {"url", page.site.addresses.base_url()}};
  return safe_in_script(
      about.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
}

}  // namespace

std::string safe_in_script(const std::string& json) {
  std::string safe;
  for (const char c : json) {
    if (c == '<') {
      safe += "\\u003c";
    } else if (c == '>') {
      safe += "\\u003e";
    } else if (c == '&') {
      safe += "\\u0026";
    } else {
      safe += c;
    }
  }
  return safe;
}

void add_description(const PageContext& page, const Card& card, View& view) {
  const std::string url =
      page.site.addresses.absolute(default_language, "/documents/" + card.id);
  const std::string title = title_of(page, card);
  const std::string date = card.metadata.text("date");
  std::string slashed = date;
  for (char& c : slashed) c = c == '-' ? '/' : c;
  view.set("meta", View::List());
  add_meta(view, "DC.title", title);
  for (const auto& name : cited_authors(page, card)) add_meta(view, "DC.creator", name);
  for (const auto& name : card.metadata.list("intervenants")) {
    add_meta(view, "DC.contributor", name);
  }
  add_meta(view, "DC.publisher", page.site.options.title);
  add_meta(view, "DC.date", date);
  add_meta(view, "DC.language", language_of(page, card));
  add_meta(view, "DC.identifier", url);
  add_meta(view, "DC.rights", licence_of(page, card));
  for (const auto& label : labels(page, card, ShelfKind::type))
    add_meta(view, "DC.type", label);
  for (const auto& label : labels(page, card, ShelfKind::theme)) {
    add_meta(view, "DC.subject", label);
  }
  for (const auto& label : labels(page, card, ShelfKind::country)) {
    add_meta(view, "DC.coverage", label);
  }
  add_meta(view, "citation_title", title);
  for (const auto& name : cited_authors(page, card))
    add_meta(view, "citation_author", name);
  add_meta(view, "citation_publication_date", slashed);
  add_meta(view, "citation_language", language_of(page, card));
  add_meta(view, "citation_publisher", page.site.options.title);
  add_meta(view, "citation_public_url", url);
  view.set("json_ld", json_ld(page, card));
}

}  // namespace griot
