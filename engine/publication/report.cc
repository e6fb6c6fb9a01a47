#include "engine/publication/report.h"

#include <utility>

namespace griot {
namespace {

View cell_view(ReportCell cell) {
  View view;
  view.set("text", std::move(cell.text));
  if (!cell.url.empty()) view.set("url", std::move(cell.url));
  if (!cell.note.empty()) view.set("note", std::move(cell.note));
  for (ReportPoint& point : cell.points) {
    View item;
    item.set("text", std::move(point.text));
    if (!point.url.empty()) item.set("url", std::move(point.url));
    view.append("points", std::move(item)).set("has_points", true);
  }
  return view;
}

}  // namespace

ReportSection::ReportSection(std::string anchor, std::string heading) {
  view_.set("anchor", std::move(anchor)).set("heading", std::move(heading));
}

ReportSection& ReportSection::text(std::string words) {
  view_.append("texts", View().set("text", std::move(words)));
  return *this;
}

ReportSection& ReportSection::fact(std::string label, std::vector<ReportCell> values) {
  View::List list;
  for (ReportCell& value : values) {
    if (value.text.empty()) continue;
    View view = cell_view(std::move(value));
    view.set("comma", !list.empty());
    list.push_back(std::move(view));
  }
  if (list.empty()) return *this;
  view_.append("facts",
               View().set("label", std::move(label)).set("values", std::move(list)));
  view_.set("has_facts", true);
  return *this;
}

ReportSection& ReportSection::item(ReportCell item) {
  view_.append("items", cell_view(std::move(item))).set("has_items", true);
  filled_ = true;
  return *this;
}

ReportSection& ReportSection::choice(std::string label, std::string url, bool current) {
  View view = link_view(std::move(label), std::move(url));
  view_.append("choices", std::move(view.set("current", current)));
  view_.set("has_choices", true);
  return *this;
}

ReportSection& ReportSection::document(View card) {
  view_.append("documents", std::move(card)).set("has_documents", true);
  filled_ = true;
  return *this;
}

ReportSection& ReportSection::columns(std::string caption,
                                      std::vector<std::string> labels) {
  view_.set("caption", std::move(caption));
  for (std::string& label : labels) {
    view_.append("columns", View().set("label", std::move(label)));
  }
  return *this;
}

ReportSection& ReportSection::row(std::vector<ReportCell> cells) {
  View line = cells.empty() ? View() : cell_view(std::move(cells.front()));
  line.set("cells", View::List());
  for (std::size_t i = 1; i < cells.size(); ++i) {
    line.append("cells", cell_view(std::move(cells[i])));
  }
  view_.append("rows", std::move(line)).set("has_table", true);
  filled_ = true;
  return *this;
}

ReportSection& ReportSection::otherwise(std::string words) {
  otherwise_ = std::move(words);
  return *this;
}

View ReportSection::take() {
  if (!filled_ && !otherwise_.empty()) view_.set("empty", std::move(otherwise_));
  return std::move(view_);
}

Report::Report(const PageContext& page, const std::string& title,
               const std::string& intro)
    : page_(page), view_(frame(page, title, intro)) {
  view_.set("title", title).set("intro", intro);
  view_.set("sections", View::List());
}

Report& Report::crumb(const Message& label, std::string_view path) {
  view_.set("crumbs", true);
  view_.append("links", link_view(page_.text(label), page_.link(path)));
  return *this;
}

Report& Report::note(std::string words) {
  view_.append("notes", View().set("text", std::move(words)));
  return *this;
}

Report& Report::other_form(std::string label, std::string url) {
  view_.append("exports", link_view(std::move(label), std::move(url)));
  view_.set("has_exports", true);
  return *this;
}

Report& Report::add(ReportSection section) {
  view_.append("sections", section.take());
  return *this;
}

Page Report::page() {
  return html_page(page_, "report", view_);
}

}  // namespace griot
