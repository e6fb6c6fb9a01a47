// The corpus on disk: one folder a document, one file a revision, one journal.
//
//   griot.toml  vocabulary/  journal.jsonl
//   documents/<id>/document.md      the current revision, in Griot Markdown, to be read
//                  original.<ext>   as last received, never altered
//                  media/<hash>.<ext>
//                  anchors.tsv      paragraph ids, given once and kept for ever
//                  facts.tsv        ids of what it says, and what people decided on it
//                  history/0001.md  every revision, whole; 0001.<ext> what it came from
//
// The files are the truth; the index and the site can be deleted and are made again from
// them. The journal line is the commit: what it does not name did not happen, and a torn
// last line is ignored. Readers never wait. Writers take turns, across processes too: the
// lock is held for the length of one change.
//
// All functions throw Error{io} when the disk fails and Error{corrupt} when the journal
// cannot be read. One Store may be used by several threads at once.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/limits.h"
#include "engine/document/document.h"
#include "engine/document/finding.h"
#include "engine/store/kept_files.h"
#include "engine/store/fact_record.h"

namespace griot {

// What people decided, by what it is about (engine/library): subject → decision.
using Decisions = std::map<std::string, std::string, std::less<>>;

// What the journal says of a document now.
struct Entry {
  std::string id;             // permanent, never reused
  int revision = 0;           // counted from 1
  std::int64_t position = 0;  // of its last line in the journal, counted from 1
  std::string time;           // of that line, ISO 8601 in UTC
  std::string first_time;     // of its first line
  std::int64_t first_position = 0;
  std::string origin;         // where it was imported from; "" when written here
  std::string
      source_digest;  // as the Save said: tells an unchanged file from an edited one
  std::int64_t words_in_source = 0;  // of the last import, for its receipt
  std::int64_t words_kept = 0;
  std::string action;  // of the last line: "import", "status", "edit", …
  std::string reason;
  Decisions decisions;  // all so far; the last on a subject counts
};

// One accepted change.
struct Change {
  std::int64_t position = 0;
  std::string id;
  int revision = 0;
};

struct Save {
  int base = 0;        // the revision that the document was made from; 0: a new document
  std::string action;  // "import", "status", "edit"
  std::string reason;
  // For imports: what was received and from where. An empty `original` keeps the last
  // one. These and the digest of what was received are kept from one import to the next
  // change.
  std::string origin;
  std::string source_digest;
  std::int64_t words_in_source = 0;
  std::int64_t words_kept = 0;
  std::string_view original;
  Decisions decisions;    // taken with this change; earlier ones stay
  std::string extension;  // of the original: ".docx"; letters and digits only are used
  std::span<const Media> media;
};

struct Stored {
  Entry entry;
  Document document;  // with anchors
};

// A paragraph id and words it stood for, in a run of revisions. An edited paragraph has a
// record for each of its wordings.
struct AnchorRecord {
  std::string anchor;
  std::string digest;  // of the paragraph's words
  int first_revision = 0;
  int last_revision = 0;  // all of them less than the current one: the paragraph is gone
};

class Store {
 public:
  // Makes the folders and an empty journal; keeps what is already there.
  static void create(const std::filesystem::path& directory);

  // Throws Error{not_found} when the folder is no corpus (no griot.toml), Error{corrupt}
  // when there are documents and no journal. Writes nothing into an existing
  // corpus but what can be made again (`.cache`, where there is one).
  Store(std::filesystem::path directory, Clock clock, Limits limits = {});
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  const std::filesystem::path& directory() const;

  // The position of the last accepted line; sees what other processes have written since.
  std::int64_t position() const;
  std::vector<Entry> entries() const;  // by id
  std::optional<Entry> find(std::string_view id) const;
  std::optional<Entry> find_by_origin(std::string_view origin) const;
  // What has been accepted after `position`, oldest first, one line a document (its
  // last).
  std::vector<Change> changes_since(std::int64_t position) const;

  // Throw Error{not_found} for what is not there.
  Stored read(std::string_view id) const;
  Stored read(std::string_view id, int revision) const;
  // The current revision as document.md says it now, with hand edits that are no revision
  // yet; new paragraphs have the ids they would be given.
  Stored working(std::string_view id) const;
  // The file as it was received for this revision or the last one before it, or "".
  std::string original(std::string_view id) const;
  std::string media(std::string_view id, std::string_view name) const;
  std::filesystem::path media_path(std::string_view id, std::string_view name) const;
  std::vector<AnchorRecord> anchors(std::string_view id) const;

  // `wanted`, or with "-2", "-3" … behind it when that was ever used. A checked slug.
  std::string free_id(std::string_view wanted) const;

  // Saves `document` as the next revision of `id` and returns its entry once the journal
  // line is on the disk. Throws Error{conflict} when `save.base` is no longer the latest:
  // nothing is overwritten; Error{locked} when another process writes for longer than a
  // few seconds.
  Entry put(std::string_view id, const Document& document, const Save& save);

  // What was read in a document and decided on it, in the order of the ids' giving.
  std::vector<FactRecord> facts(std::string_view id) const;
  // The document that an id was given in, or "".
  std::string document_of_fact(std::string_view fact) const;
  // The documents of which facts lines were accepted after `position`, each once.
  std::vector<std::string> facts_changed_since(std::int64_t position) const;
  // Writes all changes at once, a journal line each; what is about an older revision than
  // the latest is left out. Throws Error{not_found} for a decision on an unknown id.
  void put_facts(std::span<const FactChange> changes);

  // Ends what a kill left half done and adopts hand edits of document.md as revisions
  // "edited outside". Returns what it did. Called by every command that writes.
  Findings recover();

  // The journal and the files of its documents as they stand now, for a copy: writers do
  // not wait for it and it holds, for each document, the revision of this moment.
  // The store must outlive what it gives.
  KeptFiles kept_files() const;

  // Journal, digests, files, anchors, links between documents: what is wrong, and where.
  Findings check(const std::function<void(std::int64_t done, std::int64_t total)>&
                     progress = {}) const;

 private:
  struct State;
  class Writer;
  std::unique_ptr<State> state_;
};

inline constexpr std::size_t max_document_id_bytes = 80;

// True for what may be a document id: lower-case letters, digits, single hyphens between
// them. Every path below documents/ is made of such names (safety rule 6).
bool is_document_id(std::string_view text);

}  // namespace griot
