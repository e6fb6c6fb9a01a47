// Levels of headings as a page shows them: none is skipped on the way down, whatever their
// author chose, for those who go from heading to heading. What is below another stays below.
#pragma once

#include <vector>

namespace griot {

class HeadingLevels {
 public:
  // The level of the document's highest headings on the page.
  explicit HeadingLevels(int top) : top_(top) {}

  // Of the next heading in reading order; 6 at most.
  int next(int own);

 private:
  struct Level {
    int own, shown;
  };
  int top_;
  std::vector<Level> around_;  // the headings that the next one may stand below
};

}  // namespace griot
