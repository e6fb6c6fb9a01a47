// The tree as a query that means the same.
#include <algorithm>

#include "engine/index/query_tree.h"

namespace griot {
namespace {

class Printer {
 public:
  explicit Printer(const QueryTree& tree) : tree_(tree) {}

  std::string print() {
    print(tree_.alternatives);
    return std::move(text_);
  }

 private:
  void print(const Alternatives& alternatives) {
    bool first_of_all = true;
    for (const auto& conditions : alternatives) {
      if (!first_of_all) text_ += " OU ";
      first_of_all = false;
      bool first = true;
      for (const Sequence& sequence : conditions) {
        if (!first) text_ += sequence.negated ? " SAUF " : " ET ";
        // Nothing stands before it that SAUF could speak of.
        const bool bare = first && sequence.negated && sequence.group.empty();
        if (first && sequence.negated) text_ += bare ? "-(" : "-";
        first = false;
        print(sequence);
        if (bare) text_ += ')';
      }
    }
  }

  void print(const Sequence& sequence) {
    if (!sequence.group.empty()) {
      text_ += '(';
      print(sequence.group);
      text_ += ')';
      return;
    }
    std::string pieces;
    const auto add = [&](const std::string& piece) {
      pieces += (pieces.empty() ? "" : " ") + piece;
    };
    std::uint32_t place = 0;
    for (const Token& token : sequence.words) {
      if (token.position != place) add(as_word(tree_.written(token, token)));
      place = token.position;
    }
    for (const Spelled& word : sequence.spelled) add(written(word));
    for (const Phrase& phrase : sequence.phrases) add(quoted(phrase));
    for (const Phrase& phrase : sequence.excluded) add("-" + quoted(phrase));
    for (const Spelled& word : sequence.excluded_spelled) add("-" + written(word));
    for (const Filter& filter : sequence.filters) add(written(filter));
    text_ += pieces;
  }

  // What was read as a word, where an operator had no meaning.
  static std::string as_word(const std::string& written) {
    if (written == "ET") return "et";
    if (written == "OU") return "ou";
    if (written == "SAUF") return "sauf";
    return written;
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
