// Word files that are one XML file: Flat OPC (`pkg:package`, a part an element), and the
// main part alone.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "importers/docx/package.h"

namespace griot::docx {

// The namespace of the root element, looking at the first kilobytes only; Space::other
// when there is no XML to be seen.
Space root_space(std::string_view bytes);

std::unique_ptr<Package> open_flat_package(std::string_view bytes, const Limits& limits,
                                           const std::string& place);

std::unique_ptr<Package> open_bare_document(std::string_view bytes, const Limits& limits,
                                            const std::string& place);

}  // namespace griot::docx
