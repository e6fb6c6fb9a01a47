// What the pages of a static site show of facts, as keys: another key whenever the pages
// may show something else, the same for an edit that changes nothing of it.
//
// Each holds what lists show of the documents it is made of, too. Made once a build, for
// about a microsecond a document.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "engine/publication/page_context.h"

namespace griot {

class FactKeys {
 public:
  explicit FactKeys(const PageContext& page);

  // All that was read in one document of `all`, with what people decided on it and which
  // newer editions take up.
  static std::string of(const Register& all, const RegisteredDocument* document);

  const std::string& recommended() const { return recommended_; }
  // With the revision that each was read in, which tables and data state.
  const std::string& recommended_in() const { return recommended_in_; }
  // Meetings, what was decided and what is to be done.
  const std::string& minutes() const { return minutes_; }
  // Experiences and testimonies.
  const std::string& told() const { return told_; }
  // What it signed and what it has to do; "" for none.
  std::string of_organisation(std::string_view id) const;

 private:
  std::string recommended_, recommended_in_, minutes_, told_;
  std::map<std::string, std::string, std::less<>> of_organisation_;
};

}  // namespace griot
