// The little XML that feeds, sitemap and search description are written with.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace griot {

// A feed tells of so many, the newest first.
inline constexpr std::size_t feed_entries = 50;
inline constexpr const char* atom_type = "application/atom+xml";
inline constexpr const char* atom_in_utf8 = "application/atom+xml; charset=utf-8";

inline constexpr const char* xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string xml_element(const char* name, std::string_view text);
// Atom's link: relation, media type, address.
std::string xml_link(std::string_view relation, std::string_view type,
                     std::string_view url);

}  // namespace griot
