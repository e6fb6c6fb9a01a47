// What Word 2003 XML (WordprocessingML 1.0) writes in its own way: notes, links, images
// and revisions stand in the text instead of parts of their own.
#include <array>
#include <string>
#include <utility>

#include "importers/docx/base64.h"
#include "importers/docx/story.h"

namespace griot::docx {

void Story::read_footnote() {
  read_note_in_place(Note::Kind::footnote);
}
void Story::read_endnote() {
  read_note_in_place(Note::Kind::endnote);
}

void Story::read_note_in_place(Note::Kind kind) {
  if (seen_now() != Seen::shown || fields_.in_code() || kind_ == Kind::note) {
    skip();
    return;
  }
  NoteCall call{kind, 1 << 20};
  while (state_.note_ids.contains(call)) ++call.word_id;
  add_call(call);
  Note note;
  note.id = state_.note_ids[call];
  note.kind = kind;
  note.content = Story(state_, in_, relationships_, Kind::note, place_).read();
  state_.chunk_notes.push_back(std::move(note));
}

void Story::read_old_hyperlink() {
  const int outer = hyperlink_;
  const std::string address(in_.value(Space::w, "dest"));
  const std::string anchor(in_.value(Space::w, "bookmark"));
  const std::string title(in_.value(Space::w, "screenTip"));
  if (seen_now() == Seen::shown) {
    if (!address.empty()) {
      hyperlink_ = link_to_address(address, anchor, title);
    } else if (!anchor.empty()) {
      hyperlink_ = link_to_bookmark(anchor, title);
    }
  }
  read_children();
  hyperlink_ = outer;
}

// aml:annotation: bookmarks, comments and revisions, told apart by w:type.
void Story::read_annotation() {
  const std::string_view type = in_.value(Space::w, "type");
  if (type == "Word.Insertion") {
    read_inserted();
  } else if (type == "Word.Deletion") {
    read_as(Seen::deleted);
  } else if (type == "Word.Bookmark.Start") {
    read_bookmark();
  } else if (type == "Word.Comment") {
    read_comment_reference();
  } else if (type.starts_with("Word.")) {
    skip();
  } else {
    read_children();
  }
}

// A picture's bytes, before the shape that shows them.
void Story::read_binary_data() {
  const std::string name(in_.value(Space::w, "name"));
  state_.old_pictures[name] = from_base64(in_.text_within());
}

}  // namespace griot::docx
