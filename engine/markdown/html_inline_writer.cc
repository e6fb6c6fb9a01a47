#include "engine/markdown/escape.h"
#include "engine/markdown/inline_tags.h"
#include "engine/markdown/inline_writer.h"

namespace griot {
namespace {

class HtmlLine {
 public:
  void append(const Inlines& inlines) {
    for (const Inline& node : inlines) {
      std::visit([&](const auto& value) { append_node(value); }, node.value);
    }
  }

  std::string take() { return std::move(out_); }

 private:
  void append_node(const Text& text) {
    append_html_text(out_, text.text, after_blank_);
    after_blank_ = text.text.ends_with(' ');
  }

  void append_node(const Emphasised& emphasised) {
    const ElementTags element = tags_of(emphasised.kind);
    out_ += element.open;
    append(emphasised.content);
    out_ += element.close;
  }

  void append_node(const Localised& localised) {
    append_localised_open(out_, localised);
    append(localised.content);
    out_ += "</span>";
  }

  // Blanks within code are kept by references.
  void append_node(const Code& code) {
    out_ += "<code>";
    append_html_text(out_, code.text, true);
    protect_last_blank();
    out_ += "</code>";
    after_blank_ = false;
  }

  void protect_last_blank() {
    if (out_.back() != ' ') return;
    out_.pop_back();
    out_ += "&#32;";
  }

  void append_node(const Link& link) {
    out_ += "<a";
    append_attribute(out_, "href", link.target);
    if (!link.title.empty()) append_attribute(out_, "title", link.title);
    out_ += '>';
    append(link.content);
    out_ += "</a>";
  }

  void append_node(const Image& image) {
    out_ += "<img";
    append_attribute(out_, "src", image.source);
    append_attribute(out_, "alt", image.alternative);
    if (image.decorative) out_ += " role=\"presentation\"";
    if (!image.title.empty()) append_attribute(out_, "title", image.title);
    out_ += "/>";
    after_blank_ = false;
  }

  void append_node(const NoteReference& call) {
    out_ += "<a class=\"appel-de-note\"";
    append_attribute(out_, "href", "#" + call.note);
    out_ += ">[" + call.note + "]</a>";
    after_blank_ = false;
  }

  void append_node(const LineBreak& line) {
    out_ += line.hard ? "<br/>" : "\n";
    after_blank_ = true;
  }

  void append_node(const Formula& formula) {
    append_formula_open(out_, formula);
    append_html_text(out_, formula.text, true);
    out_ += "</span>";
    after_blank_ = false;
  }

  void append_node(const Bookmark& bookmark) { append_bookmark(out_, bookmark); }

  std::string out_;
  bool after_blank_ = true;
};

}  // namespace

std::string html_inlines(const Inlines& inlines) {
  HtmlLine line;
  line.append(inlines);
  return line.take();
}

}  // namespace griot
