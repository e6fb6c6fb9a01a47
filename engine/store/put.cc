// Saving a revision, and ending what a kill left half done.
//
// The order is the promise: media, original, anchors, history/<n>.md and document.md are
// each durable before the journal line is. Readers follow the journal to history/<n>.md,
// so they never see a revision that is not committed. After a kill, document.md may be one
// revision ahead of the journal; recover() puts it back.
#include <algorithm>
#include <set>
#include <utility>

#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/markdown/markdown.h"
#include "engine/store/state.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

void make_folder(const fs::path& folder) {
  if (fs::create_directory(folder)) sync_directory(folder.parent_path());
}

Error stale(std::string_view id, int base, int latest) {
  return {ErrorCode::conflict, std::string(id),
          say("la révision {1} n'est plus la dernière : c'est la {2}",
              {std::to_string(base), std::to_string(latest)}),
          say("relisez la dernière, puis refaites votre changement")};
}

}  // namespace

Entry Store::put(std::string_view id, const Document& document, const Save& save) {
  const std::lock_guard guard(state_->mutex);
  const auto lock = state_->lock();
  state_->refresh();
  return state_->commit(id, document, save);
}

Entry Store::State::commit(std::string_view id, const Document& document, const Save& save) {
  if (!is_document_id(id)) {
    throw Error(ErrorCode::invalid, std::string(id),
                say("ce n'est pas un identifiant de document"),
                say("des lettres sans accent, des chiffres et des traits d'union"));
  }
  const auto found = known.find(id);
  const int latest = found == known.end() ? 0 : found->second.entry.revision;
  if (save.base != latest) throw stale(id, save.base, latest);

  const std::string markdown = write_markdown(document);
  write_files(id, latest + 1, markdown, save);

  JournalLine line;
  line.digest = sha256(markdown);
  line.extension = save.original.empty() ? "" : original_extension(save.extension);
  line.entry.id = id;
  line.entry.revision = latest + 1;
  line.entry.time = iso_utc(clock());
  line.entry.action = save.action;
  line.entry.reason = save.reason;
  line.entry.origin = save.origin;
  line.entry.source_digest = save.source_digest;
  line.entry.words_in_source = save.words_in_source;
  line.entry.words_kept = save.words_kept;
  journal.append(line);
  learn(line);
  ++known_lines;
  return known.find(id)->second.entry;
}

void Store::State::write_files(std::string_view id, int revision, std::string_view markdown,
                               const Save& save) const {
  make_folder(layout.folder(id));
  make_folder(layout.revision(id, revision).parent_path());
  if (!save.media.empty()) make_folder(layout.folder(id) / "media");
  for (const Media& media : save.media) {
    const fs::path path = layout.media(id, media.name);
    if (is_media_name(media.name) && !fs::exists(path)) write_file(path, media.bytes);
  }
  if (!save.original.empty()) {
    const std::string extension = original_extension(save.extension);
    write_file(layout.revision(id, revision, extension), save.original);
    write_file(layout.folder(id) / ("original" + extension), save.original);
  }
  std::vector<AnchorRecord> anchors;
  if (fs::exists(layout.anchors(id))) {
    anchors = read_anchors(read_file(layout.anchors(id)), layout.anchors(id).string());
  }
  record_anchors(parse(markdown, layout.current(id)), id, revision, anchors);
  write_file(layout.anchors(id), write_anchors(anchors));
  write_file(layout.revision(id, revision), markdown);
  write_file(layout.current(id), markdown);
}

Findings Store::recover() {
  const std::lock_guard guard(state_->mutex);
  const auto lock = state_->lock();
  state_->refresh();
  Findings done;
  std::vector<std::string> ids;
  for (const auto& [id, document] : state_->known) ids.push_back(id);
  for (const std::string& id : ids) state_->settle(state_->known.find(id)->second, done);
  for (const fs::directory_entry& folder : fs::directory_iterator(state_->layout.documents())) {
    const std::string id = folder.path().filename().string();
    // A first revision that was never acknowledged.
    const bool ours = is_document_id(id) && fs::exists(folder.path() / "history");
    if (ours && !state_->known.contains(id)) {
      fs::remove_all(folder.path());
      done.push_back({"unfinished_document", Severity::info, {}, id,
                      say("import interrompu, effacé ; importez le fichier de nouveau")});
    }
  }
  return done;
}

// Brings the files of one document to what the journal says, or the journal to what a
// person wrote into document.md.
void Store::State::settle(const Known& document, Findings& done) {
  const std::string id = document.entry.id;
  const int revision = document.entry.revision;
  const fs::path current = layout.current(id);
  const fs::path ahead = layout.revision(id, revision + 1);
  const std::string bytes = fs::exists(current) ? read_file(current) : std::string();
  const bool has_ahead = fs::exists(ahead);
  if (sha256(bytes) == document.digests.back()) {
    if (has_ahead) fs::remove(ahead);
    return;
  }
  const bool unfinished = bytes.empty() || (has_ahead && read_file(ahead) == bytes);
  if (unfinished) {
    write_file(current, read_file(layout.revision(id, revision)));
    if (has_ahead) fs::remove(ahead);
    done.push_back({"unfinished_revision", Severity::info, {}, id,
                    say("changement interrompu, annulé ; refaites-le")});
    return;
  }
  try {
    const Document edited = parse(bytes, current);
    Save save;
    save.base = revision;
    save.action = "edit";
    save.reason = "modifié hors de Griot";
    commit(id, edited, save);
    done.push_back({"edited_outside", Severity::info, {}, id,
                    say("modifié hors de Griot : enregistré comme révision {1}",
                        {std::to_string(revision + 1)})});
  } catch (const Error& error) {
    // What a person wrote stays where it is until they mend it.
    done.push_back({"unreadable_edit", Severity::problem, {}, error.place(),
                    error.problem()});
  }
}

}  // namespace griot
