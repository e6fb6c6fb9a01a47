#include "engine/index/snippet.h"

#include <algorithm>
#include <set>

#include "engine/base/utf8.h"

namespace griot {
namespace {

constexpr std::string_view ellipsis = "…";
// Room left before the first match where no sentence begins near it.
constexpr std::size_t lead_bytes = 60;

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// The first place of a word at or after `at`, no farther than `until`.
std::size_t word_start(const std::string& text, std::size_t at, std::size_t until) {
  if (at == 0) return 0;
  for (std::size_t i = at; i < until; ++i) {
    if (is_blank(text[i - 1]) && !is_blank(text[i])) return i;
  }
  return until;
}

// The last end of a word at or before `at`, or a boundary of characters near it.
std::size_t word_end(const std::string& text, std::size_t at, std::size_t from) {
  if (at >= text.size()) return text.size();
  for (std::size_t i = at; i > from; --i) {
    if (is_blank(text[i]) && !is_blank(text[i - 1])) return i;
  }
  while (at < text.size() && is_continuation(text[at])) ++at;
  return at;
}

bool ends_sentence(const std::string& text, std::size_t i) {
  if (text[i] == '\n') return true;
  return is_blank(text[i]) && i > 0 &&
         std::string_view(".!?").find(text[i - 1]) != std::string_view::npos;
}

// Where a snippet that must show `match` begins.
std::size_t start_for(const std::string& text, std::size_t match, std::size_t bytes) {
  const std::size_t earliest = match > bytes / 2 ? match - bytes / 2 : 0;
  if (earliest == 0) return 0;
  for (std::size_t i = match; i > earliest; --i) {
    if (ends_sentence(text, i - 1)) return word_start(text, i, match);
  }
  return word_start(text, match > lead_bytes ? match - lead_bytes : 0, match);
}

// The start whose window holds most different matched words; the earliest of equals.
std::size_t best_start(const std::string& text, const std::vector<Highlight>& highlights,
                       std::size_t bytes) {
  std::size_t best = 0;
  std::size_t most = 0;
  for (const Highlight& first : highlights) {
    const std::size_t start = start_for(text, first.from, bytes);
    std::set<std::string_view> seen;
    for (const Highlight& other : highlights) {
      if (other.from < start || other.to > start + bytes) continue;
      seen.insert(std::string_view(text).substr(other.from, other.to - other.from));
    }
    if (seen.size() > most) {
      most = seen.size();
      best = start;
    }
  }
  return best;
}

// Long passages full of matches: looking at the first ones is enough.
constexpr std::size_t max_tried = 50;

}  // namespace

Snippet make_snippet(const std::string& text, const std::vector<Highlight>& highlights,
                     std::size_t bytes) {
  if (text.size() <= bytes + bytes / 8) return {text, highlights};
  const std::vector<Highlight> tried(
      highlights.begin(), highlights.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                   highlights.size(), max_tried)));
  const std::size_t from = best_start(text, tried, bytes);
  std::size_t to = word_end(text, from + bytes, from + 1);
  for (const Highlight& range : highlights) {
    if (range.from < to && range.to > to && range.from >= from) to = range.to;
  }
  // A sentence that ends near the end of the window ends the snippet.
  for (std::size_t i = to; to < text.size() && i > from + bytes * 3 / 4; --i) {
    const bool hidden = std::any_of(
        highlights.begin(), highlights.end(),
        [&](const Highlight& range) { return range.to > i && range.to <= to; });
    if (hidden) break;
    if (ends_sentence(text, i)) {
      to = i;
      break;
    }
  }
  Snippet snippet;
  if (from > 0) snippet.text.append(ellipsis).append(1, ' ');
  const std::size_t shift = snippet.text.size();
  snippet.text += text.substr(from, to - from);
  if (to < text.size()) snippet.text.append(1, ' ').append(ellipsis);
  for (const Highlight& range : highlights) {
    if (range.from < from || range.to > to) continue;
    snippet.highlights.push_back({range.from - from + shift, range.to - from + shift});
  }
  return snippet;
}

}  // namespace griot
