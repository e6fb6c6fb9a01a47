// What a document can be turned into: a table of what needs no library of its own, and
// beside it Word (docx.h). Each program says which it has (app/output.h).
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "engine/document/document.h"

namespace griot {

// The bytes of "media/<name>" by its name, "" when there are none.
using MediaReader = std::function<std::string(std::string_view name)>;

struct OutputFormat {
  const char* name;       // on the command line and in addresses: "html"
  const char* extension;  // without a dot
  const char* media_type;
  bool holds_media;  // pictures are within it
  // `media` gives pictures to formats that hold them.
  std::string (*render)(const Document& document, const MediaReader& media);
};

// html, markdown, text, json.
std::span<const OutputFormat> text_formats();

// Null when there is no such format.
const OutputFormat* find_format(std::span<const OutputFormat> formats,
                                std::string_view name);

}  // namespace griot
