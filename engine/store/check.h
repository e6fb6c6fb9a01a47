// What check() looks at in one document, once its files are known to be right.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "engine/document/finding.h"
#include "engine/store/layout.h"
#include "engine/store/store.h"

namespace griot {

// The documents of a corpus and their permanent paragraph ids.
class Targets {
 public:
  using AnchorsOf = std::function<std::vector<AnchorRecord>(const std::string& id)>;
  Targets(std::set<std::string, std::less<>> ids, AnchorsOf anchors_of);

  bool has(std::string_view id) const { return ids_.contains(id); }
  bool has(std::string_view id, std::string_view anchor) const;

 private:
  std::set<std::string, std::less<>> ids_;
  AnchorsOf anchors_of_;
  // Read when a link first asks for them.
  mutable std::map<std::string, std::set<std::string, std::less<>>, std::less<>> anchors_;
};

// Links within the document and to others, relations between documents, pictures.
void check_references(const Stored& stored, const Layout& layout, const Targets& targets,
                      Findings& findings);

}  // namespace griot
