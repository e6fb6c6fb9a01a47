// What stands in parts of its own: charts, diagrams, documents within the document.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "engine/base/error.h"
#include "engine/base/utf8.h"
#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/text/words.h"
#include "importers/docx/chart.h"
#include "importers/docx/diagram.h"
#include "importers/docx/docx.h"
#include "importers/docx/html_chunk.h"
#include "importers/docx/mime_chunk.h"
#include "importers/docx/rtf_chunk.h"
#include "importers/docx/story.h"

namespace griot::docx {

// The part that an attribute leads to; "" where there is none to be read.
std::string Story::part_named(std::string_view id) const {
  const Relationship* relationship = relationships_.find(id);
  if (!relationship || relationship->external) return {};
  return state_.package.has(relationship->target) ? relationship->target : std::string();
}

// Stands after the paragraph it hangs on; its words come from another part.
void Story::add_embedded(Block block) {
  block.origin = here().origin;
  state_.receipt.count(plain_text(block));
  here().boxes.push_back(std::move(block));
  if (!here().in_paragraph) place_boxes(false);
}

template <class Value>
void Story::read_embedded(std::string_view id, std::optional<Value> (*reader)(PartReader),
                          Finding kept, Finding lost) {
  const std::string part = part_named(id);
  skip();
  if (seen_now() != Seen::shown) return;
  std::optional<Value> value;
  try {
    if (!part.empty()) value = reader(state_.package.open(part));
  } catch (const Error& error) {
    if (error.code() == ErrorCode::limit) throw;
  }
  Finding& said = value ? kept : lost;
  said.origin = here().origin;
  said.place = place_;
  state_.result.findings.push_back(std::move(said));
  if (value) add_embedded({std::move(*value), {}, {}, {}, {}});
}

void Story::read_chart() {
  read_embedded<Table>(
      in_.value(Space::r, "id"), read_chart_table,
      {"chart_as_table",
       Severity::changed,
       {},
       {},
       say("Graphique gardé comme tableau de ses valeurs ; ajoutez-le aussi comme image "
           "si sa forme compte.")},
      {"unread_chart",
       Severity::lost,
       {},
       {},
       say("Un graphique n'est pas repris ; ajoutez-le comme image, avec un tableau des "
           "valeurs.")});
}

void Story::read_diagram() {
  read_embedded<List>(
      in_.value(Space::r, "dm"), read_diagram_list,
      {"diagram_as_list",
       Severity::changed,
       {},
       {},
       say("Schéma SmartArt gardé comme liste de ses textes ; ajoutez-le aussi comme "
           "image si sa forme compte.")},
      {"unread_diagram",
       Severity::lost,
       {},
       {},
       say("Un schéma SmartArt n'est pas repris ; ajoutez-le comme image et dites-en le "
           "contenu en texte.")});
}

namespace {

// Notes of a document within the document, under names of their own.
void rename_notes(Imported& chunk, const std::string& prefix) {
  const auto rename = [&](Inlines& inlines, auto& self) -> void {
    for (Inline& node : inlines) {
      if (auto* call = std::get_if<NoteReference>(&node.value)) {
        call->note = prefix + call->note;
      }
      if (Inlines* content = content_of(node)) self(*content, self);
    }
  };
  const auto each = [&](Blocks& blocks, auto& self) -> void {
    for (Block& block : blocks) {
      for (Inlines* inlines : inlines_of(block)) rename(*inlines, rename);
      for (Blocks* children : children_of(block)) self(*children, self);
    }
  };
  each(chunk.document.blocks, each);
  for (Note& note : chunk.document.notes) {
    note.id = prefix + note.id;
    each(note.content, each);
  }
}

// What a page or a text says, in UTF-8; nothing for another format.
std::optional<std::string> text_of(const std::string& bytes) {
  if (is_mime(bytes)) {
    const auto page = page_of_mime(bytes);
    return page ? text_of(*page) : std::nullopt;
  }
  const bool little = bytes.starts_with("\xFF\xFE");
  if (little || bytes.starts_with("\xFE\xFF")) {
    return utf8_from_utf16(std::string_view(bytes).substr(2), !little);
  }
  if (bytes.find('\0') != std::string::npos) return std::nullopt;
  return is_utf8(bytes) ? bytes : utf8_from_windows_1252(bytes);
}

// What an inserted RTF document hides or deletes is decided on like the rest.
void tell_withheld(Imported& chunk, const RtfText& rtf, Origin origin,
                   const std::string& part) {
  ParagraphTexts texts;
  texts.add(Seen::hidden, rtf.hidden);
  texts.add(Seen::deleted, rtf.deleted);
  Receipt().close(texts, origin, part, chunk.findings);
}

bool is_html(std::string_view bytes) {
  const std::string head = fold(bytes.substr(0, 512));
  for (const char* mark :
       {"<html", "<!doctype html", "<body", "<p>", "<p ", "<div", "<h1"}) {
    if (head.find(mark) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

// A whole document within this one (17.17.2.1), read to a depth of one.
void Story::read_alternate_chunk() {
  const std::string part = part_named(in_.value(Space::r, "id"));
  skip();
  if (seen_now() != Seen::shown) return;
  std::optional<Imported> chunk;
  try {
    if (!part.empty() && !state_.within) chunk = imported_chunk(part);
  } catch (const Error& error) {
    if (error.code() == ErrorCode::limit) throw;
  }
  if (!chunk) {
    state_.find("alternate_chunk", Severity::lost, here().origin, place_,
                say("Un document inséré dans le document n'est pas repris ; dans Word, "
                    "enregistrez le fichier de nouveau pour l'intégrer au texte."));
    return;
  }
  state_.find("alternate_chunk_read", Severity::changed, here().origin, place_,
              say("Un document inséré dans le document a été joint au texte."));
  state_.result.findings.insert(state_.result.findings.end(), chunk->findings.begin(),
                                chunk->findings.end());
  state_.receipt.add(chunk->words.source);
  const PartCount parts = chunk->parts.value_or(parts_of(chunk->document));
  state_.met.headings += parts.headings;
  state_.met.notes += parts.notes;
  state_.met.tables += parts.tables;
  state_.met.images += parts.images;
  rename_notes(*chunk, "d" + std::to_string(++state_.chunks) + "-");
  for (Note& note : chunk->document.notes) state_.chunk_notes.push_back(std::move(note));
  for (Media& media : chunk->media) {
    const bool known =
        std::any_of(state_.result.media.begin(), state_.result.media.end(),
                    [&](const Media& one) { return one.name == media.name; });
    if (!known) state_.result.media.push_back(std::move(media));
  }
  for (Block& block : chunk->document.blocks) {
    block.origin = here().origin;
    here().boxes.push_back(std::move(block));
  }
  if (!here().in_paragraph) place_boxes(false);
}

// Word, HTML or text, by content; nothing for another format.
std::optional<Imported> Story::imported_chunk(const std::string& part) {
  const std::string bytes =
      state_.package.read(part, state_.options.limits.xml_part_bytes);
  const DocxImporter importer;
  if (importer.recognises(bytes)) return import_word(bytes, state_.options, true);
  Imported chunk;
  if (bytes.starts_with("{\\rtf")) {
    RtfText rtf = read_rtf_chunk(bytes);
    chunk.document.blocks = std::move(rtf.blocks);
    tell_withheld(chunk, rtf, here().origin, part);
  } else {
    const auto text = text_of(bytes);
    if (!text) return std::nullopt;
    chunk.document.blocks =
        is_html(*text) ? read_html_chunk(*text) : read_text_chunk(*text);
  }
  chunk.words.source = count_words(plain_text(chunk.document.blocks));
  return chunk;
}

}  // namespace griot::docx
