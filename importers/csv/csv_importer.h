// A table saved by a spreadsheet as comma-separated values: a cartography that is kept as
// a list. It becomes a document of one table, which is searched, revised and published
// like any other.
#pragma once

#include "engine/importer/importer.h"

namespace griot {

class CsvImporter : public Importer {
 public:
  const char* name() const override { return "csv"; }
  // A heading of at least three short names, and rows of as many cells.
  bool recognises(std::string_view bytes) const override;
  // Columns that are named as contacts (telephones, addresses, persons) go into a table of
  // their own within an internal box, the organisation beside each.
  Imported import(std::string_view bytes, const ImportOptions& options) const override;
};

}  // namespace griot
