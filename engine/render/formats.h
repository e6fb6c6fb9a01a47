// What a document can be turned into, in one table.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/document/document.h"

namespace griot {

struct OutputFormat {
  const char* name;       // on the command line and in addresses: "html"
  const char* extension;  // without a dot
  const char* media_type;
  std::string (*render)(const Document& document);
};

std::span<const OutputFormat> output_formats();

// Null when there is no such format.
const OutputFormat* output_format(std::string_view name);

}  // namespace griot
