// How a file becomes a Document.
//
// An importer takes bytes, never paths or addresses, so hostile input can reach neither
// the disk nor the network, and any importer can be moved into a worker of its own.
// importers/importers.h lists them all.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/limits.h"
#include "engine/document/document.h"
#include "engine/document/finding.h"
#include "engine/document/parts.h"

namespace griot {

struct WordCount {
  std::int64_t source =
      0;                  // words an author sees in the source (engine/text, count_words)
  std::int64_t kept = 0;  // words of the document made of it
};

struct Imported {
  Document document;
  std::vector<Media> media;  // those the document refers to
  Findings findings;
  WordCount words;
  // As the source has them; nothing where the tree is all there is to count.
  std::optional<PartCount> parts = {};
  // What stands above the text on the first page (a letterhead): never part of the
  // document, only asked for metadata to propose.
  Blocks letterhead = {};
};

// What the styles of a corpus's own Word template mean, by their name; one of
// `style_meanings`. Wins over what the importer makes of a style.
using StyleMeanings = std::map<std::string, std::string>;
inline constexpr std::array<const char*, 12> style_meanings = {
    "titre-1", "titre-2",    "titre-3",  "titre-4", "titre-5", "titre-6",
    "titre",   "sous-titre", "citation", "encadre", "legende", "texte"};

struct ImportOptions {
  std::string name;  // the file's name, for messages and as the last source of a title
  Limits limits;
  StyleMeanings styles = {};
};

class Importer {
 public:
  virtual ~Importer() = default;

  virtual const char* name() const = 0;

  // By content, never by extension; looks at a few kilobytes at most.
  virtual bool recognises(std::string_view bytes) const = 0;

  // Throws Error (invalid, limit, encrypted, unsupported) when the file cannot be read as
  // a whole; all else is a finding. Safe to call from several threads.
  virtual Imported import(std::string_view bytes, const ImportOptions& options) const = 0;
};

}  // namespace griot
