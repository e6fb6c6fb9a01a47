#include "engine/document/normal_inlines.h"

#include <algorithm>
#include <utility>

#include "engine/document/clean_text.h"
#include "engine/document/walk.h"

namespace griot {
namespace {

// What the inlines around forbid: emphasis of a kind within itself, links within links.
struct Around {
  unsigned kinds = 0;  // a bit an Emphasis
  bool link = false;
  bool in_line = false;
  const NoteIds* note_ids = nullptr;
};

void clean(Inline& node) {
  if (auto* text = std::get_if<Text>(&node.value)) {
    clean_line(text->text);
  } else if (auto* code = std::get_if<Code>(&node.value)) {
    clean_line(code->text);
  } else if (auto* link = std::get_if<Link>(&node.value)) {
    clean_line(link->target);
    link->target = trimmed(link->target);
    clean_line(link->title);
    link->title = trimmed(link->title);
  } else if (auto* image = std::get_if<Image>(&node.value)) {
    clean_line(image->source);
    image->source = trimmed(image->source);
    clean_line(image->alternative);
    image->alternative = image->decorative ? "" : trimmed(image->alternative);
    clean_line(image->title);
    image->title = trimmed(image->title);
  } else if (auto* formula = std::get_if<Formula>(&node.value)) {
    clean_line(formula->text);
    formula->text = trimmed(formula->text);
    clean_lines(formula->mathml);
    formula->mathml = trimmed(formula->mathml);
  } else if (auto* bookmark = std::get_if<Bookmark>(&node.value)) {
    clean_line(bookmark->name);
    bookmark->name = trimmed(bookmark->name);
  } else if (auto* localised = std::get_if<Localised>(&node.value)) {
    clean_language(localised->language);
    clean_direction(localised->direction);
  }
}

bool is_nothing(const Inline& node) {
  if (const auto* text = std::get_if<Text>(&node.value)) return text->text.empty();
  if (const auto* code = std::get_if<Code>(&node.value)) return code->text.empty();
  if (const auto* formula = std::get_if<Formula>(&node.value)) {
    return formula->text.empty() && formula->mathml.empty();
  }
  if (const auto* bookmark = std::get_if<Bookmark>(&node.value)) {
    return bookmark->name.empty();
  }
  if (std::holds_alternative<Link>(node.value)) return false;
  const Inlines* content = content_of(node);
  return content && content->empty();
}

// The node says nothing that is not said around it: its content takes its place.
bool is_transparent(const Inline& node, const Around& around) {
  if (const auto* emphasised = std::get_if<Emphasised>(&node.value)) {
    return (around.kinds & 1u << static_cast<unsigned>(emphasised->kind)) != 0;
  }
  if (const auto* localised = std::get_if<Localised>(&node.value)) {
    return localised->language.empty() && localised->direction.empty();
  }
  return around.link && std::holds_alternative<Link>(node.value);
}

void trim_end(std::string& text) {
  text.resize(text.find_last_not_of(" \t") + 1);
}
void trim_start(std::string& text) {
  text.erase(0, std::min(text.find_first_not_of(" \t"), text.size()));
}

// Adds nodes behind the first `size` of `out`, joining those that say the same. Nodes may
// come from `out` itself, from `size` on: most are then where they belong already.
class Joiner {
 public:
  Joiner(Inlines& out, std::size_t size) : out_(out), size_(size) {}

  void add(Inline& node) {
    if (is_nothing(node) || (size_ > 0 && joins(node))) return;
    if (size_ == out_.size()) {
      out_.push_back(std::move(node));
    } else if (&out_[size_] != &node) {
      out_[size_] = std::move(node);
    }
    ++size_;
  }

  void finish() { out_.resize(size_); }

 private:
  // True when the node has become part of what is there.
  bool joins(Inline& node) {
    Inline& last = out_[size_ - 1];
    if (auto* text = std::get_if<Text>(&node.value)) return joins_text(last, *text);
    if (auto* line = std::get_if<LineBreak>(&node.value)) return joins_break(line->hard);
    if (auto* code = std::get_if<Code>(&node.value)) {
      auto* before = std::get_if<Code>(&last.value);
      if (before) before->text += code->text;
      return before != nullptr;
    }
    if (auto* emphasised = std::get_if<Emphasised>(&node.value)) {
      auto* before = std::get_if<Emphasised>(&last.value);
      const bool same = before && before->kind == emphasised->kind;
      if (same) join_contents(before->content, emphasised->content);
      return same;
    }
    if (auto* localised = std::get_if<Localised>(&node.value)) {
      auto* before = std::get_if<Localised>(&last.value);
      const bool same = before && before->language == localised->language &&
                        before->direction == localised->direction;
      if (same) join_contents(before->content, localised->content);
      return same;
    }
    return false;
  }

