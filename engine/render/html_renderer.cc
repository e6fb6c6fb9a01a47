#include "engine/render/html_renderer.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "engine/document/walk.h"
#include "engine/render/escape_html.h"

namespace griot {

HtmlRenderer::HtmlRenderer(const Document& document, const HtmlOptions& options,
                           bool whole)
    : document_(document),
      options_(options),
      whole_(whole),
      french_(options.typography && options.language.starts_with("fr")),
      levels_(options.top_heading) {
  out_.reserve(16 << 10);
  if (!document.notes.empty()) note_numbers_ = number_notes(document);
  for (const Note& note : document.notes) notes_.emplace(note.id, &note);
  if (whole) return;
  int number = 0;
  for (const std::string& anchor : numbered_paragraphs(document)) {
    paragraph_numbers_.emplace(anchor, ++number);
  }
  const std::vector<OutlineEntry> entries = outline(document);
  auto entry = entries.begin();
  walk(document.blocks, [&](const Block& block) {
    const auto* heading = std::get_if<Heading>(&block.value);
    if (heading) heading_ids_.emplace(heading, (entry++)->id);
    return true;
  });
}

void HtmlRenderer::append_body(const Blocks& blocks) {
  append(blocks, Flow::body);
  append_end_notes();
  check_size();
}

void HtmlRenderer::check_size() const {
  const auto size = static_cast<std::int64_t>(out_.size());
  if (size > options_.limits.html_bytes) {
    throw limit_error("html", &Limits::html_bytes, options_.limits);
  }
}

void HtmlRenderer::append_line(const Inlines& inlines) {
  append(inlines);
}

void HtmlRenderer::append(const Blocks& blocks, Flow flow) {
  for (const Block& block : blocks) {
    append(block, flow);
    if (flow == Flow::body && is_page()) append_due_notes();
    check_size();
  }
}

// Sets the language of what is written and gives back the one before.
struct HtmlRenderer::Speaking {
  Speaking(HtmlRenderer& renderer, const std::string& language)
      : renderer_(renderer), before_(renderer.french_) {
    if (!language.empty()) {
      renderer.french_ = renderer.options_.typography && language.starts_with("fr");
    }
  }
  ~Speaking() { renderer_.french_ = before_; }
  Speaking(const Speaking&) = delete;
  Speaking& operator=(const Speaking&) = delete;

  HtmlRenderer& renderer_;
  bool before_;
};

void HtmlRenderer::append(const Block& block, Flow flow) {
  const Speaking speaking(*this, block.language);
  if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
    append_paragraph(block, *paragraph, flow);
  } else if (const auto* heading = std::get_if<Heading>(&block.value)) {
    append_heading(block, *heading);
  } else if (const auto* list = std::get_if<List>(&block.value)) {
    append_list(block, *list);
  } else if (const auto* quote = std::get_if<Quote>(&block.value)) {
    append_quote(block, *quote);
  } else if (const auto* table = std::get_if<Table>(&block.value)) {
    append_table(block, *table);
  } else if (const auto* box = std::get_if<Box>(&block.value)) {
    append_box(block, *box, flow);
  } else if (const auto* code = std::get_if<CodeBlock>(&block.value)) {
    append_code(block, *code);
  } else if (const auto* figure = std::get_if<Figure>(&block.value)) {
    append_figure(block, *figure);
  } else {
    open("hr", block);
    out_ += ">\n";
  }
  append_beside(block);
}

void HtmlRenderer::open(const char* name, const Block& block) {
  out_ += '<';
  out_ += name;
  if (!block.anchor.empty()) attribute("id", id(block.anchor));
  if (!block.language.empty()) attribute("lang", block.language);
  if (!block.direction.empty()) attribute("dir", block.direction);
}

void HtmlRenderer::close(const char* name) {
  out_ += "</";
  out_ += name;
  out_ += ">\n";
}

void HtmlRenderer::class_name(const char* name) {
  if (is_alone()) return;
  out_ += " class=\"";
  out_ += options_.class_prefix;
  out_ += name;
  out_ += '"';
}

void HtmlRenderer::attribute(std::string_view name, std::string_view value) {
  append_html_attribute(out_, name, value);
}

void HtmlRenderer::label(std::string_view name, const Message& message) {
  attribute(name, options_.text(message));
}

