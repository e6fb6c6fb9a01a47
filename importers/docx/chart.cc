#include "importers/docx/chart.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/document/plain_text.h"

namespace griot::docx {
namespace {

constexpr int most_points = 2'000;
constexpr std::size_t most_series = 50;

using Points = std::map<int, std::string>;  // by place, from 0

struct Series {
  std::string name;
  Points categories;
  Points values;
};

struct Chart {
  std::string title;
  std::vector<Series> series;
};

// A number as people wrote it: files keep 4.4 as "4.4000000000000004", which 15 digits
// undo (IEEE 754: any decimal of up to 15 digits survives a double).
std::string as_written(std::string text) {
  constexpr int safe_digits = 15;
  double number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (text.size() <= safe_digits || read.ec != std::errc() || read.ptr != end)
    return text;
  std::array<char, 32> digits;
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                     std::chars_format::general, safe_digits);
  return std::string(digits.data(), written.ptr);
}

// The cached texts within, wherever they stand: c:pt/c:v; the first level of several.
void read_points(PartReader& in, Points& points) {
  const int level = in.depth();
  while (in.next_child(level)) {
    if (in.is(Space::chart, "pt")) {
      const int place = in.number(Space::none, "idx", 0);
      std::string text = as_written(on_one_line(in.text_within()));
      if (place >= 0 && place < most_points) points.emplace(place, std::move(text));
    } else if (in.is(Space::chart, "f") || in.is(Space::chart, "formatCode") ||
               in.is(Space::chart, "ptCount")) {
      in.skip();
    } else if (in.is(Space::chart, "v")) {
      points.emplace(0, on_one_line(in.text_within()));  // a literal name
    } else {
      read_points(in, points);
    }
  }
}

Series read_series(PartReader& in) {
  Series series;
  const int level = in.depth();
  while (in.next_child(level)) {
    if (in.is(Space::chart, "tx")) {
      Points name;
      read_points(in, name);
      for (const auto& part : name) {
        series.name += (series.name.empty() ? "" : " ") + part.second;
      }
    } else if (in.is(Space::chart, "cat") || in.is(Space::chart, "xVal")) {
      read_points(in, series.categories);
    } else if (in.is(Space::chart, "val") || in.is(Space::chart, "yVal")) {
      read_points(in, series.values);
    } else {
      in.skip();
    }
  }
  return series;
}

std::string read_title(PartReader& in) {
  std::string text;
  const int level = in.depth();
  while (in.next() && !(in.at_end() && in.depth() == level)) {
    if (!in.at_start()) continue;
    if (in.is(Space::a, "t") || in.is(Space::chart, "v")) text += in.text_within();
    if (in.at_end() && in.is(Space::a, "p")) text += ' ';
  }
  return on_one_line(text);
}

// The axes have titles of their own, so a title counts only outside the plot.
void read_chart(PartReader& in, Chart& chart, bool in_plot) {
  const int level = in.depth();
  while (in.next_child(level)) {
    if (in.is(Space::chart, "ser")) {
      Series series = read_series(in);
      if (chart.series.size() < most_series) chart.series.push_back(std::move(series));
    } else if (in.is(Space::chart, "title") && !in_plot) {
      chart.title = read_title(in);
    } else {
      read_chart(in, chart, in_plot || in.is(Space::chart, "plotArea"));
    }
  }
}

TableCell cell(const std::string& text, bool header) {
  TableCell made;
  made.header = header;
  if (!text.empty()) made.content.push_back({Paragraph{{{Text{text}}}}, {}, {}, {}, {}});
  return made;
}

std::string at(const Points& points, int place) {
  const auto found = points.find(place);
  return found == points.end() ? std::string() : found->second;
}

}  // namespace

std::optional<Table> read_chart_table(PartReader in) {
  Chart chart;
  if (!in.next()) return std::nullopt;
  read_chart(in, chart, false);
  int rows = 0;
  Points categories;
  for (const Series& one : chart.series) {
    for (const Points* points : {&one.values, &one.categories}) {
      if (!points->empty()) rows = std::max(rows, points->rbegin()->first + 1);
    }
    categories.insert(one.categories.begin(), one.categories.end());
  }
  if (rows == 0) return std::nullopt;
  Table table;
  table.header_rows = 1;
  if (!chart.title.empty()) table.caption.push_back({Text{chart.title}});
  TableRow head;
  head.cells.push_back(cell({}, true));
  for (const Series& one : chart.series) head.cells.push_back(cell(one.name, true));
  table.rows.push_back(std::move(head));
  for (int place = 0; place < rows; ++place) {
    TableRow row;
    row.cells.push_back(cell(at(categories, place), false));
    for (const Series& one : chart.series) {
      row.cells.push_back(cell(at(one.values, place), false));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace griot::docx
