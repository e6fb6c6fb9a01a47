// Documents written into the small databases beside the big ones, which stay as they are:
// what is replaced or removed there is masked by a newer row.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "engine/index/index.h"
#include "engine/index/written_generation.h"

namespace griot {

// What is to be done, each document once: the last of several with one id.
struct Update {
  Update(std::span<const IndexedDocument> all, std::span<const std::string> removed,
         std::int64_t new_position);

  std::vector<const IndexedDocument*> documents;
  std::map<std::string, std::string> ids;  // what is to be removed first, by term
  std::int64_t position;
};

// Both by place (generation.h); `writable` is called for the places that change.
struct Beside {
  const WrittenGeneration::Databases& big;
  const WrittenGeneration::Databases& recent;
  std::function<Xapian::WritableDatabase&(std::size_t place)> writable;
};

// Throws Xapian::Error. Commits only where much is pending.
void write_beside(const Update& update, std::uint64_t version, const Beside& beside);

}  // namespace griot
