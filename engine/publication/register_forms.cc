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
    signatories.clear();
    append_json_list(signatories, asked.metadata.list("signataires"));
    objectives.clear();
    append_json_list(objectives, asked.metadata.list("objectif"));
  }
};

void append_history(std::string& to, const std::vector<StatusChange>& history) {
  to += '[';
  for (const StatusChange& change : history) {
    if (to.back() != '[') to += ',';
    JsonObject(to)
        .add("status", change.status)
        .add("date", change.date)
        .add("evidence", change.evidence)
        .add("of", change.of)
        .end();
  }
  to += ']';
}

void append_json(std::string& to, const PageContext& page,
                 const Said<Recommendation>& said, const DocumentJson& document) {
  const Recommendation& fact = *said.fact;
  JsonObject json(to);
  json.add("id", fact.standing.id)
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
      .add("status", fact.standing.status(first_recommendation_status));
  append_history(json.begin("history"), fact.standing.history);
  json.add("state", name_of(fact.standing.state))
      .add("continues", fact.standing.continues)
      .add("given", fact.standing.given)
      .add("url", address_of(page, said))
      .end();
}

std::vector<std::string> notices_of(const PageContext& page) {
  std::vector<std::string> notices;
  for (const Message& notice : unknown_values(page, register_filters())) {
    notices.push_back(page.text(notice));
  }
  return notices;
}

}  // namespace

void append_recommendations(std::string& to, const PageContext& page,
                            std::span<const Said<Recommendation>> facts) {
  constexpr std::size_t usual_bytes = 600;
  to.reserve(to.size() + facts.size() * usual_bytes);
  to += '[';
  DocumentJson document;
  for (const Said<Recommendation>& said : facts) {
    if (to.back() != '[') to += ',';
    document.be_of(*said.document);
    append_json(to, page, said, document);
  }
  to += ']';
}

std::optional<Page> register_data(const PageContext& page) {
  const auto window = register_window_of(page);
  if (!window) return window_problem(page);
  const auto found = found_recommendations(page, register_request(page).query);
  const std::size_t offset = std::min(window->offset, found.size());
  const std::size_t count = std::min(window->limit, found.size() - offset);
  std::string json;
  JsonObject answer(json);
  answer.add("v", std::size_t{1})
      .add("total", found.size())
      .add("notices", notices_of(page));
  append_recommendations(answer.begin("recommendations"), page,
                         std::span(found).subspan(offset, count));
  answer.end();
  return api_page(std::move(json));
}

std::optional<Page> register_feed(const PageContext& page) {
  auto found = found_recommendations(page, {});
  // What an older edition asked already is no news.
  std::erase_if(found, [](const Said<Recommendation>& said) {
    return !said.fact->standing.continues.empty();
  });
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
