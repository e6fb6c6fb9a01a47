#include "engine/publication/register_request.h"

#include <algorithm>

#include "engine/knowledge/status.h"
#include "engine/publication/asked_values.h"
#include "engine/publication/document_parts.h"

namespace griot {
namespace {

constexpr const char* order_by_addressee = "destinataire";

void add_fact(const PageContext& page, const Message& label,
              const std::vector<std::string>& values, View& view) {
  if (values.empty()) return;
  View fact;
  fact.set("label", page.text(label)).set("values", View::List());
  for (std::size_t i = 0; i < values.size(); ++i) {
    fact.append("values", View().set("text", values[i]).set("comma", i > 0));
  }
  view.append("facts", std::move(fact));
}

// Ids of other recommendations, each with where it stands.
void add_others(const PageContext& page, const Message& label,
                const std::vector<std::string>& ids, View& view) {
  if (ids.empty()) return;
  View fact;
  fact.set("label", page.text(label)).set("values", View::List());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    View value;
    value.set("text", ids[i]).set("comma", i > 0);
    const Said<Recommendation> said = page.catalogue.facts().recommendation(ids[i]);
    if (said.fact) value.set("url", page.link(path_of(said)));
    fact.append("values", std::move(value));
  }
  view.append("facts", std::move(fact));
}

std::vector<std::string> labels_of(const PageContext& page, const char* facet,
                                   const std::vector<std::string>& ids) {
  std::vector<std::string> labels;
  for (const RegisterFacet& each : register_facets()) {
    if (std::string_view(each.name) != facet) continue;
    for (const std::string& id : ids) labels.push_back(label_of(page, each, id));
  }
  return labels;
}

// "acceptée, mars 2026", "acceptée, mars 2026, reprise de R-2025-003"
std::string change_in_words(const PageContext& page, const StatusChange& change) {
  const FactStatus* status = find_status(Recommendation::letter, change.status);
  std::string words = status ? page.text(status->name) : change.status;
  if (!change.date.empty()) words += ", " + page.language.date(change.date);
  if (!change.of.empty()) words += ", " + page.text(say("reprise de {1}", {change.of}));
  return words;
}

void add_history(const PageContext& page, const Standing& standing, View& view) {
  view.set("history", View::List());
  for (const StatusChange& change : standing.history) {
    View step;
    step.set("text", change_in_words(page, change)).set("evidence", change.evidence);
    if (const Card* card = page.shelves.card(change.evidence)) {
      step.set("evidence", title_of(page, *card));
      step.set("url", page.link("/documents/" + change.evidence));
    } else if (change.evidence.starts_with("https://") ||
               change.evidence.starts_with("http://")) {
      step.set("url", change.evidence);
    }
    view.append("history", std::move(step));
  }
}

}  // namespace

std::span<const RegisterFacet> register_facets() {
  static const RegisterFacet facets[] = {
      {"destinataire", "destinataires", say("Destinataire"),
       say("Tous les destinataires"), &FactQuery::addressees},
      {"pays", "pays", say("Pays"), say("Tous les pays"), &FactQuery::countries},
      {"theme", "themes", say("Thème"), say("Tous les thèmes"), &FactQuery::themes},
      {"statut", "statuts", say("Suite donnée"), say("Toutes les suites"),
       &FactQuery::statuses},
      {"annee", "annees", say("Année"), say("Toutes les années"), &FactQuery::years},
  };
  return facets;
}

std::vector<std::string> values_of(const RegisterFacet& facet,
                                   const Said<Recommendation>& said) {
  const Recommendation& fact = *said.fact;
  const std::string_view name = facet.name;
  if (name == "destinataire") return fact.addressees;
  if (name == "pays") return fact.countries;
  if (name == "theme") return fact.themes;
  if (name == "annee") return {said.year()};
  return {fact.standing.status(first_recommendation_status)};
}

std::string label_of(const PageContext& page, const RegisterFacet& facet,
                     const std::string& value) {
  const std::string_view name = facet.name;
  const Vocabulary& vocabulary = page.site.vocabulary;
  if (name == "destinataire") return vocabulary.label(Kind::addressee, value, page.code);
  if (name == "pays") return vocabulary.label(Kind::country, value, page.code);
  if (name == "theme") return vocabulary.label(Kind::theme, value, page.code);
  if (name != "statut") return value;
  const FactStatus* status = find_status(Recommendation::letter, value);
  return status ? page.text(status->name) : value;
}

