#include "importers/docx/story.h"

#include <algorithm>
#include <array>
#include <utility>

namespace griot::docx {

struct Story::Element {
  Space space;
  std::string_view name;
  Handler handler;
};

// The elements that mean something, sorted by name. Not listed: transparent.
Story::Handler Story::handler_of(Space space, std::string_view name) {
  static constexpr std::array table = {
      Element{Space::mc, "AlternateContent", &Story::read_alternate},
      Element{Space::w, "altChunk", &Story::read_alternate_chunk},
      Element{Space::wp, "anchor", &Story::read_drawing},
      Element{Space::aml, "annotation", &Story::read_annotation},
      Element{Space::w, "bdo", &Story::read_direction},
      Element{Space::w, "binData", &Story::read_binary_data},
      Element{Space::a, "blip", &Story::read_blip},
      Element{Space::w, "bookmarkStart", &Story::read_bookmark},
      Element{Space::w, "br", &Story::read_break},
      Element{Space::pic, "cNvPr", &Story::read_picture_properties},
      Element{Space::chart, "chart", &Story::read_chart},
      Element{Space::w, "commentReference", &Story::read_comment_reference},
      Element{Space::w, "cr", &Story::read_carriage_return},
      Element{Space::decorative, "decorative", &Story::read_decorative},
      Element{Space::w, "del", &Story::read_deleted},
      Element{Space::w, "delInstrText", &Story::skip},
      Element{Space::w, "delText", &Story::read_deleted},
      Element{Space::w, "dir", &Story::read_direction},
      Element{Space::wp, "docPr", &Story::read_drawing_properties},
      Element{Space::w, "endnote", &Story::read_endnote},
      Element{Space::w, "endnoteReference", &Story::read_endnote_reference},
      Element{Space::w, "fldChar", &Story::read_field_char},
      Element{Space::w, "fldSimple", &Story::read_simple_field},
      Element{Space::w, "footnote", &Story::read_footnote},
      Element{Space::w, "footnoteReference", &Story::read_footnote_reference},
      Element{Space::w, "hlink", &Story::read_old_hyperlink},
      Element{Space::w, "hyperlink", &Story::read_hyperlink},
      Element{Space::v, "imagedata", &Story::read_image_data},
      Element{Space::wp, "inline", &Story::read_drawing},
      Element{Space::w, "ins", &Story::read_inserted},
      Element{Space::w, "instrText", &Story::read_field_code},
      Element{Space::w, "moveFrom", &Story::read_moved_from},
      Element{Space::w, "moveTo", &Story::read_inserted},
      Element{Space::w, "noBreakHyphen", &Story::read_no_break_hyphen},
      Element{Space::m, "oMath", &Story::read_formula},
      Element{Space::m, "oMathPara", &Story::read_formula_paragraph},
      Element{Space::w, "object", &Story::read_drawing},
      Element{Space::w, "p", &Story::read_paragraph},
      Element{Space::a, "p", &Story::read_paragraph},
      Element{Space::w, "pPr", &Story::read_paragraph_properties},
      Element{Space::a, "pPr", &Story::skip},
      Element{Space::w, "pict", &Story::read_drawing},
      Element{Space::w, "ptab", &Story::read_tab},
      Element{Space::w, "r", &Story::read_run},
      Element{Space::a, "r", &Story::read_run},
      Element{Space::w, "rPr", &Story::read_run_properties},
      Element{Space::a, "rPr", &Story::skip},
      Element{Space::diagram, "relIds", &Story::read_diagram},
      Element{Space::w, "ruby", &Story::read_ruby},
      Element{Space::w, "sdt", &Story::read_content_control},
      Element{Space::w, "sdtEndPr", &Story::skip},
      Element{Space::w, "sdtPr", &Story::read_control_properties},
      Element{Space::w, "sectPr", &Story::read_section},
      Element{Space::v, "shape", &Story::read_shape},
      Element{Space::w, "sym", &Story::read_symbol},
      Element{Space::w, "t", &Story::read_text},
      Element{Space::a, "t", &Story::read_text},
      Element{Space::w, "tab", &Story::read_tab},
      Element{Space::w, "tbl", &Story::read_table},
      Element{Space::a, "txBody", &Story::read_text_box},
      Element{Space::w, "txbxContent", &Story::read_text_box},
  };
  static_assert(
      std::is_sorted(table.begin(), table.end(),
                     [](const Element& a, const Element& b) { return a.name < b.name; }));
  auto entry = std::lower_bound(table.begin(), table.end(), name,
                                [](const Element& element, std::string_view wanted) {
                                  return element.name < wanted;
                                });
  for (; entry != table.end() && entry->name == name; ++entry) {
    if (entry->space == space) return entry->handler;
  }
  return nullptr;
}

Story::Story(ImportState& state, PartReader& in, const Relationships& relationships,
             Kind kind, std::string place)
    : state_(state),
      in_(in),
      relationships_(relationships),
      kind_(kind),
      place_(std::move(place)) {}

Blocks Story::read() {
  containers_.emplace_back(0);
  return read_container();
}

// The innermost container is read to the end of its element and taken away.
Blocks Story::read_container() {
  read_children();
  here().joining = false;
  end_paragraph();
  Blocks blocks = here().builder.take();
  if (here().builder.flattened()) {
    state_.find("flattened_depth", Severity::changed, here().origin, place_,
                say("Imbrication trop profonde : le contenu est gardé, sans elle."));
  }
  containers_.pop_back();
  return blocks;
}

void Story::read_children() {
  const int level = in_.depth();
  while (in_.next()) {
    if (in_.at_start()) {
      read_element();
    } else if (in_.at_end() && in_.depth() == level) {
      return;
    }
  }
}

void Story::read_element() {
  const Handler handler = handler_of(in_.space(), in_.name());
  if (handler) {
    (this->*handler)();
  } else {
    read_children();
  }
}

}  // namespace griot::docx
