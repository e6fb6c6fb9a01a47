// Office Math (22.1) as MathML and as one line of text: "(a+b)/2", "x^2", "√(n)".
#pragma once

#include <string>

#include "importers/docx/part_reader.h"

namespace griot::docx {

struct FormulaText {
  std::string linear;
  std::string mathml;  // a whole "<math …>" element; empty when there is nothing
  // The same characters as the source has them, its parts apart: for counting words.
  std::string words;
};

// On the start of an m:oMath: reads to its end. `display`: it stands on a line of its
// own.
FormulaText read_formula_text(PartReader& in, bool display);

}  // namespace griot::docx
