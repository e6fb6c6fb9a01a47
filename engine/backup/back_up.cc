#include <algorithm>
#include <map>
#include <set>

#include "engine/backup/backup.h"
#include "engine/backup/bag_writer.h"
#include "engine/backup/corpus_parts.h"
#include "engine/backup/work_folder.h"
#include "engine/base/file.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

// Files that people wrote beside the documents: settings, vocabulary, templates.
std::vector<std::string> files_below(const fs::path& corpus, const std::string& part) {
  std::vector<std::string> places;
  std::error_code error;
  if (fs::is_regular_file(corpus / part, error)) places.push_back(part);
  for (fs::recursive_directory_iterator file(corpus / part, error), end; file != end;
       file.increment(error)) {
    const std::string place = file->path().lexically_relative(corpus).string();
    if (file->is_regular_file(error) && is_inside_path(place)) places.push_back(place);
  }
  std::ranges::sort(places);
  return places;
}

std::vector<std::string> foreign_to(const fs::path& corpus) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(corpus, error), end; entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (!name.starts_with('.') && !is_corpus_part(name) && !is_made_again(name)) {
      names.push_back(name + (entry->is_directory(error) ? "/" : ""));
    }
  }
  std::ranges::sort(names);
  return names;
}

// Folders that no line of the journal speaks of.
std::vector<std::string> unknown_documents(const Store& store) {
  std::vector<std::string> places;
  std::error_code error;
  for (fs::directory_iterator entry(store.directory() / "documents", error), end;
       entry != end; entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (!store.find(name)) places.push_back("documents/" + name + "/");
  }
  std::ranges::sort(places);
  return places;
}

// As a folder in the archive: what any system can write.
std::string bag_name(const fs::path& archive) {
  std::string name = archive.stem().string();
  std::ranges::replace_if(
      name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\\'; },
      '-');
  return is_inside_path(name) ? name : "sauvegarde";
}

}  // namespace

BackupReport back_up(const Store& store, const fs::path& target, Time now,
                     const FileProgress& progress) {
  const fs::path archive = fs::absolute(target).lexically_normal();
  const WorkFolder work(archive);
  BackupReport report;
  report.archive = target;
  report.left_out = foreign_to(store.directory());
  KeptFiles kept = store.kept_files();
  report.missing = std::move(kept.missing);
  // Those that are new since are in the next backup, not lost in this one.
  for (const std::string& place : unknown_documents(store)) {
    report.left_out.push_back(place);
  }

  BagWriter bag(bag_name(archive), now);
  for (const char* part : parts_by_people) {
    for (const std::string& place : files_below(store.directory(), part)) {
      bag.add(place, [path = store.directory() / place] { return read_file(path); });
      ++report.files;
    }
  }
  std::map<std::string, std::string> recorded;
  std::set<std::string> documents;
  for (const KeptFile& file : kept.files) {
    bag.add(file.place, file.read);
    if (!file.digest.empty()) recorded[file.place] = file.digest;
    ++report.files;
    const std::string_view place = file.place;
    if (place.ends_with("/document.md")) ++report.documents;
  }
  std::int64_t done = 0;
  bag.write(work / "archive.zip",
            [&](const std::string& place, const std::string& digest) {
              const auto expected = recorded.find(place);
              if (expected != recorded.end() && expected->second != digest) {
                report.damaged.push_back(place);
              }
              if (progress) progress(++done, report.files);
            });
  report.bytes = bag.bytes();
  fs::permissions(work / "archive.zip", fs::perms::owner_read | fs::perms::owner_write);
  sync_file(work / "archive.zip");
  move_file(work / "archive.zip", archive);
  sync_directory(archive.parent_path());
  return report;
}

}  // namespace griot
