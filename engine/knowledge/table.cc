#include "engine/knowledge/table.h"

#include "engine/knowledge/status.h"
#include "engine/text/csv.h"

namespace griot {
namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : " | ") + part;
  return all;
}

std::string labels(const Vocabulary& vocabulary, Kind kind,
                   const std::vector<std::string>& ids, std::string_view language) {
  std::vector<std::string> names;
  for (const std::string& id : ids) names.push_back(vocabulary.label(kind, id, language));
  return joined(names);
}

const StatusChange* last_change(const Standing& standing) {
  return standing.history.empty() ? nullptr : &standing.history.back();
}

}  // namespace

std::string recommendation_table_head() {
  return csv_byte_order_mark +
         csv_row({"numero", "recommandation", "destinataires", "pays", "themes", "statut",
                  "date du statut", "preuve", "etat", "signataires", "date", "document",
                  "revision", "passage", "echeance", "responsable"});
}

std::string recommendation_table_row(const Said<Recommendation>& said,
                                     const Vocabulary& vocabulary,
                                     std::string_view language) {
  const Recommendation& fact = *said.fact;
  const RegisteredDocument& document = *said.document;
  const StatusChange* change = last_change(fact.standing);
  return csv_row(
      {fact.standing.id, fact.text,
       labels(vocabulary, Kind::addressee, fact.addressees, language),
       labels(vocabulary, Kind::country, fact.countries, language),
       labels(vocabulary, Kind::theme, fact.themes, language),
       fact.standing.status(first_recommendation_status), change ? change->date : "",
       change ? change->evidence : "", name_of(fact.standing.state),
       joined(document.metadata.list("signataires")), document.date(), document.id,
       std::to_string(document.revision), fact.anchor, fact.deadline, fact.responsible});
}

std::string action_table_head() {
  return csv_byte_order_mark +
         csv_row({"numero", "action", "qui", "organisation", "echeance", "date", "statut",
                  "document", "passage"});
}

std::string action_table_row(const Said<Action>& said) {
  const Action& fact = *said.fact;
  return csv_row({fact.standing.id, fact.text, fact.who, fact.organisation, fact.until,
                  fact.due, fact.standing.status(first_action_status), said.document->id,
                  fact.anchor});
}

std::string decision_table_head() {
  return csv_byte_order_mark +
         csv_row({"numero", "decision", "date", "document", "passage"});
}

std::string decision_table_row(const Said<Decision>& said) {
  return csv_row({said.fact->standing.id, said.fact->written(), said.document->date(),
                  said.document->id, said.fact->anchor});
}

}  // namespace griot
