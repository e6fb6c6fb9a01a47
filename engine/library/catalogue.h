// The documents a site is made of, as the corpus has them at one moment.
//
// A snapshot: built once for a journal position and shared by the threads that read it.
// It holds what lists show of each public document; texts are read from the store when a
// page asks for one.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/library/card_file.h"
#include "engine/publication/site.h"
#include "engine/store/store.h"

namespace griot {

class StoreCatalogue : public Catalogue {
 public:
  // Documents that `kept` knows as they are now are not read; it is written again when
  // there were others. An empty path keeps nothing.
  StoreCatalogue(const Store& store, std::shared_ptr<const Register> facts,
                 const std::filesystem::path& kept);
  // What `earlier` already knew at an older position is not read again.
  StoreCatalogue(const Store& store, std::shared_ptr<const Register> facts,
                 const StoreCatalogue& earlier);

  const std::vector<Card>& cards() const override { return public_; }
  const std::vector<Card>& withdrawn() const override { return withdrawn_; }
  Document document(std::string_view id) const override;
  std::string media(std::string_view id, std::string_view name) const override;

  std::vector<Version> versions(std::string_view id) const override;
  Document version(std::string_view id, int number) const override;
  // A passage is told only if a public revision held it, as the last of those had it.
  std::vector<FormerPassage> former_passages(std::string_view id) const override;

  const Register& facts() const override { return *facts_; }
  PastCards cards_on(std::string_view day) const override;

  std::int64_t position() const { return position_; }
  // Of what everyone may see; null for anything else. Makes no shelf.
  const Card* card(std::string_view id) const;

 private:
  void add(CardEntry entry);
  void sort();
  // The last revision of before `number` that stood at the end of `day`, if it can be
  // read.
  std::optional<Stored> revision_on(std::string_view id, int number,
                                    std::string_view day) const;

  const Store& store_;
  std::shared_ptr<const Register> facts_;  // of what is public
  std::int64_t position_;
  std::vector<Card> public_;
  std::vector<Card> withdrawn_;
  std::unordered_map<std::string_view, const Card*> by_id_;  // the public ones
};

// By date, then id, as a Catalogue lists them.
void sort_newest_first(std::vector<Card>& cards);

// A picture without what it says of its maker. Throws Error{not_found} when it cannot be
// freed of that.
std::string clean_picture(const Store& store, std::string_view id,
                          std::string_view name);

// One document as the public may know of it: a card, a notice or nothing.
CardEntry card_entry(const Store& store, const Entry& entry);

}  // namespace griot
