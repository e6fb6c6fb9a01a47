// A document as rules read it: line after line, each with what stands above and before
// it.
//
// Lines that stand for headings (a bold line, "Recommandations :") and lists that are
// typed ("– …", "a) …", "R1. …") are read as what they stand for. Nothing is changed in
// the document: facts point to its own blocks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/document/document.h"
#include "engine/knowledge/document_type.h"
#include "engine/knowledge/rules.h"

namespace griot {

inline constexpr std::size_t no_line = static_cast<std::size_t>(-1);

struct Line {
  enum class Kind {
    heading,
    paragraph,
    item,
    more,   // a further paragraph of an item
    table,  // `block` is the table
  };
  Kind kind = Kind::paragraph;
  const Block* block = nullptr;
  std::string anchor;             // of the block, or of what it stands in
  std::string text;               // one line, without its marker
  std::string label;              // its marker, as written: "R1", "a)", "2."
  Tokens tokens;                  // of the text
  std::size_t parent = no_line;   // the item or paragraph that it belongs below
  std::size_t lead = no_line;     // of items: the line that announces the list
  int depth = 0;                  // of items, from 1
  int rank = 0;                   // of headings: the smaller, the higher
  std::size_t section = no_line;  // the heading that it stands below
  std::string_view role;  // id of rubriques.tsv; of a heading: what it announces itself
  bool quoted = false;    // someone's words, set apart: a quotation, a verbatim
  bool summary = false;   // of a box that says in short what the text says
  bool bold = false;      // all of it
  bool noted = false;     // of minutes: a short line without a stop, as notes have them
  using Task = ListItem::Task;
  Task task = Task::none;  // of items: a box to tick

  // The same place with another text: one of its sentences. Costs what that text does.
  Line with_text(std::string other) const;
  bool ends_with(char c) const { return !text.empty() && text.back() == c; }
};

struct Lines {
  std::vector<Line> all;
  // Of the document, as its metadata or else its title say; "" where neither does.
  std::string type;
  // What is set apart for staff, where lists of those present stand: names are known from
  // it, and nothing else is read there.
  std::vector<Line> set_apart;

  // What the headings above a line announce: its own section's, or of those around it.
  std::string_view role_at(std::size_t line) const;
  // "Recommandations › Aux bailleurs"
  std::string headings_of(std::size_t line) const;
  // Headings that a line stands below, the nearest first.
  std::vector<std::size_t> sections_of(std::size_t line) const;
};

Lines lines_of(const Document& document, const Rules& rules);
// The same of `view`, what everyone may see of `whole`: its type and the names of those
// present are told by all of it.
Lines lines_of(const Document& view, const Document& whole, const Rules& rules);

// The marker that a text begins with: "R1", "a)", "–", "Recommandation n° 2" …
struct Marker {
  enum class Form { none, dash, number, letter, roman, code, named, article };
  Form form = Form::none;
  std::string label;       // as written, without what follows
  std::size_t length = 0;  // bytes up to the text
};
Marker marker_of(std::string_view text, const Rules& rules);
// "2 Nos priorités": a number that only the heading behind it tells from a count.
Marker bare_number_of(std::string_view text);
bool is_bare_number(const Marker& marker);

}  // namespace griot