  static bool joins_text(Inline& last, Text& text) {
    if (auto* before = std::get_if<Text>(&last.value)) {
      before->text += text.text;
      return true;
    }
    if (std::holds_alternative<LineBreak>(last.value)) trim_start(text.text);
    return text.text.empty();
  }

  bool joins_break(bool hard) {
    if (auto* text = std::get_if<Text>(&out_[size_ - 1].value)) {
      trim_end(text->text);
      if (text->text.empty()) --size_;
      if (size_ == 0) return false;
    }
    auto* before = std::get_if<LineBreak>(&out_[size_ - 1].value);
    if (!before || (before->hard && hard)) return false;
    before->hard = before->hard || hard;
    return true;
  }

  static void join_contents(Inlines& before, Inlines& after) {
    Joiner joiner(before, before.size());
    for (Inline& node : after) joiner.add(node);
    joiner.finish();
  }

  Inlines& out_;
  std::size_t size_;
};

void normalize_within(Inlines& inlines, const Around& around);

// False for the call of a note that does not exist.
bool renames(Inline& node, const Around& around) {
  auto* call = std::get_if<NoteReference>(&node.value);
  if (!call || !around.note_ids) return true;
  const auto found = around.note_ids->find(call->note);
  if (found == around.note_ids->end()) return false;
  call->note = found->second;
  return true;
}

// `node` has been cleaned.
void add_normal(Joiner& joiner, Inline& node, const Around& around) {
  if (!renames(node, around)) return;
  if (auto* line = std::get_if<LineBreak>(&node.value)) {
    if (around.in_line && !line->hard) node.value = Text{" "};
  }
  if (Inlines* content = content_of(node)) {
    Around within = around;
    if (const auto* emphasised = std::get_if<Emphasised>(&node.value)) {
      within.kinds |= 1u << static_cast<unsigned>(emphasised->kind);
    }
    if (std::holds_alternative<Link>(node.value)) within.link = true;
    normalize_within(*content, within);
  }
  joiner.add(node);
}

// The content of what says nothing takes its place.
void unwrap(Inlines& inlines, const Around& around) {
  Inlines flat;
  for (Inline& node : inlines) {
    if (!is_transparent(node, around)) {
      flat.push_back(std::move(node));
      continue;
    }
    Inlines& content = *content_of(node);
    for (Inline& child : content) clean(child);
    unwrap(content, around);
    for (Inline& child : content) flat.push_back(std::move(child));
  }
  inlines = std::move(flat);
}

void normalize_within(Inlines& inlines, const Around& around) {
  bool transparent = false;
  for (Inline& node : inlines) {
    clean(node);
    transparent = transparent || is_transparent(node, around);
  }
  if (transparent) unwrap(inlines, around);
  Joiner joiner(inlines, 0);
  for (Inline& node : inlines) add_normal(joiner, node, around);
  joiner.finish();
}

// Takes blanks and breaks off one end, within emphasis too.
template <bool at_start>
void trim(Inlines& inlines) {
  const auto edge_stays = [](Inline& edge) {
    if (auto* text = std::get_if<Text>(&edge.value)) {
      at_start ? trim_start(text->text) : trim_end(text->text);
      return !text->text.empty();
    }
    if (Inlines* content = content_of(edge)) {
      trim<at_start>(*content);
      return !content->empty() || std::holds_alternative<Link>(edge.value);
    }
    return !std::holds_alternative<LineBreak>(edge.value);
  };
  if constexpr (at_start) {
    inlines.erase(inlines.begin(), std::ranges::find_if(inlines, edge_stays));
  } else {
    while (!inlines.empty() && !edge_stays(inlines.back())) inlines.pop_back();
  }
}

}  // namespace

void normalize_inlines(Inlines& inlines, bool in_line, const NoteIds* note_ids) {
  Around around;
  around.in_line = in_line;
  around.note_ids = note_ids;
  normalize_within(inlines, around);
  trim<false>(inlines);
  trim<true>(inlines);
}

void clean_direction(std::string& direction) {
  if (direction != "ltr" && direction != "rtl") direction.clear();
}

void clean_language(std::string& language) {
  const bool ok = language.size() <= 35 && std::ranges::all_of(language, [](char c) {
                    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-';
                  });
  if (!ok) language.clear();
}

}  // namespace griot
