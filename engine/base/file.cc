#include "engine/base/file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <limits>
#include <utility>

#include "engine/base/error.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void fail(const fs::path& path, int reason) {
  const auto code = reason == ENOENT ? ErrorCode::not_found : ErrorCode::io;
  throw Error(code, path.string(),
              say("le système a répondu « {1} »", {std::strerror(reason)}),
              reason == ENOSPC ? say("libérez de la place sur le disque puis recommencez")
                               : say("vérifiez que le chemin existe et vos droits"));
}

class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags, mode_t mode = 0644)
      : path_(path), number_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {
    if (number_ < 0) fail(path, errno);
  }
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }

  void write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t n = ::write(number_, bytes.data(), bytes.size());
      if (n < 0 && errno == EINTR) continue;
      if (n < 0) fail(path_, errno);
      bytes.remove_prefix(static_cast<std::size_t>(n));
    }
  }
  void sync() const {
    if (::fsync(number_) != 0) fail(path_, errno);
  }

 private:
  const fs::path& path_;
  int number_;
};

// Distinct among the threads and processes that write into one directory. The leading
// point keeps half-written files out of every listing.
fs::path temporary_beside(const fs::path& path) {
  static std::atomic<unsigned> counter{0};
  return path.parent_path() / ("." + path.filename().string() + "." +
                               std::to_string(::getpid()) + "-" +
                               std::to_string(counter++) + ".tmp");
}

void write_and_rename(const fs::path& path, std::string_view bytes, bool durable) {
  const fs::path temporary = temporary_beside(path);
  try {
    {
      const Descriptor file(temporary, O_WRONLY | O_CREAT | O_TRUNC);
      file.write(bytes);
      if (durable) file.sync();
    }
    if (::rename(temporary.c_str(), path.c_str()) != 0) fail(path, errno);
  } catch (...) {
    ::unlink(temporary.c_str());
    throw;
  }
  if (durable) sync_directory(path.parent_path());
}

}  // namespace

std::string read_file(const fs::path& path, std::int64_t max_bytes) {
  const Descriptor file(path, O_RDONLY);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) fail(path, errno);
  if (S_ISDIR(status.st_mode)) fail(path, EISDIR);
  const auto too_large = [&] {
    return Error(ErrorCode::limit, path.string(),
                 say("plus de {1} octets", {std::to_string(max_bytes)}),
                 say("allégez le fichier ou relevez la limite « entree-octets »"));
  };
  if (status.st_size > max_bytes) throw too_large();
  std::string bytes;
  bytes.reserve(static_cast<std::size_t>(status.st_size) + 1);
  char buffer[1 << 16];
  for (;;) {
    const ssize_t n = ::read(file.number(), buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fail(path, errno);
    if (n == 0) return bytes;
    bytes.append(buffer, static_cast<std::size_t>(n));
    if (static_cast<std::int64_t>(bytes.size()) > max_bytes) throw too_large();
  }
}

std::string read_file(const fs::path& path) {
  return read_file(path, std::numeric_limits<std::int64_t>::max());
}

void write_file(const fs::path& path, std::string_view bytes) {
  write_and_rename(path, bytes, true);
}

void write_disposable_file(const fs::path& path, std::string_view bytes) {
  write_and_rename(path, bytes, false);
}

void append_file(const fs::path& path, std::string_view bytes) {
  const Descriptor file(path, O_WRONLY | O_CREAT | O_APPEND);
  file.write(bytes);
  file.sync();
}

void sync_directory(const fs::path& directory) {
  const Descriptor opened(directory.empty() ? fs::path(".") : directory,
                          O_RDONLY | O_DIRECTORY);
  opened.sync();
}

FileLock::FileLock(const fs::path& path)
    : descriptor_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
  if (descriptor_ < 0) fail(path, errno);
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
  const int reason = errno;
  ::close(descriptor_);
  if (reason != EWOULDBLOCK) fail(path, reason);
  throw Error(ErrorCode::locked, path.parent_path().string(),
              say("un autre programme écrit dans ce dossier"),
              say("attendez qu'il ait fini puis recommencez"));
}

FileLock::~FileLock() { ::close(descriptor_); }

}  // namespace griot
