// Plain text: what is no other format and yet text.
#pragma once

#include "engine/importer/importer.h"

namespace griot {

class TextImporter : public Importer {
 public:
  const char* name() const override { return "texte"; }
  bool recognises(std::string_view) const override { return true; }
  // Blank lines end paragraphs. Where lines are longer than a page is wide, each line is a
  // paragraph; shorter ones are the lines of one.
  Imported import(std::string_view bytes, const ImportOptions& options) const override;
};

}  // namespace griot
