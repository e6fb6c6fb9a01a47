#include "engine/library/indexed_document.h"

#include <array>
#include <string_view>

#include "engine/document/visibility.h"
#include "engine/knowledge/acronyms.h"
#include "engine/library/passages.h"
#include "engine/library/public_view.h"
#include "engine/vocabulary/organisation_name.h"
#include "engine/vocabulary/speaker.h"

namespace griot {
namespace {

// The four roles and the publisher: who a document may be looked for by.
constexpr std::array organisation_keys = {"signataires", "auteurs", "editeur",
                                          "financeurs"};

void add_names(std::string& words, const Concept& named) {
  words += named.label + "\n" + named.label_en + "\n";
  for (const std::string& alias : named.aliases) words += alias + "\n";
}

void add_concepts(std::string& words, const Vocabulary& vocabulary, Kind kind,
                  const std::vector<std::string>& ids) {
  for (const std::string& id : ids) {
    if (const Concept* known = vocabulary.by_id(kind, id)) add_names(words, *known);
  }
}

}  // namespace

IndexedDocument indexed_document(const Stored& stored, const Vocabulary& vocabulary) {
  // The index of what is public holds the words that pages show, and no others.
  const bool shown = is_public(stored.document.metadata);
  const Document view = shown ? public_view(stored.document) : stored.document;
  const Metadata& metadata = view.metadata;
  IndexedDocument indexed;
  indexed.id = stored.entry.id;
  indexed.title = metadata.text("titre");
  indexed.type = metadata.text("type");
  indexed.countries = metadata.list("pays");
  indexed.themes = metadata.list("themes");
  indexed.date = metadata.text("date");
  indexed.is_public = shown;
  for (const char* key : {"remplace", "met-a-jour"}) {
    for (std::string& id : metadata.list(key)) indexed.replaces.push_back(std::move(id));
  }
  indexed.passages = passages_of(view);
  add_concepts(indexed.extra_words, vocabulary, Kind::country, indexed.countries);
  add_concepts(indexed.extra_words, vocabulary, Kind::theme, indexed.themes);
  add_concepts(indexed.extra_words, vocabulary, Kind::type, {indexed.type});
  for (const char* key : {"auteurs", "signataires"}) {
    const std::vector<std::string> names = metadata.list(key);
    indexed.authors.insert(indexed.authors.end(), names.begin(), names.end());
  }
  for (ExplainedAcronym& each : acronyms_in(stored.document)) {
    indexed.definitions.push_back({std::move(each.acronym), std::move(each.form)});
  }
  const auto add_organisation = [&](const std::string& name) {
    indexed.organisations.push_back(organisation_id(name, vocabulary));
    const Concept* known = find_organisation(name, vocabulary);
    if (known) add_names(indexed.extra_words, *known);
    indexed.extra_words += name + "\n";
  };
  for (const char* key : organisation_keys) {
    for (const std::string& name : metadata.list(key)) add_organisation(name);
  }
  // A speaker is a person; the organisation is one only where it is known as such.
  for (const std::string& name : metadata.list("intervenants")) {
    const std::string spoken_for = speaking_organisation(name, vocabulary);
    if (find_organisation(spoken_for, vocabulary)) add_organisation(spoken_for);
    indexed.extra_words += name + "\n";
  }
  for (const char* key :
       {"sous-titre", "resume", "destinataires", "phase", "composante"}) {
    indexed.extra_words += metadata.text(key) + "\n";
  }
  return indexed;
}

}  // namespace griot
