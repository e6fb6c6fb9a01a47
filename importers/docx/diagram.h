// A SmartArt diagram as the nested list that its author typed (ISO/IEC 29500-1, 21.4).
#pragma once

#include <optional>

#include "engine/document/block.h"
#include "importers/docx/part_reader.h"

namespace griot::docx {

// Nothing when it has no text. `in` stands before the root of a diagram's data part.
std::optional<List> read_diagram_list(PartReader in);

}  // namespace griot::docx