RegisterRequest register_request(const PageContext& page) {
  RegisterRequest request;
  request.query.words = page.parameter("q");
  request.query.stems = asked_stems(request.query.words);
  for (const RegisterFacet& facet : register_facets()) {
    request.query.*facet.asked = asked_values(page, facet.name);
  }
  request.by_addressee = page.parameter("tri") == order_by_addressee;
  return request;
}

std::vector<std::string_view> register_filters() {
  std::vector<std::string_view> filters;
  for (const RegisterFacet& facet : register_facets()) filters.emplace_back(facet.name);
  return filters;
}

Parameters register_parameters(const RegisterRequest& request) {
  Parameters parameters;
  if (!request.query.words.empty()) parameters.emplace_back("q", request.query.words);
  for (const RegisterFacet& facet : register_facets()) {
    for (const std::string& value : request.query.*facet.asked) {
      parameters.emplace_back(facet.name, value);
    }
  }
  if (request.by_addressee) parameters.emplace_back("tri", order_by_addressee);
  return parameters;
}

std::vector<Said<Recommendation>> found_recommendations(const PageContext& page,
                                                        const FactQuery& query,
                                                        const FactQuery& filters) {
  std::vector<Said<Recommendation>> found = find(page.catalogue.facts(), query, filters);
  // A document may have left since the register was made. Those of one follow each other.
  const RegisteredDocument* asked = nullptr;
  bool gone = false;
  std::erase_if(found, [&](const Said<Recommendation>& said) {
    if (said.document != asked) gone = page.shelves.card(said.document->id) == nullptr;
    asked = said.document;
    return gone;
  });
  return found;
}

std::string anchor_of(const std::string& fact) {
  std::string anchor = fact;
  std::transform(anchor.begin(), anchor.end(), anchor.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return anchor;
}

std::string path_of(const Said<Recommendation>& said) {
  return "/documents/" + said.document->id + "#" + anchor_of(said.fact->standing.id);
}

View recommendation_view(const PageContext& page, const Said<Recommendation>& said) {
  const Recommendation& fact = *said.fact;
  const Metadata& metadata = said.document->metadata;
  View view;
  view.set("id", fact.standing.id);
  view.set("url", page.link(path_of(said))).set("code", foreign_language(page, metadata));
  const std::size_t first = std::min(fact.text.find('\n'), fact.text.size());
  view.set("text", typeset(metadata, std::string_view(fact.text).substr(0, first)));
  view.set("parts", View::List()).set("has_parts", first < fact.text.size());
  for (std::size_t at = first; at < fact.text.size();) {
    const std::size_t end = std::min(fact.text.find('\n', at + 1), fact.text.size());
    view.append("parts",
                View().set("text", typeset(metadata, std::string_view(fact.text).substr(
                                                         at + 1, end - at - 1))));
    at = end;
  }
  const Card* card = page.shelves.card(said.document->id);
  view.set("title", card ? prose(page, metadata, "titre") : said.document->id);
  view.set("facts", View::List());
  add_fact(page, say("À"), labels_of(page, "destinataire", fact.addressees), view);
  add_fact(page, say("Thème"), labels_of(page, "theme", fact.themes), view);
  add_fact(page, say("Pays"), labels_of(page, "pays", fact.countries), view);
  add_fact(page, say("Signataires"), metadata.list("signataires"), view);
  if (!fact.deadline.empty()) add_fact(page, say("Échéance"), {fact.deadline}, view);
  if (!fact.responsible.empty())
    add_fact(page, say("Responsable"), {fact.responsible}, view);
  if (!said.document->date().empty()) {
    add_fact(page, say("Date"), {page.language.date(said.document->date())}, view);
  }
  add_others(page, say("Reprend"), fact.standing.continues, view);
  const std::string newer = page.catalogue.facts().taken_up_in(fact.standing.id);
  if (!newer.empty()) add_others(page, say("Reprise dans"), {newer}, view);
  view.set("status", label_of(page, register_facets()[3],
                              fact.standing.status(first_recommendation_status)));
  view.set("unconfirmed", fact.standing.state == FactState::candidate);
  add_history(page, fact.standing, view);
  return view;
}

}  // namespace griot
