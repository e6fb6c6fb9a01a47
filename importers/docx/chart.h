// A chart as the table of its values (ISO/IEC 29500-1, 21.2): a reader sees what was
// drawn, and a screen reader reads it.
#pragma once

#include <optional>

#include "engine/document/block.h"
#include "importers/docx/part_reader.h"

namespace griot::docx {

// Categories down, series across, the title as caption; nothing when it has no values.
// `in` stands before the root of a chart part.
std::optional<Table> read_chart_table(PartReader in);

}  // namespace griot::docx
