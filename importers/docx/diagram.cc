#include "importers/docx/diagram.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/document/plain_text.h"

namespace griot::docx {
namespace {

constexpr int deepest_diagram = 8;

struct Connection {
  int place = 0;
  std::string to;
};

struct Diagram {
  std::string root;
  std::vector<std::string> order;            // of points, as written
  std::map<std::string, std::string> texts;  // by the point's id; "" for those without
  std::map<std::string, std::vector<Connection>> children;
  std::set<std::string> shown;
};

std::string read_text(PartReader& in) {
  std::string text;
  const int level = in.depth();
  while (in.next() && !(in.at_end() && in.depth() == level)) {
    if (in.at_start() && in.is(Space::a, "t")) text += in.text_within();
    if (in.at_end() && in.is(Space::a, "p")) text += ' ';
  }
  return on_one_line(text);
}

void read_point(PartReader& in, Diagram& diagram) {
  const std::string id(in.value(Space::none, "modelId"));
  const std::string type(in.value(Space::none, "type"));
  if (type == "doc") diagram.root = id;
  std::string text;
  const int level = in.depth();
  while (in.next_child(level)) {
    if (in.is(Space::diagram, "t")) {
      text = read_text(in);
    } else {
      in.skip();
    }
  }
  if (type == "pres") return;  // how it is drawn
  diagram.order.push_back(id);
  diagram.texts.emplace(id, std::move(text));
}

void read_connection(PartReader& in, Diagram& diagram) {
  const std::string type(in.value(Space::none, "type"));
  if (type.empty() || type == "parOf") {
    diagram.children[std::string(in.value(Space::none, "srcId"))].push_back(
        {in.number(Space::none, "srcOrd", 0),
         std::string(in.value(Space::none, "destId"))});
  }
  in.skip();
}

// A point without text lets its children stand in its place.
void list_children(Diagram& diagram, const std::string& id, int depth, List& list) {
  std::vector<Connection> children = diagram.children[id];
  std::stable_sort(children.begin(), children.end(),
                   [](const auto& a, const auto& b) { return a.place < b.place; });
  for (const Connection& child : children) {
    if (!diagram.texts.contains(child.to) || !diagram.shown.insert(child.to).second) {
      continue;
    }
    const std::string& text = diagram.texts.at(child.to);
    if (text.empty() || depth >= deepest_diagram) {
      list_children(diagram, child.to, depth, list);
      continue;
    }
    ListItem item;
    item.content.push_back({Paragraph{{{Text{text}}}}, {}, {}, {}, {}});
    List inner;
    list_children(diagram, child.to, depth + 1, inner);
    if (!inner.items.empty()) item.content.push_back({std::move(inner), {}, {}, {}, {}});
    list.items.push_back(std::move(item));
  }
}

}  // namespace

std::optional<List> read_diagram_list(PartReader in) {
  Diagram diagram;
  if (!in.next()) return std::nullopt;
  const int root = in.depth();
  while (in.next_child(root)) {
    const int level = in.depth();
    while (in.next_child(level)) {
      if (in.is(Space::diagram, "pt")) {
        read_point(in, diagram);
      } else if (in.is(Space::diagram, "cxn")) {
        read_connection(in, diagram);
      } else {
        in.skip();
      }
    }
  }
  List list;
  diagram.shown.insert(diagram.root);
  list_children(diagram, diagram.root, 0, list);
  // What nothing leads to is text all the same.
  for (const std::string& id : diagram.order) {
    const std::string& text = diagram.texts.at(id);
    if (text.empty() || diagram.shown.contains(id)) continue;
    ListItem item;
    item.content.push_back({Paragraph{{{Text{text}}}}, {}, {}, {}, {}});
    list.items.push_back(std::move(item));
  }
  if (list.items.empty()) return std::nullopt;
  return list;
}

}  // namespace griot::docx
