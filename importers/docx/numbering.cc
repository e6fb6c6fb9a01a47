#include "importers/docx/numbering.h"

#include <algorithm>

namespace griot::docx {
namespace {

constexpr int highest_start = 1'000'000;

int start_of(PartReader& in) {
  return std::clamp(in.number(Space::w, "val", 1), 0, highest_start);
}

// Word 2003 numbers the formats (MSONFC).
const char* format_of_code(int code) {
  switch (code) {
    case 1:
      return "upperRoman";
    case 2:
      return "lowerRoman";
    case 3:
      return "upperLetter";
    case 4:
      return "lowerLetter";
    case 5:
      return "ordinal";
    case 22:
      return "decimalZero";
    case 23:
      return "bullet";
    case 255:
      return "none";
    default:
      return "decimal";
  }
}

NumberLevel read_level(PartReader& in) {
  NumberLevel level;
  level.said = true;
  const int depth = in.depth();
  while (in.next_child(depth)) {
    if (in.is(Space::w, "start")) {
      level.start = start_of(in);
    } else if (in.is(Space::w, "numFmt")) {
      level.format = in.value();
    } else if (in.is(Space::w, "nfc")) {
      level.format = format_of_code(in.number(Space::w, "val", 0));
    } else if (in.is(Space::w, "lvlText")) {
      level.text = in.value();
    } else if (in.is(Space::w, "pStyle")) {
      level.style = in.value();
    } else if (in.is(Space::w, "lvlRestart")) {
      level.restart = in.number(Space::w, "val", 0);
    } else if (in.is(Space::w, "isLgl")) {
      level.legal = in.is_on();
    } else if (in.is(Space::mc, "AlternateContent")) {
      // Formats Word 2003 did not know stand in a choice; the fallback is plain decimal.
      level.format = "decimal";
    }
    in.skip();
  }
  return level;
}

std::size_t level_index(PartReader& in) {
  return static_cast<std::size_t>(
      std::clamp(in.number(Space::w, "ilvl", 0), 0, list_levels - 1));
}

Numbering numbering_of(std::string_view format) {
  return format == "lowerLetter"   ? Numbering::lower_letter
         : format == "upperLetter" ? Numbering::upper_letter
         : format == "lowerRoman"  ? Numbering::lower_roman
         : format == "upperRoman"  ? Numbering::upper_roman
                                   : Numbering::decimal;
}

// "R1" or "a)" in place of a bullet; one sign of a symbol font is none, letter or not.
bool is_worded(std::string_view text) {
  const bool letters = std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  });
  return letters && text.size() > 1;
}

}  // namespace

NumberingPart::NumberingPart(PartReader in) {
  if (!in.next()) return;
  const int root = in.depth();
  while (in.next_child(root)) {
    // The second names are those of Word 2003.
    if (in.is(Space::w, "abstractNum") || in.is(Space::w, "listDef")) {
      read_abstract(in);
    } else if (in.is(Space::w, "num") || in.is(Space::w, "list")) {
      read_instance(in);
    } else {
      in.skip();
    }
  }
}

void NumberingPart::read_abstract(PartReader& in) {
  const int id =
      in.number(Space::w, "abstractNumId", in.number(Space::w, "listDefId", -1));
  Abstract abstract;
  const int level = in.depth();
  while (in.next_child(level)) {
    if (in.is(Space::w, "lvl")) {
      const std::size_t index = level_index(in);
      abstract.levels[index] = read_level(in);
      abstract.has_levels = true;
      continue;
    }
    if (in.is(Space::w, "numStyleLink")) abstract.style_link = in.value();
    in.skip();
  }
  abstracts_[id] = std::move(abstract);
}

void NumberingPart::read_instance(PartReader& in) {
  const int id = in.number(Space::w, "numId", in.number(Space::w, "ilfo", -1));
  Instance instance;
  const int level = in.depth();
  while (in.next_child(level)) {
    if (in.is(Space::w, "abstractNumId") || in.is(Space::w, "ilst")) {
      instance.abstract = in.number(Space::w, "val", -1);
    } else if (in.is(Space::w, "lvlOverride")) {
      Override& entry = instance.overrides[level_index(in)];
      const int inner = in.depth();
      while (in.next_child(inner)) {
        if (in.is(Space::w, "lvl")) {
          entry.level = read_level(in);
          continue;
        }
        if (in.is(Space::w, "startOverride")) entry.start = start_of(in);
        in.skip();
      }
      continue;
    }
    in.skip();
  }
  instances_[id] = std::move(instance);
}

