#include "engine/publication/address.h"

namespace griot {
namespace {

std::string path_of(const std::string& url) {
  const std::size_t host = url.find("://");
  const std::size_t path = url.find('/', host == std::string::npos ? 0 : host + 3);
  return path == std::string::npos ? "/" : url.substr(path);
}

bool unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         c == '-' || c == '.' || c == '_' || c == '~';
}

}  // namespace

std::string percent_encoded(std::string_view text, bool keep_path) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    if (unreserved(c) || (keep_path && (c == '/' || c == '#' || c == '@' || c == ':'))) {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return encoded;
}

Addresses::Addresses(std::string base_url, std::string default_language)
    : base_url_(std::move(base_url)), default_language_(std::move(default_language)) {
  if (base_url_.empty() || base_url_.back() != '/') base_url_ += '/';
  base_path_ = path_of(base_url_);
}

std::string Addresses::link(std::string_view language, std::string_view path) const {
  std::string link = base_path_;
  if (language != default_language_) link += std::string(language) + "/";
  return link + percent_encoded(path.substr(1), true);
}

std::string Addresses::link(std::string_view language, std::string_view path,
                            const Parameters& parameters) const {
  std::string query;
  for (const auto& [name, value] : parameters) {
    query += query.empty() ? '?' : '&';
    query += percent_encoded(name, false) + "=" + percent_encoded(value, false);
  }
  return link(language, path) + query;
}

std::string Addresses::absolute(std::string_view language, std::string_view path) const {
  return base_url_ + link(language, path).substr(base_path_.size());
}

std::string Addresses::absolute(std::string_view language, std::string_view path,
                                const Parameters& parameters) const {
  return base_url_ + link(language, path, parameters).substr(base_path_.size());
}

}  // namespace griot
