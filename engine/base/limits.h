// The published limits, in one table: what one input may cost.
//
// An input beyond a limit is refused with an Error{limit} that names the limit and its
// value. Defaults come from the safety rules; `griot.toml`, section [limites], changes
// them by the keys of `limit_table()`.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "engine/base/error.h"

namespace griot {

struct Limits {
  std::int64_t input_bytes = 32 << 20;
  std::int64_t zip_entries = 2'000;
  std::int64_t zip_unpacked_bytes = 256 << 20;  // all parts of one file together
  std::int64_t zip_ratio = 200;                 // applied once past 1 MiB
  std::int64_t xml_part_bytes = 64 << 20;
  std::int64_t xml_depth = 256;
  std::int64_t xml_elements = 2'000'000;
  std::int64_t xml_attributes = 500;  // of one tag
  std::int64_t xml_text_bytes = 8 << 20;  // of one text node or attribute value
  std::int64_t markdown_bytes = 1 << 20;
  std::int64_t table_columns = 64;     // in Markdown
  std::int64_t markdown_nesting = 64;  // quotes and lists within each other
  std::int64_t link_bytes = 2'048;
  std::int64_t front_matter_bytes = 64 << 10;
  std::int64_t html_bytes = 16 << 20;
  std::int64_t image_pixels = 40'000'000;  // by the image's header
  std::int64_t import_seconds = 10;
};

// The depth a document tree is built to; deeper input is flattened into its parent with a
// finding. Walks may recurse because of it.
inline constexpr int max_tree_depth = 100;

struct LimitName {
  const char* key;  // in griot.toml: "entree-octets"
  std::int64_t Limits::*member;
};
std::span<const LimitName> limit_table();

// "la limite « entree-octets » est de 33554432 …"
Error limit_error(std::string place, std::int64_t Limits::*member, const Limits& limits);

// Throws limit_error when `value` is over the limit.
inline void check_limit(const std::string& place, std::int64_t value,
                        std::int64_t Limits::*member, const Limits& limits) {
  if (value > limits.*member) throw limit_error(place, member, limits);
}

}  // namespace griot
