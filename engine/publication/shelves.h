// Where each document stands: by type, country, theme, year and organisation.
//
// Made once from a catalogue, which never changes, and kept by it; so a page costs what
// it shows, not what the corpus holds.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/base/message.h"
#include "engine/document/metadata.h"
#include "engine/vocabulary/vocabulary.h"

namespace griot {

struct Card;
class Catalogue;

enum class ShelfKind { type, country, theme, year, organisation, person, event };
inline constexpr std::size_t shelf_kinds = 7;

// What organisations are to a document; its speakers are persons.
inline constexpr std::array organisation_keys = {"auteurs", "signataires", "financeurs",
                                                 "editeur"};

struct ShelfForm {
  ShelfKind kind;
  const char* path;   // "/pays/"
  const char* facet;  // in Results::facets, and the parameter of a search; null: none
  Message title;
  Message intro;
  std::optional<Kind> concepts;
};
std::span<const ShelfForm> shelf_forms();
// Those that a search can be narrowed by.
std::span<const ShelfForm> searched_forms();
const ShelfForm& form_of(ShelfKind kind);

// How one document stands to another, as its metadata say.
struct KinForm {
  const char* key;   // "remplace"
  Message forward;   // "Remplace": the one that says so, of the other
  Message backward;  // "Remplacé par": the other way round
  bool newer;        // the one that says so is the newer edition of the other
  bool comparable;   // their passages can be set side by side
};
std::span<const KinForm> kin_forms();

struct Kin {
  const KinForm* form;
  bool forward;  // this document says so itself
  const Card* card;
};

struct Shelf {
  std::string id;
  std::string label;               // as first written, an organisation's without acronym
  std::vector<const Card*> cards;  // newest first
  bool holds_example = false;      // one of them is an invented text
};

class Shelves {
 public:
  Shelves(const Catalogue& catalogue, const Vocabulary& vocabulary);

  const std::vector<Shelf>& of(ShelfKind kind) const;  // by id
  const Shelf* find(ShelfKind kind, std::string_view id) const;
  // The ids of the shelves that a document stands on.
  const std::vector<std::string>& places(const Card& card, ShelfKind kind) const;

  // The id that a name is shelved under: the vocabulary's, or made of the name.
  static std::string id_of(ShelfKind kind, const std::string& name,
                           const Vocabulary& vocabulary);

  const Card* card(std::string_view id) const;
  const Card* withdrawn(std::string_view id) const;
  std::vector<const Card*> by_id() const;                // all cards
  bool holds_example() const { return holds_example_; }  // on any shelf or none
  // The document that once had this path.
  const Card* at_former_address(std::string_view path) const;
  const std::map<std::string, const Card*, std::less<>>& former_addresses() const {
    return former_;
  }
  // The public documents that it is linked to, in the order of kin_forms().
  const std::vector<Kin>& kin(const Card& card) const;
  // The newer editions among them.
  std::vector<const Card*> replacing(const Card& card) const;

 private:
  // By ShelfKind.
  using Places = std::array<std::vector<std::string>, shelf_kinds>;
  void stand(const Card& card, ShelfKind kind, const std::string& text,
             const Vocabulary& vocabulary);
  void link_kin(const Catalogue& catalogue);
  void stand_speakers(const Card& card, const Vocabulary& vocabulary);

  bool holds_example_ = false;
  std::map<ShelfKind, std::vector<Shelf>> shelves_;
  std::map<ShelfKind, std::map<std::string, std::size_t, std::less<>>> by_id_;
  std::unordered_map<const Card*, Places> places_;
  std::unordered_map<std::string_view, const Card*> cards_, withdrawn_;
  std::map<std::string, const Card*, std::less<>> former_;
  std::unordered_map<const Card*, std::vector<Kin>> kin_;
};

// Whether it is an invented text, there to show what a site may hold.
bool is_example(const Card& card);

// Whether a link to this path, without a language, leads to a document or a list of them.
bool leads_to_page(const Shelves& shelves, std::string_view path);

// What a document says of the event that it tells of.
struct EventFacts {
  std::string name, date, place, type;
  std::string begins;  // ISO, as precise as the date says; "" where it is none
};
EventFacts event_of(const Metadata& metadata);

}  // namespace griot
