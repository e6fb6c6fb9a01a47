#include "engine/render/docx_numbering.h"

#include <algorithm>
#include <array>

#include "engine/render/docx_package.h"

namespace griot {
namespace {

constexpr int levels = 9;

const char* format_of(Numbering numbering) {
  static constexpr std::array names = {"bullet",      "decimal",    "lowerLetter",
                                       "upperLetter", "lowerRoman", "upperRoman"};
  return names[static_cast<std::size_t>(numbering)];
}

// "%1." at level 2 is "%3.".
std::string text_at(const std::string& text, int level) {
  std::string out = text;
  const std::size_t at = out.find("%1");
  if (at != std::string::npos) out[at + 1] = static_cast<char>('1' + level);
  return out;
}

std::string bullet_at(int level) {
  static constexpr std::array bullets = {"•", "–", "▪"};
  return bullets[static_cast<std::size_t>(level) % bullets.size()];
}

// "R12)" of 12 is "R%1)"; empty when the number is not in it.
std::string pattern_of(const std::string& label, int value) {
  const std::string number = std::to_string(value);
  const std::size_t at = label.find(number);
  if (at == std::string::npos || label.find('%') != std::string::npos) return {};
  std::string pattern = label;
  return pattern.replace(at, number.size(), "%1");
}

}  // namespace

std::string label_pattern(const List& list) {
  if (list.items.empty() || list.numbering != Numbering::decimal) return {};
  const std::string pattern = pattern_of(list.items.front().label, list.start);
  int value = list.start;
  for (const ListItem& item : list.items) {
    if (pattern.empty() || pattern_of(item.label, value) != pattern) return {};
    ++value;
  }
  return pattern;
}

// Lists that look the same share a definition, and with it a counter.
int DocxNumbering::abstract_of(const Look& look) {
  std::vector<int>& known = abstracts_[look];
  const auto free = std::find_if(known.begin(), known.end(),
                                 [&](int one) { return !open_.contains(one); });
  if (free != known.end()) return *free;
  known.push_back(static_cast<int>(looks_.size()));
  looks_.push_back(look);
  return known.back();
}

int DocxNumbering::add(const Look& look, int level, int start) {
  instances_.push_back({abstract_of(look), level, start});
  return static_cast<int>(instances_.size());
}

void DocxNumbering::begin(int number) {
  open_.insert(instances_[static_cast<std::size_t>(number - 1)].abstract);
}

void DocxNumbering::end(int number) {
  const int abstract = instances_[static_cast<std::size_t>(number - 1)].abstract;
  open_.erase(open_.find(abstract));
}

int DocxNumbering::add(const List& list, int start, int level) {
  const std::string pattern = label_pattern(list);
  const bool bullets = list.numbering == Numbering::none;
  return add({list.numbering, bullets           ? ""
                              : pattern.empty() ? "%1."
                                                : pattern},
             level, start);
}

int DocxNumbering::add_label(const std::string& label, Numbering numbering, int value,
                             int level) {
  return add({numbering, label}, level, value);
}

std::string DocxNumbering::part() const {
  std::string out;
  for (std::size_t i = 0; i < looks_.size(); ++i) {
    const Look& look = looks_[i];
    out += "<w:abstractNum w:abstractNumId=\"" + std::to_string(i) +
           "\"><w:multiLevelType w:val=\"multilevel\"/>";
    for (int level = 0; level < levels; ++level) {
      out += "<w:lvl w:ilvl=\"" + std::to_string(level) +
             "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"";
      out += format_of(look.numbering);
      // A label that is said word for word is as long as it is.
      const bool worded = !look.text.empty() && look.text.find("%1") == std::string::npos;
      out += worded ? "\"/><w:suff w:val=\"space\"/><w:lvlText" : "\"/><w:lvlText";
      append_xml_attribute(
          out, "w:val", look.text.empty() ? bullet_at(level) : text_at(look.text, level));
      out += "/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"" +
             std::to_string(docx_indent * (level + 1)) + "\" w:hanging=\"" +
             std::to_string(docx_indent) + "\"/></w:pPr></w:lvl>";
    }
    out += "</w:abstractNum>";
  }
  int number = 0;
  for (const Instance& one : instances_) {
    out += "<w:num w:numId=\"" + std::to_string(++number) +
           "\"><w:abstractNumId w:val=\"" + std::to_string(one.abstract) +
           "\"/><w:lvlOverride w:ilvl=\"" + std::to_string(one.level) +
           "\"><w:startOverride w:val=\"" + std::to_string(one.start) +
           "\"/></w:lvlOverride></w:num>";
  }
  return out;
}

}  // namespace griot
