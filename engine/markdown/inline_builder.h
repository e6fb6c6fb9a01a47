// Puts a line of text together from two voices: Markdown nodes, which nest well, and HTML
// tags, which may not.
//
// A closing tag closes only what a tag opened, and never crosses a Markdown node; a tag
// left open is forgotten, its content stays. Deeper than 40 within each other, emphasis
// is dropped and its text kept: nothing here or later recurses further.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/document/inline.h"
#include "engine/markdown/html_tag.h"
#include "engine/markdown/remarks.h"

namespace griot {

class InlineBuilder {
 public:
  explicit InlineBuilder(Remarks& remarks) : remarks_(&remarks) {}

  // Begins a new line of about so many nodes; a builder just made has begun one.
  void start(std::size_t nodes);

  // Markdown: as it stands.
  void text(std::string_view text);
  // The next so many bytes of text are a mark and no text.
  void skip(std::size_t bytes) { skipped_ = bytes; }
  void add(Inline node);
  void open(Inline container);
  void close();

  // HTML: blanks run together, character references are resolved.
  void html_text(std::string_view text);
  // Acts on an inline tag; `source` is shown as text when there is no such element.
  void tag(const HtmlTag& tag, std::string_view source, int line);

  // A block tag within a line: its text shall not run into what is around.
  void block_tag(const HtmlTag& tag, int line);

  // From now on a leading <span class="numero"> is the label of what is being read.
  void expect_label() { expects_label_ = true; }
  const std::string& label() const { return label_; }
  // <span class="note-de-fin"></span> was met.
  bool is_endnote() const { return endnote_; }

  bool empty() const { return root_.empty() && frames_.empty(); }
  // Closes all and leaves the builder empty.
  Inlines finish();

 private:
  enum class Use { container, code, formula, label, note_call };
  struct Frame {
    Use use = Use::container;
    Inline node;      // of a container, a formula or a note call
    std::string tag;  // empty for Markdown nodes
    int line = 0;
    bool marks_place = false;  // its id has become a bookmark before it
    Inlines content;
  };

  Inlines& content() { return frames_.empty() ? root_ : frames_.back().content; }
  void flush_blank();
  void open_frame(Frame frame);
  void close_frame();
  void forget_frame();
  void open_tag(const HtmlTag& tag, int line);
  void open_span(const HtmlTag& tag, int line);
  void open_link(const HtmlTag& tag, int line);
  void close_tag(const HtmlTag& tag, int line);

  enum class Blank { none, space, line };

  Remarks* remarks_;
  Inlines root_;
  std::vector<Frame> frames_;
  std::size_t skipped_ = 0;
  int too_deep_ = 0;  // Markdown containers left out
  Blank blank_ = Blank::none;
  bool skips_blanks_ = true;
  bool expects_label_ = false;
  bool endnote_ = false;
  std::string label_;
};

// The picture that an <img> shows.
Image image_of(const HtmlTag& tag);

}  // namespace griot
