// What needs no corpus, so that a program without one can do without the rest.
#include <array>

#include "engine/document/normal_form.h"
#include "engine/document/parts.h"
#include "engine/library/library.h"
#include "engine/library/persons.h"
#include "importers/importers.h"

namespace griot {

const char* name_of(FileReport::Status status) {
  switch (status) {
    case FileReport::Status::imported:
      return "imported";
    case FileReport::Status::unchanged:
      return "unchanged";
    case FileReport::Status::refused:
      return "refused";
  }
  return "refused";
}

Imported convert(std::string_view bytes, const ImportOptions& options) {
  Imported imported = importer_for(bytes, options.name).import(bytes, options);
  normalize(imported.document);
  if (!imported.parts) imported.parts = parts_of(imported.document);
  set_attendance_apart(imported.document, imported.findings);
  report_personal_data(imported.document, imported.findings);
  normalize(imported.document);
  return imported;
}

}  // namespace griot
