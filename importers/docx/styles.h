// word/styles.xml: what styles mean for the document (17.7).
//
// A heading is recognised by the name of its style, or of a style it is based on, in any
// of the languages Word is sold in; an outline level said nearer wins over it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "engine/importer/importer.h"
#include "importers/docx/paragraph_format.h"
#include "importers/docx/part_reader.h"

namespace griot::docx {

// What a paragraph is for, by the name of its style.
enum class Role { text, title, subtitle, contents, quote, caption, box, box_title };

struct ParagraphStyle {
  std::string id;
  Role role = Role::text;
  std::optional<int> heading;  // 1–9
  std::optional<int> number;   // numId
  std::optional<int> level;
  std::string number_style;  // the style that says the number: lvl/pStyle may name it
  bool right_to_left = false;
  bool undefined = false;  // used by paragraphs, and not in the file
  RunFormat run;
};

class Styles {
 public:
  Styles() = default;
  explicit Styles(PartReader in);

  // What styles of these names mean, whatever the file says of them.
  void set_meanings(const StyleMeanings& meanings);

  // Of a paragraph's style, its chain resolved; the default paragraph style for "".
  const ParagraphStyle& paragraph(std::string_view id) const;
  // Of a character style, its chain resolved; nothing for one that is not there.
  const RunFormat& character(std::string_view id) const;
  bool is_placeholder(std::string_view character_style) const;
  bool is_code(std::string_view character_style) const;
  // The numId that a numbering style stands for (numStyleLink).
  std::optional<int> number_of(std::string_view style) const;

  const RunFormat& defaults() const { return defaults_; }

 private:
  struct Style {
    std::string id;
    std::string name;
    std::string based_on;
    ParagraphFormat paragraph;
    RunFormat run;
  };

  void read_style(PartReader& in);
  bool apply_meaning(std::string_view name, ParagraphStyle& resolved) const;
  void read_defaults(PartReader& in);
  std::vector<const Style*> chain_of(std::string_view id) const;
  ParagraphStyle resolve_paragraph(std::string_view id) const;

  std::map<std::string, Style, std::less<>> styles_;
  std::map<std::string, std::string, std::less<>> meanings_;  // by the folded name
  std::string default_paragraph_;
  RunFormat defaults_;
  // Resolved once each; filled by asking, which one import does from one thread.
  mutable std::map<std::string, ParagraphStyle, std::less<>> paragraphs_;
  mutable std::map<std::string, RunFormat, std::less<>> characters_;
};

// The level a style's name or id says: "heading 2", "Titre 2", "Titre2" → 2.
std::optional<int> heading_named(std::string_view name);

}  // namespace griot::docx
