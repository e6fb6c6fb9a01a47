#include "engine/base/xml_spared.h"

#include <algorithm>
#include <optional>

#include "engine/base/byte_set.h"

namespace griot {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;

constexpr ByteSet letters =
    set_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
constexpr ByteSet in_plain_name =
    set_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:");
constexpr ByteSet in_plain_value = [] {
  ByteSet set{};
  for (unsigned byte = ' '; byte <= '~'; ++byte) {
    set[byte] = std::string_view("\"&<>").find(static_cast<char>(byte)) == nowhere;
  }
  return set;
}();

struct PlainAttribute {
  std::string_view name;
  std::size_t end = 0;
};

// The attribute that begins with the blank at `at`, where it surely is well-formed: its
// name of letters, its value in ASCII on one line, without references.
std::optional<PlainAttribute> plain_attribute(std::string_view tag, std::size_t at) {
  if (tag[at] != ' ') return std::nullopt;
  const std::size_t name_end = end_of(in_plain_name, tag, at + 1);
  if (tag.substr(name_end, 2) != "=\"") return std::nullopt;
  const std::size_t end = end_of(in_plain_value, tag, name_end + 2);
  if (end == tag.size() || tag[end] != '"') return std::nullopt;
  return PlainAttribute{tag.substr(at + 1, name_end - at - 1), end + 1};
}

// Whether all attributes, up to the "/" of an empty element's tag, are plain, of the same
// prefix, few and each there once.
bool are_plain(std::string_view attributes, std::string_view prefix) {
  std::array<std::string_view, 12> names;
  std::size_t count = 0;
  for (std::size_t at = 0; at < attributes.size();) {
    if (at + 1 == attributes.size() && attributes[at] == ' ') return true;
    const auto attribute = plain_attribute(attributes, at);
    if (!attribute || count == names.size()) return false;
    const std::string_view name = attribute->name;
    const bool of_prefix = name.starts_with(prefix) && name.size() > prefix.size() &&
                           end_of(letters, name, prefix.size()) == name.size();
    const auto known = names.begin() + static_cast<std::ptrdiff_t>(count);
    if (!of_prefix || std::find(names.begin(), known, name) != known) return false;
    names[count++] = name;
    at = attribute->end;
  }
  return true;
}

// Whether each quote in `attributes`, up to the first ">" behind them, is closed there: a
// ">" within quotes ends nothing.
bool are_closed(std::string_view attributes) {
  std::size_t at = attributes.find('=');
  while (at != std::string_view::npos) {
    at = attributes.find_first_of("\"'", at);
    if (at == std::string_view::npos) return true;
    at = attributes.find(attributes[at], at + 1);
    if (at == std::string_view::npos) return false;
    at = attributes.find('=', at);
  }
  return true;
}

}  // namespace

void XmlSparing::begin() {
  kept_.clear();
  kept_to_ = 0;
}

std::string_view XmlSparing::handed_over(std::string_view piece, std::size_t length) {
  if (kept_to_ == 0) return piece.substr(0, length);
  kept_ += piece.substr(kept_to_, length - kept_to_);
  return kept_;
}

std::optional<std::size_t> XmlSparing::leave_out(std::string_view piece, std::size_t at,
                                                 std::size_t next,
                                                 std::string_view name) {
  // Within a tag that has not ended, what looks like another is a fault to be told.
  if (!spared_ || !exact_) return std::nullopt;
  const std::size_t close = piece.find('>', at);
  if (close == nowhere || close > next) {
    exact_ = false;
    return std::nullopt;
  }
  const std::string_view tag = piece.substr(at, close - at);
  if (tag.starts_with('/')) {
    const bool plain = tag.size() == name.size() + 1;
    if (plain && part_of(name) == XmlSpared::Part::empty && leave_holder_out(at, name)) {
      kept_to_ = close + 1;
      return kept_to_;
    }
    exact_ = plain || are_closed(tag);
    return std::nullopt;
  }
  const bool whole = part_of(name) == XmlSpared::Part::empty && tag.ends_with('/') &&
                     are_plain(tag.substr(name.size(), tag.size() - name.size() - 1),
                               name.substr(0, name.find(':') + 1));
  if (!whole) {
    exact_ = leave_attributes_out(piece.substr(0, close), at + name.size());
    return std::nullopt;
  }
  kept_ += piece.substr(kept_to_, at - 1 - kept_to_);
  kept_to_ = close + 1;
  return kept_to_;
}

// Takes the start tag "<name>" back where all that stood between it and the end tag at
// `at` was left out.
bool XmlSparing::leave_holder_out(std::size_t at, std::string_view name) {
  const std::size_t length = name.size() + 2;
  if (kept_to_ + 1 != at || kept_.size() <= length) return false;
  const std::string_view last = std::string_view(kept_).substr(kept_.size() - length);
  if (last.front() != '<' || last.back() != '>' || last.substr(1, name.size()) != name) {
    return false;
  }
  kept_.resize(kept_.size() - length);
  return true;
}

// Those that are plain and spared, of the attributes that begin at `at` and go to the end
// of `tag`. False where a quote is open at the end.
bool XmlSparing::leave_attributes_out(std::string_view tag, std::size_t at) {
  std::array<std::string_view, 12> out;
  auto free = out.begin();
  while (at < tag.size()) {
    const auto attribute = plain_attribute(tag, at);
    if (!attribute) break;
    // What follows must not stick to what stands before.
    const std::string_view behind = tag.substr(attribute->end);
    const bool apart = behind.empty() || behind.front() == ' ' || behind == "/";
    if (part_of(attribute->name) == XmlSpared::Part::attribute && apart &&
        free != out.end()) {
      kept_ += tag.substr(kept_to_, at - kept_to_);
      kept_to_ = attribute->end;
      const std::string_view text = tag.substr(at, attribute->end - at);
      // One that stands there twice stays so, for the parser to refuse.
      if (std::find(out.begin(), free, attribute->name) != free) {
        kept_.append(text).append(text);
      }
      *free++ = attribute->name;
    }
    at = attribute->end;
  }
  return are_closed(tag.substr(at));
}

}  // namespace griot
