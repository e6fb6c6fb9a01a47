// An RTF document inserted in a Word file: its words, headings and the text of its tables
// (Rich Text Format Specification 1.9.1).
#pragma once

#include <string>
#include <string_view>

#include "engine/document/block.h"

namespace griot::docx {

struct RtfText {
  Blocks blocks;
  std::string hidden;   // words that nobody sees in Word
  std::string deleted;  // words that revisions delete
};

// Not a word processor: what it does not know is passed over, as RTF asks.
RtfText read_rtf_chunk(std::string_view rtf);

}  // namespace griot::docx
