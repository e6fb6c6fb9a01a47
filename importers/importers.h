// All importers, in one table, and how one is chosen: by content, never by extension.
#pragma once

#include <span>
#include <string_view>

#include "engine/importer/importer.h"

namespace griot {

// In the order they are asked; plain text is last, because it takes any text.
std::span<const Importer* const> importers();

// The first importer that recognises the bytes. Throws Error{unsupported}, {encrypted} or
// {invalid} that names the format in French and the way out; `name` is the place.
const Importer& importer_for(std::string_view bytes, std::string_view name);

}  // namespace griot
