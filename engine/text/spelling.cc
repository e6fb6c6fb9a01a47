// How far one spelling is from another.
#include <algorithm>
#include <vector>

#include "engine/base/utf8.h"
#include "engine/text/words.h"

namespace griot {
namespace {

int distance(const std::u32string& a, const std::u32string& b, int at_most) {
  const auto m = static_cast<int>(a.size()), n = static_cast<int>(b.size());
  const int beyond = at_most + 1;
  if (std::abs(m - n) > at_most) return beyond;
  std::vector<int> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (int j = 0; j <= n; ++j) last[static_cast<std::size_t>(j)] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    int least = row[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > at_most) return beyond;
    before.swap(last);
    last.swap(row);
  }
  return std::min(last[b.size()], beyond);
}

int allowed_edits(std::size_t letters) {
  return letters <= 5 ? 1 : letters <= 9 ? 2 : 3;
}

}  // namespace

int edit_distance(std::string_view a, std::string_view b, int at_most) {
  return distance(code_points(a), code_points(b), at_most);
}

std::optional<std::size_t> nearest(std::string_view word,
                                   std::span<const std::string> candidates) {
  const std::u32string wanted = code_points(fold(word));
  int allowed = allowed_edits(wanted.size());
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < candidates.size() && allowed >= 0; ++i) {
    const int edits = distance(wanted, code_points(fold(candidates[i])), allowed);
    if (edits > allowed) continue;
    best = i;
    allowed = edits - 1;  // only something nearer takes its place
  }
  return best;
}

}  // namespace griot
