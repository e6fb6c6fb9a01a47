#include "engine/knowledge/sentences.h"

#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/document/clean_text.h"
#include "engine/text/date.h"

namespace griot {
namespace {

// "M. Ali", "Dr. Awa", "J. Modèle", "n. 3": a stop behind these ends no sentence.
bool is_short_for(std::string_view before) {
  const std::size_t blank = before.rfind(' ');
  std::string_view word = before.substr(blank == std::string_view::npos ? 0 : blank + 1);
  if (word.starts_with('(') || word.starts_with('[')) word.remove_prefix(1);  // "(cf."
  if (word.size() == 1) return word[0] >= 'A' && word[0] <= 'Z';
  return word == "MM" || word == "Mme" || word == "Mmes" || word == "Mlle" ||
         word == "Dr" || word == "Pr" || word == "Me" || word == "art" || word == "cf" ||
         word == "Cf" || word == "resp" || word == "Resp" || word == "cotis" ||
         word == "subv" || word == "env";
}

// "sam. 24/01": a day in short, and its number behind.
bool is_stop_of_weekday(std::string_view text, std::size_t stop) {
  static constexpr std::array<std::string_view, 7> days = {"lun", "mar", "mer", "jeu",
                                                           "ven", "sam", "dim"};
  if (stop < 3 || stop + 2 >= text.size() || !is_digit(text[stop + 2])) return false;
  const bool whole = stop == 3 || text[stop - 4] == ' ';
  return whole && std::ranges::find(days, text.substr(stop - 3, 3)) != days.end();
}

}  // namespace

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> sentences;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool stop = text[i] == '.' || text[i] == '!' || text[i] == '?';
    const bool ends = stop && (i + 1 == text.size() || text[i + 1] == ' ');
    if (!ends || (text[i] == '.' && is_short_for(text.substr(0, i)))) continue;
    if (text[i] == '.' && is_stop_of_weekday(text, i)) continue;
    if (is_stop_of_month(text, i)) continue;  // "avant le 15 nov. 2026"
    sentences.emplace_back(trimmed(text.substr(begin, i + 1 - begin)));
    begin = i + 1;
  }
  const std::string_view rest = trimmed(text.substr(begin));
  if (!rest.empty()) sentences.emplace_back(rest);
  return sentences;
}

std::string without_edges(std::string_view part) {
  const auto is_edge = [](char c) {
    return c == ' ' || c == ':' || c == ',' || c == '.';
  };
  while (!part.empty() && is_edge(part.front())) part.remove_prefix(1);
  while (!part.empty() && is_edge(part.back())) part.remove_suffix(1);
  return std::string(part);
}

std::vector<std::string> parts_between(std::string_view text,
                                       std::initializer_list<std::string_view> signs) {
  const bool whole = std::ranges::find(signs, "(") == signs.end();
  std::vector<std::string> parts(1);
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
    const auto sign = std::ranges::find_if(
        signs, [&](std::string_view each) { return text.substr(at).starts_with(each); });
    if ((whole && depth > 0) || sign == signs.end()) {
      parts.back() += text[at++];
      continue;
    }
    at += sign->size();
    parts.emplace_back();
  }
  for (std::string& part : parts) part = without_edges(part);
  std::erase_if(parts, [](const std::string& part) { return part.empty(); });
  return parts;
}

}  // namespace griot
