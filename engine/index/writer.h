// Writes documents into the databases. One writer at a time, across processes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

#include "engine/index/index.h"

namespace griot {

// As Index::update. Throws Error{locked}, Error{io}.
void update_index(const std::filesystem::path& directory,
                  std::span<const IndexedDocument> documents,
                  std::span<const std::string> removed, std::int64_t position);

}  // namespace griot
