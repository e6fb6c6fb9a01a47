// Markdown files, with or without front matter.
#pragma once

#include "engine/importer/importer.h"

namespace griot {

class MarkdownImporter : public Importer {
 public:
  const char* name() const override { return "markdown"; }
  // Text that shows a sign of Markdown: front matter, a heading, a list, a link, a note …
  bool recognises(std::string_view bytes) const override;
  Imported import(std::string_view bytes, const ImportOptions& options) const override;
};

}  // namespace griot
