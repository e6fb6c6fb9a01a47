#include "engine/store/store.h"

#include <algorithm>
#include <utility>

#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/base/system_problem.h"
#include "engine/markdown/markdown.h"
#include "engine/store/anchors.h"
#include "engine/store/state.h"

namespace griot {
namespace fs = std::filesystem;

namespace {

bool holds_documents(const Layout& layout) {
  std::error_code error;
  const fs::directory_iterator folder(layout.documents(), error);
  return !error && folder != fs::directory_iterator();
}

Error damaged(std::string place) {
  return {ErrorCode::corrupt, std::move(place),
          say("ce fichier n'est pas celui que le journal a enregistré"),
          say("rétablissez-le d'une sauvegarde, puis « griot check »")};
}

}  // namespace

Error no_such_document(std::string_view id) {
  return {ErrorCode::not_found, std::string(id),
          say("ce document n'est pas dans le fonds"),
          say("« griot status » ou documents/ donnent les identifiants")};
}

std::optional<std::string> file_text(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(fs::symlink_status(path, error))) return std::nullopt;
  return read_file(path);
}

std::optional<JournalLine> Store::State::latest(std::string_view id) {
  return with_journal([&](const Journal& now) -> std::optional<JournalLine> {
    const JournalLine* line = now.latest(id);
    if (!line) return std::nullopt;
    return *line;
  });
}

JournalLine Store::State::known_latest(std::string_view id) {
  std::optional<JournalLine> line = latest(id);
  if (!line) throw no_such_document(id);
  return *std::move(line);
}

JournalLine Store::State::known_revision(std::string_view id, int number) {
  return with_journal([&](const Journal& now) {
    const JournalLine* line = now.revision(id, number);
    if (!line) throw no_such_document(id);
    return *line;
  });
}

std::string Store::State::text_of(const JournalLine& line) const {
  const Entry& entry = line.entry;
  const fs::path kept = layout.revision(entry.id, entry.revision);
  for (const fs::path& path : {kept, layout.current(entry.id)}) {
    std::optional<std::string> text = file_text(path);
    if (text && sha256(*text) == line.digest) return *std::move(text);
  }
  throw damaged(layout.place(kept));
}

Document Store::State::parse(std::string_view bytes, const fs::path& path) const {
  Limits own = limits;
  own.markdown_bytes = own.front_matter_bytes = own.link_bytes = std::int64_t{1} << 31;
  own.table_columns = own.markdown_nesting = 100'000;
  return read_markdown(bytes, layout.place(path), own).document;
}

std::optional<std::vector<AnchorRecord>> Store::State::anchor_records(
    std::string_view id) const {
  const std::optional<std::string> table = file_text(layout.anchors(id));
  if (!table) return std::nullopt;
  try {
    return read_anchors(*table, layout.place(layout.anchors(id)));
  } catch (const Error&) {
    return std::nullopt;
  }
}

std::vector<AnchorRecord> Store::State::made_anchors(std::string_view id, int latest) {
  std::vector<AnchorRecord> records;
  EarlierRevision before;
  for (int number = 1; number <= latest; ++number) {
    try {
      Document document =
          parse(text_of(known_revision(id, number)), layout.revision(id, number));
      record_anchors(document, id, number, before, records);
      attach_anchors(document, id, number, records);
      before = {std::move(document.blocks), number};
    } catch (const Error& error) {
      // A damaged revision is told by check(); the others keep their ids.
      if (error.code() != ErrorCode::corrupt) throw;
    }
  }
  return records;
}

void Store::create(const fs::path& directory) {
  const Layout layout{directory};
  std::error_code failure;
  fs::create_directories(layout.documents(), failure);
  if (failure) {
    throw Error(ErrorCode::io, directory.string(), system_problem(failure.value()),
                say("vérifiez que le chemin existe et vos droits"));
  }
  if (!fs::exists(layout.journal(), failure)) write_file(layout.journal(), "");
}

Store::Store(fs::path directory, Clock clock, Limits limits) {
  Layout layout{std::move(directory)};
  std::error_code error;
  if (!fs::exists(layout.root / "griot.toml", error)) {
    throw Error(ErrorCode::not_found, layout.root.string(),
                say("ce dossier n'est pas un fonds : griot.toml n'y est pas"),
                say("nommez-le par --corpus, ou créez-en un par « griot init »"));
  }
  // A journal that went missing must not make its documents unknown.
  if (!fs::exists(layout.journal(), error) && !holds_documents(layout))
    create(layout.root);
  state_ = std::make_unique<State>(std::move(layout), std::move(clock), limits);
}

