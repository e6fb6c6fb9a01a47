// The Word importer: .docx, .docm, .dotx, Flat OPC and bare word/document.xml, recognised
// by content (ISO/IEC 29500, transitional and strict).
//
// What an author sees with all revisions accepted becomes the document; what is deleted,
// hidden or commented stays out and is reported. docs/import-docx.md says what becomes of
// each element.
#pragma once

#include <string_view>

#include "engine/importer/importer.h"

namespace griot::docx {

class DocxImporter : public Importer {
 public:
  const char* name() const override { return "docx"; }
  bool recognises(std::string_view bytes) const override;
  Imported import(std::string_view bytes, const ImportOptions& options) const override;
};

// As DocxImporter does it. `within`: the document is inserted in another, so that it has
// no metadata of its own, and documents inserted in it are not read.
Imported import_word(std::string_view bytes, const ImportOptions& options, bool within);

}  // namespace griot::docx
