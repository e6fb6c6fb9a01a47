// Files, read whole and written so that a kill or a power cut leaves either the old bytes
// or the new ones (safety rule 7).
//
// All functions throw Error{io} (Error{not_found} where a file to read is missing) with
// the path as place. An fsync that fails is an error like the others and is never tried
// again on the same bytes. None follows a path that came from input: callers build paths
// from checked ids only (safety rule 6).
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace griot {

// Whether anything has this name: a file, a folder, a link wherever it leads. Never throws.
bool is_there(const std::filesystem::path& path);

// Throws Error{limit} when the file is larger than `max_bytes`.
std::string read_file(const std::filesystem::path& path, std::int64_t max_bytes);
std::string read_file(const std::filesystem::path& path);

// What is behind the first `offset` bytes.
std::string read_tail(const std::filesystem::path& path, std::int64_t offset);

// `size` bytes from `offset` on, fewer where the file ends.
std::string read_part(const std::filesystem::path& path, std::int64_t offset,
                      std::int64_t size);

// Temporary file in the same directory, all bytes, fsync, rename, fsync of the directory.
// A device or a pipe is written into, never replaced.
void write_file(const std::filesystem::path& path, std::string_view bytes);

// The same without the last step: one sync_directory makes several names durable.
void place_file(const std::filesystem::path& path, std::string_view bytes);

// The same without any fsync: for what can be made again (site, index files).
void write_disposable_file(const std::filesystem::path& path, std::string_view bytes);

// A new file under this name, whatever the name stood for before; other names of the old
// file keep its bytes. For folders that nobody reads yet: no temporary name, no fsync.
void write_fresh_file(const std::filesystem::path& path, std::string_view bytes);
// `to` becomes another name of `from` in the same way. False when `from` is not there; a
// copy where the file system has no such names.
bool link_fresh_file(const std::filesystem::path& from, const std::filesystem::path& to);
// Makes all that was written on the file system around `directory` durable.
void sync_file_system(const std::filesystem::path& directory);

// Replaces what is behind the first `offset` bytes of a file, and fsyncs. A failure cuts
// the file at `offset`. The caller holds a lock when several processes may write.
void write_tail(const std::filesystem::path& path, std::int64_t offset,
                std::string_view bytes);

// Makes the names in a directory durable (after renames or new directories).
void sync_directory(const std::filesystem::path& directory);

// Makes the bytes durable of a file that another library wrote.
void sync_file(const std::filesystem::path& path);

// True when it was made now. Durable, like the three below, once the directory around it
// is synced.
bool make_directory(const std::filesystem::path& directory);
void move_file(const std::filesystem::path& from, const std::filesystem::path& to);
// `to`, replaced at once, becomes another name of the file `from`; a copy of it where the
// file system has no such names. For files that nobody writes into again.
void link_file(const std::filesystem::path& from, const std::filesystem::path& to);
// An empty folder too. What is not there is removed already.
void remove_file(const std::filesystem::path& path);

// Removes what writers that were killed left in a directory: names that begin with a
// point and end with ".tmp". Only under a lock that keeps other writers out.
void remove_unfinished(const std::filesystem::path& directory);

// An exclusive advisory lock on a file (created when missing), across processes and
// threads, given back on destruction or when the process dies.
class FileLock {
 public:
  // Throws Error{locked} when another holder still has it after `patience`.
  explicit FileLock(const std::filesystem::path& path,
                    std::chrono::milliseconds patience = {});
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  int descriptor_;
};

}  // namespace griot