void HtmlRenderer::append_content(const Blocks& blocks) {
  const auto* only =
      blocks.size() == 1 ? std::get_if<Paragraph>(&blocks[0].value) : nullptr;
  const bool plain = only && blocks[0].anchor.empty() && blocks[0].language.empty() &&
                     blocks[0].direction.empty();
  plain ? append(only->content) : append(blocks, Flow::inner);
}

// The number shown before a paragraph of the body, or 0.
int HtmlRenderer::number_of(const Block& paragraph) {
  if (whole_) return paragraph.anchor.empty() ? 0 : ++paragraphs_;
  const auto number = paragraph_numbers_.find(paragraph.anchor);
  return number == paragraph_numbers_.end() ? 0 : number->second;
}

void HtmlRenderer::append_paragraph(const Block& block, const Paragraph& paragraph,
                                    Flow flow) {
  open("p", block);
  const int number = flow == Flow::body ? number_of(block) : 0;
  const bool numbered = number > 0 && options_.numbers && !is_alone();
  if (numbered) class_name("p");
  out_ += '>';
  if (numbered) {
    out_ += "<a";
    class_name("num");
    // The page that an address leads to has its own ids, without a prefix.
    const bool here = options_.address.empty();
    attribute("href",
              here ? "#" + id(block.anchor) : options_.address + "#" + block.anchor);
    const std::string shown = std::to_string(number);
    if (is_page()) {
      out_ += "><span";
      class_name("vh");
      out_ += '>';
      append_escaped(out_, options_.text(say("Paragraphe")));
      out_ += " </span>";
    } else {
      label("aria-label", say("Paragraphe {1}, adresse permanente", {shown}));
      out_ += '>';
    }
    out_ += shown + "</a> ";
  }
  append(paragraph.content);
  if (options_.beside && !block.anchor.empty()) {
    const std::string beside = options_.beside(block.anchor);
    if (!beside.empty()) out_ += ' ' + beside;
  }
  close("p");
}

void HtmlRenderer::append_beside(const Block& block) {
  const bool by_itself = std::holds_alternative<Heading>(block.value) ||
                         std::holds_alternative<Table>(block.value);
  if (!options_.beside || !by_itself || block.anchor.empty()) return;
  const std::string beside = options_.beside(block.anchor);
  if (!beside.empty()) out_ += "<p>" + beside + "</p>\n";
}

// As `outline` gives them: headings of notes are not among those.
std::string HtmlRenderer::id_of(const Block& block, const Heading& heading) {
  if (in_note_) return block.anchor;
  if (!whole_) {
    const auto found = heading_ids_.find(&heading);
    return found != heading_ids_.end() ? found->second : block.anchor;
  }
  ++headings_;
  return block.anchor.empty() ? "s-" + std::to_string(headings_) : block.anchor;
}

void HtmlRenderer::append_heading(const Block& block, const Heading& heading) {
  const int level =
      options_.top_heading > 0 ? levels_.next(heading.level) : heading.level;
  section_level_ = level;
  const std::string name = "h" + std::to_string(level);
  Block place;
  place.language = block.language;
  place.direction = block.direction;
  place.anchor = id_of(block, heading);
  open(name.c_str(), place);
  if (is_alone() && !heading.label.empty()) attribute("data-numero", heading.label);
  out_ += '>';
  if (!is_alone() && !heading.label.empty()) {
    out_ += "<span";
    class_name("numero");
    out_ += '>';
    append_escaped(out_, heading.label);
    out_ += "</span> ";
  }
  append(heading.content);
  close(name.c_str());
}

void HtmlRenderer::append_quote(const Block& block, const Quote& quote) {
  open("blockquote", block);
  out_ += ">\n";
  append(quote.content, Flow::inner);
  close("blockquote");
}

namespace {

// 12 of "12."; nothing for "2.1", "R1", "12)".
std::optional<int> counted_by(std::string_view label) {
  int number = 0;
  const char* end = label.data() + label.size();
  const auto read = std::from_chars(label.data(), end, number);
  const bool whole = read.ec == std::errc() && end - read.ptr == 1 && *read.ptr == '.';
  return whole && number > 0 ? std::optional(number) : std::nullopt;
}

}  // namespace

