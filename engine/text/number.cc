#include "engine/text/number.h"

namespace griot {
namespace {

constexpr std::size_t most_digits_of_number = 15;

class NumberReader {
 public:
  explicit NumberReader(std::span<const Character> line) : line_(line) {}

  Category kind(std::size_t i) const {
    return i < line_.size() ? line_[i].kind : Category::other;
  }
  bool is_word(std::size_t i) const {
    return kind(i) == Category::digit || kind(i) == Category::letter;
  }

  // Past the digits that begin at `i`, or `i` when letters are mixed in.
  std::size_t digits_end(std::size_t i) const {
    const std::size_t begin = i;
    while (kind(i) == Category::digit && i - begin <= most_digits_of_number) ++i;
    return is_word(i) ? begin : i;
  }

  void append(std::string& text, std::size_t from, std::size_t to) const {
    for (; from < to; ++from) text += static_cast<char>(line_[from].value);
  }

  // Past the groups of three that follow `end`, all behind the same sign.
  std::size_t groups_end(std::size_t begin, std::size_t end) const {
    const Category sign = kind(end);
    const bool groups = end - begin <= 3 && line_[begin].value != U'0' &&
                        (sign == Category::space || sign == Category::dot);
    if (!groups) return end;
    std::size_t at = end;
    std::size_t digits = end - begin;
    while (kind(at) == sign && digits_end(at + 1) == at + 4 &&
           digits < most_digits_of_number) {
      at += 4;
      digits += 3;
    }
    // "1.200.30": not a number written in groups.
    return sign == Category::dot && is_split(at) ? end : at;
  }

  // More digits behind a full stop or a comma.
  bool is_split(std::size_t i) const {
    return (kind(i) == Category::dot || kind(i) == Category::comma) &&
           kind(i + 1) == Category::digit;
  }
  bool follows_split(std::size_t i) const {
    return i >= 2 && kind(i - 2) == Category::digit &&
           (kind(i - 1) == Category::dot || kind(i - 1) == Category::comma);
  }

 private:
  std::span<const Character> line_;
};

}  // namespace

Number read_number(std::span<const Character> line, std::size_t begin, std::size_t end) {
  const NumberReader reader(line);
  Number number{end, {}};
  const bool first = !reader.follows_split(begin);
  if (first) number.end = reader.groups_end(begin, end);
  for (std::size_t i = begin; i < number.end; ++i) {
    if (line[i].kind == Category::digit) reader.append(number.text, i, i + 1);
  }
  if (!first || !reader.is_split(number.end)) return number;
  const std::size_t decimals = reader.digits_end(number.end + 1);
  if (decimals == number.end + 1 || reader.is_split(decimals)) return number;
  number.text += ',';
  reader.append(number.text, number.end + 1, decimals);
  number.end = decimals;
  return number;
}

}  // namespace griot
