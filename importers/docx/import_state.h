// What all readers of one import share.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/importer/importer.h"
#include "importers/docx/numbering.h"
#include "importers/docx/package.h"
#include "importers/docx/pieces.h"
#include "importers/docx/receipt.h"
#include "importers/docx/section.h"
#include "importers/docx/styles.h"

namespace griot::docx {

// A note, before it is known whether anything visible calls it.
struct NoteCall {
  Note::Kind kind = Note::Kind::footnote;
  int word_id = 0;
  auto operator<=>(const NoteCall&) const = default;
};

struct ImportState {
  ImportState(const ImportOptions& given, Package& parts)
      : options(given), package(parts) {}

  const ImportOptions& options;
  Package& package;
  Styles styles;
  NumberingPart numbering;
  Imported result;
  Receipt receipt;
  int paragraph = 0;  // of the body, counted from 1
  std::set<std::string> wanted_bookmarks;
  std::map<NoteCall, std::string> note_ids;  // called by visible text, in order of ids
  std::set<NoteCall> withheld_notes;         // called by deleted or hidden text only
  std::map<int, std::string> comments;       // id → its words
  PartCount met;                             // on the way
  std::map<std::string, std::string> media;  // part → name, "" when not a shown picture
  std::map<std::string, std::string> old_pictures;  // Word 2003: name → bytes
  std::vector<std::string> titles;
  std::string subtitle;
  std::string last_text;      // of the paragraph before: what an empty one is known by
  std::string main_language;  // that most of the document is said to be in
  std::vector<Tongue> tongues;
  std::optional<Section> first_section;
  bool within = false;  // a document inserted in another
  int chunks = 0;       // documents inserted in this one
  std::vector<Note> chunk_notes;
  std::chrono::steady_clock::time_point began = std::chrono::steady_clock::now();

  void find(const char* code, Severity severity, Origin origin, const std::string& place,
            Message message, std::string subject = {}) {
    result.findings.push_back(
        {code, severity, origin, place, std::move(message), std::move(subject)});
  }
  // Of a tongue, counted from 1.
  int number_of(const Tongue& tongue);
  // Throws Error{limit} when the import takes longer than allowed.
  void check_time() const;
};

}  // namespace griot::docx
