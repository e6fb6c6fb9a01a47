// Answers kept in memory, so that a page is rendered and compressed once for each change
// of the corpus and not once for each reader.
//
// A page is a pure function of what its source stands at (SourceVersion): when that
// moves, everything kept is forgotten. The least recently asked for goes first when room
// is needed. Safe from several threads; costs a lock and a look-up.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "engine/server/response.h"
#include "engine/server/source.h"

namespace griot {

class ResponseCache {
 public:
  explicit ResponseCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  // Null when there is none of this version.
  std::shared_ptr<const Response> find(const std::string& key,
                                       const SourceVersion& version);

  // Answers larger than an eighth of all room are not kept.
  void keep(const std::string& key, const SourceVersion& version,
            std::shared_ptr<const Response> response);

 private:
  struct Entry {
    std::string key;
    std::shared_ptr<const Response> response;  // sent by other threads meanwhile
    std::size_t bytes;
  };

  void begin(const SourceVersion& version);

  std::mutex mutex_;  // of all that follows
  std::size_t most_bytes_;
  std::size_t bytes_ = 0;
  SourceVersion version_;
  std::list<Entry> entries_;  // the last asked for first
  std::unordered_map<std::string_view, std::list<Entry>::iterator> by_key_;
};

}  // namespace griot
