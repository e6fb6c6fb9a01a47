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

class Pieces {
 public:
  // `withheld`: stands in what is so far a field's code; see release().
  void add_text(std::string_view text, Look look, int link, bool withheld = false);
  void add(Inline node, Look look, int link);

  std::size_t size() const { return pieces_.size(); }
  // True when there is more than blanks and bookmarks.
  bool has_content() const;

  // The code of the field that began at `from` is complete: what it withheld goes.
  void drop_withheld(std::size_t from);
  // The field never ended: what it withheld was text. Returns that text.
  std::string release_withheld();

  // The paragraph's inlines, blanks at its edges taken away; empties this. With
  // `heading`, line breaks become blanks and an emphasis over the whole is no emphasis.
  Inlines take(const std::vector<LinkTarget>& links, bool heading);
  // Only the bookmarks, when there is nothing else.
  void keep_bookmarks_only();

 private:
  struct Piece {
    Inline node;
    Look look = 0;
    int link = no_link;
    bool withheld = false;
  };
  using Row = std::vector<Piece>;

  static bool is_blank(const Piece& piece);
  static bool is_neutral(const Piece& piece);
  static Row split_blanks(Row row);
  static void trim(Row& row);
  static void settle_looks(Row& row);
  static void plain_heading(Row& row);
  static Inlines group_links(Row& row, const std::vector<LinkTarget>& links);
  static Inlines group_looks(Row& row, std::size_t from, std::size_t to, unsigned bit);

  Row pieces_;
};

}  // namespace griot::docx
