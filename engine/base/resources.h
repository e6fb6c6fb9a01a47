// Where the program finds what it was shipped with: templates, messages, vocabulary.
#pragma once

#include <filesystem>

namespace griot {

// `share/griot` beside the folder of the running program: the build tree and an installed
// package have the same layout. GRIOT_RESOURCES names another. Throws Error{not_found}.
std::filesystem::path resource_directory();

}  // namespace griot
