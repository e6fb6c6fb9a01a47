#include <algorithm>

#include "engine/document/visibility.h"
#include "engine/publication/document_parts.h"
#include "engine/publication/page_kinds.h"

namespace griot {
namespace {

class DocumentFactsView {
 public:
  DocumentFactsView(const PageContext& page, const Card& card)
      : page_(page), card_(card) {}

  // Values that lead to the list of the same, where there is one.
  void add(const Message& label, std::string_view key, std::optional<ShelfKind> kind,
           const Message& remark = {}) {
    View::List values;
    for (const std::string& text : card_.metadata.list(key)) {
      if (text.empty()) continue;
      View value;
      value.set("text", text).set("comma", !values.empty());
      if (kind) {
        link(*kind, text, value);
      }
      values.push_back(std::move(value));
    }
    if (values.empty()) return;
    if (!remark.empty()) {
      values.push_back(View().set("text", " " + page_.text(remark)));
    }
    facts_.push_back(
        View().set("label", page_.text(label)).set("values", std::move(values)));
  }

  void add_text(const Message& label, const std::string& text) {
    if (text.empty()) return;
    View value;
    value.set("text", text);
    facts_.push_back(
        View().set("label", page_.text(label)).set("values", std::move(value)));
  }

  View::List take() { return std::move(facts_); }

 private:
  // A person stays named as the minutes name him or her; a speaker that is an
  // organisation leads to it.
  void link(ShelfKind kind, const std::string& text, View& value) {
    const std::string id = Shelves::id_of(kind, text, page_.site.vocabulary);
    const Shelf* shelf = page_.shelves.find(kind, id);
    if (!shelf && kind == ShelfKind::person) {
      return link(ShelfKind::organisation, text, value);
    }
    if (!shelf) return;
    if (kind != ShelfKind::person) value.set("text", page_.label(kind, shelf->id));
    value.set("url", page_.link(form_of(kind).path + shelf->id));
  }

  const PageContext& page_;
  const Card& card_;
  View::List facts_;
};

// "2025-06/2027-12" → "juin 2025 – décembre 2027"
std::string period_in_words(const PageContext& page, const std::string& period) {
  const std::size_t slash = period.find('/');
  if (slash == std::string::npos) return page.language.date(period);
  return page.language.date(period.substr(0, slash)) + " – " +
         page.language.date(period.substr(slash + 1));
}

std::string event_in_words(const PageContext& page, const Metadata& metadata) {
  const Field* field = metadata.find("evenement");
  if (!field) return {};
  const auto* map = std::get_if<Value::Map>(&field->value.value);
  if (!map) return metadata.text("evenement");
  std::string words;
  for (const auto& [key, value] : *map) {
    const auto* text = std::get_if<std::string>(&value.value);
    if (!text || text->empty()) continue;
    words += (words.empty() ? "" : ", ") + page.language.date(*text);
  }
  return words;
}

std::string licence_in_words(const PageContext& page, const Metadata& metadata) {
  std::string licence = metadata.text("licence");
  if (licence.empty()) licence = page.site.options.licence;
  // SPDX writes "CC-BY-4.0" what people call "CC BY 4.0".
  if (licence.starts_with("CC-")) std::replace(licence.begin(), licence.end(), '-', ' ');
  for (std::size_t at; (at = licence.find("BY SA")) != std::string::npos;)
    licence[at + 2] = '-';
  for (std::size_t at; (at = licence.find("BY NC")) != std::string::npos;)
    licence[at + 2] = '-';
  return licence;
}

}  // namespace

void add_facts(const PageContext& page, const Card& card, View& view) {
  DocumentFactsView facts(page, card);
  const auto organisation = ShelfKind::organisation;
  facts.add(say("Auteurs"), "auteurs", organisation);
  facts.add(say("Signataires"), "signataires", organisation);
  facts.add(say("Intervenants"), "intervenants", ShelfKind::person,
            say("(chaque parole n’engage que la personne)"));
  facts.add(say("Financement"), "financeurs", organisation,
            say("(n’engage pas le financeur)"));
  facts.add(say("Éditeur"), "editeur", organisation);
  facts.add(say("Destinataires"), "destinataires", std::nullopt);
  facts.add(say("Pays"), "pays", ShelfKind::country);
  facts.add(say("Thèmes"), "themes", ShelfKind::theme);
  facts.add_text(say("Événement"), event_in_words(page, card.metadata));
  facts.add_text(say("Période"), period_in_words(page, card.metadata.text("periode")));
  facts.add_text(say("Contact"), card.metadata.text("contact"));
  facts.add_text(say("Licence"), licence_in_words(page, card.metadata));
  view.set("facts", facts.take());
}

std::string status_in_words(const PageContext& page, const Card& card) {
  const std::string version = std::to_string(card.revision);
  switch (status_of(card.metadata)) {
    case Status::published:
      return page.text(say("Publié, version {1}", {version}));
    case Status::approved:
      return page.text(say("Validé, non publié, version {1}", {version}));
    case Status::review:
      return page.text(say("En relecture, version {1}", {version}));
    case Status::withdrawn:
      return page.text(say("Retiré"));
    case Status::draft:
      break;
  }
  return page.text(say("Brouillon, version {1}", {version}));
}

std::vector<std::string> cited_authors(const PageContext& page, const Card& card) {
  for (const char* key : {"auteurs", "signataires", "editeur"}) {
    std::vector<std::string> names = card.metadata.list(key);
    std::erase(names, "");
    if (!names.empty()) return names;
  }
  return {page.site.options.title};
}

std::string cited_publisher(const PageContext& page, const Card& card) {
  const std::string& collection = page.site.options.title;
  return cited_authors(page, card) == std::vector{collection} ? std::string()
                                                              : collection;
}

void add_citation(const PageContext& page, const Card& card, View& view) {
  const std::string date = card.metadata.text("date");
  const std::string year =
      date.size() < 4 ? page.text(say("sans date")) : date.substr(0, 4);
  const std::string authors = page.language.join(cited_authors(page, card));
  view.set("citation_before", authors + " (" + year + "). ");
  std::string after =
      ", " + page.text(say("version {1}", {std::to_string(card.revision)}));
  const std::string publisher = cited_publisher(page, card);
  after += publisher.empty() ? "." : ". " + publisher + ".";
  if (card.metadata.flag("exemple")) after += " " + page.text(say("Document d’exemple."));
  view.set("citation_after", after);
}

}  // namespace griot
