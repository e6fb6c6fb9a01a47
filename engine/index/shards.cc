#include "engine/index/shards.h"

#include <algorithm>
#include <charconv>

#include "engine/base/error.h"
#include "engine/index/generation.h"
#include "engine/index/stored_passage.h"

namespace griot {
namespace {

constexpr std::string_view scheme = "tcp:";
constexpr unsigned connect_milliseconds = 1'000;
constexpr unsigned answer_milliseconds = 5'000;

}  // namespace

bool is_remote_shard(std::string_view address) {
  return address.starts_with(scheme);
}

Xapian::Database open_shard(const std::string& address) {
  if (!is_remote_shard(address)) return Xapian::Database(address);
  const std::size_t colon = address.rfind(':');
  const std::string host =
      address.substr(scheme.size(), colon < scheme.size() ? 0 : colon - scheme.size());
  unsigned port = 0;
  const char* end = address.data() + address.size();
  const auto [stop, error] = std::from_chars(address.data() + colon + 1, end, port);
  if (host.empty() || error != std::errc() || stop != end || port == 0 || port > 65535) {
    throw Error(ErrorCode::usage, address, say("ce n'est pas l'adresse d'une base"),
                say("écrivez par exemple tcp:127.0.0.1:33333"));
  }
  return Xapian::Remote::open(host, port, answer_milliseconds, connect_milliseconds);
}

std::string stamp_of_shard(const Xapian::Database& database, bool remote) {
  if (!is_current_format(database)) return {};
  if (!remote) {
    return database.get_uuid() + "/" + std::to_string(database.get_revision());
  }
  return database.get_uuid() + "/" + std::to_string(position_of(database)) + "/" +
         std::to_string(database.get_doccount()) + "/" +
         std::to_string(database.get_lastdocid());
}

std::uint32_t place_shards(std::vector<Shard>& shards) {
  std::uint32_t passages = 0;
  for (Shard& shard : shards) {
    shard.first = passages;
    passages += shard.memory->last_passage();
  }
  return passages;
}

const Shard& shard_of(const std::vector<Shard>& shards, std::uint32_t passage) {
  return *std::prev(std::upper_bound(
      shards.begin() + 1, shards.end(), passage,
      [](std::uint32_t wanted, const Shard& shard) { return wanted <= shard.first; }));
}

Passage passage_at(const std::vector<Shard>& shards, std::uint32_t passage) {
  const Shard& shard = shard_of(shards, passage);
  return unpack_passage(
      shard.database.get_document(passage - shard.first, Xapian::DOC_ASSUME_VALID)
          .get_data());
}

}  // namespace griot
