// The databases that an index is read from when it is not the one below the corpus: on
// this machine by path, or on another by "tcp:host:port" of Xapian's own xapian-tcpsrv.
#pragma once

#include <string>
#include <string_view>

namespace Xapian {
class Database;
}

namespace griot {

bool is_remote_shard(std::string_view address);

// Throws Error{usage} for "tcp:" without host and port, Xapian::Error (NetworkError when
// it does not answer within a second or two).
Xapian::Database open_shard(const std::string& address);

// What changes with each update of the database, or an empty text when it has no index
// of our format.
std::string stamp_of_shard(const Xapian::Database& database);

}  // namespace griot
