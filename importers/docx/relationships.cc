#include "importers/docx/relationships.h"

#include <algorithm>

namespace griot::docx {
namespace {

std::string relationships_part(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  return std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) +
         ".rels";
}

std::string last_segment(std::string_view uri) {
  const std::size_t slash = uri.rfind('/');
  return std::string(slash == std::string_view::npos ? uri : uri.substr(slash + 1));
}

}  // namespace

std::string resolve_target(std::string_view part, std::string_view target) {
  std::string full;
  if (!target.starts_with('/') && !target.starts_with('\\')) {
    const std::size_t slash = part.rfind('/');
    if (slash != std::string_view::npos) full = part.substr(0, slash + 1);
  }
  full += target;
  std::replace(full.begin(), full.end(), '\\', '/');
  std::vector<std::string> segments;
  std::size_t from = 0;
  while (from <= full.size()) {
    const std::size_t to = std::min(full.find('/', from), full.size());
    const std::string segment = full.substr(from, to - from);
    from = to + 1;
    if (segment.empty() || segment == ".") continue;
    if (segment != "..") {
      segments.push_back(segment);
    } else if (segments.empty()) {
      return {};
    } else {
      segments.pop_back();
    }
  }
  std::string resolved;
  for (const std::string& segment : segments) {
    resolved += (resolved.empty() ? "" : "/") + segment;
  }
  return resolved;
}

Relationships::Relationships(const Package& package, std::string_view part) {
  const std::string name = relationships_part(part);
  if (!package.has(name)) return;
  PartReader in = package.open(name);
  if (!in.next()) return;
  const int root = in.depth();
  while (in.next_child(root)) {
    Relationship one;
    one.id = in.value(Space::none, "Id");
    one.type = last_segment(in.value(Space::none, "Type"));
    one.external = in.value(Space::none, "TargetMode") == "External";
    const std::string_view target = in.value(Space::none, "Target");
    one.target = one.external ? std::string(target) : resolve_target(part, target);
    in.skip();
    by_id_.emplace(one.id, list_.size());
    list_.push_back(std::move(one));
  }
}

const Relationship* Relationships::find(std::string_view id) const {
  const auto entry = by_id_.find(id);
  return entry == by_id_.end() ? nullptr : &list_[entry->second];
}

std::string Relationships::part_of_type(std::string_view type) const {
  for (const Relationship& one : list_) {
    if (one.type == type && !one.external) return one.target;
  }
  return {};
}

bool Relationships::has_type(std::string_view type) const {
  return std::any_of(list_.begin(), list_.end(),
                     [&](const Relationship& one) { return one.type == type; });
}

}  // namespace griot::docx
