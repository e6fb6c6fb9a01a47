#include "engine/markdown/inline_builder.h"

#include <algorithm>
#include <utility>

#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/markdown/html_names.h"

namespace griot {
namespace {

constexpr std::size_t deepest = 40;

Inlines& content_in(Inline& node) {
  return *content_of(node);
}

}  // namespace

void InlineBuilder::start(std::size_t nodes) {
  root_.reserve(nodes);
  label_.clear();
  expects_label_ = false;
  endnote_ = false;
  skipped_ = 0;
}

void InlineBuilder::text(std::string_view text) {
  if (skipped_ > 0) {
    const std::size_t part = std::min(skipped_, text.size());
    text.remove_prefix(part);
    skipped_ -= part;
  }
  if (text.empty()) return;
  flush_blank();
  skips_blanks_ = false;
  Inlines& inlines = content();
  if (!inlines.empty()) {
    if (auto* last = std::get_if<Text>(&inlines.back().value)) {
      last->text += text;
      return;
    }
  }
  inlines.push_back({Text{std::string(text)}});
}

void InlineBuilder::add(Inline node) {
  flush_blank();
  skips_blanks_ = std::holds_alternative<LineBreak>(node.value);
  content().push_back(std::move(node));
}

void InlineBuilder::flush_blank() {
  const Blank blank = std::exchange(blank_, Blank::none);
  if (blank == Blank::space) text(" ");
  if (blank == Blank::line) add({LineBreak{false}});
}

void InlineBuilder::open(Inline container) {
  if (frames_.size() >= deepest) {
    ++too_deep_;
    return;
  }
  Frame frame;
  frame.node = std::move(container);
  open_frame(std::move(frame));
}

void InlineBuilder::close() {
  if (too_deep_ > 0) {
    --too_deep_;
    return;
  }
  while (!frames_.empty() && !frames_.back().tag.empty()) forget_frame();
  if (!frames_.empty()) close_frame();
}

void InlineBuilder::html_text(std::string_view text_) {
  std::size_t i = 0;
  while (i < text_.size()) {
    const std::size_t word = std::min(text_.find_first_not_of(" \t\n", i), text_.size());
    if (word > i) {
      const bool line = text_.substr(i, word - i).find('\n') != std::string_view::npos;
      if (line) {
        blank_ = Blank::line;
      } else if (!skips_blanks_ && blank_ == Blank::none) {
        blank_ = Blank::space;
      }
    }
    i = std::min(text_.find_first_of(" \t\n", word), text_.size());
    if (i > word) text(decode_entities(text_.substr(word, i - word)));
  }
}

void InlineBuilder::open_frame(Frame frame) {
  flush_blank();
  frames_.push_back(std::move(frame));
}

void InlineBuilder::close_frame() {
  flush_blank();
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  if (frame.use != Use::container && frame.use != Use::label) skips_blanks_ = false;
  switch (frame.use) {
    case Use::container:
      content_in(frame.node) = std::move(frame.content);
      content().push_back(std::move(frame.node));
      break;
    case Use::code:
      content().push_back({Code{plain_text(frame.content)}});
      break;
    case Use::formula:
      std::get<Formula>(frame.node.value).text = plain_text(frame.content);
      content().push_back(std::move(frame.node));
      break;
    case Use::label:
      label_ = plain_text(frame.content);
      break;
    case Use::note_call:
      content().push_back(std::move(frame.node));
      break;
  }
}

void InlineBuilder::forget_frame() {
  flush_blank();
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  remarks_->dropped_tag(frame.tag, frame.line);
  Inlines& around = content();
  for (Inline& node : frame.content) around.push_back(std::move(node));
}

Inlines InlineBuilder::finish() {
  blank_ = Blank::none;
  too_deep_ = 0;
  while (!frames_.empty()) frames_.back().tag.empty() ? close_frame() : forget_frame();
  skips_blanks_ = true;
  return std::exchange(root_, {});
}

void InlineBuilder::tag(const HtmlTag& tag, std::string_view source, int line) {
  if (tag.kind == HtmlTag::Kind::comment) {
    remarks_->add("html_comment", Severity::lost, line, say("commentaire HTML ôté"));
  } else if (tag.kind == HtmlTag::Kind::other) {
    remarks_->add("raw_html", Severity::lost, line, say("instruction HTML ôtée"));
  } else if (html_role(tag.name) == HtmlRole::unknown) {
    remarks_->add(
        "raw_html", Severity::changed, line,
        say("« <{1}> » n'est pas une balise connue, gardé comme texte", {tag.name}));
    text(source);
  } else if (tag.kind == HtmlTag::Kind::open) {
    open_tag(tag, line);
  } else {
    close_tag(tag, line);
  }
}

void InlineBuilder::block_tag(const HtmlTag& tag, int line) {
  if (tag.kind == HtmlTag::Kind::open) remarks_->dropped_tag(tag.name, line);
  const Inlines& inlines = content();
  const bool apart =
      inlines.empty() || std::holds_alternative<LineBreak>(inlines.back().value);
  if (!apart) add({LineBreak{true}});
}

void InlineBuilder::open_tag(const HtmlTag& tag, int line) {
  const HtmlRole role = html_role(tag.name);
  if (role == HtmlRole::line_break) return add({LineBreak{true}});
  if (role == HtmlRole::image) return add({image_of(tag)});
  if (frames_.size() >= deepest) return remarks_->dropped_tag(tag.name, line);
  if (role == HtmlRole::span) return open_span(tag, line);
  if (role == HtmlRole::link) return open_link(tag, line);
  Frame frame;
  frame.tag = tag.name;
  frame.line = line;
  if (role == HtmlRole::emphasis) {
    frame.node.value = Emphasised{*html_emphasis(tag.name), {}};
  } else if (role == HtmlRole::code) {
    frame.use = Use::code;
  } else {
    if (tag.name != "wbr") remarks_->dropped_tag(tag.name, line);
    return;
  }
  open_frame(std::move(frame));
}

void InlineBuilder::open_span(const HtmlTag& tag, int line) {
  Frame frame;
  frame.tag = tag.name;
  frame.line = line;
  if (tag.has_class("petites-capitales")) {
    frame.node.value = Emphasised{Emphasis::small_caps, {}};
  } else if (tag.has_class("formule")) {
    frame.use = Use::formula;
    frame.node.value =
        Formula{{}, std::string(tag.attribute("data-mathml")), tag.has_class("bloc")};
  } else if (tag.has_class("numero") && expects_label_ && empty() && label_.empty()) {
    frame.use = Use::label;
  } else {
    if (tag.has_class("note-de-fin")) endnote_ = true;
    // A span that says nothing is taken out again by the normal form.
    frame.node.value = Localised{
        std::string(tag.attribute("lang")), std::string(tag.attribute("dir")), {}};
  }
  open_frame(std::move(frame));
}

void InlineBuilder::open_link(const HtmlTag& tag, int line) {
  Frame frame;
  frame.tag = tag.name;
  frame.line = line;
  const std::string_view target = tag.attribute("href");
  if (tag.has_class("appel-de-note") && target.starts_with("#")) {
    frame.use = Use::note_call;
    frame.node.value = NoteReference{std::string(target.substr(1))};
    return open_frame(std::move(frame));
  }
  const std::string_view name =
      tag.has("id") ? tag.attribute("id") : tag.attribute("name");
  if (!name.empty()) {
    flush_blank();
    content().push_back({Bookmark{std::string(name)}});
    frame.marks_place = true;
  }
  if (tag.has("href")) {
    frame.node.value = Link{std::string(target), std::string(tag.attribute("title")), {}};
  } else {
    frame.node.value = Localised{};
  }
  open_frame(std::move(frame));
}

void InlineBuilder::close_tag(const HtmlTag& tag, int line) {
  auto frame = frames_.rbegin();
  while (frame != frames_.rend() && !frame->tag.empty() && frame->tag != tag.name)
    ++frame;
  const bool found = frame != frames_.rend() && frame->tag == tag.name;
  if (!found) {
    // Where the opening tag was dropped, it has been said.
    const HtmlRole role = html_role(tag.name);
    const bool said = role == HtmlRole::transparent || role == HtmlRole::skipped;
    if (!said) remarks_->dropped_tag("/" + tag.name, line);
    return;
  }
  while (frames_.back().tag != tag.name) forget_frame();
  // GitBook's <a href="#x" id="x"></a>: a place, not a link.
  const bool only_place = frames_.back().marks_place && frames_.back().content.empty();
  close_frame();
  if (only_place) content().pop_back();
}

Image image_of(const HtmlTag& tag) {
  Image image;
  image.source = tag.attribute("src");
  image.alternative = tag.attribute("alt");
  image.title = tag.attribute("title");
  image.decorative = tag.attribute("role") == "presentation";
  return image;
}

}  // namespace griot
