// word/numbering.xml: how lists and labels are numbered (17.9).
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/document/block.h"

namespace griot {

// How far each level stands to the right, in twentieths of a point.
inline constexpr int docx_indent = 357;

class DocxNumbering {
 public:
  // The numId for items of a list `level` deep (from 0) that count from `start`.
  int add(const List& list, int start, int level);
  // The numId for one paragraph that shows `label`, counted as `value` there.
  int add_label(const std::string& label, Numbering numbering, int value, int level);

  // Between these two, items of the list `number` may stand before others of it: lists
  // that begin meanwhile, in a box or a cell, do not share its counter.
  void begin(int number);
  void end(int number);

  bool empty() const { return instances_.empty(); }
  std::string part() const;

 private:
  // What is shown before a paragraph.
  struct Look {
    Numbering numbering = Numbering::none;
    std::string text;  // "%1." where "%1" is the number
    auto operator<=>(const Look&) const = default;
  };
  struct Instance {
    int abstract = 0;
    int level = 0;
    int start = 1;
  };
  int add(const Look& look, int level, int start);

  int abstract_of(const Look& look);

  std::map<Look, std::vector<int>> abstracts_;
  std::vector<Look> looks_;  // by number
  std::multiset<int> open_;  // abstract numberings whose counters are in use
  std::vector<Instance> instances_;
};

// What all labels of a list have in common, as "R%1": empty when its items have none, or
// labels that do not count in step with the list.
std::string label_pattern(const List& list);

}  // namespace griot
