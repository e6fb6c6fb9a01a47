#include "importers/docx/notes.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/text/words.h"
#include "importers/docx/aside.h"
#include "importers/docx/story.h"

namespace griot::docx {
namespace {

struct NotePart {
  Note::Kind kind;
  const char* relationship;
  const char* element;
};
constexpr NotePart note_parts[] = {
    {Note::Kind::footnote, "footnotes", "footnote"},
    {Note::Kind::endnote, "endnotes", "endnote"},
};

// "n12" after "n2", endnotes after footnotes.
bool called_before(const Note& a, const Note& b) {
  if (a.kind != b.kind) return a.kind == Note::Kind::footnote;
  return a.id.size() != b.id.size() ? a.id.size() < b.id.size() : a.id < b.id;
}

// What nobody sees in Word is read all the same, to say that it is there.
void pass_over(ImportState& state, PartReader& in, const Relationships& relationships,
               const NoteCall& call, const std::string& part) {
  const Blocks blocks = read_aside(state, in, relationships, part);
  const std::int64_t words = count_words(plain_text(blocks));
  if (words == 0) return;
  const bool withheld = state.withheld_notes.contains(call);
  state.find(
      withheld ? "deleted_text" : "unreferenced_note", Severity::pending, {}, part,
      withheld
          ? say_n("Note d'un texte supprimé ou masqué (un mot), non reprise.",
                  "Note d'un texte supprimé ou masqué ({1} mots), non reprise.", words)
          : say_n("Note que rien n'appelle (un mot), invisible dans Word, non "
                  "reprise.",
                  "Note que rien n'appelle ({1} mots), invisible dans Word, non "
                  "reprise.",
                  words));
}

void read_part(ImportState& state, const NotePart& kind, const std::string& part) {
  const Relationships relationships(state.package, part);
  PartReader in = state.package.open(part);
  if (!in.next()) return;
  const int root = in.depth();
  while (in.next_child(root)) {
    const std::string_view type = in.value(Space::w, "type");
    const NoteCall call{kind.kind, in.number(Space::w, "id", -1)};
    if (!in.is(Space::w, kind.element) || (!type.empty() && type != "normal")) {
      in.skip();
      continue;
    }
    const auto id = state.note_ids.find(call);
    if (id == state.note_ids.end()) {
      pass_over(state, in, relationships, call, part);
      continue;
    }
    Note note;
    note.id = id->second;
    note.kind = kind.kind;
    note.content = Story(state, in, relationships, Story::Kind::note, part).read();
    state.result.document.notes.push_back(std::move(note));
  }
}

void drop_calls(ImportState& state, Inlines& inlines, const std::set<std::string>& known,
                Origin origin) {
  std::erase_if(inlines, [&](const Inline& node) {
    const auto* call = std::get_if<NoteReference>(&node.value);
    if (!call || known.contains(call->note)) return false;
    state.find("missing_note", Severity::lost, origin, {},
               say("Un appel de note ne mène à aucune note ; il n'est pas gardé."));
    return true;
  });
  for (Inline& node : inlines) {
    if (Inlines* content = content_of(node)) drop_calls(state, *content, known, origin);
  }
}

void drop_calls(ImportState& state, Blocks& blocks, const std::set<std::string>& known) {
  for (Block& block : blocks) {
    for (Inlines* inlines : inlines_of(block)) {
      drop_calls(state, *inlines, known, block.origin);
    }
    for (Blocks* children : children_of(block)) drop_calls(state, *children, known);
  }
}

}  // namespace

void read_notes(ImportState& state, const Relationships& of_document) {
  for (const NotePart& kind : note_parts) {
    const std::string part = of_document.part_of_type(kind.relationship);
    if (!part.empty() && state.package.has(part)) read_part(state, kind, part);
  }
  Document& document = state.result.document;
  std::move(state.chunk_notes.begin(), state.chunk_notes.end(),
            std::back_inserter(document.notes));
  std::stable_sort(document.notes.begin(), document.notes.end(), called_before);
  std::set<std::string> known;
  for (const Note& note : document.notes) known.insert(note.id);
  drop_calls(state, document.blocks, known);
  for (Note& note : document.notes) drop_calls(state, note.content, known);
}

}  // namespace griot::docx
