// Notes, the third part of HtmlRenderer: calls and texts are linked both ways.
#include <utility>

#include "engine/render/escape_html.h"
#include "engine/render/html_renderer.h"

namespace griot {

void HtmlRenderer::append_call(const NoteReference& call) {
  const auto note = notes_.find(call.note);
  if (!options_.notes || note == notes_.end()) return;
  const int number = note_numbers_.at(call.note);
  if (called_.insert(call.note).second) due_notes_.push_back(note->second);
  const std::string shown = std::to_string(number);
  std::string call_id = "a-" + shown;
  const int again = ++calls_[call.note];
  if (again > 1) call_id += "-" + std::to_string(again);
  if (!is_page()) out_ += "<sup>";
  // A link within a link is none; the note is found by its number.
  const char* name = in_link_ ? "span" : "a";
  out_ += '<';
  out_ += name;
  class_name("appel");
  attribute("id", id(call_id));
  if (!in_link_) attribute("href", "#" + id("n-" + shown));
  if (is_alone() && !in_link_) out_ += " role=\"doc-noteref\"";
  if (!in_link_) label("aria-label", say("Note {1}", {shown}));
  out_ += '>';
  out_ += shown;
  out_ += "</";
  out_ += name;
  out_ += '>';
  if (!is_page()) out_ += "</sup>";
}

void HtmlRenderer::append_back_link(int number, const char* mark) {
  const std::string shown = std::to_string(number);
  out_ += "<a";
  attribute("href", "#" + id("a-" + shown));
  if (is_alone()) out_ += " role=\"doc-backlink\"";
  label("aria-label", say("Note {1}, retour à l’appel", {shown}));
  out_ += '>';
  out_ += mark;
  out_ += "</a>";
}

// Pages: each note right behind the block that calls it; several of them in one element,
// so that they stand beside it together.
void HtmlRenderer::append_due_notes() {
  if (due_notes_.empty()) return;
  const std::size_t start = out_.size();
  std::size_t notes = 0;
  // Notes may call notes: those follow in their turn.
  while (!due_notes_.empty()) {
    for (const Note* note : std::exchange(due_notes_, {})) {
      notes += append_side_note(*note, note_numbers_.at(note->id));
    }
  }
  if (notes < 2) return;
  out_.insert(start, "<div class=\"" + options_.class_prefix + "notes\">\n");
  close("div");
}

bool HtmlRenderer::append_side_note(const Note& note, int number) {
  if (!written_notes_.insert(note.id).second) return false;
  in_note_ = true;
  const bool line = note.content.size() == 1 &&
                    std::holds_alternative<Paragraph>(note.content[0].value);
  const std::string shown = std::to_string(number);
  const char* name = line ? "p" : "div";
  out_ += '<';
  out_ += name;
  class_name("note");
  attribute("id", id("n-" + shown));
  if (line && !note.content[0].language.empty())
    attribute("lang", note.content[0].language);
  if (line && !note.content[0].direction.empty()) {
    attribute("dir", note.content[0].direction);
  }
  out_ += '>';
  if (called_.contains(note.id)) {
    append_back_link(number, shown.c_str());
  } else {
    out_ += "<span>" + shown + "</span>";
  }
  if (line) {
    append(std::get<Paragraph>(note.content[0].value).content);
  } else {
    append(note.content, Flow::inner);
  }
  close(name);
  in_note_ = false;
  return true;
}

void HtmlRenderer::append_end_notes() {
  if (!options_.notes) return;
  if (is_page()) {
    append_due_notes();
    for (const Note& note : document_.notes) {
      if (whole_ && !called_.contains(note.id)) {
        append_side_note(note, note_numbers_.at(note.id));
        append_due_notes();
      }
    }
    return;
  }
  std::vector<const Note*> rest;
  if (whole_) {
    for (const Note& note : document_.notes) {
      if (!called_.contains(note.id)) rest.push_back(&note);
    }
  }
  if (due_notes_.empty() && rest.empty()) return;
  out_ += is_alone() ? "<section role=\"doc-endnotes\"" : "<div";
  class_name("notes");
  if (is_alone()) label("aria-label", say("Notes"));
  out_ += ">\n<ol>\n";
  const auto append_all = [&](std::vector<const Note*> notes) {
    for (const Note* note : notes) append_end_note(*note, note_numbers_.at(note->id));
  };
  while (!due_notes_.empty()) append_all(std::exchange(due_notes_, {}));
  append_all(std::move(rest));
  while (!due_notes_.empty()) append_all(std::exchange(due_notes_, {}));
  close("ol");
  close(is_alone() ? "section" : "div");
}

void HtmlRenderer::append_end_note(const Note& note, int number) {
  if (!written_notes_.insert(note.id).second) return;
  in_note_ = true;
  const std::string shown = std::to_string(number);
  out_ += "<li";
  attribute("id", id("n-" + shown));
  attribute("value", shown);
  out_ += '>';
  append_content(note.content);
  if (called_.contains(note.id)) {
    out_ += ' ';
    append_back_link(number, "↩");
  }
  close("li");
  in_note_ = false;
}

}  // namespace griot
