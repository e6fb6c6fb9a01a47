// What tells documents that say the same: runs of four words (shingles), hashed.
//
// All of them compare two documents exactly; the smallest hashes, a sample that is fair
// to any pair, find the few that are worth comparing among many (Broder, "On the
// resemblance and containment of documents", 1997). Blind to case, accents, punctuation
// and layout.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/document/document.h"

namespace griot {

// Hashes, ascending, each once.
using Shingles = std::vector<std::uint32_t>;

struct Fingerprint {
  std::uint64_t words =
      0;            // of all words in their order: equal when nothing else differs
  Shingles sample;  // at most 64
  bool operator==(const Fingerprint&) const = default;
};

// Internal boxes and legal notices (the same in all documents of a house) do not count.
// Linear.
struct FullPrint {
  Fingerprint fingerprint;
  Shingles shingles;
};
FullPrint full_print_of(const Document& document);

// How much two documents share: 0 to 1.
struct Overlap {
  double of_both = 0;     // of what one or the other says (Jaccard)
  double of_smaller = 0;  // of what the shorter one says
};
Overlap overlap(const Shingles& a, const Shingles& b);

// Finds, among many documents, those that may resemble one. Not thread-safe. 20,000
// documents take 20 MB and some 50 ms to put in; a question costs microseconds.
class FingerprintIndex {
 public:
  FingerprintIndex();

  // Replaces what was known of `id`.
  void put(const std::string& id, Fingerprint fingerprint);
  // nullptr for a document that was not put in.
  const Fingerprint* find(std::string_view id) const;

  // At most `limit`: those of the very same words first, then those that share most of
  // their samples; by id among equals.
  // Shingles of many documents (a funder's sentence) find nothing.
  std::vector<std::string> alike(const Fingerprint& fingerprint, std::size_t limit) const;

 private:
  struct Holder {
    std::uint32_t hash = 0;
    std::uint32_t document = 0;
  };
  std::vector<Holder>& bucket(std::uint32_t hash);
  const std::vector<Holder>& bucket(std::uint32_t hash) const;

  std::map<std::string, std::uint32_t, std::less<>> number_of_;
  std::vector<std::string> ids_;  // by number
  std::vector<Fingerprint> prints_;
  std::vector<std::vector<Holder>> buckets_;  // by the lowest bits of a hash
};

}  // namespace griot
