// Persons whom minutes name: so that who is to do something is told from a first word
// that only has a capital.
//
// The organisations that those lists name act like persons: "Cantine pour tous".
//
// From lists of who came, was excused, took notes or led, where a document shows them;
// from speakers; from civilities ("Mme Sylla"); and from names that come again, do
// something and are never written small. Costs two passes over the words of the document.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/facts.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/rules.h"

namespace griot {

class People {
 public:
  People() = default;
  People(const Lines& lines, const std::vector<Speaker>& speakers, const Rules& rules);

  // How many words of names are known.
  std::size_t count() const { return names_.size(); }

  // "Mariama", "Mme Sylla et M. Bah", "la trésorière": all of it names persons, or an
  // organisation that is listed as present.
  bool are_persons(std::string_view text, std::span<const Token> tokens,
                   const Rules& rules) const;

  // An organisation that is listed as present: "Cantine pour tous".
  bool is_body(std::string_view text, std::span<const Token> tokens) const;

 private:
  void add_names(std::string_view text, std::span<const Token> tokens);
  void add_set_apart(const Line& line, const Rules& rules);
  void add_bodies(std::string_view text, const Rules& rules);

  std::set<std::string, std::less<>> names_;     // folded words
  std::set<std::string, std::less<>> initials_;  // folded: "sd"
  std::set<std::string, std::less<>> bodies_;    // folded: "cantine pour tous"
};

// "Présentes : Awa, Binta": whom a line lists, apart from what it says.
bool lists_persons(const Line& line, const Rules& rules);

}  // namespace griot
