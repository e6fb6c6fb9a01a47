// The findings of one reading: each said once a line, and not more than anyone reads.
#pragma once

#include <set>
#include <string>
#include <utility>

#include "engine/document/finding.h"

namespace griot {

class Remarks {
 public:
  // From now on lines count from 1 behind so many lines of front matter.
  void count_lines_before(int lines) { lines_before_ = lines; }
  int lines_before() const { return lines_before_; }

  // `line` is 0 where there is none.
  void add(const char* code, Severity severity, int line, Message message);

  // A tag that is not in the closed list: dropped, its text kept.
  void dropped_tag(const std::string& name, int line);

  Findings take() { return std::move(findings_); }

 private:
  int lines_before_ = 0;
  Findings findings_;
  std::set<std::pair<int, std::string>> said_;
};

}  // namespace griot
