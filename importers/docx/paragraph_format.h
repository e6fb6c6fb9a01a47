// What a paragraph is (17.3.1): its style, its place in a list or among the headings.
#pragma once

#include <optional>
#include <string>

#include "importers/docx/part_reader.h"
#include "importers/docx/run_format.h"
#include "importers/docx/section.h"

namespace griot::docx {

struct ParagraphFormat {
  std::string style;
  std::optional<int> outline;  // 0–8 headings, 9 text
  std::optional<int> number;   // numId; 0 takes the paragraph out of its style's list
  std::optional<int> level;    // ilvl
  std::optional<bool> right_to_left;
  RunFormat mark;
  std::optional<Section> section;  // that ends with this paragraph
};

// On the start of a pPr: reads to its end. What it says is laid over what `format` says.
void read_paragraph_format(PartReader& in, ParagraphFormat& format);

}  // namespace griot::docx
