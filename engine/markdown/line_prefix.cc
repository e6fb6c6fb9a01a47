#include "engine/markdown/line_prefix.h"

#include <algorithm>

namespace griot {
namespace {

bool is_blank_at(std::string_view text, std::size_t i) {
  return i >= text.size() || text[i] == ' ' || text[i] == '\t';
}

}  // namespace

LineMark first_mark(std::string_view rest) {
  const std::size_t start = std::min(rest.find_first_not_of(" \t"), rest.size());
  if (start == rest.size()) return {};
  const char c = rest[start];
  if (c == '>') return {LineMark::Kind::quote, start + 1};
  if ((c == '-' || c == '*' || c == '+') && is_blank_at(rest, start + 1)) {
    return {LineMark::Kind::item, start + 1};
  }
  std::size_t end = start;
  while (end < rest.size() && end < start + 10 && rest[end] >= '0' && rest[end] <= '9') {
    ++end;
  }
  const bool ordered = end > start && end < rest.size() &&
                       (rest[end] == '.' || rest[end] == ')') &&
                       is_blank_at(rest, end + 1);
  if (ordered) return {LineMark::Kind::item, end + 1};
  return {};
}

std::size_t fence_length(std::string_view rest) {
  if (rest.empty() || (rest[0] != '`' && rest[0] != '~')) return 0;
  const std::size_t end = std::min(rest.find_first_not_of(rest[0]), rest.size());
  return end >= 3 ? end : 0;
}

}  // namespace griot
