// What a document can be turned into, in one table.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/document/document.h"
#include "engine/render/docx.h"

namespace griot {

struct OutputFormat {
  const char* name;       // on the command line and in addresses: "html"
  const char* extension;  // without a dot
  const char* media_type;
  bool holds_media;  // pictures are within it
  // `media` gives pictures to formats that hold them (MediaReader in docx.h).
  std::string (*render)(const Document& document, const MediaReader& media);
};

std::span<const OutputFormat> output_formats();

// Null when there is no such format.
const OutputFormat* output_format(std::string_view name);

}  // namespace griot
