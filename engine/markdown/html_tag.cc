#include "engine/markdown/html_tag.h"

// cmark-gfm's own table of HTML entities.
#include <cmark-gfm.h>
#include <cmark-gfm/houdini.h>

#include <algorithm>

#include "engine/base/ascii.h"

namespace griot {
namespace {

constexpr std::size_t most_attributes = 64;
constexpr std::string_view blanks = " \t\r\n";

bool is_name_byte(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':' ||
         c == '.';
}

std::string lower(std::string_view text) {
  std::string low(text);
  for (char& c : low) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return low;
}

std::string_view take_name(std::string_view& rest) {
  std::size_t size = 0;
  while (size < rest.size() && is_name_byte(rest[size])) ++size;
  const std::string_view name = rest.substr(0, size);
  rest.remove_prefix(size);
  return name;
}

bool skip_blanks(std::string_view& rest) {
  const std::size_t blank = std::min(rest.find_first_not_of(blanks), rest.size());
  rest.remove_prefix(blank);
  return blank > 0;
}

// False when a quoted value does not end.
bool take_value(std::string_view& rest, std::string& value) {
  if (rest.empty()) return false;
  std::size_t end = 0;
  if (rest[0] == '"' || rest[0] == '\'') {
    end = rest.find(rest[0], 1);
    if (end == std::string_view::npos) return false;
    value = decode_entities(rest.substr(1, end - 1));
    rest.remove_prefix(end + 1);
    return true;
  }
  end = std::min(rest.find_first_of(" \t\r\n\"'=<>`"), rest.size());
  value = decode_entities(rest.substr(0, end));
  rest.remove_prefix(end);
  return end > 0;
}

// Reads up to ">"; false when this is no tag.
bool take_attributes(std::string_view& rest, HtmlTag& tag) {
  while (true) {
    const bool blank = skip_blanks(rest);
    if (rest.starts_with("/")) {
      rest.remove_prefix(1);
      continue;
    }
    if (rest.starts_with(">")) {
      rest.remove_prefix(1);
      return true;
    }
    const std::string name = lower(take_name(rest));
    if (name.empty() || !blank) return false;
    std::string value;
    std::string_view ahead = rest;
    skip_blanks(ahead);
    if (ahead.starts_with("=")) {
      rest = ahead.substr(1);
      skip_blanks(rest);
      if (!take_value(rest, value)) return false;
    }
    if (tag.attributes.size() < most_attributes && !tag.has(name)) {
      tag.attributes.emplace_back(name, std::move(value));
    }
  }
}

ScannedTag up_to(std::string_view text, std::string_view end, HtmlTag::Kind kind) {
  const std::size_t at = text.find(end, 2);
  ScannedTag scanned;
  if (at == std::string_view::npos) return scanned;
  scanned.tag.kind = kind;
  scanned.length = at + end.size();
  return scanned;
}

}  // namespace

std::string_view HtmlTag::attribute(std::string_view attribute_name) const {
  for (const auto& [name_, value] : attributes) {
    if (name_ == attribute_name) return value;
  }
  return {};
}

bool HtmlTag::has(std::string_view attribute_name) const {
  return std::ranges::any_of(
      attributes, [&](const auto& pair) { return pair.first == attribute_name; });
}

bool HtmlTag::has_class(std::string_view word) const {
  std::string_view rest = attribute("class");
  while (!rest.empty()) {
    skip_blanks(rest);
    const std::size_t end = std::min(rest.find_first_of(blanks), rest.size());
    if (!word.empty() && rest.substr(0, end) == word) return true;
    rest.remove_prefix(end);
  }
  return false;
}

ScannedTag scan_tag(std::string_view text) {
  if (text.starts_with("<!--")) return up_to(text, "-->", HtmlTag::Kind::comment);
  if (text.starts_with("<?")) return up_to(text, "?>", HtmlTag::Kind::other);
  if (text.starts_with("<![CDATA[")) return up_to(text, "]]>", HtmlTag::Kind::other);
  if (text.starts_with("<!")) return up_to(text, ">", HtmlTag::Kind::other);
  ScannedTag scanned;
  std::string_view rest = text.substr(1);
  scanned.tag.kind = HtmlTag::Kind::open;
  if (rest.starts_with("/")) {
    scanned.tag.kind = HtmlTag::Kind::close;
    rest.remove_prefix(1);
  }
  if (rest.empty() || !is_letter(rest[0])) return scanned;
  scanned.tag.name = lower(take_name(rest));
  if (take_attributes(rest, scanned.tag)) scanned.length = text.size() - rest.size();
  return scanned;
}

std::string decode_entities(std::string_view text) {
  if (text.find('&') == std::string_view::npos) return std::string(text);
  cmark_strbuf buffer;
  cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, 0);
  std::string decoded;
  if (houdini_unescape_html(&buffer, reinterpret_cast<const uint8_t*>(text.data()),
                            static_cast<bufsize_t>(text.size()))) {
    decoded.assign(reinterpret_cast<const char*>(buffer.ptr),
                   static_cast<std::size_t>(buffer.size));
  } else {
    decoded = text;
  }
  cmark_strbuf_free(&buffer);
  return decoded;
}

}  // namespace griot
