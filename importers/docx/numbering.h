// word/numbering.xml: the numbers Word shows, recomputed (17.9).
//
// One counter per abstract numbering, shared by all its instances; an instance that says
// startOverride restarts it the first time it is used.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "engine/document/block.h"
#include "importers/docx/part_reader.h"
#include "importers/docx/styles.h"

namespace griot::docx {

inline constexpr int list_levels = 9;

struct NumberLevel {
  std::string format = "decimal";  // ST_NumberFormat
  int start = 1;
  std::string text;            // "%1.%2)"
  std::string style;           // lvl/pStyle: the paragraph style this level belongs to
  std::optional<int> restart;  // lvlRestart: 0 = never
  bool legal = false;          // isLgl: all numbers in decimal
  bool said = false;           // the level is there at all
};

// What one paragraph gets.
struct Mark {
  bool shown = false;  // false: format "none", or no such numbering
  bool bullet = false;
  Numbering numbering = Numbering::none;
  int value = 1;
  // As Word shows it: "2.1.a)"; empty for bullets, unless words stand for one.
  std::string label;
  // True when "1." or "1)" in `numbering` is all that the label says.
  bool plain = true;
};

class NumberingPart {
 public:
  NumberingPart() = default;
  explicit NumberingPart(PartReader in);

  // The level of numbering `number` that names `style` (lvl/pStyle).
  std::optional<int> level_of_style(int number, std::string_view style,
                                    const Styles& styles) const;

  // Counts the paragraph and says its mark.
  Mark count(int number, int level, const Styles& styles);

 private:
  using Levels = std::array<NumberLevel, list_levels>;
  struct Abstract {
    Levels levels;
    bool has_levels = false;
    std::string style_link;  // numStyleLink: levels are those of this style's numbering
  };
  struct Override {
    std::optional<int> start;
    std::optional<NumberLevel> level;
  };
  struct Instance {
    int abstract = -1;
    std::array<Override, list_levels> overrides;
  };
  struct Counter {
    std::array<int, list_levels> value{};
    std::array<bool, list_levels> running{};
  };

  void read_abstract(PartReader& in);
  void read_instance(PartReader& in);
  const Instance* instance_of(int number, const Styles& styles) const;
  const NumberLevel& level_in(const Instance& instance, int level) const;
  std::string label_of(const Instance& instance, const Counter& counter, int level) const;

  std::map<int, Abstract> abstracts_;
  std::map<int, Instance> instances_;
  std::map<int, Counter> counters_;           // by abstract numbering
  std::set<std::pair<int, int>> overridden_;  // numbering and level whose restart is done
};

// A number as ST_NumberFormat shows it: "lowerRoman", 4 → "iv".
std::string shown_number(std::string_view format, int value);

}  // namespace griot::docx
