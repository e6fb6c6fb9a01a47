// The site as files, for any web server.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/publication/site.h"

namespace griot {

// Where a page lies in a published site: "/pays/" → "pays/index.html", "/pays/KM" →
// "pays/KM.html", "/flux.atom" as it is.
std::string published_file(const std::string& path, std::string_view media_type);

struct BuildOptions {
  // Makes every page anew, whatever earlier builds say.
  bool all = false;
  std::function<void(std::int64_t done, std::int64_t total)> progress = {};
};

struct BuildReport {
  std::int64_t pages = 0;    // of the site, without compressed forms
  std::int64_t made = 0;     // rendered now
  std::int64_t written = 0;  // of these, the ones with other bytes than before
};

// Brings the folder `output` up to the catalogue: pages whose key (Site::parts) is
// another are made again, all others stay, and readers see the old site or the new one,
// never a mixture (generations.h). Byte-identical for the same corpus, whatever the
// builds before. Pages of more than a packet lie beside their gzip and brotli forms.
//
// Of `index`, only what is related is asked, and its key (IndexAccess::related_key, which
// must be there): searches are the server's. Memory grows with
// the cards and the record, not with the texts.
//
// Throws Error{conflict} when `output` is a folder that something else has filled and
// Error{locked} when another build of it is running.
BuildReport build_static_site(const Site& site, const Catalogue& catalogue,
                              const IndexAccess& index,
                              const std::filesystem::path& output,
                              const BuildOptions& options = {});

// Shows what was shown before the last build and returns the ids of the documents that
// can be read there now, in order. Throws Error{not_found} when nothing was.
std::vector<std::string> roll_back_static_site(const std::filesystem::path& output);

}  // namespace griot
