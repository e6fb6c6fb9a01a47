// Documents that say again what another one says: duplicates and new editions.
//
// Found by fingerprints (engine/knowledge), measured on the whole texts, proposed with
// the evidence and decided by a person: a duplicate is never published beside its
// original, a new edition replaces the older one, and what is refused is different for
// ever. The question is put to the document that came later.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "engine/knowledge/fingerprint.h"
#include "engine/library/proposals.h"
#include "engine/store/store.h"

namespace griot {

// Where a corpus keeps its fingerprints.
std::filesystem::path fingerprint_file(const std::filesystem::path& corpus);

class Resemblances {
 public:
  // `kept` is a file that fingerprints are kept in from one start to the next;
  // disposable. Reads the documents that have changed since it was written.
  Resemblances(const Store& store, std::filesystem::path kept);

  // What `document`, the next revision of `id` ("" for a new one), seems to be to others:
  // for each, first what it most likely is. Reads those few documents.
  Proposals proposals(const Document& document, const FullPrint& print,
                      std::string_view id, const Decisions& decisions) const;

  // `entry` is what the store says of it now.
  void put(const Entry& entry, const Fingerprint& fingerprint);
  // Writes the file when anything is new. A folder that cannot be written to is no
  // failure.
  void keep() const;

 private:
  bool came_earlier(const Entry& other, std::string_view id) const;

  const Store& store_;
  std::filesystem::path kept_;
  FingerprintIndex index_;
  std::map<std::string, std::string, std::less<>> keys_;  // of the entries, by id
  bool changed_ = false;
};

}  // namespace griot
