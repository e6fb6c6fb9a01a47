// The files of a published folder.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace griot::test {

// By name; `folder` may be the link to them.
std::map<std::string, std::string> files_of(const std::filesystem::path& folder);

// Pages and what they load, feeds and site maps, which lie there compressed too.
bool is_loaded_by_readers(std::string_view name);

}  // namespace griot::test
