// Ending what a kill left half done, and adopting what people wrote into document.md.
#include <utility>

#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/markdown/markdown.h"
#include "engine/store/anchors.h"
#include "engine/store/writer.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

std::vector<fs::path> entries_of(const fs::path& directory) {
  std::vector<fs::path> paths;
  std::error_code error;
  for (fs::directory_iterator entry(directory, error), end; entry != end;
       entry.increment(error)) {
    paths.push_back(entry->path());
  }
  return paths;
}

void report(Findings& done, const char* code, Severity severity, std::string place,
            Message message) {
  done.push_back({code, severity, {}, std::move(place), std::move(message)});
}

void report(Findings& done, const char* code, const Error& error) {
  report(done, code, Severity::problem, error.place(), error.problem());
}

}  // namespace

Findings Store::recover() {
  Findings done;
  Writer(*state_).settle_all(done);
  return done;
}

void Store::Writer::settle_all(Findings& done) {
  struct Found {
    bool torn;
    Journal::Append end;
    std::vector<JournalLine> documents;
  };
  const Found now = state_.with_journal([](const Journal& journal) {
    Found found{journal.is_torn(), journal.append({}), {}};
    for (const auto& [id, lines] : journal.documents()) {
      found.documents.push_back(journal.lines()[lines.back()]);
    }
    return found;
  });
  if (now.torn) {
    write_tail(layout_.journal(), now.end.offset, "");
    report(done, "torn_journal", Severity::info, layout_.place(layout_.journal()),
           say("dernière ligne inachevée, effacée : ce changement n'a pas eu lieu"));
  }
  for (const JournalLine& line : now.documents) {
    try {
      settle(line, done);
    } catch (const Error& error) {
      if (error.code() == ErrorCode::io) throw;
      report(done, "damaged_file", error);
    }
  }
  remove_unfinished(layout_.root);
  remove_unfinished(layout_.documents());
  for (const fs::path& folder : entries_of(layout_.documents())) {
    const std::string id = folder.filename().string();
    if (is_document_id(id) && !state_.latest(id)) settle_unknown(id, done);
  }
}

bool Store::Writer::settle_if_known(std::string_view id, Findings& done) {
  const std::optional<JournalLine> line = state_.latest(id);
  return line ? settle(*line, done) : settle_unknown(id, done);
}

bool Store::Writer::settle(const JournalLine& line, Findings& done) {
  const std::string& id = line.entry.id;
  const fs::path current = layout_.current(id);
  const fs::path ahead = layout_.revision(id, line.entry.revision + 1);
  const fs::path kept = layout_.revision(id, line.entry.revision);
  const bool unfinished = is_there(layout_.unfinished(id));
  const bool has_ahead = is_there(ahead);
  const std::optional<std::string> text = file_text(current);
  const bool none = text ? text->empty() : !is_there(current);
  const bool recorded = text && sha256(*text) == line.digest;
  const bool has_anchors = state_.anchor_records(id).has_value();
  if (state_.facts_table(id) != file_text(layout_.facts(id))) place_facts(id);
  if (recorded && !unfinished && !has_ahead && has_anchors && is_there(kept)) return true;

  for (const fs::path& folder :
       {layout_.folder(id), layout_.history(id), layout_.media(id)}) {
    remove_unfinished(folder);
  }
  const bool to_restore = none || (unfinished && has_ahead && text == file_text(ahead));
  if (to_restore) {
    place_file(current, state_.text_of(line));
    sync_directory(layout_.folder(id));
  }
  if (unfinished || has_ahead) undo(line);
  if (unfinished && has_ahead) {
    report(done, "unfinished_revision", Severity::info, id,
           say("changement interrompu, annulé ; refaites-le"));
  } else if (to_restore) {
    report(done, "restored_file", Severity::info, layout_.place(current),
           say("ce fichier manquait : rétabli d'après history/"));
  }
  if (!has_anchors) make_anchors(line);
  if (to_restore) return true;
  if (!recorded) return adopt(line, text.value_or(""), done);

  if (!is_there(kept)) {
    make_directory(layout_.history(id));
    write_file(kept, *text);
    report(done, "restored_file", Severity::info, layout_.place(kept),
           say("ce fichier manquait : rétabli d'après document.md"));
  }
  return true;
}

// Takes away what belongs to a revision that the journal does not know.
void Store::Writer::undo(const JournalLine& line) const {
  const std::string& id = line.entry.id;
  for (const fs::path& path : entries_of(layout_.history(id))) {
    const int number = revision_number(path.filename().string());
    if (number > line.entry.revision) remove_file(path);
  }
  restore_original(line);
  make_anchors(line);
  // The mark goes last: a kill up to here begins again.
  remove_file(layout_.unfinished(id));
  sync_directory(layout_.history(id));
}

void Store::Writer::restore_original(const JournalLine& line) const {
  const std::string& id = line.entry.id;
  const fs::path wanted = layout_.original(id, line.original_extension);
  const fs::path kept =
      layout_.revision(id, line.original_revision, line.original_extension);
  const bool has_original = line.original_revision > 0;
  if (has_original && is_there(kept)) link_file(kept, wanted);
  for (const fs::path& path : entries_of(layout_.folder(id))) {
    const bool is_original = path.filename().string().starts_with("original.");
    if (is_original && !(has_original && path == wanted)) remove_file(path);
  }
}

void Store::Writer::make_anchors(const JournalLine& line) const {
  const std::string& id = line.entry.id;
  write_file(layout_.anchors(id),
             write_anchors(state_.made_anchors(id, line.entry.revision)));
}

bool Store::Writer::adopt(const JournalLine& line, std::string_view text,
                          Findings& done) {
  const std::string& id = line.entry.id;
  const std::string place = layout_.place(layout_.current(id));
  if (text.empty()) {
    report(done, "unreadable_edit", Severity::problem, place,
           say("ce n'est pas un fichier ordinaire ; remettez à sa place le dernier de "
               "history/"));
    return false;
  }
  try {
    for (Finding& finding : read_markdown(text, place, state_.limits).findings) {
      finding.place = place;
      done.push_back(std::move(finding));
    }
  } catch (const Error& error) {
    report(done, "unreadable_edit", error);
    return false;
  }
  Save save;
  save.action = "edit";
  save.reason = "modifié hors de Griot";
  commit(id, text, save, By::hand);
  report(done, "edited_outside", Severity::info, id,
         say("modifié hors de Griot : enregistré comme révision {1}",
             {std::to_string(line.entry.revision + 1)}));
  return true;
}

bool Store::Writer::settle_unknown(std::string_view id, Findings& done) const {
  const fs::path folder = layout_.folder(id);
  if (!is_there(folder)) return true;
  if (!is_there(layout_.unfinished(id)) && holds_a_file(folder)) {
    report(done, "unknown_folder", Severity::problem, layout_.place(folder),
           say("ce dossier n'est pas dans le journal ; importez le document, ou déplacez "
               "le dossier hors du fonds"));
    return false;
  }
  // At once out of sight, so that a kill here leaves no half of it.
  remove_unfinished(layout_.documents());
  move_file(folder, layout_.documents() / ("." + std::string(id) + ".tmp"));
  sync_directory(layout_.documents());
  remove_unfinished(layout_.documents());
  report(done, "unfinished_document", Severity::info, std::string(id),
         say("import interrompu, effacé ; importez le fichier de nouveau"));
  return true;
}

}  // namespace griot
