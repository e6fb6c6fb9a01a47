// What speaks for and against a fact: named cues, each with its weight of indices.tsv.
//
// No single cue decides: a candidate is a fact where the weights of its cues add up to
// the threshold of its kind. The cues that speak for it are kept as the reason that is
// told.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/rules.h"

namespace griot {

class Weighing {
 public:
  Weighing() = default;
  // `kind`: the column `genre` of indices.tsv.
  explicit Weighing(std::string_view kind) : kind_(kind) {}

  void add(std::string_view cue, const Rules& rules) {
    cues_.push_back(cue);
    sum_ += rules.weight(kind_, cue);
  }
  void add_if(bool there, std::string_view cue, const Rules& rules) {
    if (there) add(cue, rules);
  }
  std::string_view kind() const { return kind_; }
  int sum() const { return sum_; }
  bool is_enough(const Rules& rules) const {
    return !cues_.empty() && sum_ >= rules.weight(kind_, threshold_cue);
  }
  const std::vector<std::string_view>& cues() const { return cues_; }
  // "section+devoir": those that speak for it.
  std::string reasons(const Rules& rules) const {
    std::string all;
    for (const std::string_view cue : cues_) {
      if (rules.weight(kind_, cue) <= 0) continue;
      if (!all.empty()) all += '+';
      all += cue;
    }
    return all;
  }

 private:
  std::string_view kind_;
  std::vector<std::string_view> cues_;  // names in code, which live as long as it
  int sum_ = 0;
};

// What was weighed, fact or not.
struct Weighed {
  std::string text;
  Weighing evidence;
};

}  // namespace griot
