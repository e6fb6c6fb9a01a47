#include "engine/publication/word_diff.h"

#include <algorithm>
#include <cstdint>

#include "engine/text/word_as_read.h"

namespace griot {
namespace {

// Cells of the table of common words: 4 million are 8 MB and some 10 ms.
constexpr std::size_t most_cells = 4'000'000;

class Runs {
 public:
  void add(WordRun::Kind kind, std::string_view word) {
    if (kind == WordRun::Kind::same) flush();
    (kind == WordRun::Kind::removed ? removed_
     : kind == WordRun::Kind::added ? added_
                                    : same_)
        .append(word);
  }

  std::vector<WordRun> take() {
    flush();
    keep(WordRun::Kind::same, same_);
    return std::move(runs_);
  }

 private:
  // Changes between two stretches that are the same.
  void flush() {
    if (removed_.empty() && added_.empty()) return;
    keep(WordRun::Kind::same, same_);
    keep(WordRun::Kind::removed, removed_);
    keep(WordRun::Kind::added, added_);
  }

  void keep(WordRun::Kind kind, std::string& text) {
    if (!text.empty()) runs_.push_back({kind, std::move(text)});
    text.clear();
  }

  std::vector<WordRun> runs_;
  std::string same_, removed_, added_;
};

using Words = std::vector<WordAsRead>;

// How many words of the two ends are common: row × column, one more of each.
std::vector<std::uint16_t> common_tails(const Words& a, const Words& b) {
  const std::size_t width = b.size() + 1;
  std::vector<std::uint16_t> table((a.size() + 1) * width, 0);
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      const bool same = a[i].read == b[j].read;
      const std::uint16_t skip =
          std::max(table[(i + 1) * width + j], table[i * width + j + 1]);
      const auto both = static_cast<std::uint16_t>(table[(i + 1) * width + j + 1] + 1);
      table[i * width + j] = same ? both : skip;
    }
  }
  return table;
}

}  // namespace

std::vector<WordRun> compare_words(std::string_view before, std::string_view now) {
  const Words a = words_as_read(before);
  const Words b = words_as_read(now);
  Runs runs;
  if ((a.size() + 1) * (b.size() + 1) > most_cells) {
    runs.add(WordRun::Kind::removed, before);
    runs.add(WordRun::Kind::added, now);
    return runs.take();
  }
  const std::vector<std::uint16_t> table = common_tails(a, b);
  const std::size_t width = b.size() + 1;
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    const bool both = i < a.size() && j < b.size();
    if (both && a[i].read == b[j].read) {
      runs.add(WordRun::Kind::same, b[j++].written);
      ++i;
    } else if (j == b.size() ||
               (both && table[(i + 1) * width + j] >= table[i * width + j + 1])) {
      runs.add(WordRun::Kind::removed, a[i++].written);
    } else {
      runs.add(WordRun::Kind::added, b[j++].written);
    }
  }
  return runs.take();
}

}  // namespace griot
