// The register of recommendations for programs: JSON, and an Atom feed of what is new.
#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "engine/knowledge/status.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/register_request.h"
#include "engine/publication/template_source.h"
#include "engine/publication/xml_text.h"

namespace griot {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t feed_entries = 50;
constexpr const char* atom = "application/atom+xml";

std::string address_of(const PageContext& page, const Said<Recommendation>& said) {
  return page.site.addresses.absolute(default_language, path_of(said));
}

ordered_json json_of(const PageContext& page, const Said<Recommendation>& said) {
  const Recommendation& fact = *said.fact;
  ordered_json history = ordered_json::array();
  for (const StatusChange& change : fact.standing.history) {
    history.push_back({{"status", change.status},
                       {"date", change.date},
                       {"evidence", change.evidence}});
  }
  return {{"id", fact.standing.id},
          {"text", fact.text},
          {"addressees", fact.addressees},
          {"countries", fact.countries},
          {"themes", fact.themes},
          {"document", said.document->id},
          {"revision", said.document->revision},
          {"anchor", fact.anchor},
          {"heading", fact.heading},
          {"signatories", said.document->metadata.list("signataires")},
          {"objectives", said.document->metadata.list("objectif")},
          {"date", said.document->date()},
          {"status", fact.standing.status(first_recommendation_status)},
          {"history", history},
          {"state", name_of(fact.standing.state)},
          {"given", fact.standing.given},
          {"url", address_of(page, said)}};
}

// A parameter as a number, or `otherwise` where there is none.
std::size_t number_of(const PageContext& page, std::string_view name,
                      std::size_t otherwise) {
  const std::string text = page.parameter(name);
  std::size_t number = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole =
      !text.empty() && error == std::errc() && end == text.data() + text.size();
  return whole ? number : otherwise;
}

}  // namespace

std::string recommendations_as_json(const PageContext& page,
                                    std::span<const Said<Recommendation>> facts) {
  ordered_json list = ordered_json::array();
  for (const Said<Recommendation>& said : facts) list.push_back(json_of(page, said));
  return list.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::optional<Page> register_data(const PageContext& page) {
  const auto found = found_recommendations(page, register_request(page).query);
  const std::size_t offset = std::min(number_of(page, "offset", 0), found.size());
  const std::size_t limit = number_of(page, "limit", found.size());
  ordered_json list = ordered_json::array();
  for (std::size_t i = offset; i < found.size() && i - offset < limit; ++i) {
    list.push_back(json_of(page, found[i]));
  }
  const ordered_json answer = {
      {"v", 1}, {"total", found.size()}, {"recommendations", list}};
  return finished(
      "application/json",
      answer.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n");
}

std::optional<Page> register_feed(const PageContext& page) {
  auto found = found_recommendations(page, {});
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return a.fact->standing.given > b.fact->standing.given;
  });
  if (found.size() > feed_entries) found.resize(feed_entries);
  const Addresses& addresses = page.site.addresses;
  const std::string title =
      page.text(say("Nouvelles recommandations : {1}", {page.site.options.title}));
  std::string xml = xml_head;
  xml += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" + page.code + "\">\n";
  xml += xml_element("title", title);
  xml += xml_element("id", addresses.absolute(page.code, register_path));
  xml += xml_link("self", atom, addresses.absolute(page.code, register_feed_path));
  xml += xml_link("alternate", "text/html", addresses.absolute(page.code, register_path));
  xml += xml_element("updated", found.empty() ? "1970-01-01T00:00:00Z"
                                              : found.front().fact->standing.given);
  xml += "<author>" + xml_element("name", page.site.options.title) + "</author>\n";
  for (const auto& said : found) {
    const Recommendation& fact = *said.fact;
    xml +=
        "<entry>\n" + xml_element("title", fact.standing.id + " – " +
                                               fact.text.substr(0, fact.text.find('\n')));
    xml += xml_element("id", address_of(page, said));
    xml +=
        xml_link("alternate", "text/html", addresses.absolute(page.code, path_of(said)));
    xml += xml_element("updated", fact.standing.given);
    for (const std::string& name : said.document->metadata.list("signataires")) {
      xml += "<author>" + xml_element("name", name) + "</author>\n";
    }
    for (const std::string& id : fact.addressees) {
      xml += "<category term=\"" + escape_html(id) + "\" label=\"" +
             escape_html(page.site.vocabulary.label(Kind::addressee, id, page.code)) +
             "\"/>\n";
    }
    xml += xml_element("summary", fact.text) + "</entry>\n";
  }
  return finished(std::string(atom) + "; charset=utf-8", xml + "</feed>\n");
}

}  // namespace griot
