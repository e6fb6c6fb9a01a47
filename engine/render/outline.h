// The places of a document that others point to: headings, numbered paragraphs, notes.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/document/document.h"

namespace griot {

struct OutlineEntry {
  int level = 1;
  std::string label;
  std::string text;  // plain
  std::string id;    // the anchor where there is one, else "s-3"; without any prefix
};

// Headings of the body, in reading order, those within boxes and quotes included.
std::vector<OutlineEntry> outline(const Document& document);

// The anchors of the paragraphs that show a number, in order: the first is number 1.
// These are paragraphs with an anchor that stand in the body itself or in its boxes.
std::vector<std::string> numbered_paragraphs(const Document& document);

// What "#name" within a document leads to: bookmarks and paragraphs first, then headings
// by what a link shares with their words.
class LinkTargets {
 public:
  explicit LinkTargets(const Document& document);

  // The id of a bookmark or heading; empty when nothing has that name.
  std::string id_of(std::string_view name) const;

 private:
  std::unordered_map<std::string, std::string> ids_;
  std::unordered_map<std::string, std::string> headings_;  // by link_name
};

// The id that a bookmark of this name gets: "b-" and what ids may hold of it.
std::string bookmark_id(std::string_view name);

// The numbers notes are shown with: in the order of their first call, then those nothing
// calls; counted from 1.
std::unordered_map<std::string, int> number_notes(const Document& document);

}  // namespace griot
