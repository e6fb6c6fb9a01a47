// A story is a run of paragraphs and tables of its own: the body, a note, a text box.
//
// Reads it in one pass. The table in story.cc says which elements mean something; any
// other is gone through, so that text in elements we do not know is kept.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "importers/docx/block_builder.h"
#include "importers/docx/field.h"
#include "importers/docx/import_state.h"
#include "importers/docx/paragraph_format.h"
#include "importers/docx/part_reader.h"
#include "importers/docx/pieces.h"
#include "importers/docx/relationships.h"
#include "importers/docx/table_builder.h"

namespace griot::docx {

class Story {
 public:
  enum class Kind { body, note };

  // `place` is where findings say they are when they have no paragraph number.
  Story(ImportState& state, PartReader& in, const Relationships& relationships, Kind kind,
        std::string place);

  // On the start of the element that holds the story; reads to its end.
  Blocks read();

 private:
  using Handler = void (Story::*)();
  struct Element;
  static Handler handler_of(Space space, std::string_view name);

  // What holds blocks: the story, a cell, a text box.
  struct Container {
    explicit Container(int depth) : builder(depth) {}
    BlockBuilder builder;
    Pieces pieces;
    ParagraphTexts texts;
    ParagraphFormat format;
    const ParagraphStyle* style = nullptr;  // of `format`, once it was looked up
    Origin origin;
    bool in_paragraph = false;
    bool captioned = false;  // the last block is a caption that a table may follow
    bool joining = false;    // the mark was deleted: the next paragraph goes on
    std::vector<std::size_t> marks;  // findings on its mark, whose subject is its text
    Blocks boxes;                    // to stand after the paragraph

    void set_format(ParagraphFormat given) {
      format = std::move(given);
      style = nullptr;
    }
  };
  struct Drawing {
    std::string alternative;
    std::string title;
    bool decorative = false;
  };

  Container& here() { return containers_.back(); }
  Blocks read_container();
  void read_children();
  void read_element();
  void skip() { in_.skip(); }

  // story_paragraph.cc
  void read_paragraph();
  void read_paragraph_properties();
  void end_paragraph();
  void say_of_mark(const char* code, Message message);
  void tell_marks();
  void place_paragraph(Inlines content);
  void place_boxes(bool in_item);
  void place_caption(Block block);
  void place_in_box(Block block);
  void add_heading(const ParagraphStyle& style, int level, Inlines content);
  struct ListPlace {
    int number = 0;
    int level = 0;
  };
  ListPlace list_place(const ParagraphStyle& style) const;
  std::optional<int> heading_level(const ParagraphStyle& style) const;
  const ParagraphStyle& paragraph_style();

  // story_run.cc
  void read_run();
  void read_run_properties();
  Look look_of(const RunFormat& format, bool& hidden);
  int tongue_of(const RunFormat& format);
  Manner manner_now() const;
  void read_text();
  void add_text(std::string_view text);
  void add_node(Inline node);
  Seen seen_now() const;
  void read_tab();
  void read_break();
  void read_carriage_return();
  void read_no_break_hyphen();
  void read_symbol();
  void read_ruby();

  // story_link.cc
  void read_hyperlink();
  void read_bookmark();
  void read_field_char();
  void read_field_code();
  void read_simple_field();
  void open_field_result(Field& field);
  int link_to_address(std::string_view address, std::string_view anchor,
                      std::string_view title);
  int link_to_bookmark(std::string_view name, std::string_view title);
  int link_now() const;

  // story_revision.cc
  void read_as(Seen seen);
  void read_inserted();
  void read_deleted();
  void read_moved_from();
  void read_direction();
  void read_section();
  void read_comment_reference();
  void read_alternate();

  // story_control.cc
  struct Control {
    std::string tag;
    std::string alias;
  };
  void read_content_control();
  void read_control_properties();
  void read_told_content(const Control& control);
  Box told_box(std::string_view kind, const std::string& alias, Blocks content);

  // story_embedded.cc
  void read_chart();
  void read_diagram();
  void read_alternate_chunk();
  template <class Value>
  void read_embedded(std::string_view id, std::optional<Value> (*reader)(PartReader),
                     Finding kept, Finding lost);
  void add_embedded(Block block);
  std::optional<Imported> imported_chunk(const std::string& part);
  std::string part_named(std::string_view id) const;

  // story_word2003.cc
  void read_footnote();
  void read_endnote();
  void read_note_in_place(Note::Kind kind);
  void read_old_hyperlink();
  void read_annotation();
  void read_binary_data();

  // story_table.cc
  void read_table();
  void read_table_rows(TableBuilder& table, int level);
  void read_row(TableBuilder& table);
  void read_row_properties();
  void read_cells(TableBuilder& table, int level);
  void read_cell(TableBuilder& table);

  // story_drawing.cc
  void read_drawing();
  void read_drawing_properties();
  void read_picture_properties();
  void read_decorative();
  void read_shape();
  void read_blip();
  void read_image_data();
  void add_picture(std::string_view relationship);
  std::string media_of(const std::string& part);
  std::string keep_media(std::string bytes, const std::string& part);
  void add_image(Image image);
  Image described_image() const;
  void read_text_box();
  void read_formula();
  void read_formula_paragraph();

  // story_note.cc
  void read_footnote_reference();
  void read_endnote_reference();
  void read_note_reference(Note::Kind kind);
  void add_call(const NoteCall& call);

  ImportState& state_;
  PartReader& in_;
  const Relationships& relationships_;
  const Kind kind_;
  const std::string place_;
  std::vector<Container> containers_;
  std::vector<LinkTarget> links_;
  Fields fields_;
  int hyperlink_ = no_link;
  Seen seen_ = Seen::shown;
  bool inserted_ = false;
  Look look_ = 0;
  RunFormat run_format_;  // of the run we are in
  bool run_hidden_ = false;
  int tongue_ = 0;
  std::string direction_;  // of the w:dir or w:bdo around
  Drawing drawing_;
  Control control_;
  bool in_told_quote_ = false;
  std::vector<Inlines> box_titles_;  // of the boxes around
  bool empty_control_ = false;       // in a form field that shows its invitation
  bool placeholder_run_ = false;     // in a run that looks like one
  struct Row {
    int skipped = 0;
    bool header = false;
    bool deleted = false;
    bool inserted = false;
  } row_;
  std::string* deleted_row_ = nullptr;  // gathers the words of the row that goes
};

}  // namespace griot::docx
