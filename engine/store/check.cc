// What is wrong with a corpus: files against the journal, then what documents refer to.
//
// It takes no lock, so a writer may be at work: a document with something to say is
// looked at again when the journal has moved on meanwhile.
#include "engine/store/check.h"

#include <utility>

#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/document/walk.h"
#include "engine/store/anchors.h"
#include "engine/store/state.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

// The files of one document.
class FileCheck {
 public:
  FileCheck(const Layout& layout, const JournalLine& line, Findings& findings)
      : layout_(layout), line_(line), id_(line.entry.id), findings_(findings) {}

  void check_revision(int number, const std::string& digest) {
    check_digest(layout_.revision(id_, number), digest);
  }

  void check_current() {
    const fs::path current = layout_.current(id_);
    if (is_there(layout_.unfinished(id_))) {
      report("unfinished_revision", Severity::info, layout_.folder(id_),
             say("un changement est en cours, ou interrompu : le prochain import "
                 "l'annulera"));
      return;
    }
    const std::optional<std::string> text = file_text(current);
    if (!text) {
      missing(current);
    } else if (sha256(*text) != line_.digest) {
      report("edited_outside", Severity::pending, current,
             say("modifié hors de Griot ; le prochain import l'enregistrera comme "
                 "révision"));
    }
  }

  void check_original() {
    if (line_.original_revision == 0) return;
    check_digest(layout_.revision(id_, line_.original_revision, line_.original_extension),
                 line_.original_digest);
    if (is_there(layout_.unfinished(id_))) return;
    check_digest(layout_.original(id_, line_.original_extension), line_.original_digest);
  }

  void check_media() {
    each_entry(layout_.media(id_), [&](const fs::path& path, const std::string& name) {
      if (!is_media_file_name(name)) {
        unknown(path);
      } else {
        check_digest(path, name.substr(0, name.find('.')));
      }
    });
  }

  void check_names() {
    each_entry(layout_.folder(id_), [&](const fs::path& path, const std::string& name) {
      const bool ours = name == "document.md" || name == "anchors.tsv" ||
                        name == "facts.tsv" || name == "media" || name == "history" ||
                        name.starts_with("original.");
      if (!ours) unknown(path);
    });
    if (is_there(layout_.unfinished(id_))) return;
    each_entry(layout_.history(id_), [&](const fs::path& path, const std::string& name) {
      const int number = revision_number(name);
      if (number < 1 || number > line_.entry.revision) unknown(path);
    });
  }

  // Every paragraph of the current revision has its record.
  void check_anchors(const Document& document, const std::vector<AnchorRecord>* records) {
    std::set<std::string_view> recorded;
    if (records) {
      for (const AnchorRecord& record : *records) {
        if (record.last_revision >= line_.entry.revision) recorded.insert(record.anchor);
      }
    }
    bool complete = records != nullptr;
    walk(document.blocks, [&](const Block& block) {
      complete = complete && (block.anchor.empty() || recorded.contains(block.anchor));
      return true;
    });
    if (complete) return;
    report("wrong_anchors", Severity::problem, layout_.anchors(id_),
           say("les repères de paragraphe manquent ou sont abîmés ; supprimez ce "
               "fichier, le "
               "prochain import le refera"));
  }

 private:
  template <class Visit>
  static void each_entry(const fs::path& directory, Visit visit) {
    std::error_code error;
    for (fs::directory_iterator entry(directory, error), end; entry != end;
         entry.increment(error)) {
      visit(entry->path(), entry->path().filename().string());
    }
  }

  void report(const char* code, Severity severity, const fs::path& path,
              Message message) {
    findings_.push_back({code, severity, {}, layout_.place(path), std::move(message)});
  }

  void missing(const fs::path& path) {
    report("missing_file", Severity::problem, path,
           say("ce fichier n'est plus là ; rétablissez-le d'une sauvegarde"));
  }

  void unknown(const fs::path& path) {
    report("unknown_file", Severity::info, path,
           say("Griot ne connaît pas ce fichier ; rangez-le hors du fonds"));
  }

  void check_digest(const fs::path& path, const std::string& digest) {
    const std::optional<std::string> bytes = file_text(path);
    if (!bytes) {
      missing(path);
    } else if (sha256(*bytes) != digest) {
      report(
          "wrong_digest", Severity::problem, path,
          say("ce fichier n'est pas celui que le journal a enregistré ; rétablissez-le "
              "d'une sauvegarde"));
    }
  }

  const Layout& layout_;
  const JournalLine& line_;
  const std::string& id_;
  Findings& findings_;
};

void add(Findings& findings, const Error& error) {
  findings.push_back(
      {name_of(error.code()), Severity::problem, {}, error.place(), error.problem()});
}

}  // namespace

Findings Store::State::check_document(const JournalLine& line, const Targets& targets) {
  const std::string& id = line.entry.id;
  Findings findings;
  FileCheck files(layout, line, findings);
  for (int number = 1; number <= line.entry.revision; ++number) {
    files.check_revision(number, known_revision(id, number).digest);
  }
  files.check_current();
  files.check_original();
  files.check_media();
  files.check_names();
  try {
    const fs::path path = layout.revision(id, line.entry.revision);
    Stored stored{line.entry, parse(text_of(line), path)};
    const auto records = anchor_records(id);
    attach_anchors(stored.document, id, line.entry.revision,
                   records.value_or(std::vector<AnchorRecord>()));
    files.check_anchors(stored.document, records ? &*records : nullptr);
    check_references(stored, layout, targets, findings);
  } catch (const Error& error) {
    // A file that is not what was recorded has been told already.
    if (error.code() != ErrorCode::corrupt) add(findings, error);
  }
  return findings;
}

Findings Store::check(
    const std::function<void(std::int64_t, std::int64_t)>& progress) const {
  State& state = *state_;
  std::set<std::string, std::less<>> ids;
  bool torn = false;
  state.with_journal([&](const Journal& journal) {
    torn = journal.is_torn();
    for (const auto& [id, lines] : journal.documents()) ids.insert(id);
  });
  Findings findings;
  if (torn) {
    findings.push_back(
        {"torn_journal",
         Severity::info,
         {},
         "journal.jsonl",
         say("une dernière ligne est en cours d'écriture, ou inachevée : le "
             "prochain import l'effacera")});
  }
  const Targets targets(ids, [&](const std::string& id) { return anchors(id); });
  std::int64_t done = 0;
  for (const std::string& id : ids) {
    Findings found;
    for (std::int64_t position = 0; state.known_latest(id).entry.position != position;) {
      const JournalLine line = state.known_latest(id);
      position = line.entry.position;
      found = state.check_document(line, targets);
      if (found.empty()) break;
    }
    findings.insert(findings.end(), found.begin(), found.end());
    if (progress) progress(++done, static_cast<std::int64_t>(ids.size()));
  }
  std::error_code error;
  for (fs::directory_iterator folder(state.layout.documents(), error), end; folder != end;
       folder.increment(error)) {
    const std::string name = folder->path().filename().string();
    if (state.latest(name) || is_there(state.layout.unfinished(name)) ||
        !holds_a_file(folder->path())) {
      continue;
    }
    findings.push_back(
        {"unknown_folder",
         Severity::problem,
         {},
         state.layout.place(folder->path()),
         say("ce dossier n'est pas dans le journal ; importez le document, ou "
             "déplacez le dossier hors du fonds")});
  }
  return findings;
}

}  // namespace griot
