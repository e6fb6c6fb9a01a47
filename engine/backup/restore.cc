#include <map>

#include "engine/backup/backup.h"
#include "engine/backup/bag_reader.h"
#include "engine/backup/corpus_parts.h"
#include "engine/backup/work_folder.h"
#include "engine/base/error.h"
#include "engine/base/file.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

// "fonds/" is the folder "fonds", wherever one stands.
fs::path without_slash(const fs::path& folder) {
  const fs::path whole = fs::absolute(folder).lexically_normal();
  return whole.has_filename() ? whole : whole.parent_path();
}

void require_free(const fs::path& folder) {
  std::error_code error;
  if (!is_there(folder) || (fs::is_directory(folder, error) && fs::is_empty(folder, error))) return;
  throw Error(ErrorCode::conflict, folder.string(),
              say("ce dossier n'est pas vide : rien n'est rétabli par-dessus"),
              say("nommez un dossier qui n'existe pas encore"));
}

void require_corpus(const BagReader& bag, const std::string& archive) {
  bool settings = false;
  bool journal = false;
  for (const BagReader::File& file : bag.files()) {
    settings = settings || file.place == "griot.toml";
    journal = journal || file.place == "journal.jsonl";
    if (is_corpus_part(file.place.substr(0, file.place.find('/')))) continue;
    throw damaged_backup(archive, file.place, say("ce chemin sort du fonds"));
  }
  if (settings && journal) return;
  throw damaged_backup(archive, settings ? "journal.jsonl" : "griot.toml",
                       say("ce fichier manque dans la sauvegarde"));
}

void require_room(const BagReader& bag, const fs::path& folder) {
  std::error_code error;
  const fs::space_info room = fs::space(folder.parent_path(), error);
  if (error || bag.bytes() < 0 ||
      room.available > static_cast<std::uintmax_t>(bag.bytes())) {
    return;
  }
  throw Error(ErrorCode::io, folder.string(),
              say("il faut {1} octets, il en reste {2}",
                  {std::to_string(bag.bytes()), std::to_string(room.available)}),
              say("libérez de la place sur le disque puis recommencez"));
}

// The file as it was received stands in history/ too: one file under two names, as the
// store makes it.
class SameFiles {
 public:
  const fs::path* find(const BagReader::File& file) const {
    const bool original =
        fs::path(file.place).filename().string().starts_with("original.");
    const auto known = by_digest_.find(file.digest);
    return original && known != by_digest_.end() ? &known->second : nullptr;
  }
  void note(const BagReader::File& file, const fs::path& path) {
    const std::string parent = path.parent_path().filename().string();
    if (parent == "history") by_digest_[file.digest] = path;
  }

 private:
  std::map<std::string, fs::path> by_digest_;
};

}  // namespace

RestoreReport restore(const fs::path& archive, const fs::path& target,
                      const FileProgress& progress) {
  const fs::path folder = without_slash(target);
  require_free(folder);
  const BagReader bag(archive);
  require_corpus(bag, archive.string());
  const fs::path parent = folder.parent_path();
  fs::create_directories(parent);
  require_room(bag, folder);

  const WorkFolder work(folder);
  const fs::path corpus = work / "fonds";
  fs::create_directories(corpus / "documents");
  RestoreReport report;
  SameFiles known;
  for (const BagReader::File& file : bag.files()) {
    const fs::path path = corpus / file.place;
    const std::string bytes = bag.read(file);
    fs::create_directories(path.parent_path());
    if (const fs::path* same = known.find(file)) {
      link_file(*same, path);
    } else {
      write_disposable_file(path, bytes);
    }
    known.note(file, path);
    report.bytes += static_cast<std::int64_t>(bytes.size());
    ++report.files;
    if (progress) progress(report.files, static_cast<std::int64_t>(bag.files().size()));
  }
  // One wait for the disk instead of one a file; only then has it the name.
  sync_file_system(corpus);
  require_free(folder);
  move_file(corpus, folder);
  sync_directory(parent);
  return report;
}

}  // namespace griot
