#include "engine/publication/json_answer.h"

#include <charconv>
#include <nlohmann/json.hpp>

#include "engine/publication/page_kinds.h"

namespace griot {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t most_offset = 1'000'000;

std::optional<Window> window(const PageContext& page, std::size_t usual,
                             std::size_t most) {
  const auto limit = number_asked(page, "limit", usual, 1, most);
  const auto offset = number_asked(page, "offset", 0, 0, most_offset);
  if (!limit || !offset) return std::nullopt;
  return Window{*offset, *limit};
}

}  // namespace

Page json_page(const ordered_json& json) {
  return api_page(json.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
}

std::optional<std::size_t> number_asked(const PageContext& page, std::string_view name,
                                        std::size_t otherwise, std::size_t least,
                                        std::size_t most) {
  const std::string text = page.parameter(name);
  if (text.empty()) return otherwise;
  std::size_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  const bool good =
      error == std::errc() && stop == end && number >= least && number <= most;
  return good ? std::optional(number) : std::nullopt;
}

std::optional<Window> window_of(const PageContext& page, std::size_t usual) {
  return window(page, usual, window_limit);
}

std::optional<Window> register_window_of(const PageContext& page) {
  return window(page, most_offset, most_offset);
}

Page window_problem(const PageContext& page) {
  return api_problem(400, "usage",
                     page.text(say("« limit » va de 1 à {1}, « offset » de 0 à {2}",
                                   {std::to_string(window_limit), "1000000"})));
}

}  // namespace griot
