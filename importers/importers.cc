#include "importers/importers.h"

#include <array>

#include "importers/csv/csv_importer.h"
#include "importers/docx/docx.h"
#include "importers/markdown/markdown_importer.h"
#include "importers/markdown/text_importer.h"
#include "importers/refusals.h"

namespace griot {

std::span<const Importer* const> importers() {
  static const docx::DocxImporter docx;
  static const CsvImporter csv;
  static const MarkdownImporter markdown;
  static const TextImporter text;
  static const std::array<const Importer*, 4> table = {&docx, &csv, &markdown, &text};
  return table;
}

const Importer& importer_for(std::string_view bytes, std::string_view name) {
  for (const Importer* importer : importers().first(importers().size() - 1)) {
    if (importer->recognises(bytes)) return *importer;
  }
  refuse_what_is_not_read(bytes, name);
  return *importers().back();
}

}  // namespace griot
