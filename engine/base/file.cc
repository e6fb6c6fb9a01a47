#include "engine/base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <limits>
#include <utility>

#include "engine/base/disk_hook.h"
#include "engine/base/error.h"
#include "engine/base/system_problem.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

DiskHook disk_hook;

void step(std::string_view name) {
  if (disk_hook) disk_hook(name);
}

[[noreturn]] void fail(const fs::path& path, int reason) {
  const auto code = reason == ENOENT ? ErrorCode::not_found : ErrorCode::io;
  throw Error(code, path.string(), system_problem(reason),
              reason == ENOSPC ? say("libérez de la place sur le disque puis recommencez")
              : reason == ENOENT ? say("vérifiez son nom et son dossier")
                                 : say("vérifiez que le chemin existe et vos droits"));
}

class Descriptor {
 public:
  Descriptor(fs::path path, int flags)
      : path_(std::move(path)), number_(::open(path_.c_str(), flags | O_CLOEXEC, 0644)) {
    if (number_ < 0) fail(path_, errno);
  }
  ~Descriptor() { ::close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  std::int64_t size() const {
    struct stat status {};
    if (::fstat(number_, &status) != 0) fail(path_, errno);
    if (S_ISDIR(status.st_mode)) fail(path_, EISDIR);
    return status.st_size;
  }

  // False at the end.
  bool read_more(std::string& bytes) const {
    char buffer[1 << 16];
    ssize_t n = 0;
    do {
      n = ::read(number_, buffer, sizeof buffer);
    } while (n < 0 && errno == EINTR);
    if (n < 0) fail(path_, errno);
    bytes.append(buffer, static_cast<std::size_t>(n));
    return n > 0;
  }

  void seek(std::int64_t offset) const {
    if (::lseek(number_, offset, SEEK_SET) < 0) fail(path_, errno);
  }

  void write(std::string_view bytes) const {
    const std::size_t most = disk_hook ? bytes.size() / 2 + 1 : bytes.size();
    while (!bytes.empty()) {
      step("write");
      const ssize_t n = ::write(number_, bytes.data(), std::min(most, bytes.size()));
      if (n < 0 && errno == EINTR) continue;
      if (n < 0) fail(path_, errno);
      bytes.remove_prefix(static_cast<std::size_t>(n));
    }
  }

  void truncate(std::int64_t size) const {
    step("truncate");
    if (::ftruncate(number_, size) != 0) fail(path_, errno);
  }

  void sync() const {
    step("fsync");
    if (::fsync(number_) != 0) fail(path_, errno);
  }

  int number() const { return number_; }

 private:
  fs::path path_;
  int number_;
};

// Distinct among the threads and processes that write into one directory. The leading
// point keeps half-written files out of every listing. One that a killed process of the
// same number left behind is replaced; a link someone put there is not followed.
fs::path temporary_beside(const fs::path& path) {
  static std::atomic<unsigned> counter{0};
  fs::path temporary = path.parent_path() / ("." + path.filename().string() + "." +
                                             std::to_string(::getpid()) + "-" +
                                             std::to_string(counter++) + ".tmp");
  ::unlink(temporary.c_str());
  return temporary;
}

void write_and_rename(const fs::path& path, std::string_view bytes, bool durable) {
  const fs::path temporary = temporary_beside(path);
  try {
    {
      step("create");
      const Descriptor file(temporary, O_WRONLY | O_CREAT | O_EXCL);
      file.write(bytes);
      if (durable) file.sync();
    }
    move_file(temporary, path);
  } catch (...) {
    ::unlink(temporary.c_str());
    throw;
  }
}

bool is_device_or_pipe(const fs::path& path) {
  std::error_code ignored;
  const fs::file_status status = fs::status(path, ignored);
  return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

Error too_large(const fs::path& path, std::int64_t max_bytes) {
  return {ErrorCode::limit, path.string(),
          say("plus de {1} octets", {std::to_string(max_bytes)}),
          say("allégez le fichier ou relevez la limite « entree-octets »")};
}

}  // namespace

bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::exists(fs::symlink_status(path, error));
}

void set_disk_hook(DiskHook hook) {
  disk_hook = std::move(hook);
}

std::string read_file(const fs::path& path, std::int64_t max_bytes) {
  const Descriptor file(path, O_RDONLY);
  const std::int64_t size = file.size();
  if (size > max_bytes) throw too_large(path, max_bytes);
  std::string bytes;
  bytes.reserve(static_cast<std::size_t>(size));
  // A file that grows, or a pipe, says its size only by ending.
  while (file.read_more(bytes)) {
    if (static_cast<std::int64_t>(bytes.size()) > max_bytes) {
      throw too_large(path, max_bytes);
    }
  }
  return bytes;
}

std::string read_file(const fs::path& path) {
  return read_file(path, std::numeric_limits<std::int64_t>::max());
}

