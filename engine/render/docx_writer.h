// The writer behind docx.h; nobody else includes it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/render/docx.h"
#include "engine/render/docx_numbering.h"
#include "engine/render/docx_package.h"

namespace griot {

// The names of styles, as Word in French writes them (docx_styles.cc defines them).
namespace docx_style {
inline constexpr const char* title = "Titre";
inline constexpr const char* subtitle = "Sous-titre";
inline constexpr const char* quote = "Citation";
inline constexpr const char* caption = "Lgende";
inline constexpr const char* list = "Paragraphedeliste";
inline constexpr const char* code = "PrformatHTML";
inline constexpr const char* box_title = "TitreEncadr";
inline constexpr const char* rule = "Filet";
inline constexpr const char* table = "TableauGriot";
inline constexpr const char* box = "EncadrGriot";
inline constexpr const char* link = "Lienhypertexte";
inline constexpr const char* inline_code = "CodeHTML";
inline constexpr const char* footnote = "Notedebasdepage";
inline constexpr const char* endnote = "Notedefin";
inline constexpr const char* footnote_call = "Appelnotedebasdep";
inline constexpr const char* endnote_call = "Appeldenotedefin";
}  // namespace docx_style

// The content of word/styles.xml; `language` is the document's.
std::string docx_styles(std::string_view language);
// docProps/core.xml and docProps/custom.xml.
std::string docx_core_properties(const Metadata& metadata);
std::string docx_custom_properties(const Metadata& metadata);
// "fr" is "fr-FR" to Word.
std::string docx_language(std::string_view language);

// What links of a document lead to, by the names that Word allows (40 letters, digits and
// low lines).
class DocxBookmarks {
 public:
  explicit DocxBookmarks(const Document& document);

  // The name for "#target", empty when nothing in the document is called so.
  std::string name_of(std::string_view target) const;
  // Names that are to be set at a block, and at a bookmark within a line.
  std::vector<std::string> at(const Block& block) const;
  std::string at(const Bookmark& bookmark) const;

 private:
  std::string word_name(std::string_view wanted);

  std::set<std::string> taken_;
  std::map<std::string, std::string, std::less<>> names_;  // by target
  std::map<const Block*, std::vector<std::string>> at_block_;
};

class DocxWriter {
 public:
  DocxWriter(const Document& document, const DocxOptions& options);
  std::string write();

 private:
  // A story has relationships of its own: the body and the two parts of notes.
  struct Story {
    DocxRelationships relationships;
    std::string xml;
  };
  // How a run looks, and in which language it is.
  struct Look {
    unsigned kinds = 0;  // a bit an Emphasis
    bool code = false;
    bool link = false;
    std::string language;
    bool right_to_left = false;
  };
  // Where a block stands.
  struct Place {
    const char* style = "";  // of its paragraphs
    int level = 0;           // lists around it
    int number = 0;          // numId of an item's first paragraph
    int number_level = 0;
    bool in_note = false;
    bool in_quote = false;
    const char* alignment = "";
    std::string language;
    bool right_to_left = false;
  };

  void body();
  void title();
  void uncalled_notes();
  void append_note(const Note& note, int id);

  // docx_blocks.cc
  void append(const Blocks& blocks, const Place& place);
  void append(const Block& block, const Place& place);
  void append_paragraph(const Inlines& inlines, const Place& place,
                        const Block* block = nullptr);
  // "<w:p>" with its properties and the bookmarks of `block`, which may be null.
  void open_paragraph(const Place& place, const Block* block, bool keep_next = false);
  Look look_at(const Place& place) const;
  void append_heading(const Heading& heading, const Place& place, const Block& block);
  void append_list(const List& list, const Place& place);
  void append_item(const ListItem& item, const Place& place);
  void append_quote(const Quote& quote, const Place& place);
  void append_code(const CodeBlock& code, const Place& place);
  void append_figure(const Figure& figure, const Place& place, const Block& block);
  void append_box(const Box& box, const Place& place);
  void append_rule(const Place& place);
  // A content control that says what Word has no words for.
  void open_control(const std::string& tag, std::string_view alias);
  void close_control();

  // docx_tables.cc
  void append_table(const Table& table, const Place& place);

  // docx_inlines.cc
  void append(const Inlines& inlines, const Look& look, bool in_note);
  void append(const Inline& node, const Look& look, bool in_note);
  void append_text(std::string_view text, const Look& look);
  void open_run(const Look& look, const char* style = "");
  void append_link(const Link& link, const Look& look, bool in_note);
  void append_image(const Image& image, const Look& look);
  void append_call(const NoteReference& call, const Look& look, bool in_note);
  void append_formula(const Formula& formula);
  void append_bookmark(const std::string& name);

  DocxRelationships& relationships() { return story_->relationships; }
  std::string& out() { return story_->xml; }

  const Document& document_;
  const DocxOptions& options_;
  DocxBookmarks bookmarks_;
  DocxNumbering numbering_;
  Story main_;
  Story footnotes_;
  Story endnotes_;
  Story* story_ = &main_;
  std::map<std::string, const Note*, std::less<>> notes_;
  std::map<std::string, int, std::less<>> called_;  // notes, by the number of the call
  std::vector<const Note*> order_;                  // as they are called
  std::map<std::string, std::string> media_;        // name → bytes
  std::set<std::string> set_bookmarks_;             // the first of a name counts
  int bookmark_ids_ = 0;
  int drawing_ids_ = 0;
  int control_ids_ = 0;
};

}  // namespace griot
