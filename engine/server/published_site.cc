#include "engine/server/published_site.h"

#include <utility>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/publication/static_build.h"

namespace griot {

namespace fs = std::filesystem;

std::function<std::optional<std::string>(std::string_view, const Page&)> brotli_of(
    fs::path site) {
  return [site = std::move(site)](std::string_view path,
                                  const Page& page) -> std::optional<std::string> {
    const fs::path file = site / published_file(std::string(path), page.media_type);
    std::error_code missing;
    if (fs::file_size(file, missing) != page.bytes.size() || missing) return std::nullopt;
    fs::path compressed = file;
    compressed += ".br";
    if (!fs::is_regular_file(compressed, missing)) return std::nullopt;
    try {
      if (read_file(file) != page.bytes) return std::nullopt;
      return read_file(compressed);
    } catch (const Error&) {
      return std::nullopt;  // swept away by a new generation
    }
  };
}

}  // namespace griot
