// A few documents held in memory, as a catalogue.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/publication/site.h"

namespace griot::test {

class SampleCatalogue : public Catalogue {
 public:
  // `markdown` is read as an import would; paragraphs get the anchors p-1, p-2 …
  // Documents that are not public never come here in life: they are left out.
  void add(const std::string& id, std::string_view markdown, int revision = 1);
  // Puts another text for a document, as its next revision; takes one out.
  void change(const std::string& id, std::string_view markdown);
  void remove(const std::string& id);
  // A public revision before the one that is shown.
  void add_version(const std::string& id, int number, std::string_view markdown);
  void add_withdrawn(const std::string& id, const std::string& title,
                     const std::string& reason);
  void add_media(const std::string& id, const std::string& name, std::string bytes);
  void add_former_passage(const std::string& id, FormerPassage passage);

  const std::vector<Card>& cards() const override { return cards_; }
  const std::vector<Card>& withdrawn() const override { return withdrawn_; }
  Document document(std::string_view id) const override;
  std::string media(std::string_view id, std::string_view name) const override;
  Document version(std::string_view id, int number) const override;
  std::vector<Version> versions(std::string_view id) const override;
  std::vector<FormerPassage> former_passages(std::string_view id) const override;

  mutable int documents_read = 0;

 private:
  std::int64_t position_ = 0;
  std::vector<Card> cards_, withdrawn_;
  std::map<std::string, Document, std::less<>> documents_;
  std::map<std::pair<std::string, int>, Document> versions_;
  std::map<std::string, std::string, std::less<>> media_;
  std::map<std::string, std::vector<FormerPassage>, std::less<>> former_;
};

// Three documents on two countries, one of them in English and one that replaces another;
// hostile words in a fourth.
void fill(SampleCatalogue& catalogue);
void add_hostile(SampleCatalogue& catalogue);

const Languages& languages();
const Vocabulary& vocabulary();
SiteOptions site_options();
// An index in which no document is related to another.
IndexAccess unrelated();

}  // namespace griot::test
