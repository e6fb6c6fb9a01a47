#include "engine/publication/shelves.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <iterator>

#include "engine/publication/site.h"
#include "engine/text/date.h"
#include "engine/text/words.h"
#include "engine/vocabulary/organisation_name.h"
#include "engine/vocabulary/speaker.h"

namespace griot {
namespace {

const std::vector<ShelfForm>& forms() {
  static const std::vector<ShelfForm> all = {
      {ShelfKind::country, "/pays/", "pays", say("Pays"),
       say("Un document peut porter sur plusieurs pays."), Kind::country},
      {ShelfKind::type, "/types/", "type", say("Types de document"),
       say("Ce que chaque document est : une position, un récit, un compte rendu, une "
           "carte."),
       Kind::type},
      {ShelfKind::theme, "/themes/", "theme", say("Thèmes"),
       say("De quoi parlent les documents du fonds."), Kind::theme},
      {ShelfKind::year, "/annees/", "annee", say("Années"),
       say("Par date de publication."), std::nullopt},
      {ShelfKind::organisation, "/organisations/", "organisation", say("Organisations"),
       say("Auteurs, signataires, intervenants, financeurs et éditeurs : le rôle est dit "
           "à "
           "côté de chaque document."),
       Kind::organisation},
      {ShelfKind::person, "/personnes/", nullptr, say("Intervenantes et intervenants"),
       say("Des personnes dans leur seul rôle public : une parole n’engage que la "
           "personne "
           "qui la tient."),
       std::nullopt},
      {ShelfKind::event, "/evenements/", nullptr, say("Événements"),
       say("Forums, webinaires, ateliers, rencontres : ce dont un document rend compte."),
       std::nullopt},
  };
  return all;
}

constexpr std::size_t searched = 5;  // of the forms, from the first

// A path that can be a file of the static site: no "..", no empty, hidden or overlong
// segment, nothing but printable characters (safety rule 6).
bool is_plain_path(std::string_view path) {
  if (path.size() < 2 || path.size() > 500) return false;
  std::string_view rest = path.substr(1);
  while (!rest.empty()) {
    const std::string_view segment = rest.substr(0, rest.find('/'));
    if (segment.empty() || segment.front() == '.' || segment.size() > 120) return false;
    rest.remove_prefix(std::min(rest.size(), segment.size() + 1));
  }
  return std::all_of(path.begin(), path.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte > 32 && byte != 127 && c != '\\' && c != '?' && c != '#' && c != '"';
  });
}

}  // namespace

std::span<const ShelfForm> shelf_forms() {
  return forms();
}

std::span<const ShelfForm> searched_forms() {
  return shelf_forms().first(searched);
}

const ShelfForm& form_of(ShelfKind kind) {
  const auto form = std::find_if(forms().begin(), forms().end(),
                                 [&](const ShelfForm& f) { return f.kind == kind; });
  assert(form != forms().end());
  return *form;
}

std::span<const KinForm> kin_forms() {
  static const std::vector<KinForm> forms = {
      {"remplace", say("Remplace"), say("Remplacé par"), true, true},
      {"met-a-jour", say("Met à jour"), say("Mis à jour par"), true, true},
      {"issu-de", say("Issu de"), say("A donné lieu à"), false, true},
      {"traduit", say("Traduction de"), say("Traduit dans"), false, false},
  };
  return forms;
}

namespace {

std::string beginning_of(const std::string& text) {
  if (const auto date = read_date(text)) return iso(*date);
  const auto period = read_period(text);
  return period ? iso(period->first) : std::string();
}

}  // namespace

EventFacts event_of(const Metadata& metadata) {
  EventFacts event;
  const Field* field = metadata.find("evenement");
  if (!field) return event;
  const auto* map = std::get_if<Value::Map>(&field->value.value);
  if (!map) {
    event.name = metadata.text("evenement");
    event.date = metadata.text("date");
    event.begins = beginning_of(event.date);
    return event;
  }
  for (const auto& [key, value] : *map) {
    const auto* text = std::get_if<std::string>(&value.value);
    if (!text) continue;
    if (key == "nom" || key == "name") event.name = *text;
    if (key == "date") event.date = *text;
    if (key == "lieu" || key == "place") event.place = *text;
    if (key == "type") event.type = *text;
  }
  if (event.date.empty()) event.date = metadata.text("date");
  event.begins = beginning_of(event.date);
  return event;
}

bool is_example(const Card& card) {
  return card.metadata.flag("exemple");
}

Shelves::Shelves(const Catalogue& catalogue, const Vocabulary& vocabulary) {
  cards_.reserve(catalogue.cards().size());
  places_.reserve(catalogue.cards().size());
  for (const Card& card : catalogue.cards()) {
    const Metadata& metadata = card.metadata;
    cards_.emplace(card.id, &card);
    places_[&card];
    holds_example_ = holds_example_ || is_example(card);
    const auto stand_all = [&](ShelfKind kind, std::string_view key) {
      for (const auto& text : metadata.list(key)) stand(card, kind, text, vocabulary);
    };
    stand_all(ShelfKind::type, "type");
    stand_all(ShelfKind::country, "pays");
    stand_all(ShelfKind::theme, "themes");
    for (const char* key : organisation_keys) stand_all(ShelfKind::organisation, key);
    stand_speakers(card, vocabulary);
    if (const std::string event = event_of(metadata).name; !event.empty()) {
      stand(card, ShelfKind::event, event, vocabulary);
    }
    const std::string date = metadata.text("date");
    if (date.size() >= 4) stand(card, ShelfKind::year, date.substr(0, 4), vocabulary);
    for (const auto& path : metadata.list("anciennes-adresses")) {
      const std::string rooted = path.starts_with('/') ? path : "/" + path;
      if (is_plain_path(rooted)) former_.emplace(rooted, &card);
    }
  }
  link_kin(catalogue);
  for (const Card& card : catalogue.withdrawn()) withdrawn_.emplace(card.id, &card);
  for (auto& [kind, shelves] : shelves_) {
    std::sort(shelves.begin(), shelves.end(),
              [](const Shelf& a, const Shelf& b) { return a.id < b.id; });
    auto& by_id = by_id_[kind];
    for (std::size_t i = 0; i < shelves.size(); ++i) by_id[shelves[i].id] = i;
  }
}

