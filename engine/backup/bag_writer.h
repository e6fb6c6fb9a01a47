// Writes a bag into a new ZIP file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "engine/backup/bag.h"
#include "engine/base/clock.h"

namespace griot {

class BagWriter {
 public:
  // `name` is that of the folder in the archive.
  BagWriter(std::string name, Time now) : name_(std::move(name)), now_(now) {}

  // `read` is called once, by write(); its digest is passed to `done`.
  void add(std::string place, std::function<std::string()> read);

  using Done = std::function<void(const std::string& place, const std::string& digest)>;
  // Throws what a `read` throws, and Error{io}.
  void write(const std::filesystem::path& file, const Done& done);

  std::int64_t bytes() const { return bytes_; }

 private:
  struct Member {
    std::string path;  // below the bag's folder
    std::function<std::string()> read;
  };
  class Source;

  void add_tag_files();

  std::string name_;
  Time now_;
  std::vector<Member> members_;
  Manifest manifest_;  // of what has been written
  Manifest tags_;
  std::int64_t bytes_ = 0;
};

}  // namespace griot
