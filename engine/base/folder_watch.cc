#include "engine/base/folder_watch.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "engine/base/error.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

constexpr int levels_below_a_root = 2;
constexpr int quiet_milliseconds = 60;
constexpr int most_rounds = 20;  // a busy writer is told of now and then
constexpr std::uint32_t what_counts =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ONLYDIR;

[[noreturn]] void throw_no_watch(const fs::path& folder) {
  const bool full = errno == ENOSPC || errno == EMFILE;
  throw Error(ErrorCode::io, folder.string(),
              say("ne peut pas être surveillé ({1})", {std::strerror(errno)}),
              full ? say("augmentez fs.inotify.max_user_watches (sysctl)") : Message{});
}

}  // namespace

FolderWatch::FolderWatch(const std::vector<fs::path>& roots, Skip skip)
    : skip_(std::move(skip)),
      events_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)),
      woken_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  try {
    if (events_ < 0 || woken_ < 0) throw_no_watch({});
    for (const fs::path& root : roots) {
      if (fs::is_directory(root)) add(root, levels_below_a_root);
    }
  } catch (...) {
    ::close(events_);
    ::close(woken_);
    throw;
  }
}

FolderWatch::~FolderWatch() {
  ::close(events_);
  ::close(woken_);
}

void FolderWatch::add(const fs::path& folder, int below) {
  const int watch = ::inotify_add_watch(events_, folder.c_str(), what_counts);
  if (watch < 0) {
    if (errno == ENOENT || errno == ENOTDIR) return;  // gone again
    throw_no_watch(folder);
  }
  watched_[watch] = {folder, below};
  if (below == 0) return;
  std::error_code gone;
  for (const auto& entry : fs::directory_iterator(folder, gone)) {
    if (entry.is_directory(gone) && !skip_(entry.path())) add(entry.path(), below - 1);
  }
}

void FolderWatch::read_events(std::vector<fs::path>& changed) {
  alignas(inotify_event) std::array<char, 16 << 10> buffer;
  while (true) {
    const ssize_t count = ::read(events_, buffer.data(), buffer.size());
    if (count <= 0) return;
    for (const char* at = buffer.data(); at < buffer.data() + count;) {
      inotify_event event;
      std::memcpy(&event, at, sizeof event);
      const char* name = at + sizeof event;
      at += sizeof event + event.len;
      const auto found = watched_.find(event.wd);
      if (found == watched_.end()) continue;
      const auto [folder, below] = found->second;
      if ((event.mask & IN_IGNORED) != 0) watched_.erase(found);
      const fs::path path = event.len > 0 ? folder / name : folder;
      const bool is_folder = (event.mask & IN_ISDIR) != 0;
      if (is_folder && skip_(path)) continue;
      const bool came = (event.mask & (IN_CREATE | IN_MOVED_TO)) != 0;
      if (is_folder && came && below > 0) add(path, below - 1);
      changed.push_back(path);
    }
  }
}

std::vector<fs::path> FolderWatch::wait() {
  std::vector<fs::path> changed;
  for (int round = 0; round < most_rounds; ++round) {
    std::array<pollfd, 2> watched = {{{events_, POLLIN, 0}, {woken_, POLLIN, 0}}};
    const int patience = changed.empty() ? -1 : quiet_milliseconds;
    const int ready = ::poll(watched.data(), watched.size(), patience);
    if (watched[1].revents != 0) return {};
    if (ready == 0) break;
    read_events(changed);
    if (changed.empty()) round = 0;
  }
  std::sort(changed.begin(), changed.end());
  changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
  return changed;
}

void FolderWatch::wake() {
  ::eventfd_write(woken_, 1);
}

}  // namespace griot
