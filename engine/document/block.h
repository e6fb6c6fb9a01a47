// What a document is made of, paragraph by paragraph.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "engine/document/inline.h"

namespace griot {

struct Block;
using Blocks = std::vector<Block>;

// Where a block was found in its source: for messages only, so it never counts in a
// comparison. `line` for text sources, `paragraph` (from 1) for Word; 0 = unknown.
struct Origin {
  int line = 0;
  int paragraph = 0;
  bool operator==(const Origin&) const { return true; }
};

// `label` is the number that the source shows before it ("II", "3.1"), kept apart.
struct Heading {
  int level = 1;  // 1–6
  std::string label;
  Inlines content;
  bool operator==(const Heading&) const = default;
};

struct Paragraph {
  Inlines content;
  bool operator==(const Paragraph&) const = default;
};

// A quotation. What a person said (verbatim) is a Box of kind "verbatim".
struct Quote {
  Blocks content;
  bool operator==(const Quote&) const = default;
};

enum class Numbering { none, decimal, lower_letter, upper_letter, lower_roman, upper_roman };

struct ListItem {
  enum class Task { none, open, done };
  Task task = Task::none;
  // The mark that the source shows ("2.1.a)", "R1") where the list's own numbering would
  // not give it; else empty.
  std::string label;
  Blocks content;
  bool operator==(const ListItem&) const = default;
};

struct List {
  Numbering numbering = Numbering::none;  // none: bullets
  int start = 1;
  bool tight = true;  // items shown without space between them
  std::vector<ListItem> items;
  bool operator==(const List&) const = default;
};

struct CodeBlock {
  std::string language;
  std::string text;
  bool operator==(const CodeBlock&) const = default;
};

enum class Alignment { none, left, centre, right };

// A cell covers `column_span` × `row_span` places; places covered by a cell from the
// left or from above have no cell of their own (as in HTML).
struct TableCell {
  int column_span = 1;
  int row_span = 1;
  bool header = false;  // declared by the source, never invented
  Blocks content;
  bool operator==(const TableCell&) const = default;
};

struct TableRow {
  std::vector<TableCell> cells;
  bool operator==(const TableRow&) const = default;
};

struct Table {
  Inlines caption;
  int header_rows = 0;               // rows from the top that the source declares as header
  std::vector<Alignment> alignments;  // a column each; shorter means none
  std::vector<TableRow> rows;
  bool operator==(const Table&) const = default;
};

struct Figure {
  Image image;
  Inlines caption;
  bool operator==(const Figure&) const = default;
};

// A framed text. `kind`: "encadré", "en-bref", "verbatim", "mention-légale", "sigles",
// "zone-de-texte" … lower case, letters and hyphens.
struct Box {
  std::string kind;
  Inlines title;
  Blocks content;
  // What the frame itself shows, for those who do not see it; a line of text.
  std::string alternative = {};
  bool operator==(const Box&) const = default;
};

struct Rule {
  bool operator==(const Rule&) const = default;
};

struct Block {
  std::variant<Paragraph, Heading, Quote, List, CodeBlock, Table, Figure, Box, Rule> value;
  std::string language;   // BCP 47 where it differs from what is around it
  std::string direction;  // "rtl" where it differs
  // The permanent id of this paragraph, given by the store ("p-k3f9a"); empty before.
  std::string anchor;
  Origin origin;
  bool operator==(const Block&) const = default;
};

}  // namespace griot
