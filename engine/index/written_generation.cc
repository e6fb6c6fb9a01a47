#include "engine/index/written_generation.h"

#include <algorithm>

#include "engine/index/generation.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

std::optional<Xapian::Database> readable(const fs::path& path) {
  try {
    Xapian::Database database(path.string());
    if (is_current_format(database)) return database;
  } catch (const Xapian::DatabaseError&) {
  }
  return std::nullopt;
}

bool all_there(const WrittenGeneration::Databases& databases) {
  return std::all_of(databases.begin(), databases.end(),
                     [](const auto& database) { return database.has_value(); });
}

std::size_t passages_in(const WrittenGeneration::Databases& databases) {
  std::size_t passages = 0;
  for (const auto& database : databases) passages += database->get_doccount();
  return passages;
}

}  // namespace

WrittenGeneration::WrittenGeneration(const fs::path& directory)
    : number(current_generation(directory)),
      shards(public_shards(directory, number)),
      paths(paths_in(folder_of(directory, number), shards)) {
  for (const fs::path& path : paths) {
    big.push_back(readable(path));
    recent.push_back(readable(recent_path(path)));
  }
}

bool WrittenGeneration::usable() const {
  return all_there(big) && all_there(recent);
}

std::int64_t WrittenGeneration::position() const {
  return usable() ? position_of(*recent.front()) : 0;
}

std::uint64_t WrittenGeneration::version() const {
  if (!usable()) return 0;
  return std::max(version_of(*big.front()), version_of(*recent.front()));
}

std::size_t WrittenGeneration::big_passages() const {
  return passages_in(big);
}

std::size_t WrittenGeneration::recent_passages() const {
  return passages_in(recent);
}

}  // namespace griot
