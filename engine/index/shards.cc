#include "engine/index/shards.h"

#include <xapian.h>
#include <charconv>

#include "engine/base/error.h"
#include "engine/index/generation.h"

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

std::string stamp_of_shard(const Xapian::Database& database) {
  if (!is_current_format(database)) return {};
  return database.get_uuid() + "/" + std::to_string(position_of(database)) + "/" +
         std::to_string(database.get_doccount()) + "/" +
         std::to_string(database.get_lastdocid());
}

}  // namespace griot
