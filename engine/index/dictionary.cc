#include "engine/index/dictionary.h"

#include <algorithm>
#include <bit>

#include "engine/base/utf8.h"
#include "engine/index/families.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::size_t shortest = 4;  // no repair below: too many words are near
constexpr std::size_t long_word = 8;
constexpr std::size_t max_letters = 32;

struct Shape {
  std::size_t length = 0;  // in code points
  std::uint64_t letters = 0;
  bool digits = false;
};

Shape shape_of(std::string_view word) {
  Shape shape;
  for (std::size_t at = 0; at < word.size(); ++shape.length) {
    const CodePoint c = first_code_point(word.substr(at));
    shape.letters |= std::uint64_t{1} << c.value % 64;
    shape.digits = shape.digits || (c.value >= U'0' && c.value <= U'9');
    at += c.length;
  }
  return shape;
}

}  // namespace

Dictionary::Dictionary(const std::vector<Shard>& shards, const Columns& columns) {
  for (std::size_t s = 0; s < shards.size(); ++s) {
    const Shard& shard = shards[s];
    if (!shard.open) continue;
    sources_.push_back({shard.memory, shard.memory->lexicon(shard.database)});
    for (const DocumentRow* row : columns.replaced[s]) {
      for (std::uint32_t i = 0; i < row->passages(); ++i) {
        auto term = shard.database.termlist_begin(row->first + i);
        term.skip_to(word_family);
        const auto end = shard.database.termlist_end(row->first + i);
        for (; term != end && (*term).starts_with(word_family); ++term) {
          ++replaced_[read_word_term(*term).word];
        }
      }
    }
  }
}

std::uint32_t Dictionary::replaced(const std::string& word) const {
  const auto found = replaced_.find(word);
  return found == replaced_.end() ? 0 : found->second;
}

bool Dictionary::has(std::string_view word) const {
  std::uint32_t passages = 0;
  for (const Source& source : sources_) {
    for (const Lexicon::Entry& entry : source.lexicon.with_word(word)) {
      passages += entry.passages;
    }
  }
  return passages > 0 && passages > replaced(std::string(word));
}

// Without words that only replaced passages have; the most frequent first.
std::vector<Dictionary::Word> Dictionary::counted(
    std::unordered_map<std::string, std::uint32_t> words, std::size_t limit) const {
  std::vector<Word> all;
  for (const auto& [word, passages] : words) {
    const std::uint32_t gone = replaced(word);
    if (passages > gone) all.push_back({word, passages - gone});
  }
  const auto kept =
      all.begin() + static_cast<std::ptrdiff_t>(std::min(limit, all.size()));
  std::partial_sort(all.begin(), kept, all.end(), [](const Word& a, const Word& b) {
    return a.passages != b.passages ? a.passages > b.passages : a.word < b.word;
  });
  all.erase(kept, all.end());
  return all;
}

std::vector<Dictionary::Word> Dictionary::beginning_with(std::string_view letters,
                                                         std::size_t limit) const {
  std::unordered_map<std::string, std::uint32_t> words;
  for (const Source& source : sources_) {
    for (const Lexicon::Entry& entry : source.lexicon.beginning_with(letters)) {
      if (entry.length > max_letters || entry.digits) continue;
      words[std::string(entry.word)] += entry.passages;
    }
  }
  return counted(std::move(words), limit);
}

std::vector<std::string> Dictionary::nearest(const std::string& word,
                                             std::size_t limit) const {
  const Shape shape = shape_of(word);
  if (shape.length < shortest || shape.length > max_letters || shape.digits) return {};
  const std::size_t reach = shape.length < long_word ? 1 : 2;
  auto smallest = static_cast<int>(reach);
  std::unordered_map<std::string, std::uint32_t> near;
  for (const Source& source : sources_) {
    for (const Lexicon::Entry& entry : source.lexicon.entries()) {
      const std::size_t apart = entry.length > shape.length ? entry.length - shape.length
                                                            : shape.length - entry.length;
      if (apart > reach || entry.length > max_letters || entry.digits) continue;
      // An edit changes at most two of the letters present.
      const auto differing =
          static_cast<std::size_t>(std::popcount(entry.letters ^ shape.letters));
      if (differing > 2 * reach) continue;
      const std::string other(entry.word);
      const int distance = edit_distance(word, other, smallest);
      if (distance > smallest || (replaced(other) > 0 && !has(other))) continue;
      if (distance < smallest) near.clear();
      smallest = distance;
      near[other] += entry.passages;
    }
  }
  std::vector<std::string> words;
  for (Word& one : counted(std::move(near), limit)) words.push_back(std::move(one.word));
  return words;
}

}  // namespace griot
