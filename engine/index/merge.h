// What came later, joined with the big databases, while readers and writers go on.
#pragma once

#include <filesystem>

namespace griot {

// As Index::merge. Throws Error{io}.
void merge_index(const std::filesystem::path& directory);

}  // namespace griot
