// Documents and queries for measurements at scale, drawn from Markdown files: the same
// ones for the same folder, whatever the machine.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/index/index.h"

namespace griot::bench {

// Paragraphs of the files below the folder, at least some words long.
std::vector<std::string> paragraphs_below(const std::filesystem::path& folder);

// Public documents "d0", "d1" … of three to twelve passages: paragraphs drawn by chance,
// in each a few words replaced by words of others, so that no two are the same.
std::vector<IndexedDocument> documents_from(const std::vector<std::string>& paragraphs,
                                            std::size_t count);

// Two to four content words that stand near each other in some passage.
std::vector<std::string> queries_from(const std::vector<IndexedDocument>& documents,
                                      std::size_t count);

}  // namespace griot::bench
