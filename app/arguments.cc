#include "app/arguments.h"

#include <charconv>
#include <utility>

#include "engine/base/error.h"

namespace griot {
namespace {

constexpr int longest_range = 1'000;

// "3-5" is 3, 4 and 5; anything else stands as it is written.
void add_item(const std::string& item, std::vector<std::string>& items) {
  int first = 0;
  int last = 0;
  const char* end = item.data() + item.size();
  const auto dash = std::from_chars(item.data(), end, first).ptr;
  const bool range = first > 0 && dash != end && *dash == '-' &&
                     std::from_chars(dash + 1, end, last).ptr == end && first <= last &&
                     last - first < longest_range;
  if (!range) return items.push_back(item);
  for (int n = first; n <= last; ++n) items.push_back(std::to_string(n));
}

}  // namespace

void Arguments::add(std::string name, std::vector<std::string> values) {
  values_.insert_or_assign(std::move(name), std::move(values));
}

bool Arguments::has(std::string_view name) const {
  return values_.contains(name);
}

std::string Arguments::text(std::string_view name, std::string_view fallback) const {
  const auto found = values_.find(name);
  if (found == values_.end() || found->second.empty()) return std::string(fallback);
  return found->second.back();
}

std::vector<std::string> Arguments::list(std::string_view name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? std::vector<std::string>() : found->second;
}

std::vector<std::string> Arguments::items(std::string_view name) const {
  std::vector<std::string> items;
  for (const std::string& together : list(name)) {
    std::string item;
    for (const char c : together + ",") {
      const bool between = c == ',' || c == ';' || c == ' ';
      if (!between) item += c;
      if (between && !item.empty()) add_item(std::exchange(item, {}), items);
    }
  }
  if (has(name) && items.empty()) {
    throw Error(ErrorCode::usage, std::string(name), say("aucun numéro n'est donné"),
                say("écrivez par exemple {1} 1,3", {std::string(name)}));
  }
  return items;
}

std::int64_t Arguments::number(std::string_view name, std::int64_t fallback,
                               std::int64_t min, std::int64_t max) const {
  if (!has(name)) return fallback;
  const std::string written = text(name);
  std::int64_t value = 0;
  const char* end = written.data() + written.size();
  const auto read = std::from_chars(written.data(), end, value);
  if (read.ec != std::errc() || read.ptr != end || value < min || value > max) {
    throw Error(ErrorCode::usage, std::string(name),
                say("« {1} » n'est pas un nombre entier de {2} à {3}",
                    {written, std::to_string(min), std::to_string(max)}),
                say("écrivez par exemple {1} {2}",
                    {std::string(name), std::to_string(fallback)}));
  }
  return value;
}

}  // namespace griot
