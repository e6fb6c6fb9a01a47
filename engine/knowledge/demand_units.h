// The sentences, items and headings of a document that may ask something, each weighed by
// itself first: a list or a section of clear demands then speaks for all of it.
//
// Which of them are recommendations, and what belongs to them, is recommendations.cc.
// Costs one reading of each sentence that may ask.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/knowledge/asking.h"
#include "engine/knowledge/demand.h"
#include "engine/knowledge/evidence.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/rules.h"

namespace griot {

// A sentence, an item or a heading, and what speaks for it.
struct DemandUnit {
  Line part;
  DemandForm form;
  Weighing evidence;
};

class DemandUnits {
 public:
  // All that is passed outlives it; lines of a document are told by their number.
  DemandUnits(const Lines& lines, const Asking& asks, const Rules& rules);

  std::vector<DemandUnit>& of(std::size_t i) { return units_[i]; }
  const std::vector<std::vector<DemandUnit>>& all() const { return units_; }

  // With what its neighbours say, and the demand before it. `beside`: another sentence of
  // its paragraph asks.
  void add_neighbours(std::size_t i, DemandUnit& unit, bool beside, bool after_a_demand);
  // A point of a plea that goes on for paragraphs is its text: an answer to a
  // consultation, point by point.
  bool is_further_text(std::size_t i) const;

 private:
  struct Neighbours {
    std::size_t asking = 0, all = 0;
  };

  // Apart from no_line, which stands for the text before the first heading.
  static constexpr std::size_t no_section = no_line - 1;

  Neighbours& neighbours_of(std::size_t i);
  void weigh_all();
  void weigh(std::size_t i);
  void weigh_text(std::size_t i, std::size_t behind_head, bool told);
  bool turns_to_demands(std::size_t i) const;
  bool stands_beside_label(const Line& line) const;
  void weigh_item(std::size_t i, std::size_t behind_head);
  std::vector<std::string> sentences_of_text(std::size_t i,
                                             std::size_t behind_head) const;
  void add_unit(std::size_t i, Line part);
  void read_behind_theme(std::size_t i, DemandUnit& unit) const;
  void read_before_reason(std::size_t i, DemandUnit& unit) const;
  void keep_promising(std::size_t i);
  void keep_asking(std::size_t i);

  const std::vector<Line>& lines_;
  const Asking& asks_;
  const Rules& rules_;
  std::vector<std::vector<DemandUnit>> units_;    // by line
  std::vector<Neighbours> in_list_, in_section_;  // by the line above them
  // Lists in which some say by a label that they ask: by lead and section.
  std::set<std::pair<std::size_t, std::size_t>> labelled_lists_;
  bool promised_ = false;                         // by the sentence before
  std::size_t asked_in_ = no_section;  // the section of a paragraph that ends asking
};

}  // namespace griot
