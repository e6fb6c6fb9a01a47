#include "engine/render/safe_url.h"

#include <algorithm>
#include <array>

#include "engine/base/utf8.h"

namespace griot {
namespace {

std::string lower(std::string_view text) {
  std::string low(text);
  for (char& c : low) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return low;
}

bool has_control(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = first_code_point(text.substr(i));
    if (c.value < 0x20 || (c.value >= 0x7F && c.value <= 0x9F)) return true;
    i += c.length;
  }
  return false;
}

// What a URL may hold as it is (RFC 3986, section 2), "%" of an encoded byte included.
constexpr auto url_bytes = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = true;
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = true;
  for (const char c : std::string_view("-._~:/?#[]@!$&'()*+,;=%")) {
    table[static_cast<unsigned char>(c)] = true;
  }
  return table;
}();

bool is_url_byte(char c) {
  return url_bytes[static_cast<unsigned char>(c)];
}

bool is_hex_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

bool is_encoded_byte(std::string_view text) {
  return text.size() > 2 && is_hex_digit(text[1]) && is_hex_digit(text[2]);
}

// Those that mean something in one place only: brackets around the number of a host, the
// first #, a % before two digits. Elsewhere a reader of addresses takes them for mistakes.
class Placed {
 public:
  explicit Placed(std::string_view address) : address_(address) {
    const std::size_t host = address.find("://");
    if (host != std::string_view::npos) {
      end_of_host_ = std::min(address.find_first_of("/?#", host + 3), address.size());
    }
    first_hash_ = address.find('#');
  }
  bool operator()(std::size_t at) const {
    const char c = address_[at];
    if (c == '[' || c == ']') return at < end_of_host_;
    if (c == '#') return at == first_hash_;
    return c != '%' || is_encoded_byte(address_.substr(at));
  }

 private:
  std::string_view address_;
  std::size_t end_of_host_ = 0;
  std::size_t first_hash_ = 0;
};

std::string percent_encoded(std::string_view text) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  const Placed is_in_place(text);
  std::string encoded;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (is_url_byte(c) && is_in_place(at)) {
      encoded += c;
    } else {
      const auto b = static_cast<unsigned char>(c);
      encoded += {'%', digits[b >> 4], digits[b & 0xF]};
    }
  }
  return encoded;
}

bool has_host(std::string_view rest) {
  if (!rest.starts_with("//")) return false;
  rest.remove_prefix(2);
  return !rest.empty() &&
         std::string_view("/?#:@").find(rest[0]) == std::string_view::npos;
}

std::optional<UrlKind> kind_of(std::string_view address) {
  if (address.starts_with("#")) return UrlKind::fragment;
  if (address.starts_with("//")) return std::nullopt;
  if (address.starts_with("/")) return UrlKind::rooted;
  const std::size_t colon = address.find(':');
  if (colon > address.find_first_of("/?#") || colon == std::string_view::npos) {
    return UrlKind::relative;
  }
  const std::string scheme = lower(address.substr(0, colon));
  const std::string_view rest = address.substr(colon + 1);
  if ((scheme == "http" || scheme == "https") && has_host(rest)) return UrlKind::web;
  if (scheme == "mailto" && !rest.empty()) return UrlKind::mail;
  return std::nullopt;
}

}  // namespace

std::optional<SafeUrl> safe_url(std::string_view address) {
  while (address.starts_with(' ')) address.remove_prefix(1);
  while (address.ends_with(' ')) address.remove_suffix(1);
  const bool plain = std::ranges::all_of(address, is_url_byte);
  if (address.empty() || (!plain && (!is_utf8(address) || has_control(address))) ||
      address.find('\\') != std::string_view::npos) {
    return std::nullopt;
  }
  const std::optional<UrlKind> kind = kind_of(address);
  if (!kind) return std::nullopt;
  return SafeUrl{*kind, percent_encoded(address)};
}

bool is_media_source(std::string_view source) {
  static constexpr std::string_view folder = "media/";
  constexpr std::size_t digits = 64;
  if (!source.starts_with(folder)) return false;
  source.remove_prefix(folder.size());
  if (source.size() < digits + 2 || source.size() > digits + 8 || source[digits] != '.') {
    return false;
  }
  const auto is_hex = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  };
  const auto is_small = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
  };
  return std::ranges::all_of(source.substr(0, digits), is_hex) &&
         std::ranges::all_of(source.substr(digits + 1), is_small);
}

bool is_web_image(std::string_view source) {
  static constexpr std::array extensions = {".png", ".jpg", ".jpeg", ".webp", ".gif"};
  return is_media_source(source) && std::ranges::any_of(extensions, [&](const char* e) {
           return source.ends_with(e);
         });
}

}  // namespace griot
