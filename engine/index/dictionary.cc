#include "engine/index/dictionary.h"

#include <xapian.h>
#include <algorithm>
#include <bit>

#include "engine/base/utf8.h"
#include "engine/index/families.h"
#include "engine/text/words.h"

namespace griot {
namespace {

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

constexpr std::size_t shortest = 4;  // no repair below: too many words are near
constexpr std::size_t long_word = 8;

}  // namespace

Dictionary::Dictionary(const Xapian::Database& public_database) {
  const std::string name = row_of(Family::exact).name;
  for (auto term = public_database.allterms_begin(name);
       term != public_database.allterms_end(name); ++term) {
    std::string word = (*term).substr(name.size());
    const Shape shape = shape_of(word);
    if (shape.length > max_letters || shape.digits) continue;
    by_length_[shape.length].push_back(
        {std::move(word), shape.letters, term.get_termfreq()});
  }
}

bool Dictionary::has(std::string_view word) const {
  const Shape shape = shape_of(word);
  if (shape.length > max_letters) return false;
  const auto& entries = by_length_[shape.length];
  const auto found = std::lower_bound(
      entries.begin(), entries.end(), word,
      [](const Entry& entry, std::string_view wanted) { return entry.word < wanted; });
  return found != entries.end() && found->word == word;
}

std::vector<Dictionary::Word> Dictionary::beginning_with(std::string_view letters,
                                                         std::size_t limit) const {
  std::vector<const Entry*> found;
  for (const auto& entries : by_length_) {
    auto entry = std::lower_bound(
        entries.begin(), entries.end(), letters,
        [](const Entry& one, std::string_view wanted) { return one.word < wanted; });
    for (; entry != entries.end() && entry->word.starts_with(letters); ++entry) {
      found.push_back(&*entry);
    }
  }
  const auto kept =
      found.begin() + static_cast<std::ptrdiff_t>(std::min(limit, found.size()));
  std::partial_sort(found.begin(), kept, found.end(), [](const auto* a, const auto* b) {
    return a->passages != b->passages ? a->passages > b->passages : a->word < b->word;
  });
  std::vector<Word> words;
  for (auto entry = found.begin(); entry != kept; ++entry) {
    words.push_back({(*entry)->word, (*entry)->passages});
  }
  return words;
}

std::vector<std::string> Dictionary::nearest(const std::string& word,
                                             std::size_t limit) const {
  const Shape shape = shape_of(word);
  if (shape.length < shortest || shape.length > max_letters || shape.digits) return {};
  const std::size_t reach = shape.length < long_word ? 1 : 2;
  auto smallest = static_cast<int>(reach);
  std::vector<const Entry*> near;
  for (std::size_t length = shape.length - reach;
       length <= std::min(shape.length + reach, max_letters); ++length) {
    for (const Entry& entry : by_length_[length]) {
      // An edit changes at most two of the letters present.
      const auto differing =
          static_cast<std::size_t>(std::popcount(entry.letters ^ shape.letters));
      if (differing > 2 * reach) continue;
      const int distance = edit_distance(word, entry.word, smallest);
      if (distance > smallest) continue;
      if (distance < smallest) near.clear();
      smallest = distance;
      near.push_back(&entry);
    }
  }
  std::stable_sort(near.begin(), near.end(), [](const Entry* a, const Entry* b) {
    return a->passages > b->passages;
  });
  std::vector<std::string> words;
  for (const Entry* entry : near) {
    if (words.size() == limit) break;
    words.push_back(entry->word);
  }
  return words;
}

}  // namespace griot
