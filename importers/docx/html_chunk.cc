#include "importers/docx/html_chunk.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "engine/base/ascii.h"
#include "engine/base/utf8.h"
#include "engine/document/plain_text.h"

namespace griot::docx {
namespace {

struct Entity {
  std::string_view name;
  char32_t character;
};
constexpr auto entities = std::to_array<Entity>({
    {"AElig", 0xC6},   {"Agrave", 0xC0},  {"Ccedil", 0xC7},  {"Eacute", 0xC9},
    {"Ecirc", 0xCA},   {"Egrave", 0xC8},  {"OElig", 0x152},  {"acirc", 0xE2},
    {"aelig", 0xE6},   {"agrave", 0xE0},  {"amp", '&'},      {"apos", '\''},
    {"auml", 0xE4},    {"bull", 0x2022},  {"ccedil", 0xE7},  {"copy", 0xA9},
    {"deg", 0xB0},     {"eacute", 0xE9},  {"ecirc", 0xEA},   {"egrave", 0xE8},
    {"euml", 0xEB},    {"euro", 0x20AC},  {"gt", '>'},       {"hellip", 0x2026},
    {"icirc", 0xEE},   {"iuml", 0xEF},    {"laquo", 0xAB},   {"ldquo", 0x201C},
    {"lsquo", 0x2018}, {"lt", '<'},       {"mdash", 0x2014}, {"middot", 0xB7},
    {"nbsp", 0xA0},    {"ndash", 0x2013}, {"ntilde", 0xF1},  {"ocirc", 0xF4},
    {"oelig", 0x153},  {"ouml", 0xF6},    {"quot", '"'},     {"raquo", 0xBB},
    {"rdquo", 0x201D}, {"rsquo", 0x2019}, {"shy", 0xAD},     {"thinsp", 0x2009},
    {"times", 0xD7},   {"ucirc", 0xFB},   {"ugrave", 0xF9},  {"uuml", 0xFC},
});

// What begins and ends a paragraph; all other elements stand within one.
constexpr auto block_elements = std::to_array<std::string_view>(
    {"address", "article", "aside", "blockquote", "body",   "caption", "center",  "dd",
     "div",     "dl",      "dt",    "fieldset",   "figure", "footer",  "form",    "h1",
     "h2",      "h3",      "h4",    "h5",         "h6",     "header",  "hr",      "html",
     "li",      "main",    "nav",   "ol",         "p",      "pre",     "section", "table",
     "tbody",   "td",      "tfoot", "th",         "thead",  "tr",      "ul"});
constexpr auto unread_elements =
    std::to_array<std::string_view>({"head", "script", "style", "template", "title"});

template <std::size_t size>
bool has(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// The character a reference stands for and its length in bytes; nothing: it is text.
std::optional<std::pair<char32_t, std::size_t>> reference(std::string_view text) {
  const std::size_t end = text.substr(0, 12).find(';');
  if (end == std::string_view::npos || end < 2) return std::nullopt;
  std::string_view name = text.substr(1, end - 1);
  if (name.front() != '#') {
    for (const Entity& entity : entities) {
      if (entity.name == name) return std::pair(entity.character, end + 1);
    }
    return std::nullopt;
  }
  name.remove_prefix(1);
  const bool hexadecimal = name.starts_with('x') || name.starts_with('X');
  if (hexadecimal) name.remove_prefix(1);
  unsigned value = 0;
  const auto [last, error] = std::from_chars(name.data(), name.data() + name.size(),
                                             value, hexadecimal ? 16 : 10);
  if (error != std::errc() || last != name.data() + name.size() || value < 0x20 ||
      value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) {
    return std::nullopt;
  }
  return std::pair(static_cast<char32_t>(value), end + 1);
}

class HtmlReader {
 public:
  explicit HtmlReader(std::string_view html) : rest_(html) {}

  Blocks read() {
    while (!rest_.empty()) {
      if (rest_.starts_with("<!--")) {
        pass_beyond("-->");
      } else if (is_tag()) {
        read_tag();
      } else {
        read_character();
      }
    }
    end_paragraph();
    return std::move(blocks_);
  }

 private:
  bool is_tag() const {
    return rest_.front() == '<' && rest_.size() > 1 &&
           (is_letter(rest_[1]) || rest_[1] == '/' || rest_[1] == '!' || rest_[1] == '?');
  }

  void pass_beyond(std::string_view mark) {
    const std::size_t at = rest_.find(mark);
    rest_.remove_prefix(at == std::string_view::npos ? rest_.size() : at + mark.size());
  }

  void read_character() {
    if (rest_.front() == '&') {
      if (const auto found = reference(rest_)) {
        append_utf8(text_, found->first);
        rest_.remove_prefix(found->second);
        return;
      }
    }
    text_ += rest_.front();
    rest_.remove_prefix(1);
  }

  void read_tag() {
    const bool closing = rest_[1] == '/';
    std::string name;
    std::size_t at = closing ? 2 : 1;
    while (at < rest_.size() &&
           (is_letter(rest_[at]) || (rest_[at] >= '1' && rest_[at] <= '6'))) {
      // Digits have this bit already.
      name += static_cast<char>(rest_[at] | 0x20);
      ++at;
    }
    char quote = 0;
    for (; at < rest_.size() && (quote || rest_[at] != '>'); ++at) {
      if (quote ? rest_[at] == quote : rest_[at] == '"' || rest_[at] == '\'') {
        quote = quote ? '\0' : rest_[at];
      }
    }
    rest_.remove_prefix(std::min(at + 1, rest_.size()));
    if (!closing && has(unread_elements, name)) {
      pass_beyond("</" + name);
      return pass_beyond(">");
    }
    if (name == "br") {
      text_ += ' ';
    } else if (has(block_elements, name)) {
      end_paragraph();
      if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
        heading_ = closing ? 0 : name[1] - '0';
      }
      if (name == "li") in_item_ = !closing;
      if (name == "ul" || name == "ol" || name == "table") in_item_ = false;
    }
  }

  void end_paragraph() {
    const std::string line = on_one_line(std::exchange(text_, {}));
    if (line.empty()) return;
    Block block;
    if (heading_ > 0) {
      block.value = Heading{heading_, {}, {{Text{line}}}};
    } else {
      block.value = Paragraph{{{Text{line}}}};
    }
    if (!in_item_) {
      blocks_.push_back(std::move(block));
      return;
    }
    if (blocks_.empty() || !std::holds_alternative<List>(blocks_.back().value)) {
      blocks_.push_back({List(), {}, {}, {}, {}});
    }
    ListItem item;
    item.content.push_back(std::move(block));
    std::get<List>(blocks_.back().value).items.push_back(std::move(item));
  }

  std::string_view rest_;
  std::string text_;
  Blocks blocks_;
  int heading_ = 0;
  bool in_item_ = false;
};

}  // namespace

Blocks read_html_chunk(std::string_view html) {
  return HtmlReader(html).read();
}

Blocks read_text_chunk(std::string_view text) {
  Blocks blocks;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string line = on_one_line(text.substr(0, end));
    if (!line.empty()) blocks.push_back({Paragraph{{{Text{line}}}}, {}, {}, {}, {}});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return blocks;
}

}  // namespace griot::docx
