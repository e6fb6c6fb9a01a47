#include "engine/store/fact_record.h"

#include <algorithm>
#include <charconv>

namespace griot {
namespace {

constexpr std::size_t series_length = 6;  // "R-2026"

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char c) { return c >= '0' && c <= '9'; });
}

// A cell of one line: what would end it becomes a blank.
std::string cell(std::string_view text) {
  std::string clean(text);
  std::replace_if(
      clean.begin(), clean.end(),
      [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return clean;
}

}  // namespace

const FactDecision* FactRecord::last(std::string_view subject) const {
  const auto found =
      std::find_if(decisions.rbegin(), decisions.rend(),
                   [&](const FactDecision& each) { return each.subject == subject; });
  return found == decisions.rend() ? nullptr : &*found;
}

bool is_fact_id(std::string_view text) {
  return text.size() >= series_length + 4 && text.size() <= series_length + 10 &&
         text[0] >= 'A' && text[0] <= 'Z' && text[1] == '-' &&
         is_digits(text.substr(2, 4)) && text[series_length] == '-' &&
         is_digits(text.substr(series_length + 1));
}

std::string_view fact_series(std::string_view id) {
  return id.substr(0, series_length);
}

int fact_number(std::string_view id) {
  if (!is_fact_id(id)) return 0;
  int number = 0;
  const std::string_view digits = id.substr(series_length + 1);
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::string fact_id(std::string_view series, int number) {
  std::string digits = std::to_string(number);
  if (digits.size() < 3) digits.insert(0, 3 - digits.size(), '0');
  return std::string(series) + "-" + digits;
}

void apply(const FactChange& change, std::string_view time,
           std::vector<FactRecord>& records) {
  const auto find = [&](std::string_view id) {
    return std::find_if(records.begin(), records.end(),
                        [&](const FactRecord& record) { return record.id == id; });
  };
  for (const FactRecord& read : change.read) {
    const auto known = find(read.id);
    if (known == records.end()) {
      records.push_back({read.id, read.anchor, read.text, std::string(time)});
    } else {
      known->anchor = read.anchor;
      known->text = read.text;
    }
  }
  for (const auto& [id, decision] : change.decided) {
    const auto known = find(id);
    if (known == records.end()) continue;
    known->decisions.push_back(decision);
    known->decisions.back().time = std::string(time);
  }
}

std::string facts_as_table(const std::vector<FactRecord>& records) {
  std::string table = "id\tsubject\tvalue\tdate\tevidence\ttime\tanchor\ttext\n";
  for (const FactRecord& record : records) {
    table += record.id + "\tgiven\t\t\t\t" + record.given + '\t' + cell(record.anchor) +
             '\t' + cell(record.text) + '\n';
    for (const FactDecision& each : record.decisions) {
      table += record.id + '\t' + cell(each.subject) + '\t' + cell(each.value) + '\t' +
               cell(each.date) + '\t' + cell(each.evidence) + '\t' + each.time + "\t\t\n";
    }
  }
  return table;
}

}  // namespace griot
