// What was read in documents, kept from one start of the program to the next.
//
// Derived and disposable like the index: a file that is missing, damaged, of other rules
// or of another form is read again, document by document. It holds what internal
// documents say, too, and lies beside the index that does.
#pragma once

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

// `rules`: the digest of those that facts were read by. Nothing of a failure.
Readings read_facts_file(const std::filesystem::path& path, std::string_view rules);
// Replaces all of it. A folder that cannot be written to is no failure.
void write_facts_file(const std::filesystem::path& path, std::string_view rules,
                      const Readings& readings);

}  // namespace griot
