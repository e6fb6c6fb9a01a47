// A section's page layout (17.6.17): only what stands above its first page matters here.
#pragma once

#include <string>

#include "importers/docx/part_reader.h"

namespace griot::docx {

struct Section {
  std::string first_header;    // relationships of its headers; "" where it has none
  std::string default_header;
  bool title_page = false;  // the first page has a header of its own

  // The header that the first page shows.
  const std::string& shown_first() const {
    return title_page ? first_header : default_header;
  }
};

// On the start of a sectPr: reads to its end.
Section read_section_format(PartReader& in);

}  // namespace griot::docx
