// Every document of a corpus but the withdrawn ones, each as its page would be if it were
// published now: for the people who write them, never for the public.
//
// Files are read as they stand on the disk, hand edits included that no revision holds
// yet.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "engine/publication/site.h"
#include "engine/store/store.h"

namespace griot {

class PreviewCatalogue : public Catalogue {
 public:
  // What `earlier` (or null) knew is not read again but for `edited` ones and those that
  // the journal has changed since.
  PreviewCatalogue(const Store& store, const PreviewCatalogue* earlier,
                   const std::set<std::string>& edited);

  const std::vector<Card>& cards() const override { return cards_; }
  const std::vector<Card>& withdrawn() const override { return withdrawn_; }
  Document document(std::string_view id) const override;
  Document version(std::string_view id, int number) const override;
  std::string media(std::string_view id, std::string_view name) const override;

  std::int64_t position() const { return position_; }

 private:
  void add(const std::string& id);

  const Store& store_;
  std::int64_t position_;
  std::vector<Card> cards_;
  std::vector<Card> withdrawn_;  // none: they are nobody's work any more
};

}  // namespace griot
