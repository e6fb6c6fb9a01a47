#include "engine/index/write_guard.h"

#include <xapian.h>

#include "engine/base/error.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

fs::path made(const fs::path& directory) {
  std::error_code error;
  fs::create_directories(directory, error);
  if (error) {
    throw Error(ErrorCode::io, directory.string(),
                say("le dossier ne peut pas être créé : « {1} »", {error.message()}),
                say("vérifiez le chemin et vos droits"));
  }
  return directory;
}

constexpr std::chrono::milliseconds gate_patience{5'000};

Error failed(const fs::path& directory, const std::string& reason) {
  return Error(
      ErrorCode::io, directory.string(),
      say("l'index ne peut pas être écrit : « {1} »", {reason}),
      say("vérifiez la place sur le disque et vos droits, ou supprimez ce dossier "
          "pour refaire l'index"));
}

}  // namespace

WriterLock::WriterLock(const fs::path& directory, std::chrono::milliseconds patience)
    : lock_(made(directory) / "lock", patience) {}

BuildingLock::BuildingLock(const fs::path& directory)
    : lock_(made(directory) / "building") {}

CommitGate::CommitGate(const fs::path& directory) {
  try {
    lock_.emplace(directory / "reading", gate_patience);
  } catch (const Error&) {
    // Taken, or a folder that may only be read.
  }
}

void guarded(const fs::path& directory, const std::function<void()>& work) {
  try {
    work();
  } catch (const Xapian::DatabaseLockError&) {
    throw Error(ErrorCode::locked, directory.string(),
                say("un autre programme écrit dans l'index"),
                say("attendez qu'il ait fini puis recommencez"));
  } catch (const Xapian::Error& error) {
    throw failed(directory, error.get_msg());
  } catch (const fs::filesystem_error& error) {
    throw failed(directory, error.code().message());
  }
}

}  // namespace griot
