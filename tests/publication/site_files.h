// The files of a published folder.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace griot::test {

// By name; `folder` may be the link to them.
std::map<std::string, std::string> files_of(const std::filesystem::path& folder);

}  // namespace griot::test
