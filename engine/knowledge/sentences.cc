#include "engine/knowledge/sentences.h"

namespace griot {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> sentences;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool stop = text[i] == '.' || text[i] == '!' || text[i] == '?';
    const bool ends = stop && (i + 1 == text.size() || text[i + 1] == ' ');
    const bool initial =
        i >= 2 && text[i - 1] >= 'A' && text[i - 1] <= 'Z' && text[i - 2] == ' ';
    if (!ends || initial) continue;
    sentences.emplace_back(trimmed(text.substr(begin, i + 1 - begin)));
    begin = i + 1;
  }
  const std::string_view rest = trimmed(text.substr(begin));
  if (!rest.empty()) sentences.emplace_back(rest);
  return sentences;
}

}  // namespace griot
