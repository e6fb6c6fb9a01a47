#include "engine/library/dates_at_top.h"

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <string_view>

#include "engine/document/clean_text.h"
#include "engine/document/plain_text.h"
#include "engine/text/date.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::size_t top_blocks = 6;     // below the title
constexpr std::size_t last_blocks = 3;    // where letters are signed
constexpr std::size_t longest_line = 90;  // bytes; more is prose
constexpr std::size_t most_words = 6;     // "du 11 au 13 juin 2026"

// Before a day that is not the text's own: whole words, as term_key() writes them.
constexpr auto other_days = std::to_array<std::string_view>(
    {"avant",     "jusqu",    "depuis",    "d-ici",     "echeance",
     "echeances", "prochain", "prochains", "prochaine", "prochaines",
     "limite",    "limites",  "revise",    "revises",   "revisee",
     "revisees",  "loi",      "lois",      "decret",    "decrets"});

struct Word {
  std::size_t from = 0, to = 0;
};

std::vector<Word> words_at_top(std::string_view line) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    if (end > at) words.push_back({at, end});
    at = end + 1;
  }
  return words;
}

std::string_view without_signs(std::string_view text) {
  constexpr std::string_view signs = "()[],;.:";
  while (!text.empty() && signs.find(text.front()) != signs.npos) text.remove_prefix(1);
  while (!text.empty() && signs.find(text.back()) != signs.npos) text.remove_suffix(1);
  return text;
}

struct Found {
  std::string_view written;
  Date date;
  std::size_t word = 0, end = 0;  // [word, end)
};

std::optional<Date> date_of(std::string_view text) {
  if (const auto date = read_date(text)) return date;
  const auto days = read_period(text);
  return days ? std::optional(days->first) : std::nullopt;
}

std::string_view joined(std::string_view line, const std::vector<Word>& words,
                        std::size_t first, std::size_t end) {
  return without_signs(
      line.substr(words[first].from, words[end - 1].to - words[first].from));
}

bool is_article(std::string_view word) {
  const std::string folded = fold(word);
  return folded == "le" || folded == "du";
}

// The longest that begins first, without an article; nothing of less than a month.
std::optional<Found> date_in(std::string_view line, const std::vector<Word>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t end = std::min(i + most_words, words.size()); end > i; --end) {
      const auto date = date_of(joined(line, words, i, end));
      if (!date || date->month == 0) continue;
      while (i + 1 < end && is_article(joined(line, words, i, i + 1))) ++i;
      return Found{joined(line, words, i, end), *date, i, end};
    }
  }
  return {};
}

bool is_of_another_day(std::string_view before) {
  const std::string words = "-" + term_key(before, before.size() * 2) + "-";
  return std::ranges::any_of(other_days, [&](std::string_view word) {
    return words.find("-" + std::string(word) + "-") != std::string::npos;
  });
}

class Reader {
 public:
  // A title says what the text is of anywhere in it; another line at its end.
  void read(const std::string& line, const Origin& origin, bool title,
            bool signature = false) {
    if (!title && line.size() > longest_line) return;
    const std::vector<Word> words = words_at_top(line);
    const auto found = date_in(line, words);
    if (!found) return;
    const std::string_view before =
        std::string_view(line).substr(0, words[found->word].from);
    if (is_of_another_day(before)) return;
    if (!title && found->end != words.size()) return;
    if (!title && before.find(':') != before.npos) return;
    if (signature && !trimmed(before).ends_with(", le")) return;
    add({std::string(found->written), line, origin}, found->date);
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
