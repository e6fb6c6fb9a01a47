// Where one word stands, and what memory keeps of that between searches.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace griot {

// How often the words that share something with a word stand in a passage; more than 255
// times is 255.
struct Posting {
  std::uint32_t passage = 0;
  std::uint8_t stem = 0;
  std::uint8_t exact = 0;
  std::uint8_t prefix = 0;

  bool finds() const { return stem > 0 || exact > 0; }
};

// In ascending order of passages; none of what is gone.
struct Postings {
  std::vector<Posting> list;
  // Passages that have each count.
  std::uint32_t stems = 0, exacts = 0, prefixes = 0;

  bool empty() const { return list.empty(); }
  auto begin() const { return list.begin(); }
  auto end() const { return list.end(); }
  void add(const Posting& posting) {
    stems += posting.stem > 0;
    exacts += posting.exact > 0;
    prefixes += posting.prefix > 0;
    list.push_back(posting);
  }
};

// The postings that searches of one revision asked for last: most questions share their
// costly words, those that stand in many passages. Any thread may ask.
//
// Two halves: what is asked for is in the young one; when that is full it becomes the old
// one, and what was in there and not asked for since is forgotten.
class PostingsMemory {
 public:
  // What tells one reading from another: a word and a stem.
  using Key = std::pair<std::string, std::string>;
  using Known = std::shared_ptr<const Postings>;

  explicit PostingsMemory(std::size_t most_bytes = std::size_t{32} << 20)
      : most_in_half_(most_bytes / 2) {}

  // Null where it is not known.
  Known find(const Key& key);
  void keep(const Key& key, Known postings);

 private:
  void put(const Key& key, Known postings);  // under the lock

  const std::size_t most_in_half_;
  std::mutex mutex_;
  std::map<Key, Known> young_, old_;
  std::size_t young_bytes_ = 0;
};

}  // namespace griot
