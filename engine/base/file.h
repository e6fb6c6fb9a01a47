// Files, read whole and written so that a kill or a power cut leaves either the old bytes
// or the new ones (safety rule 7).
//
// All functions throw Error{io} (Error{not_found} where a file to read is missing) with
// the path as place. None follows a path that came from input: callers build paths from
// checked ids only (safety rule 6).
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace griot {

// Throws Error{limit} when the file is larger than `max_bytes`.
std::string read_file(const std::filesystem::path& path, std::int64_t max_bytes);
std::string read_file(const std::filesystem::path& path);

// Temporary file in the same directory, all bytes, fsync, rename, fsync of the directory.
void write_file(const std::filesystem::path& path, std::string_view bytes);

// The same without the two fsyncs: for what can be made again (site, index files).
void write_disposable_file(const std::filesystem::path& path, std::string_view bytes);

// Appends and fsyncs. The caller holds a lock when several processes may append.
void append_file(const std::filesystem::path& path, std::string_view bytes);

// Makes the names in a directory durable (after renames or new directories).
void sync_directory(const std::filesystem::path& directory);

// An exclusive advisory lock on a file (created when missing), across processes, given
// back on destruction or when the process dies.
class FileLock {
 public:
  // Throws Error{locked} when another holder has it.
  explicit FileLock(const std::filesystem::path& path);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  int descriptor_;
};

}  // namespace griot
