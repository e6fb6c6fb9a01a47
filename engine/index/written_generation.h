// The current generation as a writer sees it: what can be read of each of its databases.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace griot {

struct WrittenGeneration {
  using Databases = std::vector<std::optional<Xapian::Database>>;  // by place

  explicit WrittenGeneration(const std::filesystem::path& directory);

  // False when anything of it is missing, damaged or of another format.
  bool usable() const;
  // 0 when it is not usable.
  std::int64_t position() const;
  // Of the last update; 0 when it is not usable.
  std::uint64_t version() const;
  // How many passages are in the big ones, and in the recent ones. Of a usable one.
  std::size_t big_passages() const;
  std::size_t recent_passages() const;

  std::int64_t number;
  std::size_t shards;                        // public databases
  std::vector<std::filesystem::path> paths;  // of the big databases
  Databases big;                             // these
  Databases recent;                          // beside these
};

// Passages that are worth a copy of the index.
inline constexpr std::size_t least_bulk = 300;

}  // namespace griot
