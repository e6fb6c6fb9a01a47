#include "engine/markdown/inline_writer.h"

#include <algorithm>
#include <type_traits>

#include "engine/base/utf8.h"
#include "engine/document/walk.h"
#include "engine/markdown/escape.h"
#include "engine/markdown/inline_tags.h"

namespace griot {
namespace {

// As Unicode whitespace, punctuation or anything else: what the flanking rules look at.
enum class Side { blank, punctuation, letter };

// Conservative: what is neither surely a blank nor surely a letter counts as both kinds
// of trouble, so HTML is written.
Side side_of(char32_t c) {
  if (c == 0 || c == ' ' || c == '\t' || c == '\n' || c == 0xA0 || c == 0x202F) {
    return Side::blank;
  }
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                      (c >= '0' && c <= '9') ||
                      (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
  return letter ? Side::letter : Side::punctuation;
}

Side last_side(std::string_view text) {
  if (text.empty()) return Side::blank;
  std::size_t at = text.size() - 1;
  while (at > 0 && is_continuation(text[at])) --at;
  return side_of(first_code_point(text.substr(at)).value);
}

Side first_side(std::string_view text) {
  return text.empty() ? Side::blank : side_of(first_code_point(text).value);
}

class MarkdownLine {
 public:
  explicit MarkdownLine(bool one_line) : one_line_(one_line) {}

  // `after` is what follows the inlines in the same line.
  void append(const Inlines& inlines, Side after) {
    for (std::size_t i = 0; i < inlines.size(); ++i) {
      const bool last = i + 1 == inlines.size();
      next_ = last ? after : side_of_node(inlines[i + 1]);
      std::visit([&](const auto& node) { append_node(node); }, inlines[i].value);
    }
  }

  std::string take() {
    protect_end();
    return std::move(out_);
  }

 private:
  static Side side_of_node(const Inline& node) {
    if (const auto* text = std::get_if<Text>(&node.value)) return first_side(text->text);
    if (const auto* line = std::get_if<LineBreak>(&node.value)) {
      return line->hard ? Side::punctuation : Side::blank;
    }
    return Side::punctuation;
  }

  bool at_line_start() const { return out_.empty() || out_.back() == '\n'; }

  // A literal blank at the end of a line would be lost.
  void protect_end() {
    if (out_.empty() || (out_.back() != ' ' && out_.back() != '\t')) return;
    const bool tab = out_.back() == '\t';
    out_.pop_back();
    out_ += tab ? "&#9;" : "&#32;";
  }

  void append_node(const Text& text) {
    if (text.text.empty()) return;
    const char c = text.text[0];
    // "[^1]" with "(…)" would be a link, with ":" a definition.
    if ((after_call_ == out_.size() && (c == '(' || c == ':')) ||
        (after_bracket_ == out_.size() && (c == '^' || c == '!'))) {
      out_ += '\\';
    }
    append_markdown_text(out_, text.text, at_line_start());
  }

  void append_node(const Emphasised& emphasised) {
    const Side after = next_;
    if (!append_delimited(emphasised, after)) {
      const ElementTags element = tags_of(emphasised.kind);
      append_wrapped(element.open, emphasised.content, element.close);
    }
  }

  void append_wrapped(std::string_view open, const Inlines& content,
                      std::string_view close) {
    out_ += open;
    append(content, Side::punctuation);
    out_ += close;
  }

  // False when the opening delimiter would be in doubt; nothing is written then.
  bool append_delimited(const Emphasised& emphasised, Side after) {
    char mark = depth_ % 2 == 0 ? '*' : '_';
    if (emphasised.kind == Emphasis::strike) {
      mark = '~';
    } else if (emphasised.kind > Emphasis::strong) {
      return false;
    }
    const Side before = last_side(out_);
    if (before == Side::letter || after == Side::letter) return false;
    if (!out_.empty() &&
        std::string_view("*_~").find(out_.back()) != std::string_view::npos &&
        after_delimiter_ != out_.size()) {
      return false;
    }
    if (!opens(emphasised.content, before)) return false;
    const std::size_t start = out_.size();
    const std::string delimiter(emphasised.kind == Emphasis::emphasis ? 1 : 2, mark);
    out_ += delimiter;
    after_delimiter_ = out_.size();
    ++depth_;
    append(emphasised.content, Side::punctuation);
    --depth_;
    const Side end = last_side(out_);
    const bool closes =
        end == Side::letter || (end == Side::punctuation && after == Side::blank);
    if (closes && out_.back() != mark) {
      out_ += delimiter;
    } else {
      turn_into(tags_of(emphasised.kind), start, delimiter.size());
    }
    return true;
  }

  // Written in place, so that no content is written twice.
  void turn_into(const ElementTags& element, std::size_t start, std::size_t delimiter) {
    const std::string_view open = element.open;
    out_.replace(start, delimiter, open);
    for (std::size_t* at : {&after_call_, &after_bracket_, &after_delimiter_}) {
      if (*at != std::string::npos && *at > start) *at += open.size() - delimiter;
    }
    out_ += element.close;
  }

  // The opening delimiter can only open: a blank before, or a letter behind it.
  static bool opens(const Inlines& content, Side before) {
    if (content.empty()) return false;
    const Side first = side_of_node(content.front());
    return first == Side::letter || (first == Side::punctuation && before == Side::blank);
  }

  void append_node(const Localised& localised) {
    append_localised_open(out_, localised);
    append(localised.content, Side::punctuation);
    out_ += "</span>";
  }

  void append_node(const Code& code) {
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char c : code.text) {
      run = c == '`' ? run + 1 : 0;
      longest = std::max(longest, run);
    }
    // cmark-gfm reads no longer runs; a "`" before would join ours.
    if (longest > 70 || (!out_.empty() && out_.back() == '`')) {
      out_ += "<code>";
      append_markdown_text(out_, code.text, false);
      out_ += "</code>";
      return;
    }
    const std::string fence(longest + 1, '`');
    const bool blank = code.text.find_first_not_of(' ') == std::string::npos;
    const bool pad = !blank && (code.text.front() == '`' || code.text.back() == '`' ||
                                (code.text.front() == ' ' && code.text.back() == ' '));
    out_ += fence;
    if (pad) out_ += ' ';
    out_ += code.text;
    if (pad) out_ += ' ';
    out_ += fence;
  }

  // "!" before "[" would make an image of a link.
  void open_bracket() {
    if (!out_.empty() && out_.back() == '!') out_.insert(out_.size() - 1, 1, '\\');
    out_ += '[';
  }

  void append_target(std::string_view target, std::string_view title) {
    out_ += "](";
    if (!target.empty() || !title.empty()) append_markdown_target(out_, target);
    if (!title.empty()) {
      out_ += ' ';
      append_markdown_title(out_, title);
    }
    out_ += ')';
  }

  void append_node(const Link& link) {
    open_bracket();
    after_bracket_ = out_.size();
    append(link.content, Side::punctuation);
    append_target(link.target, link.title);
  }

  void append_node(const Image& image) {
    if (image.decorative) {
      out_ += "<img";
      append_attribute(out_, "src", image.source);
      out_ += " alt=\"\" role=\"presentation\"";
      if (!image.title.empty()) append_attribute(out_, "title", image.title);
      out_ += "/>";
      return;
    }
    out_ += "![";
    after_bracket_ = out_.size();
    append_node(Text{image.alternative});
    append_target(image.source, image.title);
  }

  void append_node(const NoteReference& call) {
    open_bracket();
    out_ += '^';
    out_ += call.note;
    out_ += ']';
    after_call_ = out_.size();
  }

  void append_node(const LineBreak& line) {
    if (one_line_) {
      out_ += line.hard ? "<br/>" : " ";
      return;
    }
    if (!line.hard) protect_end();
    out_ += line.hard ? "\\\n" : "\n";
  }

  void append_node(const Formula& formula) {
    append_formula_open(out_, formula);
    append_markdown_text(out_, formula.text, false);
    out_ += "</span>";
  }

  void append_node(const Bookmark& bookmark) { append_bookmark(out_, bookmark); }

  std::string out_;
  bool one_line_;
  Side next_ = Side::blank;
  int depth_ = 0;  // of emphasis written with delimiters
  // Where the last call, opening bracket and opening delimiter ended.
  std::size_t after_call_ = std::string::npos;
  std::size_t after_bracket_ = std::string::npos;
  std::size_t after_delimiter_ = std::string::npos;
};

}  // namespace

std::string markdown_inlines(const Inlines& inlines) {
  MarkdownLine line(false);
  line.append(inlines, Side::blank);
  return line.take();
}

std::string markdown_line(const Inlines& inlines) {
  MarkdownLine line(true);
  line.append(inlines, Side::blank);
  return line.take();
}

}  // namespace griot
