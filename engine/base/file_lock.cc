#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <thread>

#include "engine/base/error.h"
#include "engine/base/file.h"

namespace griot {
namespace {

Error refusal(const std::filesystem::path& path, int reason) {
  return {ErrorCode::io, path.string(),
          say("impossible de verrouiller : le système a répondu « {1} »",
              {std::strerror(reason)}),
          say("vérifiez vos droits sur ce dossier")};
}

}  // namespace

FileLock::FileLock(const std::filesystem::path& path, std::chrono::milliseconds patience)
    : descriptor_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644)) {
  if (descriptor_ < 0) throw refusal(path, errno);
  const auto give_up = std::chrono::steady_clock::now() + patience;
  // flock cannot wait for a limited time, so it is asked again.
  while (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    const int reason = errno;
    if (reason == EINTR) continue;
    const bool held = reason == EWOULDBLOCK;
    if (held && std::chrono::steady_clock::now() < give_up) {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
      continue;
    }
    ::close(descriptor_);
    if (!held) throw refusal(path, reason);
    throw Error(ErrorCode::locked, path.parent_path().string(),
                say("un autre programme écrit dans ce dossier"),
                say("attendez qu'il ait fini puis recommencez"));
  }
}

FileLock::~FileLock() {
  // A process forked meanwhile shares the lock: closing alone would not give it back.
  ::flock(descriptor_, LOCK_UN);
  ::close(descriptor_);
}

}  // namespace griot
