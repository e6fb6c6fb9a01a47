// What all answers in JSON have in common.
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <optional>

#include "engine/publication/page_context.h"

namespace griot {

// Bytes that are no UTF-8 become U+FFFD.
Page json_page(const nlohmann::ordered_json& json);

// A whole number from `least` to `most`; `otherwise` where the parameter is not given,
// nothing where it says something else.
std::optional<std::size_t> number_asked(const PageContext& page, std::string_view name,
                                        std::size_t otherwise, std::size_t least,
                                        std::size_t most);

// The part of a list that `limit` and `offset` ask for.
struct Window {
  std::size_t offset = 0;
  std::size_t limit = 0;

  // Whether the n-th (from 0) of the list is in it.
  bool holds(std::size_t n) const { return n >= offset && n - offset < limit; }
};
constexpr std::size_t window_limit = 100;
// Of hits and documents: at most 100, `usual` without `limit`.
std::optional<Window> window_of(const PageContext& page, std::size_t usual = window_limit);
// Of what registers hold: all of it without `limit`.
std::optional<Window> register_window_of(const PageContext& page);

// 400, in words: what these parameters may be.
Page window_problem(const PageContext& page);

}  // namespace griot
