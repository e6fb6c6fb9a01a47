#include "engine/base/message.h"

#include <utility>

namespace griot {

Message say(const char* id, std::vector<std::string> values) {
  return {id, {}, 0, std::move(values)};
}

Message say_n(const char* singular, const char* plural, std::int64_t count,
              std::vector<std::string> more_values) {
  more_values.insert(more_values.begin(), std::to_string(count));
  return {singular, plural, count, std::move(more_values)};
}

std::string fill(std::string_view pattern, const std::vector<std::string>& values) {
  std::string filled;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool slot = pattern[i] == '{' && i + 2 < pattern.size() &&
                      pattern[i + 1] >= '1' && pattern[i + 1] <= '9' &&
                      pattern[i + 2] == '}';
    if (!slot) {
      filled += pattern[i];
      continue;
    }
    const auto index = static_cast<std::size_t>(pattern[i + 1] - '1');
    if (index < values.size()) filled += values[index];
    i += 2;
  }
  return filled;
}

std::string in_french(const Message& message) {
  // French counts 0 and 1 as singular.
  const bool many = !message.plural.empty() && message.count > 1;
  return fill(many ? message.plural : message.id, message.values);
}

}  // namespace griot
