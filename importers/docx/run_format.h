// How a run of text looks, and what its styles make of it (17.3.2, 17.7.3).
#pragma once

#include <array>
#include <optional>
#include <string>

#include "importers/docx/part_reader.h"

namespace griot::docx {

// What becomes an emphasis of the document, as bits of a Look, outermost first.
enum LookBit : unsigned {
  look_strong = 1U << 0,
  look_emphasis = 1U << 1,
  look_underline = 1U << 2,
  look_strike = 1U << 3,
  look_small_caps = 1U << 4,
  look_highlight = 1U << 5,
  look_superscript = 1U << 6,
  look_subscript = 1U << 7,
  look_code = 1U << 8,  // no emphasis: within them all
};
using Look = unsigned;

// One rPr. A property that is not said is not set, so styles can be laid over each other.
struct RunFormat {
  enum Toggle { bold, italic, strike, small_caps, vanish, toggle_count };
  std::array<std::optional<bool>, toggle_count> toggles;
  std::optional<bool> underline;
  std::optional<bool> highlight;
  std::optional<LookBit> vertical;  // look_superscript, look_subscript; 0 = on the line
  std::optional<bool> complex_script;  // rtl: `script_language` is the one that counts
  std::string style;
  std::string language;         // lang/val
  std::string script_language;  // lang/bidi
  // Only on the mark of a paragraph: it was inserted, deleted or moved away.
  bool mark_inserted = false;
  bool mark_deleted = false;

  // What `over` says replaces what this says.
  void lay(const RunFormat& over);
};

// On the start of an rPr: reads to its end. What it says is laid over what `format` says
// already: an rPr that says nothing changes nothing (spared_elements.h).
void read_run_format(PartReader& in, RunFormat& format);

}  // namespace griot::docx
