// Where the databases are on disk.
//
//   <directory>/current       the number of the generation that is read
//   <directory>/lock          held by the writer
//   <directory>/reading       held by a commit, or by a search that commits overtake
//   <directory>/building      held by whoever makes a generation beside the writer
//   <directory>/new           which lies here until it is finished; new-update: the writer's
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
#include <string_view>
#include <vector>

namespace Xapian {
class Database;
class WritableDatabase;
}  // namespace Xapian

namespace griot {

// Counts up with each change of what is kept in the databases or how: an index of another
// format is made anew.
inline constexpr int index_format = 8;

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

std::filesystem::path folder_of(const std::filesystem::path& directory,
                                std::int64_t generation);
std::filesystem::path public_path(const std::filesystem::path& directory,
                                  std::int64_t generation, std::size_t shard = 0);
// How many public databases there are, which share the documents; at least 1.
std::size_t public_shards(const std::filesystem::path& directory,
                          std::int64_t generation);
std::filesystem::path internal_path(const std::filesystem::path& directory,
                                    std::int64_t generation);

// Beside one of the two above.
std::filesystem::path recent_path(const std::filesystem::path& big);

// The big databases in a generation's folder: the public ones, then that of the rest. The
// public ones come first in all that is done: what has become internal leaves them at once.
std::vector<std::filesystem::path> paths_in(const std::filesystem::path& folder,
                                            std::size_t shards);
// The place among these paths of what a document is written into; the same on every
// machine.
std::size_t place_of(std::string_view id, bool is_public, std::size_t shards);

// True when it is of our format. Throws Xapian::Error.
bool is_current_format(const Xapian::Database& database);
std::int64_t position_of(const Xapian::Database& database);
std::uint64_t version_of(const Xapian::Database& database);
// Says so in the database, durably. Throws Xapian::Error.
void stand_for(std::int64_t position, std::uint64_t version,
               Xapian::WritableDatabase& database);

}  // namespace griot
