// Store, index, importers and publication as one: the only type that the program and the
// server talk to.
//
// One Library may be used by several threads: page() and search() never wait for a
// writer. Writing functions take turns across processes (Error{locked}).
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/limits.h"
#include "engine/document/finding.h"
#include "engine/document/visibility.h"
#include "engine/importer/importer.h"
#include "engine/index/index.h"
#include "engine/knowledge/acronym_list.h"
#include "engine/knowledge/register.h"
#include "engine/library/gate.h"
#include "engine/library/lint.h"
#include "engine/library/proposals.h"
#include "engine/publication/site.h"
#include "engine/publication/static_build.h"
#include "engine/store/store.h"

namespace griot {

// Where the files stand in the words of the program that writes PDF.
inline constexpr const char* pdf_input = "{entree}";
inline constexpr const char* pdf_output = "{sortie}";

// What griot.toml says; the program reads it (app/configuration).
struct Settings {
  std::string title = "Griot";
  std::string base_url = "http://127.0.0.1:8080/";  // with a trailing "/"
  std::string licence;
  std::string language = "fr";
  std::string review = "conseillee";  // or "exigee": the lint, before publication
  Limits limits;
  StyleMeanings styles;  // of the corpus's own Word template
  // Words with blanks between them; no shell reads them.
  std::string pdf_command = "weasyprint --pdf-variant pdf/ua-1 {entree} {sortie}";
  std::int64_t pdf_seconds = 120;

  ImportOptions for_file(std::string name) const {
    return {std::move(name), limits, styles};
  }
};

struct LibraryOptions {
  std::filesystem::path corpus;
  std::filesystem::path resources;  // templates/, messages/, vocabulary/ as shipped
  Settings settings;
  Clock clock = system_clock();
  // Where searches read, instead of the corpus's own index (IndexOptions::databases).
  std::vector<std::string> index_databases;
  // Pages show every document that is not withdrawn, marked where it is not public;
  // nothing but `.cache` is written. For the people who write them, on their own machine.
  bool preview = false;
};

// What happened to one file of an import.
struct FileReport {
  enum class Status { imported, unchanged, refused };
  std::string file;  // as the caller named it, or found below a folder it named
  Status status = Status::refused;
  std::string document;  // "" when refused
  int revision = 0;
  WordCount words;
  PartCount parts_in_source;
  PartCount parts_kept;
  Findings findings;           // the reason of a refusal is the last
  Proposals proposals;         // with what has been decided on them
  std::optional<Error> error;  // why it was refused
  Metadata metadata;           // with the source of each value
};
const char* name_of(FileReport::Status status);  // "imported" …

struct ImportRequest {
  std::vector<std::filesystem::path> paths;  // files and folders
  std::filesystem::path sheet;               // CSV, or empty
  bool dry_run = false;                      // says everything, writes nothing
  bool strict = false;                       // refuses a file that anything is lost of
  bool accept_proposals = false;             // takes all that is open, and remembers it
  GateDecisions decisions = {};              // on what the files leave open
};

using FileCallback = std::function<void(const FileReport&)>;
using Progress = std::function<void(std::int64_t done, std::int64_t total)>;

struct IndexReport {
  std::int64_t documents = 0;  // indexed or removed now
  std::int64_t total = 0;      // in the index afterwards
};

struct AskedRecommendations {
  std::shared_ptr<const Register> from;  // that they stand in
  std::vector<Said<Recommendation>> found;
};

// A document laid out for paper, and its pictures, which it finds in media/.
struct PrintedPage {
  std::string html;
  std::vector<Media> media;
};

struct Health {
  bool index_ready = false;
  std::int64_t position = 0;        // of the journal
  std::int64_t index_position = 0;  // what the index stands for
  std::int64_t public_documents = 0;
};

class Library {
 public:
  // Makes a corpus folder: griot.toml (commented), vocabulary/, journal. Keeps files that
  // are there. Throws Error{conflict} when it is a corpus already.
  static void create(const std::filesystem::path& corpus,
                     const std::filesystem::path& resources);

