// Saving a revision.
#include <utility>

#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/markdown/markdown.h"
#include "engine/store/anchors.h"
#include "engine/store/writer.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

constexpr auto patience = std::chrono::seconds(5);

Error not_an_id(std::string_view id) {
  return {ErrorCode::invalid, std::string(id),
          say("ce n'est pas un identifiant de document"),
          say("des lettres sans accent, des chiffres et des traits d'union")};
}

Error stale(std::string_view id, int base, int latest) {
  return {ErrorCode::conflict, std::string(id),
          say("la révision {1} n'est plus la dernière : c'est la {2}",
              {std::to_string(base), std::to_string(latest)}),
          say("relisez la dernière, puis refaites votre changement")};
}

Error unreadable_edit(std::string place) {
  return {ErrorCode::conflict, std::move(place),
          say("modifié hors de Griot, et illisible : rien n'est écrasé"),
          say("corrigez ce fichier, ou remettez à sa place le dernier de history/")};
}

Error foreign_folder(std::string place) {
  return {ErrorCode::conflict, std::move(place),
          say("un dossier de ce nom existe déjà, que le journal ne connaît pas"),
          say("déplacez-le hors du fonds")};
}

}  // namespace

Store::Writer::Writer(State& state)
    : state_(state),
      layout_(state.layout),
      turn_(state.writer_mutex),
      lock_(state.layout.lock(), patience) {}

Entry Store::put(std::string_view id, const Document& document, const Save& save) {
  return Writer(*state_).put(id, document, save);
}

Entry Store::Writer::put(std::string_view id, const Document& document,
                         const Save& save) {
  if (!is_document_id(id)) throw not_an_id(id);
  Findings done;
  const bool settled = settle_if_known(id, done);
  const std::optional<JournalLine> line = state_.latest(id);
  const int latest = line ? line->entry.revision : 0;
  if (save.base != latest) throw stale(id, save.base, latest);
  if (!settled && line) throw unreadable_edit(layout_.place(layout_.current(id)));
  if (!settled) throw foreign_folder(layout_.place(layout_.folder(id)));
  try {
    commit(id, write_markdown(document), save, By::program);
  } catch (...) {
    // A disk that is full or failing: make room now if it can be made, or at the next
    // turn.
    try {
      settle_if_known(id, done);
    } catch (...) {
    }
    throw;
  }
  return state_.known_latest(id).entry;
}

void Store::Writer::commit(std::string_view id, std::string_view markdown,
                           const Save& save, By by) {
  const std::optional<JournalLine> before = state_.latest(id);
  JournalLine next;
  next.digest = sha256(markdown);
  next.entry.id = id;
  next.entry.revision = before ? before->entry.revision + 1 : 1;
  next.entry.time = iso_utc(state_.clock());
  next.entry.action = save.action;
  next.entry.reason = save.reason;
  next.entry.origin = save.origin;
  next.entry.source_digest = save.source_digest;
  next.entry.words_in_source = save.words_in_source;
  next.entry.words_kept = save.words_kept;
  next.entry.decisions = save.decisions;
  if (!save.original.empty()) {
    next.original_revision = next.entry.revision;
    next.original_extension = original_extension(save.extension);
    next.original_digest = sha256(save.original);
  }
  place_files(next, markdown, save, by);

  const Journal::Append line =
      state_.with_journal([&](const Journal& journal) { return journal.append(next); });
  write_tail(layout_.journal(), line.offset, line.text);
  try {
    remove_file(layout_.unfinished(id));
  } catch (...) {
    // It happened all the same; the next turn takes the mark away.
  }
}

std::vector<AnchorRecord> Store::Writer::anchors_before(std::string_view id,
                                                        int revision) const {
  auto records = state_.anchor_records(id);
  return records ? *std::move(records) : state_.made_anchors(id, revision - 1);
}

EarlierRevision Store::Writer::earlier(std::string_view id, int revision,
                                       const std::vector<AnchorRecord>& anchors) const {
  // The newest that can be read: a damaged one is told by check().
  for (int number = revision - 1; number > 0; --number) {
    try {
      Document document = state_.parse(state_.text_of(state_.known_revision(id, number)),
                                       layout_.revision(id, number));
      attach_anchors(document, id, number, anchors);
      return {std::move(document.blocks), number};
    } catch (const Error& error) {
      if (error.code() != ErrorCode::corrupt) throw;
    }
  }
  return {};
}

void Store::Writer::place_files(const JournalLine& next, std::string_view markdown,
                                const Save& save, By by) const {
  const std::string& id = next.entry.id;
  const int revision = next.entry.revision;
  const bool has_original = next.original_revision == revision;
  const fs::path original = layout_.revision(id, revision, next.original_extension);

  std::vector<AnchorRecord> anchors = anchors_before(id, revision);
  record_anchors(state_.parse(markdown, layout_.current(id)), id, revision,
                 earlier(id, revision, anchors), anchors);

  const bool first = make_directory(layout_.folder(id));
  make_directory(layout_.history(id));
  if (by == By::program) make_directory(layout_.unfinished(id));
  place_file(layout_.revision(id, revision), markdown);
  if (has_original) place_file(original, save.original);
  sync_directory(layout_.history(id));

  place_media(id, save);
  place_file(layout_.anchors(id), write_anchors(anchors));
  if (has_original) link_file(original, layout_.original(id, next.original_extension));
  if (by == By::program) place_file(layout_.current(id), markdown);
  sync_directory(layout_.folder(id));
  if (first) sync_directory(layout_.documents());
}

void Store::Writer::place_media(std::string_view id, const Save& save) const {
  if (save.media.empty()) return;
  make_directory(layout_.media(id));
  for (const Media& media : save.media) {
    if (!is_media_file_name(media.name) || !media.name.starts_with(sha256(media.bytes))) {
      throw Error(ErrorCode::invalid, media.name,
                  say("le nom de cette image n'est pas son empreinte"));
    }
    const fs::path path = layout_.media(id, media.name);
    if (!is_there(path)) place_file(path, media.bytes);
  }
  sync_directory(layout_.media(id));
}

}  // namespace griot