// Follows numStyleLink to the numbering that has the levels; a cycle ends it.
const NumberingPart::Instance* NumberingPart::instance_of(int number,
                                                          const Styles& styles) const {
  for (int steps = 0; steps < list_levels; ++steps) {
    const auto instance = instances_.find(number);
    if (instance == instances_.end()) return nullptr;
    const auto abstract = abstracts_.find(instance->second.abstract);
    if (abstract == abstracts_.end()) return nullptr;
    if (abstract->second.has_levels || abstract->second.style_link.empty()) {
      return &instance->second;
    }
    const auto linked = styles.number_of(abstract->second.style_link);
    if (!linked || *linked == number) return nullptr;
    number = *linked;
  }
  return nullptr;
}

const NumberLevel& NumberingPart::level_in(const Instance& instance, int level) const {
  const auto index = static_cast<std::size_t>(level);
  const Override& entry = instance.overrides[index];
  return entry.level ? *entry.level : abstracts_.at(instance.abstract).levels[index];
}

std::optional<int> NumberingPart::level_of_style(int number, std::string_view style,
                                                 const Styles& styles) const {
  const Instance* instance = instance_of(number, styles);
  if (!instance || style.empty()) return std::nullopt;
  for (int level = 0; level < list_levels; ++level) {
    if (level_in(*instance, level).style == style) return level;
  }
  return std::nullopt;
}

std::string NumberingPart::label_of(const Instance& instance, const Counter& counter,
                                    int level) const {
  const NumberLevel& shown = level_in(instance, level);
  std::string label;
  for (std::size_t i = 0; i < shown.text.size(); ++i) {
    const char next = i + 1 < shown.text.size() ? shown.text[i + 1] : '\0';
    if (shown.text[i] != '%' || next < '1' || next > '9') {
      label += shown.text[i];
      continue;
    }
    const int named = next - '1';
    const NumberLevel& part = level_in(instance, named);
    const auto index = static_cast<std::size_t>(named);
    const int value = counter.running[index] ? counter.value[index] : part.start;
    label += shown_number(shown.legal ? "decimal" : part.format, value);
    ++i;
  }
  return label;
}

Mark NumberingPart::count(int number, int level, const Styles& styles) {
  Mark mark;
  const Instance* instance = instance_of(number, styles);
  if (!instance) return mark;
  const NumberLevel& shown = level_in(*instance, level);
  if (!shown.said) return mark;
  Counter& counter = counters_[instance->abstract];
  const auto index = static_cast<std::size_t>(level);
  const auto& restart = instance->overrides[index].start;
  if (restart && overridden_.emplace(number, level).second)
    counter.running[index] = false;
  if (!counter.running[index]) {
    counter.value[index] = restart ? *restart : shown.start;
    counter.running[index] = true;
  } else {
    ++counter.value[index];
  }
  for (int deeper = level + 1; deeper < list_levels; ++deeper) {
    const auto& rule = level_in(*instance, deeper).restart;
    // lvlRestart counts levels from 1: the level after which this one starts again.
    if (!rule || (*rule != 0 && level < *rule)) {
      counter.running[static_cast<std::size_t>(deeper)] = false;
    }
  }
  mark.value = counter.value[index];
  mark.shown = shown.format != "none";
  mark.bullet = shown.format == "bullet";
  if (mark.bullet) {
    if (is_worded(shown.text)) mark.label = shown.text;
    return mark;
  }
  mark.numbering = numbering_of(shown.format);
  mark.label = label_of(*instance, counter, level);
  std::string_view bare = mark.label;
  while (!bare.empty() &&
         (bare.back() == '.' || bare.back() == ')' || bare.back() == ' ')) {
    bare.remove_suffix(1);
  }
  mark.plain =
      bare.empty() || (bare == shown_number(shown.format, mark.value) &&
                       shown.format != "ordinal" && shown.format != "decimalZero");
  return mark;
}

}  // namespace griot::docx
