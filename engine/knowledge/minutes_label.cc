#include "engine/knowledge/minutes_label.h"

#include <algorithm>

#include "engine/base/ascii.h"
#include "engine/knowledge/clause.h"
#include "engine/knowledge/sentences.h"

namespace griot {
namespace {

constexpr int most_parts_of_label = 3;
constexpr std::size_t longest_label = 40;  // bytes
constexpr std::size_t most_words = 4;

// "Action 2", "À faire": a label and its number. "Relance des bénévoles" is more.
bool is_whole_label(std::string_view id, std::span<const Token> head,
                    const Rules& rules) {
  std::size_t words = rules.begins(id, head);
  if (words == 0) return false;
  while (words < head.size() &&
         (is_digit(head[words].word.front()) || head[words].word == "n")) {
    ++words;
  }
  return words == head.size();
}

}  // namespace

LabelledText labelled_text_of(std::string_view text, const Rules& rules) {
  using enum LabelledText::Kind;
  // "Décision 1. Une indemnité est versée."
  const std::size_t dot = text.find(". ");
  if (dot != std::string_view::npos && dot > 0 && is_digit(text[dot - 1])) {
    const Tokens label = tokens_of(text.substr(0, dot));
    if (label.size() == 2 && rules.begins("etiquette-decision", label) == 1) {
      return {decision, std::string(text.substr(dot + 2))};
    }
  }
  for (int part = 0; part < most_parts_of_label; ++part) {
    std::size_t colon = std::min(text.find(':'), text.find("–"));
    if (colon == std::string_view::npos || colon > longest_label) return {};
    const Tokens head = tokens_of(text.substr(0, colon));
    const bool dash = text[colon] != ':';
    if (head.size() > most_words) return {};
    colon += dash ? std::string_view("–").size() : 1U;
    const std::size_t begin = text.find_first_not_of(" :,.", colon);
    if (begin == std::string_view::npos) return {};
    text = text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
    if (is_whole_label("etiquette-de-refus", head, rules))
      return {refused, std::string(text)};
    if (rules.begins("etiquette-decision", head) > 0)
      return {decision, std::string(text)};
    if (is_whole_label("etiquette-action", head, rules))
      return {action, std::string(text)};
    if (!dash) return {};
  }
  return {};
}

std::string act_behind_title(std::string_view text, const Rules& rules) {
  constexpr std::size_t longest_title = 12;  // words
  const std::size_t mark = std::min({text.find(':'), text.find("–"), text.find("—")});
  if (mark == std::string_view::npos || mark > longest_label) return {};
  const Tokens label = tokens_of(text.substr(0, mark));
  if (!is_whole_label("etiquette-resolution", label, rules)) return {};
  const std::size_t begin = text.find(' ', mark);
  if (begin == std::string_view::npos) return {};
  const std::vector<std::string> sentences = sentences_of(text.substr(begin));
  if (sentences.size() < 2) return {};
  const Tokens title = tokens_of(sentences[0]);
  if (title.size() > longest_title || clause_of(sentences[0], title, rules).found())
    return {};
  const std::size_t end = text.find(sentences[0]) + sentences[0].size();
  return std::string(text.substr(std::min(end + 1, text.size())));
}

RunInHead run_in_head_of(const std::string& text, const Rules& rules) {
  constexpr std::size_t most_words_run_in = 2;
  for (const std::string_view end : {". ", " : ", " – ", " — "}) {
    const std::size_t at = text.find(end);
    if (at == std::string::npos || at > longest_label) continue;
    const Tokens head = tokens_of(text.substr(0, at));
    if (head.empty() || head.size() > most_words_run_in) continue;
    const std::string_view role =
        is_whole_label("etiquette-action", head, rules) ? "actions" : rules.section(head);
    if (!role.empty()) return {role, text.substr(at + end.size())};
  }
  return {};
}

namespace {

// "# CAISSE" and below it "## Relevé de décisions", alone there, with headings of its
// own: a title too.
bool is_only_one_below(const Lines& lines, const Line& heading, const Line& first) {
  const bool below = heading.section != no_line && &lines.all[heading.section] == &first;
  std::size_t alike = 0, within = 0;
  for (const Line& line : lines.all) {
    if (line.kind != Line::Kind::heading) continue;
    alike += line.rank == heading.rank ? 1U : 0U;
    within += line.rank > heading.rank ? 1U : 0U;
  }
  return below && alike == 1 && within > 1;
}

}  // namespace

bool takes_role_of_title(const Lines& lines, std::size_t line) {
  const auto is_heading = [](const Line& one) { return one.kind == Line::Kind::heading; };
  const auto first = std::ranges::find_if(lines.all, is_heading);
  if (std::count_if(first, lines.all.end(), is_heading) < 2) return false;
  for (const std::size_t section : lines.sections_of(line)) {
    const Line& here = lines.all[section];
    if (here.role.empty()) continue;
    return &here == &*first || is_only_one_below(lines, here, *first);
  }
  return false;
}

bool is_label_of_decision(std::string_view label, const Rules& rules) {
  const Tokens tokens = tokens_of(label);
  if (tokens.empty() || tokens.size() > most_words) return false;
  return rules.has("etiquette-resolution", tokens) ||
         rules.begins("etiquette-decision", tokens) > 0;
}

}  // namespace griot
