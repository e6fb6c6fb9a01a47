// Reads a bag out of a ZIP file, trusting nothing that its digests do not prove.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "engine/backup/bag.h"

namespace griot {

class BagReader {
 public:
  struct File {
    std::string place;  // below data/; a clean relative path
    std::string digest;
    std::uint64_t index = 0;
  };

  // Checks all but the payload's bytes: that every file of the archive is in a manifest
  // and the reverse, that no name leads outside. Throws Error{invalid}, Error{not_found}.
  explicit BagReader(const std::filesystem::path& archive);
  ~BagReader();
  BagReader(const BagReader&) = delete;
  BagReader& operator=(const BagReader&) = delete;

  const std::vector<File>& files() const { return files_; }  // by place
  std::int64_t bytes() const { return bytes_; }              // as the bag says
  // Throws Error{invalid} when they are not those that were written.
  std::string read(const File& file) const;

 private:
  struct Archive;
  void list();
  std::string read_tag(const std::string& name) const;
  std::string read_entry(std::uint64_t index, const std::string& place) const;

  std::string name_;
  std::unique_ptr<Archive> archive_;
  std::map<std::string, std::uint64_t> entries_;  // by path below the bag's folder
  std::vector<File> files_;
  std::int64_t bytes_ = 0;
};

}  // namespace griot
