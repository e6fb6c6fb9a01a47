// The one tree that everything becomes when it enters and leaves from.
#pragma once

#include <string>
#include <vector>

#include "engine/document/block.h"
#include "engine/document/metadata.h"

namespace griot {

// Kept even when nothing refers to it.
struct Note {
  enum class Kind { footnote, endnote };
  std::string id;  // letters, digits and hyphens; unique in the document
  Kind kind = Kind::footnote;
  Blocks content;
  bool operator==(const Note&) const = default;
};

struct Document {
  Metadata metadata;
  Blocks blocks;
  std::vector<Note> notes;
  bool operator==(const Document&) const = default;
};

// A picture or other part that came with a document; named by the content's hash, so the
// same picture is kept once: "<64 hex digits>.png".
struct Media {
  std::string name;
  std::string bytes;
};

}  // namespace griot
