#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <string>

#include "app/arguments.h"
#include "app/configuration.h"
#include "app/corpus.h"
#include "app/diagnosis.h"
#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/library/library.h"

namespace griot {
namespace {

using State = Diagnosis::State;
namespace fs = std::filesystem;

// Below it an import may stop half way.
constexpr std::uintmax_t little_room = std::uintmax_t{1} << 30;

void add(Diagnoses& all, const char* check, const Error& error) {
  all.push_back({check, State::problem, error.place(), error.problem(), error.remedy()});
}

void add_rights(const fs::path& corpus, Diagnoses& all) {
  for (const char* part : {"", "documents", "vocabulary"}) {
    const fs::path folder = corpus / part;
    if (!fs::is_directory(folder)) continue;
    const bool readable = ::access(folder.c_str(), R_OK | X_OK) == 0;
    const bool writable = ::access(folder.c_str(), W_OK) == 0;
    if (readable && writable) continue;
    all.push_back({"rights", readable ? State::warning : State::problem, folder.string(),
                   readable ? say("ce dossier se lit mais ne s'écrit pas")
                            : say("ce dossier ne se lit pas"),
                   say("donnez-vous ces droits, ou changez d'utilisateur")});
    return;
  }
  all.push_back(
      {"rights", State::good, corpus.string(), say("le fonds se lit et s'écrit")});
}

void add_room(const fs::path& corpus, Diagnoses& all) {
  struct statvfs disk {};
  if (::statvfs(corpus.c_str(), &disk) != 0) return;
  const std::uintmax_t left = std::uintmax_t{disk.f_bavail} * disk.f_frsize;
  const std::string megabytes = std::to_string(left >> 20);
  // File systems that count no files say 0 of 0.
  const bool no_names = disk.f_files > 0 && disk.f_favail * 100 < disk.f_files;
  if (left < little_room || no_names) {
    all.push_back({"disk", State::warning, corpus.string(),
                   no_names ? say("le disque n'a presque plus de place pour d'autres "
                                  "fichiers (inodes)")
                            : say("il reste {1} Mo sur le disque", {megabytes}),
                   say("libérez de la place avant d'importer")});
    return;
  }
  all.push_back({"disk", State::good, corpus.string(),
                 say("il reste {1} Mo sur le disque", {megabytes})});
}

void add_lock(const fs::path& corpus, Diagnoses& all) {
  const fs::path lock = corpus / ".lock";
  if (!fs::exists(lock)) return;  // nobody has written yet; looking must not make it
  try {
    const FileLock taken(lock);
  } catch (const Error& error) {
    if (error.code() == ErrorCode::locked) {
      all.push_back({"lock", State::information, lock.string(),
                     say("un autre programme écrit dans ce fonds en ce moment")});
    } else if (::access(corpus.c_str(), W_OK) == 0) {
      add(all, "lock", error);
    }
  }
}

void add_clock(const Library& library, Diagnoses& all) {
  std::string last;
  for (const Entry& entry : library.store().entries()) last = std::max(last, entry.time);
  const std::string now = iso_utc(system_clock()());
  if (last <= now) return;
  all.push_back({"clock", State::warning, "",
                 say("l'horloge dit {1}, le journal va jusqu'à {2}", {now, last}),
                 say("mettez l'ordinateur à l'heure")});
}

void add_documents(const Library& library, const Progress& progress, Diagnoses& all) {
  const auto documents = static_cast<std::int64_t>(library.store().entries().size());
  const Findings findings = library.check(progress);
  const auto problems =
      std::ranges::count(findings, Severity::problem, &Finding::severity);
  if (problems > 0) {
    all.push_back(
        {"documents", State::problem, library.store().directory().string(),
         say_n("{1} problème dans le fonds", "{1} problèmes dans le fonds", problems),
         say("« griot check » les montre")});
    return;
  }
  all.push_back({"documents", State::good, library.store().directory().string(),
                 say_n("{1} document, tout est à sa place",
                       "{1} documents, tout est à sa place", documents)});
}

void add_index(const Library& library, Diagnoses& all) {
  const Health health = library.health();
  const fs::path index = library.store().directory() / "index";
  if (health.index_ready) {
    all.push_back(
        {"index", State::good, index.string(),
         say_n("index à jour, {1} document public", "index à jour, {1} documents publics",
               health.public_documents)});
  } else if (health.index_position == 0) {
    all.push_back({"index", State::warning, index.string(),
                   say("l'index manque, est abîmé ou d'un autre format"),
                   say("« griot index » le refait d'après les documents")});
  } else {
    all.push_back({"index", State::warning, index.string(),
                   say("l'index est en retard sur le fonds"),
                   say("« griot index » le met à jour")});
  }
}

}  // namespace

Diagnoses diagnose_corpus(const Arguments& arguments, const Progress& progress) {
  Diagnoses all;
  try {
    const auto corpus = corpus_here(arguments);
    if (!corpus) {
      all.push_back(
          {"corpus", State::information, fs::current_path().string(),
           say("aucun fonds ici ni au-dessus"),
           say("nommez-le avec --corpus, ou créez-en un avec « griot init DIR »")});
      return all;
    }
    add_rights(corpus->folder, all);
    add_room(corpus->folder, all);
    add_lock(corpus->folder, all);
    const Library& library = open_library(library_options(corpus->folder));
    all.push_back({"settings", State::good, (corpus->folder / "griot.toml").string(),
                   say("les réglages se lisent")});
    add_clock(library, all);
    add_documents(library, progress, all);
    add_index(library, all);
  } catch (const Error& error) {
    add(all, "corpus", error);
  }
  return all;
}

}  // namespace griot