Store::~Store() = default;

const fs::path& Store::directory() const {
  return state_->layout.root;
}

std::int64_t Store::position() const {
  return state_->with_journal([](const Journal& journal) {
    return static_cast<std::int64_t>(journal.lines().size());
  });
}

std::vector<Entry> Store::entries() const {
  return state_->with_journal([](const Journal& journal) {
    std::vector<Entry> entries;
    entries.reserve(journal.documents().size());
    for (const auto& [id, lines] : journal.documents()) {
      entries.push_back(journal.lines()[lines.back()].entry);
    }
    return entries;
  });
}

std::optional<Entry> Store::find(std::string_view id) const {
  const std::optional<JournalLine> line = state_->latest(id);
  if (!line) return std::nullopt;
  return line->entry;
}

std::optional<Entry> Store::find_by_origin(std::string_view origin) const {
  return state_->with_journal([&](const Journal& journal) -> std::optional<Entry> {
    const JournalLine* line = journal.by_origin(origin);
    if (!line) return std::nullopt;
    return line->entry;
  });
}

std::vector<Change> Store::changes_since(std::int64_t position) const {
  return state_->with_journal([&](const Journal& journal) {
    std::vector<Change> changes;
    const auto first = static_cast<std::size_t>(std::max<std::int64_t>(position, 0));
    for (std::size_t i = first; i < journal.lines().size(); ++i) {
      const JournalLine& line = journal.lines()[i];
      if (journal.latest(line.entry.id) != &line) continue;
      changes.push_back({line.entry.position, line.entry.id, line.entry.revision});
    }
    return changes;
  });
}

Stored Store::read(std::string_view id) const {
  return read(id, state_->known_latest(id).entry.revision);
}

Stored Store::read(std::string_view id, int revision) const {
  const JournalLine line = state_->known_revision(id, revision);
  Stored stored{line.entry, state_->parse(state_->text_of(line),
                                          state_->layout.revision(id, revision))};
  const auto recorded = state_->anchor_records(id);
  const int latest = recorded ? 0 : state_->known_latest(id).entry.revision;
  attach_anchors(stored.document, id, revision,
                 recorded ? *recorded : state_->made_anchors(id, latest));
  return stored;
}

Stored Store::working(std::string_view id) const {
  const JournalLine line = state_->known_latest(id);
  const fs::path current = state_->layout.current(id);
  const std::optional<std::string> text = file_text(current);
  if (!text || text->empty() || sha256(*text) == line.digest) return read(id);
  Stored stored{line.entry, state_->parse(*text, current)};
  const auto records = state_->anchor_records(id);
  attach_anchors(stored.document, id, line.entry.revision,
                 records.value_or(std::vector<AnchorRecord>()));
  return stored;
}

std::string Store::original(std::string_view id) const {
  const JournalLine line = state_->known_latest(id);
  if (line.original_revision == 0) return {};
  const fs::path path =
      state_->layout.revision(id, line.original_revision, line.original_extension);
  std::optional<std::string> bytes = file_text(path);
  if (!bytes || sha256(*bytes) != line.original_digest) {
    throw damaged(state_->layout.place(path));
  }
  return *std::move(bytes);
}

std::string Store::media(std::string_view id, std::string_view name) const {
  const fs::path path = media_path(id, name);
  std::string bytes = read_file(path);
  if (!name.starts_with(sha256(bytes))) throw damaged(state_->layout.place(path));
  return bytes;
}

fs::path Store::media_path(std::string_view id, std::string_view name) const {
  if (!is_document_id(id) || !is_media_file_name(name)) throw no_such_document(id);
  return state_->layout.media(id, name);
}

std::vector<AnchorRecord> Store::anchors(std::string_view id) const {
  state_->known_latest(id);
  return state_->anchor_records(id).value_or(std::vector<AnchorRecord>());
}

std::string Store::free_id(std::string_view wanted) const {
  const std::string base = is_document_id(wanted) ? std::string(wanted) : "document";
  return state_->with_journal([&](const Journal& journal) {
    std::string id = base;
    std::error_code error;
    // A folder that the journal does not know is not ours to write into.
    const auto used = [&] {
      return journal.latest(id) || fs::exists(state_->layout.folder(id), error);
    };
    for (int n = 2; used(); ++n) {
      const std::string number = "-" + std::to_string(n);
      id = base.substr(0, max_document_id_bytes - number.size());
      while (id.ends_with('-')) id.pop_back();
      id += number;
    }
    return id;
  });
}

}  // namespace griot
