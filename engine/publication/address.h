// Addresses of the site: what a link on a page, a feed or a redirection says.
//
// Links are root-relative with the base URL's own path in front, so a site below a folder
// ("https://exemple.org/fonds/") works; pages in the default language have no prefix,
// the others lie under /<language>/.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace griot {

using Parameters = std::vector<std::pair<std::string, std::string>>;

class Addresses {
 public:
  // `base_url` with a trailing "/".
  Addresses(std::string base_url, std::string default_language);

  // `path` begins with "/" and is not encoded yet: "/pays/KM", "/documents/x#p-1".
  std::string link(std::string_view language, std::string_view path) const;
  std::string link(std::string_view language, std::string_view path,
                   const Parameters& parameters) const;
  // The same with scheme and host.
  std::string absolute(std::string_view language, std::string_view path) const;
  std::string absolute(std::string_view language, std::string_view path,
                       const Parameters& parameters) const;
  // For what has no language: assets, JSON, feeds of the API.
  std::string plain(std::string_view path) const { return link(default_language_, path); }

  const std::string& base_url() const { return base_url_; }
  const std::string& base_path() const { return base_path_; }  // "/" or "/memoire/"
  const std::string& default_language() const { return default_language_; }

 private:
  std::string base_url_;
  std::string base_path_;  // "/" or "/fonds/"
  std::string default_language_;
};

// RFC 3986: unreserved characters stay, and "/", "#", "@", ":" where `keep_path`.
std::string percent_encoded(std::string_view text, bool keep_path);

}  // namespace griot
