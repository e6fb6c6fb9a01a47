#include "engine/library/dates_at_top.h"

#include <algorithm>
#include <sstream>

#include "engine/document/clean_text.h"
#include "engine/document/plain_text.h"
#include "engine/text/date_within.h"

namespace griot {
namespace {

constexpr std::size_t top_blocks = 6;     // below the title
constexpr std::size_t last_blocks = 3;    // where letters are signed
constexpr std::size_t longest_line = 90;  // bytes; more is prose

// "Fait à Bamako, le"
bool ends_with_place(const std::string& before) {
  return trimmed(before).ends_with(", le");
}

class Reader {
 public:
  // A title says what the text is of anywhere in it; another line at its end.
  void read(const std::string& line, const Origin& origin, bool title,
            bool signature = false) {
    if (!title && line.size() > longest_line) return;
    const auto found = date_within(line);
    if (!found) return;
    const std::string before = line.substr(0, found->from);
    if (is_of_another_day(before)) return;
    const bool at_end =
        line.find_first_not_of("()[],;.: ", found->to) == std::string::npos;
    if (!title && !at_end) return;
    if (!title && before.find(':') != before.npos) return;
    if (signature && !ends_with_place(before)) return;
    add({line.substr(found->from, found->to - found->from), line, origin}, found->date);
  }

  std::vector<DateAtTop> take() { return std::move(all_); }

 private:
  static bool is_within(const Date& day, const Date& month) {
    return month.day == 0 && day.year == month.year && day.month == month.month;
  }

  void add(DateAtTop made, const Date& date) {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (dates_[i] == date || is_within(dates_[i], date)) return;
      if (!is_within(date, dates_[i])) continue;
      all_[i] = std::move(made);
      dates_[i] = date;
      return;
    }
    all_.push_back(std::move(made));
    dates_.push_back(date);
  }

  std::vector<DateAtTop> all_;
  std::vector<Date> dates_;
};

std::vector<std::string> lines_of(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.value);
  const auto* heading = std::get_if<Heading>(&block.value);
  if (!paragraph && !heading) return {};
  std::istringstream text(plain_text(paragraph ? paragraph->content : heading->content));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) {
    clean_line(line);
    line = trimmed(line);
    if (!line.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

std::vector<DateAtTop> dates_at_top(const Document& document) {
  const Blocks& blocks = document.blocks;
  Reader reader;
  if (const std::string title = document.metadata.text("titre"); !title.empty()) {
    reader.read(title, {}, true);
  }
  std::size_t headings = 0, read = 0;
  for (; read < std::min(blocks.size(), top_blocks + 1); ++read) {
    const bool heading = std::holds_alternative<Heading>(blocks[read].value);
    if (heading && ++headings > 2) break;
    const bool title = read == 0 || (heading && headings == 1);
    for (const std::string& line : lines_of(blocks[read])) {
      reader.read(line, blocks[read].origin, title && line.size() <= 2 * longest_line);
    }
  }
  for (std::size_t i =
           std::max(read, blocks.size() - std::min(blocks.size(), last_blocks));
       i < blocks.size(); ++i) {
    for (const std::string& line : lines_of(blocks[i])) {
      reader.read(line, blocks[i].origin, false, true);
    }
  }
  return reader.take();
}

}  // namespace griot
