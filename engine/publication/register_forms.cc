// The register of recommendations for programs: JSON, and an Atom feed of what is new.
#include <algorithm>

#include "engine/knowledge/status.h"
#include "engine/publication/asked_values.h"
#include "engine/publication/json_answer.h"
#include "engine/publication/json_text.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/register_request.h"
#include "engine/publication/template_source.h"
#include "engine/publication/xml_text.h"

namespace griot {
namespace {

std::string address_of(const PageContext& page, const Said<Recommendation>& said) {
  return page.site.addresses.absolute(default_language, path_of(said));
}

// What all recommendations of a document say of it, made once: they follow each other.
struct DocumentJson {
  const RegisteredDocument* document = nullptr;
  std::string signatories, objectives;

  void be_of(const RegisteredDocument& asked) {
    if (document == &asked) return;
    document = &asked;
    signatories = json_list(asked.metadata.list("signataires"));
    objectives = json_list(asked.metadata.list("objectif"));
  }
};

std::string json_of(const PageContext& page, const Said<Recommendation>& said,
                    const DocumentJson& document) {
  const Recommendation& fact = *said.fact;
  std::string history = "[";
  for (const StatusChange& change : fact.standing.history) {
    if (history.size() > 1) history += ',';
    history += JsonObject()
                   .add("status", change.status)
                   .add("date", change.date)
                   .add("evidence", change.evidence)
                   .take();
  }
  return JsonObject()
      .add("id", fact.standing.id)
      .add("text", fact.text)
      .add("addressees", fact.addressees)
      .add("countries", fact.countries)
      .add("themes", fact.themes)
      .add("document", said.document->id)
      .add("revision", static_cast<std::size_t>(said.document->revision))
      .add("anchor", fact.anchor)
      .add("heading", fact.heading)
      .add_json("signatories", document.signatories)
      .add_json("objectives", document.objectives)
      .add("date", said.document->date())
      .add("status", fact.standing.status(first_recommendation_status))
      .add_json("history", history + "]")
      .add("state", name_of(fact.standing.state))
      .add("given", fact.standing.given)
      .add("url", address_of(page, said))
      .take();
}

std::string notices_as_json(const PageContext& page) {
  std::string list = "[";
  for (const Message& notice : unknown_values(page, register_filters())) {
    if (list.size() > 1) list += ',';
    append_json_string(list, page.text(notice));
  }
  return list + "]";
}

}  // namespace

std::string recommendations_as_json(const PageContext& page,
                                    std::span<const Said<Recommendation>> facts) {
  std::string list = "[";
  DocumentJson document;
  for (const Said<Recommendation>& said : facts) {
    if (list.size() > 1) list += ',';
    document.be_of(*said.document);
    list += json_of(page, said, document);
  }
  return list + "]";
}

std::optional<Page> register_data(const PageContext& page) {
  const auto window = register_window_of(page);
  if (!window) return window_problem(page);
  const auto found = found_recommendations(page, register_request(page).query);
  const std::size_t offset = std::min(window->offset, found.size());
  const std::size_t count = std::min(window->limit, found.size() - offset);
  return api_page(JsonObject()
                      .add("v", std::size_t{1})
                      .add("total", found.size())
                      .add_json("notices", notices_as_json(page))
                      .add_json("recommendations",
                                recommendations_as_json(
                                    page, std::span(found).subspan(offset, count)))
                      .take());
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
  xml += xml_link("self", atom_type, addresses.absolute(page.code, register_feed_path));
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
  return finished(atom_in_utf8, xml + "</feed>\n");
}

}  // namespace griot
