#include "engine/store/store.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/markdown/markdown.h"
#include "engine/store/state.h"
#include "engine/text/words.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

Error no_such_document(std::string_view id) {
  return {ErrorCode::not_found, std::string(id), say("ce document n'est pas dans le fonds"),
          say("« griot search » ou documents/ donnent les identifiants")};
}

}  // namespace

// Writers of several processes take turns; one that waits longer than this says so.
std::unique_ptr<FileLock> Store::State::lock() const {
  return std::make_unique<FileLock>(layout.lock(), std::chrono::seconds(5));
}

void Store::State::refresh() {
  journal.refresh();
  const std::vector<JournalLine>& lines = journal.lines();
  if (lines.size() < known_lines) {  // the journal was put back from a backup
    known.clear();
    id_by_origin.clear();
    known_lines = 0;
  }
  for (; known_lines < lines.size(); ++known_lines) learn(lines[known_lines]);
}

void Store::State::learn(const JournalLine& line) {
  Known& document = known[line.entry.id];
  Entry entry = line.entry;
  const bool is_first = document.entry.id.empty();
  entry.first_time = is_first ? entry.time : document.entry.first_time;
  if (entry.origin.empty() && !is_first) {
    entry.origin = document.entry.origin;
    entry.source_digest = document.entry.source_digest;
    entry.words_in_source = document.entry.words_in_source;
    entry.words_kept = document.entry.words_kept;
  }
  if (!entry.origin.empty()) id_by_origin[entry.origin] = entry.id;
  if (!line.extension.empty()) {
    document.original_revision = entry.revision;
    document.original_extension = line.extension;
  }
  document.digests.push_back(line.digest);
  document.entry = std::move(entry);
}

const Known& Store::State::known_document(std::string_view id) const {
  const auto found = known.find(id);
  if (found == known.end()) throw no_such_document(id);
  return found->second;
}

// What we wrote ourselves may be larger than what we let in.
Limits Store::State::own_file_limits() const {
  Limits own = limits;
  own.markdown_bytes = own.front_matter_bytes = own.link_bytes = std::int64_t{1} << 31;
  own.table_columns = own.markdown_nesting = 100'000;
  return own;
}

Document Store::State::parse(std::string_view bytes, const fs::path& path) const {
  return read_markdown(bytes, path.string(), own_file_limits()).document;
}

void Store::create(const fs::path& directory) {
  const Layout layout{directory};
  std::error_code failure;
  fs::create_directories(layout.documents(), failure);
  if (failure) {
    throw Error(ErrorCode::io, directory.string(),
                say("le système a répondu « {1} »", {failure.message()}),
                say("vérifiez que le chemin existe et vos droits"));
  }
  if (!fs::exists(layout.journal())) write_file(layout.journal(), "");
}

Store::Store(fs::path directory, Clock clock, Limits limits) {
  if (!fs::exists(directory / "griot.toml")) {
    throw Error(ErrorCode::not_found, directory.string(),
                say("ce dossier n'est pas un fonds : griot.toml n'y est pas"),
                say("nommez-le par --corpus, ou créez-en un par « griot init »"));
  }
  create(directory);
  state_ = std::make_unique<State>(Layout{std::move(directory)}, std::move(clock), limits);
  state_->refresh();
}

Store::~Store() = default;

const fs::path& Store::directory() const { return state_->layout.root; }

std::int64_t Store::position() const {
  const std::lock_guard guard(state_->mutex);
  state_->refresh();
  return static_cast<std::int64_t>(state_->known_lines);
}

std::vector<Entry> Store::entries() const {
  const std::lock_guard guard(state_->mutex);
  state_->refresh();
  std::vector<Entry> entries;
  for (const auto& [id, document] : state_->known) entries.push_back(document.entry);
  return entries;
}

std::optional<Entry> Store::find(std::string_view id) const {
  const std::lock_guard guard(state_->mutex);
  state_->refresh();
  const auto found = state_->known.find(id);
  if (found == state_->known.end()) return std::nullopt;
  return found->second.entry;
}

std::optional<Entry> Store::find_by_origin(std::string_view origin) const {
  const std::lock_guard guard(state_->mutex);
  state_->refresh();
  const auto found = state_->id_by_origin.find(origin);
  if (found == state_->id_by_origin.end()) return std::nullopt;
  return state_->known.find(found->second)->second.entry;
}

std::vector<Change> Store::changes_since(std::int64_t position) const {
  const std::lock_guard guard(state_->mutex);
  state_->refresh();
  std::vector<Change> changes;
  const std::vector<JournalLine>& lines = state_->journal.lines();
  const auto first = static_cast<std::size_t>(std::max<std::int64_t>(position, 0));
  for (std::size_t i = first; i < lines.size(); ++i) {
    const Entry& entry = lines[i].entry;
    if (state_->known.find(entry.id)->second.entry.position != entry.position) continue;
    changes.push_back({entry.position, entry.id, entry.revision});
  }
  return changes;
}

Stored Store::read(std::string_view id) const { return read(id, 0); }

Stored Store::read(std::string_view id, int revision) const {
  Stored stored;
  std::string digest;
  {
    const std::lock_guard guard(state_->mutex);
    state_->refresh();
    const Known& known = state_->known_document(id);
    stored.entry = known.entry;
    if (revision == 0) revision = known.entry.revision;
    if (revision < 1 || revision > known.entry.revision) throw no_such_document(id);
    digest = known.digests[static_cast<std::size_t>(revision - 1)];
  }
  const fs::path path = state_->layout.revision(id, revision);
  const std::string bytes = read_file(path);
  if (sha256(bytes) != digest) {
    throw Error(ErrorCode::corrupt, path.string(),
                say("ce fichier n'est pas celui que le journal a enregistré"),
                say("rétablissez-le d'une sauvegarde, puis « griot check »"));
  }
  stored.document = state_->parse(bytes, path);
  attach_anchors(stored.document, anchors(id));
  return stored;
}

std::string Store::original(std::string_view id) const {
  const std::lock_guard guard(state_->mutex);
  state_->refresh();
  const Known& known = state_->known_document(id);
  if (known.original_extension.empty()) return {};
  return read_file(
      state_->layout.revision(id, known.original_revision, known.original_extension));
}

std::string Store::media(std::string_view id, std::string_view name) const {
  return read_file(media_path(id, name));
}

fs::path Store::media_path(std::string_view id, std::string_view name) const {
  if (!is_document_id(id) || !is_media_name(name)) throw no_such_document(id);
  return state_->layout.media(id, name);
}

std::vector<AnchorRecord> Store::anchors(std::string_view id) const {
  if (!is_document_id(id)) throw no_such_document(id);
  const fs::path path = state_->layout.anchors(id);
  if (!fs::exists(path)) return {};
  return read_anchors(read_file(path), path.string());
}

std::string Store::free_id(std::string_view wanted) const {
  const std::lock_guard guard(state_->mutex);
  state_->refresh();
  const std::string base = is_document_id(wanted) ? std::string(wanted) : "document";
  std::string id = base;
  for (int n = 2; state_->known.contains(id); ++n) id = base + "-" + std::to_string(n);
  return id;
}

}  // namespace griot
