// The renderer behind html.h and html_page.h; nobody else includes it.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "engine/render/heading_levels.h"
#include "engine/render/html.h"
#include "engine/render/outline.h"
#include "engine/render/safe_url.h"

namespace griot {

class HtmlRenderer {
 public:
  // `whole`: all blocks of the document will be appended, so that what is numbered can be
  // counted on the way.
  HtmlRenderer(const Document& document, const HtmlOptions& options, bool whole);

  void append_body(const Blocks& blocks);
  void append_line(const Inlines& inlines);
  std::string take() { return std::move(out_); }

 private:
  // Where blocks stand decides whether paragraphs carry numbers and notes follow at once.
  enum class Flow { body, inner };

  void append(const Blocks& blocks, Flow flow);
  void append(const Block& block, Flow flow);
  void append_content(const Blocks& blocks);  // one plain paragraph without its <p>
  void append_beside(const Block& block);
  void append_paragraph(const Block& block, const Paragraph& paragraph, Flow flow);
  int number_of(const Block& paragraph);
  std::string id_of(const Block& block, const Heading& heading);
  void append_heading(const Block& block, const Heading& heading);
  void append_quote(const Block& block, const Quote& quote);
  void append_list(const Block& block, const List& list);
  // `counted`: its label is a number that `value`, or what came before, gives it.
  void append_item(const ListItem& item, bool tight, bool counted, int value);
  void append_code(const Block& block, const CodeBlock& code);
  void append_table(const Block& block, const Table& table);
  void append_rows(const Table& table);
  void append_cell(const Table& table, const TableCell& cell, std::size_t row,
                   std::size_t column);
  void append_figure(const Block& block, const Figure& figure);
  void append_box(const Block& block, const Box& box, Flow flow);
  void append_box_title(const Box& box);

  void check_size() const;

  void append_due_notes();
  // False when it stands somewhere already.
  bool append_side_note(const Note& note, int number);
  void append_end_notes();
  void append_end_note(const Note& note, int number);
  void append_back_link(int number, const char* mark);

  void append(const Inlines& inlines);
  void append(const Inline& node);
  void append_text(std::string_view text);
  void append_emphasis(const Emphasised& emphasised);
  void append_localised(const Localised& localised);
  void append_link(const Link& link);
  std::string href_of(const std::string& target);
  void append_image(const Image& image);
  void append_call(const NoteReference& call);
  void append_formula(const Formula& formula);

  void open(const char* name, const Block& block);  // "<name", its id, lang and dir
  void close(const char* name);
  void class_name(const char* name);
  void attribute(std::string_view name, std::string_view value);
  void label(std::string_view name, const Message& message);
  std::string id(std::string_view id) const {
    return options_.id_prefix + std::string(id);
  }
  bool is_page() const { return options_.mode == HtmlMode::page; }
  bool is_alone() const { return options_.mode == HtmlMode::standalone; }
  // A language for the time of a scope.
  struct Speaking;

  const Document& document_;
  const HtmlOptions& options_;
  bool whole_;
  std::optional<LinkTargets> targets_;  // made when a link first needs them
  std::unordered_map<std::string, int> note_numbers_;
  std::unordered_map<std::string, const Note*> notes_;
  // Of a part of a document.
  std::unordered_map<std::string, int> paragraph_numbers_;
  std::unordered_map<const Heading*, std::string> heading_ids_;
  // Of a whole one: how many there were so far.
  int paragraphs_ = 0;
  int headings_ = 0;
  std::vector<const Note*> due_notes_;  // called and not yet written
  std::unordered_set<std::string> called_;
  std::unordered_set<std::string> written_notes_;
  std::unordered_set<std::string> placed_;  // bookmarks: the first of a name counts
  std::unordered_map<std::string, int> calls_;
  bool french_ = false;
  bool in_link_ = false;
  bool in_note_ = false;
  HeadingLevels levels_;
  int section_level_ = 0;  // of the last heading as written
  int tables_ = 0;
  int boxes_ = 0;
  std::string out_;
};

}  // namespace griot
