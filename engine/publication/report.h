// Pages made of sections of facts, tables and lists: registers, indicators, the
// programme. One template shows them all (report.mustache).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/publication/page_context.h"

namespace griot {

struct ReportPoint {
  std::string text;
  std::string url = {};  // "" for none
};

struct ReportCell {
  std::string text;
  std::string url = {};                  // "" for none
  std::string note = {};                 // small, below
  std::vector<ReportPoint> points = {};  // a list, of a cell of a table
};

class ReportSection {
 public:
  ReportSection(std::string anchor, std::string heading);

  ReportSection& text(std::string words);
  ReportSection& fact(std::string label, std::vector<ReportCell> values);
  ReportSection& item(ReportCell item);
  ReportSection& choice(std::string label, std::string url, bool current = false);
  ReportSection& document(View card);
  // The first column names the row.
  ReportSection& columns(std::string caption, std::vector<std::string> labels);
  ReportSection& row(std::vector<ReportCell> cells);
  // Said where there is no row, item or document.
  ReportSection& otherwise(std::string words);

  View take();

 private:
  View view_;
  bool filled_ = false;
  std::string otherwise_;
};

class Report {
 public:
  Report(const PageContext& page, const std::string& title, const std::string& intro);

  Report& crumb(const Message& label, std::string_view path);
  Report& note(std::string words);
  // The same for machines: CSV, GeoJSON, JSON.
  Report& other_form(std::string label, std::string url);
  Report& add(ReportSection section);
  View& view() { return view_; }  // for what every page may set

  Page page();

 private:
  const PageContext& page_;
  View view_;
};

}  // namespace griot
