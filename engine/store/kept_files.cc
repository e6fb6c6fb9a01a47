// A copy of a corpus while others write into it.
//
// No lock is needed. The journal up to here names the revisions that count. history/ and
// media/ hold files that are never written again; what goes on changing, document.md and
// anchors.tsv, is read back to the revision that counts.
#include "engine/store/kept_files.h"

#include <algorithm>
#include <utility>

#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/store/anchors.h"
#include "engine/store/state.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

bool is_file(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(fs::symlink_status(path, error));
}

// The records as they were at an earlier revision.
std::vector<AnchorRecord> anchors_at(std::vector<AnchorRecord> records, int revision) {
  std::erase_if(records, [&](const AnchorRecord& record) {
    return record.first_revision > revision;
  });
  for (AnchorRecord& record : records) {
    record.last_revision = std::min(record.last_revision, revision);
  }
  return records;
}

std::string anchor_table_at(const fs::path& path, int revision) {
  std::string table = read_file(path);
  try {
    return write_anchors(anchors_at(read_anchors(table, path.string()), revision));
  } catch (const Error& error) {
    // A damaged one can be made again from history/; its bytes are kept as they are.
    if (error.code() != ErrorCode::corrupt) throw;
    return table;
  }
}

// Files that are named after what they hold or when they came, and never change.
class Collection {
 public:
  Collection(const Layout& layout, KeptFiles& kept) : layout_(layout), kept_(kept) {}

  void add(const fs::path& path, std::string digest) {
    add_copy(path, path, std::move(digest));
  }

  // `path`, with the bytes that `source` holds.
  void add_copy(const fs::path& path, const fs::path& source, std::string digest) {
    if (!is_file(source)) {
      kept_.missing.push_back(layout_.place(path));
      return;
    }
    add_made(path, std::move(digest), [source] { return read_file(source); });
  }

  void add_made(const fs::path& path, std::string digest,
                std::function<std::string()> read) {
    kept_.files.push_back({layout_.place(path), std::move(digest), std::move(read)});
  }

  void add_media(const fs::path& folder) {
    std::vector<fs::path> pictures;
    std::error_code error;
    for (fs::directory_iterator file(folder, error), end; file != end;
         file.increment(error)) {
      const bool ours = is_media_file_name(file->path().filename().string());
      if (ours && is_file(file->path())) pictures.push_back(file->path());
    }
    std::ranges::sort(pictures);
    for (const fs::path& picture : pictures) {
      const std::string name = picture.filename().string();
      add(picture, name.substr(0, name.find('.')));
    }
  }

 private:
  const Layout& layout_;
  KeptFiles& kept_;
};

}  // namespace

std::string Store::State::current_text(const JournalLine& line) {
  const std::string& id = line.entry.id;
  std::optional<std::string> text = file_text(layout.current(id));
  std::error_code error;
  const bool being_written = fs::exists(layout.unfinished(id), error);
  // In this order: a writer takes its mark away once the journal has the line.
  const std::optional<JournalLine> now = latest(id);
  const bool later = now && now->entry.revision != line.entry.revision;
  // What a person has written into it and no import has taken yet is kept.
  if (text && ((!later && !being_written) || sha256(*text) == line.digest)) {
    return *std::move(text);
  }
  try {
    return text_of(line);
  } catch (const Error& failure) {
    if (failure.code() != ErrorCode::corrupt) throw;
    return read_file(layout.revision(id, line.entry.revision));
  }
}

void Store::State::keep(const std::vector<JournalLine>& revisions, KeptFiles& kept) {
  const JournalLine& line = revisions.back();
  const std::string& id = line.entry.id;
  Collection files(layout, kept);
  for (const JournalLine& one : revisions) {
    files.add(layout.revision(id, one.entry.revision), one.digest);
    if (one.original_revision != one.entry.revision) continue;
    files.add(layout.revision(id, one.original_revision, one.original_extension),
              one.original_digest);
  }
  if (line.original_revision > 0) {
    // The name in the folder may stand for a later one by now.
    files.add_copy(layout.original(id, line.original_extension),
                   layout.revision(id, line.original_revision, line.original_extension),
                   line.original_digest);
  }
  files.add_media(layout.media(id));
  const fs::path anchors = layout.anchors(id);
  if (is_file(anchors)) {
    files.add_made(anchors, "", [anchors, revision = line.entry.revision] {
      return anchor_table_at(anchors, revision);
    });
  } else {
    kept.missing.push_back(layout.place(anchors));
  }
  const fs::path current = layout.current(id);
  if (is_file(current) || is_file(layout.revision(id, line.entry.revision))) {
    files.add_made(current, "", [this, line] { return current_text(line); });
  } else {
    kept.missing.push_back(layout.place(current));
  }
}

KeptFiles Store::kept_files() const {
  State& state = *state_;
  std::int64_t length = 0;
  std::vector<std::vector<JournalLine>> documents;
  state.with_journal([&](const Journal& journal) {
    length = journal.append({}).offset;
    for (const auto& [id, places] : journal.documents()) {
      std::vector<JournalLine>& revisions = documents.emplace_back();
      for (const std::size_t place : places) {
        revisions.push_back(journal.lines()[place]);
      }
    }
  });
  KeptFiles kept;
  for (const auto& revisions : documents) state.keep(revisions, kept);
  const fs::path journal = state.layout.journal();
  Collection(state.layout, kept).add_made(journal, "", [journal, length] {
    return read_file(journal).substr(0, static_cast<std::size_t>(length));
  });
  return kept;
}

}  // namespace griot
