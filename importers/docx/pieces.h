// The text of one paragraph while it is read: a flat row of pieces, made into nested
// inlines at the end, so that runs that look the same are one again.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/document/inline.h"
#include "importers/docx/run_format.h"

namespace griot::docx {

inline constexpr int no_link = -1;

struct LinkTarget {
  std::string target;
  std::string title;
};

// A language or direction other than the document's; 0 stands for the document's own.
struct Tongue {
  std::string language;
  std::string direction;
  bool operator==(const Tongue&) const = default;
};

// How a piece of text stands in its paragraph.
struct Manner {
  Look look = 0;
  int link = no_link;
  int tongue = 0;  // counted from 1 in the document's tongues
  bool operator==(const Manner&) const = default;
};

// What the numbers in manners stand for.
struct Targets {
  const std::vector<LinkTarget>& links;
  const std::vector<Tongue>& tongues;
};

class Pieces {
 public:
  // `withheld`: stands in what is so far a field's code; see release().
  void add_text(std::string_view text, const Manner& manner, bool withheld = false);
  void add(Inline node, const Manner& manner);
  // What was read apart, behind what is here.
  void append(Pieces more);

  std::size_t size() const { return pieces_.size(); }
  // True when there is more than blanks and bookmarks.
  bool has_content() const;

  // The code of the field that began at `from` is complete: what it withheld goes.
  void drop_withheld(std::size_t from);
  // The field never ended: what it withheld was text. Returns that text.
  std::string release_withheld();

  // The paragraph's inlines, blanks at its edges taken away; empties this. With
  // `heading`, line breaks become blanks and an emphasis over the whole is no emphasis.
  Inlines take(const Targets& targets, bool heading);
  // Only the bookmarks, when there is nothing else.
  void keep_bookmarks_only();

 private:
  struct Piece {
    Inline node;
    Manner manner;
    bool withheld = false;
  };
  using Row = std::vector<Piece>;

  static bool is_blank(const Piece& piece);
  static bool is_neutral(const Piece& piece);
  static Row split_blanks(Row row);
  static void trim(Row& row);
  static void settle_looks(Row& row);
  static void plain_heading(Row& row);
  static Inlines group_links(Row& row, const Targets& targets);
  static Inlines group_tongues(Row& row, std::size_t from, std::size_t to,
                               const Targets& targets);
  static Inlines group_looks(Row& row, std::size_t from, std::size_t to, unsigned bit);

  Row pieces_;
};

}  // namespace griot::docx
