// Brotli from the disk: the best compression takes 1,300 times as long as gzip, so it is
// done once, when the site is published, and taken from there.
//
// A file of the site is used only where it holds the very page that is being answered: a
// page that has changed since is compressed as usual, a site of another corpus or address
// is never mixed in.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "engine/publication/site.h"

namespace griot {

// For ServerSource::brotli. `site` is what `griot publish --output` was given; it may not
// be there yet.
std::function<std::optional<std::string>(std::string_view path, const Page& page)>
brotli_of(std::filesystem::path site);

}  // namespace griot
