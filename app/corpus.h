// The corpus that a command is about.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/configuration.h"
#include "engine/library/library.h"

namespace griot {

class Arguments;

// --corpus, else GRIOT_CORPUS, else the nearest folder upward that holds griot.toml.
// Throws Error{corrupt} when there is none: not what the command was given, but where it
// was to work, is missing.
std::filesystem::path find_corpus(const Arguments& arguments);

struct CorpusHere {
  std::filesystem::path folder;
  ValueOrigin origin;
};
// The same with who named it; nothing when none is named and none is around.
std::optional<CorpusHere> corpus_here(const Arguments& arguments);

// The configuration of that corpus, or the defaults and the environment where no corpus
// is named and none is around: for commands that can do without.
Settings settings_here(const Arguments& arguments);

// Where that corpus keeps its vocabulary, or the one that is shipped.
std::filesystem::path vocabulary_here(const Arguments& arguments);

// --accept-revisions, --drop-comments, --drop-hidden.
GateDecisions gate_decisions(const Arguments& arguments);

// Throws Error{invalid} with the nearest known id when the corpus has no such document.
void require_document(const Library& library, const std::string& id);

// What Library is made from: the corpus, its configuration, the shipped files. Throws
// Error{corrupt} when any of them is missing or wrong.
LibraryOptions library_options(const Arguments& arguments);
// The same for a corpus whose place is known.
LibraryOptions library_options(const std::filesystem::path& corpus);

// Open until the program ends, and never closed: what is written is on the disk by then,
// and to take a large corpus apart in memory would be a tenth of a command.
Library& open_library(LibraryOptions options);

}  // namespace griot