// What the vocabulary does not know still has a place, under a name safe in a path.
std::string Shelves::id_of(ShelfKind kind, const std::string& name,
                           const Vocabulary& vocabulary) {
  if (kind == ShelfKind::person) return slug(speaker_of(name).name);
  if (kind == ShelfKind::organisation) return organisation_id(name, vocabulary);
  const auto concepts = form_of(kind).concepts;
  const Concept* known = concepts ? vocabulary.find(*concepts, name) : nullptr;
  return known ? known->id : slug(name);
}

void Shelves::stand(const Card& card, ShelfKind kind, const std::string& text,
                    const Vocabulary& vocabulary) {
  const std::string id = id_of(kind, text, vocabulary);
  if (id.empty()) return;
  auto& shelves = shelves_[kind];
  const auto [found, made] = by_id_[kind].emplace(id, shelves.size());
  if (made) {
    const bool named = kind == ShelfKind::organisation;
    shelves.push_back(
        {id, named ? read_organisation_name(text, vocabulary).name : text, {}});
  }
  auto& places = places_[&card][static_cast<std::size_t>(kind)];
  if (std::find(places.begin(), places.end(), id) != places.end()) return;
  places.push_back(id);
  Shelf& shelf = shelves[found->second];
  shelf.cards.push_back(&card);
  shelf.holds_example = shelf.holds_example || is_example(card);
}

// A speaker is a person; what is in parentheses is listed only where it is a known
// organisation ("chercheuse indépendante" is none).
void Shelves::stand_speakers(const Card& card, const Vocabulary& vocabulary) {
  for (const auto& text : card.metadata.list("intervenants")) {
    const std::string organisation = speaking_organisation(text, vocabulary);
    if (find_organisation(organisation, vocabulary)) {
      stand(card, ShelfKind::organisation, organisation, vocabulary);
    }
    if (organisation != text) {
      stand(card, ShelfKind::person, speaker_of(text).name, vocabulary);
    }
  }
}

const std::vector<Shelf>& Shelves::of(ShelfKind kind) const {
  static const std::vector<Shelf> none;
  const auto found = shelves_.find(kind);
  return found == shelves_.end() ? none : found->second;
}

const Shelf* Shelves::find(ShelfKind kind, std::string_view id) const {
  const auto by_id = by_id_.find(kind);
  if (by_id == by_id_.end()) return nullptr;
  const auto found = by_id->second.find(id);
  return found == by_id->second.end() ? nullptr : &of(kind)[found->second];
}

const std::vector<std::string>& Shelves::places(const Card& card, ShelfKind kind) const {
  static const std::vector<std::string> none;
  const auto places = places_.find(&card);
  if (places == places_.end()) return none;
  return places->second[static_cast<std::size_t>(kind)];
}

namespace {

const Card* look_up(const auto& cards, std::string_view key) {
  const auto found = cards.find(key);
  return found == cards.end() ? nullptr : found->second;
}

}  // namespace

const Card* Shelves::card(std::string_view id) const {
  return look_up(cards_, id);
}

std::vector<const Card*> Shelves::by_id() const {
  std::vector<const Card*> cards;
  for (const auto& [id, card] : cards_) cards.push_back(card);
  std::ranges::sort(cards, {}, &Card::id);
  return cards;
}

const Card* Shelves::withdrawn(std::string_view id) const {
  return look_up(withdrawn_, id);
}

const Card* Shelves::at_former_address(std::string_view path) const {
  return look_up(former_, path);
}

void Shelves::link_kin(const Catalogue& catalogue) {
  for (const KinForm& form : kin_forms()) {
    for (const Card& card : catalogue.cards()) {
      for (const auto& id : card.metadata.list(form.key)) {
        const Card* other = this->card(id);
        if (!other || other == &card) continue;
        kin_[&card].push_back({&form, true, other});
        kin_[other].push_back({&form, false, &card});
      }
    }
  }
}

const std::vector<Kin>& Shelves::kin(const Card& card) const {
  static const std::vector<Kin> none;
  const auto found = kin_.find(&card);
  return found == kin_.end() ? none : found->second;
}

std::vector<const Card*> Shelves::replacing(const Card& card) const {
  std::vector<const Card*> newer;
  for (const Kin& kin : kin(card)) {
    if (kin.form->newer && !kin.forward) newer.push_back(kin.card);
  }
  return newer;
}

bool leads_to_page(const Shelves& shelves, std::string_view path) {
  constexpr std::string_view documents = "/documents/";
  if (path == "/" || shelves.at_former_address(path)) return true;
  if (path.starts_with(documents)) {
    const std::string_view id = path.substr(documents.size());
    return shelves.card(id) || shelves.withdrawn(id);
  }
  return std::ranges::any_of(shelf_forms(), [&](const ShelfForm& form) {
    const std::string_view list = form.path;
    return path.starts_with(list) && shelves.find(form.kind, path.substr(list.size()));
  });
}

}  // namespace griot
