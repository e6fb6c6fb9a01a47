// The tree as a query that means the same.
#include <algorithm>

#include "engine/index/query_tree.h"

namespace griot {
namespace {

class Printer {
 public:
  explicit Printer(const QueryTree& tree) : tree_(tree) {}

  std::string print() {
    for (const auto& conditions : tree_.alternatives) {
      if (!text_.empty()) text_ += " OU ";
      bool first = true;
      for (const Sequence& sequence : conditions) {
        if (!first) text_ += sequence.negated ? " SAUF " : " ET ";
        first = false;
        print(sequence);
      }
    }
    return std::move(text_);
  }

 private:
  void print(const Sequence& sequence) {
    std::string pieces;
    const auto add = [&](const std::string& piece) {
      pieces += (pieces.empty() ? "" : " ") + piece;
    };
    std::uint32_t place = 0;
    for (const Token& token : sequence.words) {
      if (token.position != place) add(tree_.written(token, token));
      place = token.position;
    }
    for (const Spelled& word : sequence.spelled) add(written(word));
    for (const Phrase& phrase : sequence.phrases) add(quoted(phrase));
    for (const Phrase& phrase : sequence.excluded) add("-" + quoted(phrase));
    for (const Spelled& word : sequence.excluded_spelled) add("-" + written(word));
    for (const Filter& filter : sequence.filters) add(written(filter));
    text_ += pieces;
  }

  static std::string written(const Spelled& word) {
    return word.whole ? "=" + word.letters : word.letters + "*";
  }

  std::string quoted(const Phrase& phrase) const {
    return "« " + tree_.written(phrase.tokens.front(), phrase.tokens.back()) + " »";
  }

  static std::string written(const Filter& filter) {
    const bool blank = filter.value.find(' ') != std::string::npos;
    const std::string value = blank ? "« " + filter.value + " »" : filter.value;
    return (filter.excluded ? "-" : "") + filter.name + ":" + value;
  }

  const QueryTree& tree_;
  std::string text_;
};

}  // namespace

std::string QueryTree::written(const Token& first, const Token& last) const {
  const auto mended = repaired.find(first.from);
  if (mended != repaired.end() && first.from == last.from) return mended->second;
  const std::size_t to = std::min<std::size_t>(last.to, text.size());
  const std::size_t from = std::min<std::size_t>(first.from, to);
  return text.substr(from, to - from);
}

std::string QueryTree::printed() const {
  return Printer(*this).print();
}

}  // namespace griot
