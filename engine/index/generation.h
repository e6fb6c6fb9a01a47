// Where the databases are on disk.
//
//   <directory>/current       the number of the generation that is read
//   <directory>/lock          held by the writer
//   <directory>/<n>/public    a Xapian database; public-2, public-3 … where it is divided
//   <directory>/<n>/internal
//   <directory>/<n>/recent-public …  beside each of them, what came later
//
// The big databases of a generation never change: what comes later goes into the small
// ones, where it costs the same however much there is. Both are merged into a new
// generation, beside readers of the old one, who go over to it with their next search.
#pragma once

#include <cstdint>
#include <filesystem>

namespace Xapian {
class Database;
class WritableDatabase;
}  // namespace Xapian

namespace griot {

// Counts up with each change of what is kept in the databases or how: an index of another
// format is made anew.
inline constexpr int index_format = 6;

inline constexpr const char* position_key = "position";
inline constexpr const char* version_key = "version";  // of the last update
inline constexpr const char* format_key = "format";

// The number in `current`, or 0 where there is none.
std::int64_t current_generation(const std::filesystem::path& directory);
void set_current_generation(const std::filesystem::path& directory,
                            std::int64_t generation);
// Above all that have a folder.
std::int64_t next_generation(const std::filesystem::path& directory);
// Leaves `kept` only. Readers keep what they have open.
void remove_other_generations(const std::filesystem::path& directory, std::int64_t kept);

std::filesystem::path public_path(const std::filesystem::path& directory,
                                  std::int64_t generation, std::size_t shard = 0);
// How many public databases there are, which share the documents; at least 1.
std::size_t public_shards(const std::filesystem::path& directory,
                          std::int64_t generation);
std::filesystem::path internal_path(const std::filesystem::path& directory,
                                    std::int64_t generation);

// Beside one of the two above.
std::filesystem::path recent_path(const std::filesystem::path& big);

// True when it is of our format. Throws Xapian::Error.
bool is_current_format(const Xapian::Database& database);
std::int64_t position_of(const Xapian::Database& database);
std::uint64_t version_of(const Xapian::Database& database);

}  // namespace griot
