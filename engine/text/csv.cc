#include "engine/text/csv.h"

#include <algorithm>

#include "engine/base/error.h"

namespace griot {
namespace {

std::string at_line(std::string_view place, int line) {
  return std::string(place) + ":" + std::to_string(line);
}

char separator_of(std::string_view text) {
  const std::string_view heading = text.substr(0, text.find('\n'));
  const auto count = [&](char c) { return std::count(heading.begin(), heading.end(), c); };
  if (count('\t') > std::max(count(';'), count(','))) return '\t';
  return count(';') > count(',') ? ';' : ',';
}

// One pass over the text, one cell at a time.
class CsvReader {
 public:
  CsvReader(std::string_view text, std::string_view place)
      : text_(text), place_(place), separator_(separator_of(text)) {}

  std::vector<CsvRecord> records() {
    std::vector<CsvRecord> all;
    while (at_ < text_.size()) {
      CsvRecord record{line_, {}};
      bool more = true;
      while (more) {
        record.cells.push_back(cell());
        more = at_ < text_.size() && text_[at_] == separator_;
        if (more) ++at_;
      }
      end_line();
      const bool blank = record.cells.size() == 1 && record.cells[0].empty();
      if (!blank) all.push_back(std::move(record));
    }
    return all;
  }

 private:
  std::string cell() {
    if (at_ < text_.size() && text_[at_] == '"') return quoted_cell();
    const std::size_t from = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' &&
           text_[at_] != '\r') {
      ++at_;
    }
    return std::string(text_.substr(from, at_ - from));
  }

  std::string quoted_cell() {
    const int opened = line_;
    std::string content;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\n') ++line_;
      if (text_[at_] != '"') {
        content += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        content += text_[at_++];
      } else {
        ++at_;
        return content;
      }
    }
    throw Error(ErrorCode::invalid, at_line(place_, opened),
                say("un guillemet s'ouvre et ne se ferme pas"),
                say("doublez les guillemets dans une cellule, ou fermez-le"));
  }

  void end_line() {
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') {
      ++at_;
    } else if (at_ < text_.size()) {
      throw Error(ErrorCode::invalid, at_line(place_, line_),
                  say("du texte suit un guillemet fermant"),
                  say("mettez toute la cellule entre guillemets"));
    }
    ++line_;
  }

  std::string_view text_;
  std::string_view place_;
  char separator_;
  std::size_t at_ = 0;
  int line_ = 1;
};

std::string in_quotes(std::string_view text) {
  std::string cell = "\"";
  if (!text.empty() &&
      std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) {
    cell += '\'';
  }
  for (const char c : text) {
    if (c == '"') cell += '"';
    cell += c;
  }
  return cell + '"';
}

}  // namespace

std::vector<CsvRecord> read_csv(std::string_view text, std::string_view place) {
  return CsvReader(text, place).records();
}

std::string csv_row(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& text : cells) line += (line.empty() ? "" : ",") + in_quotes(text);
  return line + "\r\n";
}

}  // namespace griot
