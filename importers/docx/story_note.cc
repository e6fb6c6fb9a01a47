#include "importers/docx/story.h"

namespace griot::docx {

void Story::read_footnote_reference() {
  read_note_reference(Note::Kind::footnote);
}
void Story::read_endnote_reference() {
  read_note_reference(Note::Kind::endnote);
}

void Story::read_note_reference(Note::Kind kind) {
  const NoteCall call{kind, in_.number(Space::w, "id", -1)};
  skip();
  if (seen_now() != Seen::shown || fields_.in_code()) {
    state_.withheld_notes.insert(call);
    return;
  }
  add_call(call);
}

void Story::add_call(const NoteCall& call) {
  const Note::Kind kind = call.kind;
  std::string& id = state_.note_ids[call];
  if (id.empty()) {
    int same = 0;
    for (const auto& entry : state_.note_ids) same += entry.first.kind == kind ? 1 : 0;
    id = (kind == Note::Kind::footnote ? "n" : "f") + std::to_string(same);
  }
  add_node({NoteReference{id}});
}

}  // namespace griot::docx