void HtmlRenderer::append_list(const Block& block, const List& list) {
  static constexpr const char* types[] = {"", "", "a", "A", "i", "I"};
  const bool ordered = list.numbering != Numbering::none;
  const char* name = ordered ? "ol" : "ul";
  open(name, block);
  const char* type = types[static_cast<std::size_t>(list.numbering)];
  if (*type != '\0') attribute("type", type);
  if (ordered && list.start != 1) attribute("start", std::to_string(list.start));
  out_ += ">\n";
  int next = list.start;
  int position = list.start;
  for (const ListItem& item : list.items) {
    const std::optional<int> said =
        list.numbering == Numbering::decimal ? counted_by(item.label) : std::nullopt;
    // A label that is a number is the item's own; behind it counting goes on from there.
    const int number = said.value_or(position++);
    append_item(item, list.tight, said.has_value(),
                ordered && number != next ? number : 0);
    next = number + 1;
  }
  close(name);
}

void HtmlRenderer::append_item(const ListItem& item, bool tight, bool counted,
                               int value) {
  out_ += "<li";
  if (value > 0 && !is_alone()) attribute("value", std::to_string(value));
  const bool labelled = !item.label.empty() && (!counted || is_alone());
  if (labelled) {
    if (is_alone()) {
      attribute("data-numero", item.label);
    } else {
      class_name("avec-numero");
    }
  }
  out_ += '>';
  if (labelled && !is_alone()) {
    out_ += "<span";
    class_name("numero");
    out_ += '>';
    append_escaped(out_, item.label);
    out_ += "</span> ";
  }
  if (item.task != ListItem::Task::none) {
    const bool done = item.task == ListItem::Task::done;
    out_ += "<span role=\"img\"";
    label("aria-label", done ? say("fait") : say("à faire"));
    out_ += done ? ">☑</span> " : ">☐</span> ";
  }
  for (const Block& block : item.content) {
    const auto* paragraph = std::get_if<Paragraph>(&block.value);
    const bool bare = tight && paragraph && block.anchor.empty() &&
                      block.language.empty() && block.direction.empty();
    bare ? append(paragraph->content) : append(block, Flow::inner);
  }
  close("li");
}

void HtmlRenderer::append_code(const Block& block, const CodeBlock& code) {
  open("pre", block);
  if (is_page()) {
    label("aria-label", say("Code"));
    out_ += " role=\"region\" tabindex=\"0\"";
  }
  out_ += "><code";
  const std::string language = code.language.substr(0, code.language.find(' '));
  if (!language.empty()) attribute("class", "language-" + language);
  out_ += '>';
  append_escaped(out_, code.text);
  out_ += "\n</code>";
  close("pre");
}

void HtmlRenderer::append_figure(const Block& block, const Figure& figure) {
  open("figure", block);
  out_ += ">\n";
  append_image(figure.image);
  out_ += '\n';
  if (!figure.caption.empty()) {
    out_ += "<figcaption>";
    append(figure.caption);
    close("figcaption");
  }
  close("figure");
}

void HtmlRenderer::append_box(const Block& block, const Box& box, Flow flow) {
  if (box.kind == "verbatim") {
    open("blockquote", block);
    class_name("verbatim");
    out_ += ">\n";
    append(box.content, flow);
    if (!box.title.empty()) {
      out_ += is_alone() ? "<p>" : "<footer>";
      append(box.title);
      close(is_alone() ? "p" : "footer");
    }
    return close("blockquote");
  }
  const char* name = is_alone() ? "aside" : box.title.empty() ? "div" : "section";
  open(name, block);
  if (!is_alone()) {
    out_ += " class=\"" + options_.class_prefix + "encadre ";
    append_escaped(out_, options_.class_prefix + "encadre-" + box.kind);
    out_ += '"';
  }
  if (!box.alternative.empty()) {
    if (!is_alone()) attribute("role", "group");
    attribute("aria-label", box.alternative);
  }
  const int level = section_level_;
  const HeadingLevels levels = levels_;
  append_box_title(box);
  append(box.content, flow);
  section_level_ = level;
  levels_ = levels;
  close(name);
}

void HtmlRenderer::append_box_title(const Box& box) {
  if (box.title.empty() || is_alone()) {
    out_ += ">\n";
    if (box.title.empty()) return;
    out_ += "<p><strong>";
    append(box.title);
    out_ += "</strong></p>\n";
    return;
  }
  const std::string title_id = id("enc-" + std::to_string(++boxes_));
  attribute("aria-labelledby", title_id);
  section_level_ =
      section_level_ > 0 ? std::min(section_level_ + 1, 6) : std::max(options_.top_heading, 2);
  const std::string heading = "h" + std::to_string(section_level_);
  out_ += ">\n<" + heading;
  attribute("id", title_id);
  out_ += '>';
  append(box.title);
  close(heading.c_str());
}

}  // namespace griot