  // Throws Error{not_found} when the folder is no corpus.
  explicit Library(LibraryOptions options);
  ~Library();
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;

  // Calls `done` for each file once its fate is sealed: an imported one is on the disk by
  // then. One bad file never stops the others. Throws before the first file when the
  // sheet is wrong (its line is in the place). Does not index.
  void import(const ImportRequest& request, const FileCallback& done,
              const Progress& progress = {});

  // Brings the index up to the journal; everything again with `rebuild`, and with
  // `shards`, its public documents divided among so many databases.
  IndexReport index(bool rebuild, const Progress& progress = {}, std::size_t shards = 0);

  Results search(const Query& query) const;

  // The recommendations that a search asks for ("quelles recommandations aux bailleurs
  // ?"), the newest first; none where it asks for something else.
  AskedRecommendations recommendations_for(const Query& query) const;

  // The acronyms of the vocabulary and those that the indexed documents explain.
  std::vector<AcronymEntry> acronyms(bool public_only) const;

  // Indexes what is missing, then writes the public site.
  BuildReport publish(const std::filesystem::path& output,
                      const BuildOptions& options = {});

  // Moves a document, after `now` has decided on what its file leaves open; decisions are
  // remembered (engine/library/gate). Nothing is saved when nothing changes: neither the
  // status nor a decision, and no reason is given. Throws Error{held_back} with what
  // remains.
  Entry set_status(std::string_view id, Status status, const std::string& reason,
                   const GateDecisions& now = {});
  // What would hold it back from publication now.
  Findings held_back(std::string_view id) const;

  // What its file seems to say, with what has been decided; the order is the file's, so a
  // number stands for the same proposal until another edition comes.
  Proposals proposals(std::string_view id) const;
  // Takes proposals (by id) or refuses them, puts them into the document or takes them
  // back out, and remembers it. Nothing is saved when nothing changes.
  Entry decide(std::string_view id, const Decisions& decisions);

  // What in its text would stop a reader (engine/library/lint).
  std::vector<LintFinding> lint(std::string_view id) const;
  // A person has seen these findings (by id) and leaves them as they are. Nothing is
  // saved when that was known.
  Entry review(std::string_view id, std::span<const std::string> findings);

  // What all documents say, as far as it has ids; staff's view, with what is internal or
  // rejected. The same object until the corpus changes.
  std::shared_ptr<const Register> facts() const;
  // Gives ids to what is new; index() does it, too.
  void give_ids();
  // Notes a person's decision on a recommendation, a decision or an action, by its id.
  // Throws Error{not_found} with the nearest way out for an id that was never given.
  void decide_on_fact(std::string_view id, const FactDecision& decision);

  Findings check(const Progress& progress = {}) const;

  // A page of the public site as it is now. Never throws for what a reader can cause.
  Page page(const PageRequest& request) const;

  // Of a preview: these documents' files have been edited by hand.
  void note_edits(const std::vector<std::string>& ids);

  // Reads templates and cards now rather than for the first page. Throws Error{invalid}
  // with file and key for a template that is wrong.
  void prepare_pages() const;
  // True for what everyone may see: published and public.
  bool is_published(std::string_view id) const;
  // As everyone may see it; with `internal`, whole, whatever its status, with a warning
  // on it. Throws Error{not_found} when there is no such document, or none to be seen.
  PrintedPage printed(std::string_view id, bool internal) const;

  // Of the site's address, with "/" at both ends: "/" or "/memoire/".
  std::string base_path() const;
  Health health() const;
  const Languages& languages() const;
  const Vocabulary& vocabulary() const;
  const Store& store() const;

 private:
  void require_review(std::string_view id) const;

  struct State;
  std::unique_ptr<State> state_;
};

// One file without a corpus: what `griot convert` does. `name` is for messages and choice
// of title; the importer is chosen by content. Lists of people are set apart, addresses
// found (engine/library/persons), and the document is in normal form.
Imported convert(std::string_view bytes, const ImportOptions& options);

}  // namespace griot
