#include "engine/index/generation.h"

#include <xapian.h>
#include <algorithm>
#include <charconv>
#include <string>

#include "engine/base/error.h"
#include "engine/base/file.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

// 0 for what is not a number.
std::int64_t number_or_zero(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole =
      error == std::errc{} && (end == text.data() + text.size() || *end == '\n');
  return whole ? number : 0;
}

constexpr std::int64_t max_current_bytes = 64;

std::string public_name(std::size_t shard) {
  return shard == 0 ? "public" : "public-" + std::to_string(shard + 1);
}
constexpr const char* internal_name = "internal";

}  // namespace

std::int64_t current_generation(const fs::path& directory) {
  try {
    return number_or_zero(read_file(directory / "current", max_current_bytes));
  } catch (const Error&) {
    return 0;
  }
}

void set_current_generation(const fs::path& directory, std::int64_t generation) {
  write_file(directory / "current", std::to_string(generation) + "\n");
}

std::int64_t next_generation(const fs::path& directory) {
  std::int64_t last = current_generation(directory);
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(directory, ignored)) {
    last = std::max(last, number_or_zero(entry.path().filename().string()));
  }
  return last + 1;
}

void remove_other_generations(const fs::path& directory, std::int64_t kept) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(directory, ignored)) {
    const std::int64_t number = number_or_zero(entry.path().filename().string());
    if (number > 0 && number != kept) fs::remove_all(entry.path(), ignored);
  }
}

fs::path folder_of(const fs::path& directory, std::int64_t generation) {
  return directory / std::to_string(generation);
}

fs::path public_path(const fs::path& directory, std::int64_t generation,
                     std::size_t shard) {
  return folder_of(directory, generation) / public_name(shard);
}

std::size_t public_shards(const fs::path& directory, std::int64_t generation) {
  std::size_t shards = 1;
  while (fs::exists(public_path(directory, generation, shards))) ++shards;
  return shards;
}

fs::path internal_path(const fs::path& directory, std::int64_t generation) {
  return folder_of(directory, generation) / internal_name;
}

std::vector<fs::path> paths_in(const fs::path& folder, std::size_t shards) {
  std::vector<fs::path> paths;
  for (std::size_t shard = 0; shard < shards; ++shard) {
    paths.push_back(folder / public_name(shard));
  }
  paths.push_back(folder / internal_name);
  return paths;
}

// FNV-1a.
std::size_t place_of(std::string_view id, bool is_public, std::size_t shards) {
  if (!is_public) return shards;
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : id) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  }
  return static_cast<std::size_t>(hash % shards);
}

fs::path recent_path(const fs::path& big) {
  return big.parent_path() / ("recent-" + big.filename().string());
}

bool is_current_format(const Xapian::Database& database) {
  return database.get_metadata(format_key) == std::to_string(index_format);
}

std::int64_t position_of(const Xapian::Database& database) {
  return number_or_zero(database.get_metadata(position_key));
}

std::uint64_t version_of(const Xapian::Database& database) {
  return static_cast<std::uint64_t>(number_or_zero(database.get_metadata(version_key)));
}

void stand_for(std::int64_t position, std::uint64_t version,
               Xapian::WritableDatabase& database) {
  database.set_metadata(format_key, std::to_string(index_format));
  database.set_metadata(position_key, std::to_string(position));
  database.set_metadata(version_key, std::to_string(version));
  database.commit();
}

}  // namespace griot
