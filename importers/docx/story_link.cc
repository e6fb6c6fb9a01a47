#include <utility>

#include "importers/docx/address.h"
#include "importers/docx/story.h"

namespace griot::docx {

int Story::link_to_address(std::string_view address, std::string_view anchor,
                           std::string_view title) {
  std::string target(address);
  if (!anchor.empty()) target += "#" + std::string(anchor);
  if (!is_safe_address(target)) {
    state_.find(
        "unsafe_link", Severity::lost, here().origin, place_,
        say("Lien vers « {1} » non gardé (son texte l'est) ; seules les adresses http, "
            "https et mailto sont suivies.",
            {shown_address(target)}));
    return no_link;
  }
  links_.push_back({std::move(target), std::string(title)});
  return static_cast<int>(links_.size()) - 1;
}

int Story::link_to_bookmark(std::string_view name, std::string_view title) {
  state_.wanted_bookmarks.emplace(name);
  links_.push_back({"#" + std::string(name), std::string(title)});
  return static_cast<int>(links_.size()) - 1;
}

int Story::link_now() const {
  const int of_field = fields_.link();
  return of_field != no_link ? of_field : hyperlink_;
}

void Story::read_hyperlink() {
  const int outer = hyperlink_;
  const std::string anchor(in_.value(Space::w, "anchor"));
  const std::string title(in_.value(Space::w, "tooltip"));
  const std::string_view id = in_.value(Space::r, "id");
  const Relationship* relationship = relationships_.find(id);
  if (seen_now() == Seen::shown) {
    if (relationship && relationship->external) {
      hyperlink_ = link_to_address(relationship->target, anchor, title);
    } else if (!anchor.empty()) {
      hyperlink_ = link_to_bookmark(anchor, title);
    } else if (!id.empty()) {
      state_.find("broken_link", Severity::lost, here().origin, place_,
                  say("Un lien ne dit pas où il mène ; seul son texte est gardé."));
    }
  }
  read_children();
  hyperlink_ = outer;
}

void Story::read_bookmark() {
  const std::string name(in_.value(Space::w, "name"));
  skip();
  if (name.empty() || name == "_GoBack") return;
  here().pieces.add({Bookmark{name}}, {});
}

void Story::open_field_result(Field& field) {
  field.in_code = false;
  const FieldCode code = parse_field_code(field.code);
  if (code.name == "TOC") {
    field.contents = true;
  } else if (seen_now() != Seen::shown) {
    return;
  } else if (code.name == "HYPERLINK") {
    if (!code.argument.empty()) {
      field.link = link_to_address(code.argument, code.anchor, code.title);
    } else if (!code.anchor.empty()) {
      field.link = link_to_bookmark(code.anchor, code.title);
    }
  } else if ((code.name == "REF" || code.name == "PAGEREF" || code.name == "NOTEREF") &&
             !code.argument.empty()) {
    field.link = link_to_bookmark(code.argument, {});
  }
}

// Fields are balanced on the accepted view: what a deleted run begins or ends is ignored.
void Story::read_field_char() {
  const std::string type(in_.value(Space::w, "fldCharType"));
  skip();
  if (seen_ == Seen::deleted || seen_ == Seen::moved) return;
  Pieces& pieces = here().pieces;
  if (type == "begin") {
    fields_.begin(pieces.size());
  } else if (fields_.empty()) {
    return;
  } else if (type == "separate") {
    pieces.drop_withheld(fields_.top().first_piece);
    if (fields_.top().in_code) open_field_result(fields_.top());
  } else if (type == "end") {
    if (fields_.top().in_code) pieces.drop_withheld(fields_.top().first_piece);
    fields_.end();
  }
}

void Story::read_field_code() {
  const bool counts = seen_ != Seen::deleted && seen_ != Seen::moved;
  const std::string code = in_.text_within();
  if (counts && fields_.top_in_code()) fields_.top().code += code;
}

void Story::read_simple_field() {
  fields_.begin(here().pieces.size());
  fields_.top().code = in_.value(Space::w, "instr");
  open_field_result(fields_.top());
  read_children();
  if (!fields_.empty()) fields_.end();
}

}  // namespace griot::docx
