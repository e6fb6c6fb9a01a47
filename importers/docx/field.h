// Fields: what Word computes, and what of it a reader sees (17.16).
//
// A complex field is begin, code, separate, result, end, spread over runs and even
// paragraphs, one within the other. Only results are text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importers/docx/pieces.h"

namespace griot::docx {

// What a field's code asks for.
struct FieldCode {
  std::string name;      // upper case: "HYPERLINK", "TOC", "REF"
  std::string argument;  // the first argument
  std::string anchor;    // after \l
  std::string title;     // after \o
};
FieldCode parse_field_code(std::string_view code);

struct Field {
  std::string code;
  bool in_code = true;
  bool contents = false;        // a table of contents
  int link = no_link;           // what its result links to
  std::size_t first_piece = 0;  // where it began in its paragraph
};

class Fields {
 public:
  void begin(std::size_t piece) { open_.push_back({{}, true, false, no_link, piece}); }
  bool empty() const { return open_.empty(); }
  Field& top() { return open_.back(); }
  void end() { open_.pop_back(); }

  // Some field is still saying its code: what is read now is not for readers.
  bool in_code() const;
  // … and it is the innermost one, so a text here is not another field's result.
  bool top_in_code() const { return !open_.empty() && open_.back().in_code; }
  bool in_contents() const;
  int link() const;
  // Fields left open in their code by the end of a paragraph that withheld text.
  void give_up_codes();

 private:
  std::vector<Field> open_;
};

}  // namespace griot::docx
