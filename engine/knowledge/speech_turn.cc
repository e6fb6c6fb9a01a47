#include "engine/knowledge/speech_turn.h"

#include <algorithm>

#include "engine/base/ascii.h"
#include "engine/document/plain_text.h"
#include "engine/knowledge/actor.h"
#include "engine/knowledge/clause.h"

namespace griot {
namespace {

constexpr std::size_t longest_lead_in = 80;  // bytes

void skip_marks(std::string& text) {
  for (;;) {
    const std::size_t before = text.size();
    for (const std::string_view mark : {" ", ":", ".", "–", "—", "-", "\xC2\xA0"}) {
      if (text.starts_with(mark)) text.erase(0, mark.size());
    }
    if (text.size() == before) return;
  }
}

// "[10:26] Hicham, Maroc" → "Hicham"
std::string speaker_in(std::string_view lead_in) {
  if (!lead_in.starts_with('[')) return {};
  const std::size_t close = lead_in.find(']');
  if (close == std::string_view::npos) return {};
  const bool time =
      std::any_of(lead_in.begin(), lead_in.begin() + static_cast<std::ptrdiff_t>(close),
                  [](char c) { return is_digit(c); });
  std::string name(lead_in.substr(close + 1));
  skip_marks(name);
  name.resize(std::min(name.find_first_of(",(:"), name.size()));
  while (name.ends_with(' ')) name.pop_back();
  return time ? name : std::string();
}

// "Awa (20 h 02) : …", "20:03 Awa : …": a name of few words beside a time.
std::string name_beside_time(std::string_view head) {
  constexpr std::size_t longest_name = 30;  // bytes
  const auto is_time = [](std::string_view said) {
    // "20 h 02", "20:03", "20h"; not "2 hommes".
    std::size_t at = 0;
    while (at < said.size() && is_digit(said[at])) ++at;
    if (at == 0 || at > 2) return false;
    if (at < said.size() && said[at] == ' ') ++at;
    if (at >= said.size() || (said[at] != 'h' && said[at] != ':')) return false;
    while (++at < said.size() && (said[at] == ' ' || is_digit(said[at]))) {
    }
    return at >= said.size();
  };
  std::string name;
  if (const std::size_t open = head.find(" (");
      open != std::string_view::npos && head.ends_with(')')) {
    if (!is_time(head.substr(open + 2, head.size() - open - 3))) return {};
    name = head.substr(0, open);
  } else {
    const std::size_t end = head.find(' ');
    if (end == std::string_view::npos || !is_time(head.substr(0, end))) return {};
    name = head.substr(end);
    skip_marks(name);
  }
  const bool capital = !name.empty() && !is_digit(name.front()) &&
                       !(name.front() >= 'a' && name.front() <= 'z');
  return capital && name.size() <= longest_name ? name : std::string();
}

}  // namespace

std::string bold_lead_in(const Line& line) {
  const auto* paragraph =
      line.block ? std::get_if<Paragraph>(&line.block->value) : nullptr;
  if (!paragraph || line.bold || paragraph->content.size() < 2) return {};
  // "a) **Enseignement.** …": behind its typed marker.
  const auto* typed = std::get_if<Text>(&paragraph->content.front().value);
  const bool marked = typed && !line.label.empty() && paragraph->content.size() > 2 &&
                      on_one_line(typed->text) == line.label;
  const Inline& opening = paragraph->content[marked ? 1 : 0];
  const auto* first = std::get_if<Emphasised>(&opening.value);
  if (!first || first->kind != Emphasis::strong) return {};
  return on_one_line(plain_text(first->content));
}

std::string bold_speaker_of(const Line& line) {
  constexpr std::size_t most_words = 4;
  std::string name = bold_lead_in(line);
  if (name.empty() || line.text.size() <= name.size()) return {};
  const Tokens said = tokens_of(std::string_view(line.text).substr(name.size()));
  const std::string_view behind = std::string_view(line.text).substr(name.size());
  const bool first_person = std::ranges::any_of(said, [&](const Token& token) {
    return token.word == "je" || elided_before(behind, token) == "j";
  });
  name.resize(std::min(name.find_first_of("(,:"), name.size()));
  while (name.ends_with(' ')) name.pop_back();
  const Tokens words = tokens_of(name);
  const bool named = !words.empty() && words.size() <= most_words &&
                     std::ranges::all_of(words, [&](const Token& token) {
                       return begins_with_capital(name, token) || token.word == "et";
                     });
  return first_person && named ? name : std::string();
}

std::string without_time(const std::string& text) {
  const std::size_t close = text.find("] ");
  constexpr std::size_t longest_time = 10;  // bytes
  if (!text.starts_with('[') || close == std::string::npos || close > longest_time)
    return text;
  const std::string_view time = std::string_view(text).substr(1, close - 1);
  const bool digits = !time.empty() && is_digit(time.front()) &&
                      (time.find(':') != time.npos || time.find('h') != time.npos);
  return digits ? text.substr(close + 2) : text;
}

SpeechTurn speech_turn_of(const Line& line) {
  SpeechTurn turn{{}, without_time(line.text)};
  if (const std::size_t colon = line.text.find(" : ");
      colon != std::string::npos && colon <= longest_lead_in) {
    const std::string name =
        name_beside_time(std::string_view(line.text).substr(0, colon));
    if (!name.empty()) return {name, line.text.substr(colon + 3)};
  }
  std::string lead_in = bold_lead_in(line);
  if (lead_in.empty() &&
      line.text.starts_with('[')) {  // typed: "[10:12] Leïla : je renvoie"
    const std::size_t colon = line.text.find(" : ");
    if (colon != std::string::npos && colon <= longest_lead_in) {
      lead_in = line.text.substr(0, colon);
    }
  }
  if (lead_in.empty() || lead_in.size() > longest_lead_in ||
      !line.text.starts_with(lead_in))
    return turn;
  turn.text = line.text.substr(lead_in.size());
  skip_marks(turn.text);
  if (turn.text.empty()) return {{}, line.text};
  turn.speaker = speaker_in(lead_in);
  return turn;
}

}  // namespace griot
