// The organisations that a document lists: a cartography's sheets, a directory.
//
// A table is a directory when its headings name a column of organisations and at least
// one other thing that is said of organisations, and none that is said of persons: a list
// of who attended is none. In a cartography, a bulleted list is one when most of its items
// begin as names of organisations do. Which words mean what is data
// (vocabulary/annuaires.tsv).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/document/document.h"
#include "engine/vocabulary/vocabulary.h"

namespace griot {

// What a column of a directory says.
enum class DirectoryColumn {
  organisation,
  acronym,
  typology,   // association, réseau, coopérative …
  territory,  // region, island, town
  country,
  domains,
  audience,  // whom it works with
  since,
  remark,
  contact,  // of staff only: never leaves for the public
  person,   // makes the table a list of people
};

struct DirectoryRules {
  // Folded headings, as slugs, by what they mean.
  std::map<std::string, DirectoryColumn, std::less<>> headings;
  // First cells of rows that are no organisation ("Total", "Ensemble"), as slugs.
  std::vector<std::string> sums;
  // First words of organisations' names ("association", "union"), as slugs.
  std::vector<std::string> first_words;

  // Of the table "annuaires" (id, mots). Throws Error{invalid} for an unknown id.
  static DirectoryRules of(const Vocabulary& vocabulary);
};

struct DirectoryEntry {
  std::string name;    // as written
  std::string anchor;  // of the table or the item
  std::size_t row = 0;   // in the table, header rows counted; 0 for an item
  // What the other columns say, as written; "" where they say nothing.
  std::map<DirectoryColumn, std::string> cells;

  const std::string& cell(DirectoryColumn column) const;
};

// The type of documents whose lists are read.
inline constexpr const char* directory_type = "cartographie";

// In the order of the document, a name as often as it is listed.
std::vector<DirectoryEntry> directory_in(const Document& document,
                                         const DirectoryRules& rules);

}  // namespace griot
