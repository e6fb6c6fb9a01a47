// A document as JSON: metadata and the whole tree, for programs.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "engine/document/document.h"

namespace griot {

// One object with "v":1, "metadata", "blocks" and "notes"; indented by one blank. Members
// are named as in docs/griot-markdown.md; empty ones are left out.
std::string render_json(const Document& document);
// The same, to be part of an answer.
nlohmann::ordered_json document_as_json(const Document& document);

}  // namespace griot