std::string read_tail(const fs::path& path, std::int64_t offset) {
  const Descriptor file(path, O_RDONLY);
  file.seek(offset);
  std::string bytes;
  while (file.read_more(bytes)) {
  }
  return bytes;
}

std::string read_part(const fs::path& path, std::int64_t offset, std::int64_t size) {
  const Descriptor file(path, O_RDONLY);
  file.seek(offset);
  std::string bytes;
  while (static_cast<std::int64_t>(bytes.size()) < size && file.read_more(bytes)) {
  }
  bytes.resize(std::min(bytes.size(), static_cast<std::size_t>(size)));
  return bytes;
}

namespace {

// True when there was no file to replace.
bool written_into_device(const fs::path& path, std::string_view bytes) {
  if (!is_device_or_pipe(path)) return false;
  Descriptor(path, O_WRONLY).write(bytes);
  return true;
}

}  // namespace

void write_file(const fs::path& path, std::string_view bytes) {
  if (written_into_device(path, bytes)) return;
  write_and_rename(path, bytes, true);
  sync_directory(path.parent_path());
}

void place_file(const fs::path& path, std::string_view bytes) {
  write_and_rename(path, bytes, true);
}

void write_disposable_file(const fs::path& path, std::string_view bytes) {
  if (written_into_device(path, bytes)) return;
  write_and_rename(path, bytes, false);
}

void write_fresh_file(const fs::path& path, std::string_view bytes) {
  constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
  step("create");
  int number = ::open(path.c_str(), flags, 0644);
  if (number < 0 && errno == EEXIST && ::unlink(path.c_str()) == 0) {
    number = ::open(path.c_str(), flags, 0644);
  }
  if (number < 0) fail(path, errno);
  while (!bytes.empty()) {
    const ssize_t n = ::write(number, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) {
      const int reason = errno;
      ::close(number);
      fail(path, reason);
    }
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  if (::close(number) != 0) fail(path, errno);
}

bool link_fresh_file(const fs::path& from, const fs::path& to) {
  step("link");
  int done = ::link(from.c_str(), to.c_str());
  if (done != 0 && errno == EEXIST && ::unlink(to.c_str()) == 0) {
    done = ::link(from.c_str(), to.c_str());
  }
  if (done == 0) return true;
  std::error_code missing;
  if (!fs::is_regular_file(from, missing)) return false;
  write_fresh_file(to, read_file(from));
  return true;
}

void sync_file_system(const fs::path& directory) {
  const Descriptor opened(directory.empty() ? fs::path(".") : directory,
                          O_RDONLY | O_DIRECTORY);
  if (::syncfs(opened.number()) != 0) fail(directory, errno);
}

void write_tail(const fs::path& path, std::int64_t offset, std::string_view bytes) {
  const Descriptor file(path, O_WRONLY | O_CREAT);
  try {
    if (file.size() > offset) file.truncate(offset);
    file.seek(offset);
    file.write(bytes);
    file.sync();
  } catch (...) {
    // Best effort: what stays behind is a torn line, which readers recognise.
    [[maybe_unused]] const int cut = ::ftruncate(file.number(), offset);
    throw;
  }
}

void sync_directory(const fs::path& directory) {
  const Descriptor opened(directory.empty() ? fs::path(".") : directory,
                          O_RDONLY | O_DIRECTORY);
  opened.sync();
}

void sync_file(const fs::path& path) {
  Descriptor(path, O_RDONLY).sync();
}

bool make_directory(const fs::path& directory) {
  step("mkdir");
  if (::mkdir(directory.c_str(), 0755) == 0) return true;
  const int reason = errno;
  if (reason != EEXIST || !fs::is_directory(directory)) fail(directory, reason);
  return false;
}

void move_file(const fs::path& from, const fs::path& to) {
  step("rename");
  if (::rename(from.c_str(), to.c_str()) != 0) fail(to, errno);
}

void link_file(const fs::path& from, const fs::path& to) {
  const fs::path temporary = temporary_beside(to);
  step("link");
  if (::link(from.c_str(), temporary.c_str()) != 0) {
    place_file(to, read_file(from));
    return;
  }
  try {
    move_file(temporary, to);
  } catch (...) {
    ::unlink(temporary.c_str());
    throw;
  }
  // Two names of one file are not renamed into each other (POSIX, rename).
  ::unlink(temporary.c_str());
}

void remove_file(const fs::path& path) {
  step("remove");
  if (std::remove(path.c_str()) != 0 && errno != ENOENT) fail(path, errno);
}

void remove_unfinished(const fs::path& directory) {
  std::error_code error;
  for (fs::directory_iterator file(directory, error), end; file != end;) {
    const fs::path path = file->path();
    file.increment(error);
    const std::string name = path.filename().string();
    if (!name.starts_with('.') || !name.ends_with(".tmp")) continue;
    step("remove");
    fs::remove_all(path, error);
  }
}

}  // namespace griot
