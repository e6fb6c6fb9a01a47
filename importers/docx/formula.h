// Office Math (22.1) as one line of text: "(a+b)/2", "x^2", "√(n)".
#pragma once

#include <string>

#include "importers/docx/part_reader.h"

namespace griot::docx {

struct FormulaText {
  std::string linear;
  // The same characters as the source has them, its parts apart: for counting words.
  std::string words;
};

// On the start of an m:oMath: reads to its end.
FormulaText read_formula_text(PartReader& in);

}  // namespace griot::docx
