#include "engine/server/accept_encoding.h"

#include <optional>

#include "engine/server/field_text.h"

namespace griot {
namespace {

// "q=0.5" in thousandths; what is no weight counts as not accepted.
int weight_of(std::string_view parameters) {
  while (!parameters.empty()) {
    std::string_view parameter = next_part(parameters, ';');
    const std::string_view name = next_part(parameter, '=');
    if (!same_word(name, "q")) continue;
    const bool known =
        !parameter.empty() && (parameter[0] == '0' || parameter[0] == '1') &&
        (parameter.size() == 1 || parameter[1] == '.') && parameter.size() <= 5;
    if (!known) return 0;
    int weight = parameter[0] - '0';
    for (std::size_t digit = 2; digit < 5; ++digit) {
      const char c = digit < parameter.size() ? parameter[digit] : '0';
      if (c < '0' || c > '9') return 0;
      weight = weight * 10 + (c - '0');
    }
    return weight > 1'000 ? 0 : weight;
  }
  return 1'000;
}

}  // namespace

Codings accepted_codings(std::string_view accept_encoding) {
  std::optional<int> brotli, gzip, identity, others;
  while (!accept_encoding.empty()) {
    std::string_view parameters = next_part(accept_encoding, ',');
    const std::string_view coding = next_part(parameters, ';');
    const int weight = weight_of(parameters);
    if (same_word(coding, "br")) brotli = weight;
    if (same_word(coding, "gzip") || same_word(coding, "x-gzip")) gzip = weight;
    if (same_word(coding, "identity")) identity = weight;
    if (coding == "*") others = weight;
  }
  const int for_brotli = brotli.value_or(others.value_or(0));
  const int for_gzip = gzip.value_or(others.value_or(0));
  const int for_plain = identity.value_or(0);
  const auto liked = [&](int weight) { return weight > 0 && weight >= for_plain; };
  return {liked(for_brotli) && for_brotli >= for_gzip, liked(for_gzip)};
}

}  // namespace griot
