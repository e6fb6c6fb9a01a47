// The links and anchors of a page, as a browser would follow them.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace griot::test {

// Values of href, src and action, character references resolved.
std::vector<std::string> links_of(std::string_view html);

std::set<std::string> ids_of(std::string_view html);

// Percent signs undone.
std::string decoded(std::string_view url);

}  // namespace griot::test
