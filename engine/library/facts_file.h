// What was read in documents, kept from one start of the program to the next.
//
// Derived and disposable like the index: where it is missing, damaged, of another
// journal, of other rules or of another form, the documents are read again. It holds what
// internal documents say, too, and lies beside the index that does.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "engine/knowledge/register.h"
#include "engine/store/store.h"

namespace griot {

// RegisteredDocument::read of these.
std::string digest_of(const DocumentFacts& facts);

// By id; without standings, which are the store's.
using Readings =
    std::map<std::string, std::shared_ptr<const RegisteredDocument>, std::less<>>;

// Of the documents as they were at a position of the journal.
struct KeptReadings {
  std::int64_t position = 0;
  Readings readings;
};

// `rules`: the digest of those that facts were read by. None, at the beginning of the
// journal, unless they were made of this very store.
KeptReadings read_facts_file(const std::filesystem::path& path, std::string_view rules,
                             const Store& store);
// Replaces all of it. A folder that cannot be written to is no failure.
void write_facts_file(const std::filesystem::path& path, std::string_view rules,
                      const Store& store, const KeptReadings& kept);

}  // namespace griot
