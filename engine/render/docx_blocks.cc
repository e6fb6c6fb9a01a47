#include <algorithm>
#include <array>

#include "engine/document/plain_text.h"
#include "engine/render/docx_writer.h"

namespace griot {
namespace {

constexpr int deepest_level = 8;  // of a list in Word, from 0

const char* heading_style(int level) {
  static constexpr std::array names = {"Titre1", "Titre2", "Titre3",
                                       "Titre4", "Titre5", "Titre6"};
  return names[static_cast<std::size_t>(level - 1)];
}

// Word drops blanks at the beginning of a line unless they are no-break spaces.
std::string shown_code(std::string_view line) {
  std::string out;
  for (const char c : line) {
    if (c == ' ') {
      out += "\u00A0";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

DocxWriter::Look DocxWriter::look_at(const Place& place) const {
  Look look;
  look.language = place.language;
  look.right_to_left = place.right_to_left;
  return look;
}

void DocxWriter::append(const Blocks& blocks, const Place& place) {
  const auto is_table = [](const Block& block) {
    return std::holds_alternative<Table>(block.value) ||
           std::holds_alternative<Box>(block.value);
  };
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    // Word makes one table of two that touch.
    if (i > 0 && is_table(blocks[i - 1]) && is_table(blocks[i])) out() += "<w:p/>";
    append(blocks[i], place);
  }
}

void DocxWriter::append(const Block& block, const Place& around) {
  Place place = around;
  if (!block.language.empty()) place.language = block.language;
  if (!block.direction.empty()) place.right_to_left = block.direction == "rtl";
  struct Visit {
    DocxWriter& writer;
    const Block& block;
    const Place& place;
    void operator()(const Paragraph& it) const {
      writer.append_paragraph(it.content, place, &block);
    }
    void operator()(const Heading& it) const { writer.append_heading(it, place, block); }
    void operator()(const Quote& it) const { writer.append_quote(it, place); }
    void operator()(const List& it) const { writer.append_list(it, place); }
    void operator()(const CodeBlock& it) const { writer.append_code(it, place); }
    void operator()(const Table& it) const { writer.append_table(it, place); }
    void operator()(const Figure& it) const { writer.append_figure(it, place, block); }
    void operator()(const Box& it) const { writer.append_box(it, place); }
    void operator()(const Rule&) const { writer.append_rule(place); }
  };
  std::visit(Visit{*this, block, place}, block.value);
}

// The order of properties is the schema's (17.3.1.26).
void DocxWriter::open_paragraph(const Place& place, const Block* block, bool keep_next) {
  std::string& to = out();
  to += "<w:p><w:pPr>";
  if (place.style[0] != '\0') {
    to += "<w:pStyle";
    append_xml_attribute(to, "w:val", place.style);
    to += "/>";
  }
  if (keep_next) to += "<w:keepNext/>";
  if (place.number > 0) {
    to += "<w:numPr><w:ilvl w:val=\"" + std::to_string(place.number_level) +
          "\"/><w:numId w:val=\"" + std::to_string(place.number) + "\"/></w:numPr>";
  }
  if (place.right_to_left) to += "<w:bidi/>";
  if (place.number == 0 && place.level > 0) {
    to += "<w:ind w:left=\"" + std::to_string(docx_indent * place.level) + "\"/>";
  }
  if (place.alignment[0] != '\0') {
    to += "<w:jc w:val=\"" + std::string(place.alignment) + "\"/>";
  }
  to += "</w:pPr>";
  if (!block) return;
  for (const std::string& name : bookmarks_.at(*block)) append_bookmark(name);
}

void DocxWriter::append_paragraph(const Inlines& inlines, const Place& place,
                                  const Block* block) {
  open_paragraph(place, block);
  append(inlines, look_at(place), place.in_note);
  out() += "</w:p>";
}

// A label is what the source shows, so it is shown as it is.
void DocxWriter::append_heading(const Heading& heading, const Place& around,
                                const Block& block) {
  Place place = around;
  place.style = heading_style(heading.level);
  place.level = 0;
  if (!heading.label.empty() && around.number == 0) {
    place.number = numbering_.add_label(heading.label, Numbering::decimal, 1, 0);
    place.number_level = 0;
  }
  append_paragraph(heading.content, place, &block);
}

void DocxWriter::append_list(const List& list, const Place& around) {
  Place place = around;
  place.number_level = std::min(around.level, deepest_level);
  place.level = around.level + 1;
  const bool patterned = !label_pattern(list).empty();
  int number = 0;
  int value = list.start;
  for (const ListItem& item : list.items) {
    const bool labelled = !item.label.empty() && !patterned;
    if (labelled) {
      place.number =
          numbering_.add_label(item.label, list.numbering, value, place.number_level);
      number = 0;  // those behind it count on from here
    } else {
      if (number == 0) number = numbering_.add(list, value, place.number_level);
      place.number = number;
    }
    numbering_.begin(place.number);
    append_item(item, place);
    numbering_.end(place.number);
    ++value;
  }
}

// The first paragraph carries the mark; what follows it is told to belong to the item.
void DocxWriter::append_item(const ListItem& item, const Place& place) {
  const auto* first =
      item.content.empty() ? nullptr : std::get_if<Paragraph>(&item.content[0].value);
  Place of_mark = place;
  of_mark.style = docx_style::list;
  open_paragraph(of_mark, first ? &item.content[0] : nullptr);
  if (item.task != ListItem::Task::none) {
    append_text(item.task == ListItem::Task::done ? "☒ " : "☐ ", {});
  }
  if (first) append(first->content, look_at(place), place.in_note);
  out() += "</w:p>";
  Place rest = place;
  rest.number = 0;
  for (std::size_t i = first ? 1 : 0; i < item.content.size(); ++i) {
    const Block& block = item.content[i];
    if (std::holds_alternative<List>(block.value)) {
      append(block, rest);
      continue;
    }
    open_control("griot:suite:" + std::to_string(place.number_level), "");
    append(block, rest);
    close_control();
  }
}

void DocxWriter::append_quote(const Quote& quote, const Place& around) {
  Place place = around;
  place.style = docx_style::quote;
  place.in_quote = true;
  const bool plain = !around.in_quote && quote.content.size() == 1 &&
                     std::holds_alternative<Paragraph>(quote.content[0].value);
  if (!plain) open_control("griot:citation", "Citation");
  append(quote.content, place);
  if (!plain) close_control();
}

void DocxWriter::append_code(const CodeBlock& code, const Place& around) {
  Place place = around;
  place.style = docx_style::code;
  open_control("griot:code:" + code.language, "Code");
  open_paragraph(place, nullptr);
  std::string_view text = code.text;
  while (text.ends_with('\n')) text.remove_suffix(1);
  for (bool first = true; first || !text.empty(); first = false) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (!first) out() += "<w:r><w:br/></w:r>";
    append_text(shown_code(text.substr(0, end)), {});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  out() += "</w:p>";
  close_control();
}

void DocxWriter::append_figure(const Figure& figure, const Place& around,
                               const Block& block) {
  Place place = around;
  place.alignment = "center";
  open_paragraph(place, &block, !figure.caption.empty());
  append_image(figure.image, look_at(place));
  out() += "</w:p>";
  if (figure.caption.empty()) return;
  place.style = docx_style::caption;
  append_paragraph(figure.caption, place);
}

// A framed cell, so that a box may hold all that a document may.
void DocxWriter::append_box(const Box& box, const Place& around) {
  open_control("griot:boite:" + box.kind,
               box.alternative.empty() ? box.kind : box.alternative);
  out() += "<w:tbl><w:tblPr><w:tblStyle w:val=\"";
  out() += docx_style::box;
  out() +=
      "\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid><w:gridCol "
      "w:w=\"9298\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"9298\" "
      "w:type=\"dxa\"/></w:tcPr>";
  Place place;
  place.in_note = around.in_note;
  place.in_quote = around.in_quote;
  place.language = around.language;
  place.right_to_left = around.right_to_left;
  if (!box.title.empty()) {
    Place titled = place;
    titled.style = docx_style::box_title;
    append_paragraph(box.title, titled);
  }
  append(box.content, place);
  if (!out().ends_with("</w:p>")) out() += "<w:p/>";
  out() += "</w:tc></w:tr></w:tbl>";
  close_control();
}

void DocxWriter::append_rule(const Place& around) {
  Place place = around;
  place.style = docx_style::rule;
  open_control("griot:filet", "Filet");
  open_paragraph(place, nullptr);
  out() += "</w:p>";
  close_control();
}

void DocxWriter::open_control(const std::string& tag, std::string_view alias) {
  out() += "<w:sdt><w:sdtPr>";
  if (!alias.empty()) {
    out() += "<w:alias";
    append_xml_attribute(out(), "w:val", alias);
    out() += "/>";
  }
  out() += "<w:tag";
  append_xml_attribute(out(), "w:val", tag);
  out() += "/><w:id w:val=\"" + std::to_string(++control_ids_) +
           "\"/></w:sdtPr><w:sdtContent>";
}

void DocxWriter::close_control() {
  out() += "</w:sdtContent></w:sdt>";
}

}  // namespace griot
