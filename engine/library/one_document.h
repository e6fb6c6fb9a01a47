// A catalogue of one document as its makers see it, whatever its status: for them, never
// for the site.
#pragma once

#include <string>
#include <vector>

#include "engine/publication/site.h"
#include "engine/store/store.h"

namespace griot {

class OneDocument : public Catalogue {
 public:
  // Throws Error{not_found} when the corpus has no such document.
  OneDocument(const Store& store, std::string_view id);

  const std::vector<Card>& cards() const override { return cards_; }
  const std::vector<Card>& withdrawn() const override { return withdrawn_; }
  Document document(std::string_view id) const override;
  std::string media(std::string_view id, std::string_view name) const override;
  Document version(std::string_view id, int number) const override;

 private:
  const Store& store_;
  Document document_;
  std::vector<Card> cards_;
  std::vector<Card> withdrawn_;  // none
};

}  // namespace griot
