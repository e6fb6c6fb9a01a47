// The rules of docs/architecture.md that a program can read off the sources.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace griot::architecture {

// A source file as the rules see it.
struct Source {
  std::string path;  // from the root, "/" between
  std::vector<std::string> lines;
};

// Every .h and .cc below `root`, sorted; build folders, hidden ones and node_modules are
// left out.
std::vector<Source> read_sources(const std::filesystem::path& root);

// Each rule says what is broken as "path:line: what", and nothing when all is well.
using Breaches = std::vector<std::string>;

// A folder includes only what lies on a lower floor; a folder without a floor is a
// breach.
Breaches upward_includes(const std::vector<Source>& sources);

// A library's headers appear only in the folder that wraps it; one that nobody has given
// a home is a breach too.
Breaches homeless_headers(const std::vector<Source>& sources);

// No file of 600 lines or more.
Breaches long_files(const std::vector<Source>& sources);

// A type of a header has its name alone in its namespace: the linker would take the
// members of one for the other's.
Breaches doubled_types(const std::vector<Source>& sources);

// snake_case, and never one of the names that mean nothing (utils, helpers, manager, …).
Breaches bad_names(const std::vector<Source>& sources);

// What no line of the product may hold: parser switches that fetch or expand, std::regex,
// and in engine/ and importers/ anything that prints or exits.
Breaches banned_words(const std::vector<Source>& sources);

}  // namespace griot::architecture
