#include "engine/knowledge/actor.h"

#include <algorithm>
#include <array>

namespace griot {
namespace {

constexpr std::size_t most_words_of_actor = 14;

bool is_pronoun(const std::string& word) {
  static constexpr std::array<std::string_view, 20> words = {
      "on",   "il",       "elle",     "ils",       "elles", "nous",  "vous",
      "tout", "rien",     "ce",       "cela",      "ca",    "celui", "celle",
      "ceux", "certains", "beaucoup", "plusieurs", "qui",   "aucun"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool begins_with_capital(std::string_view text, const Token& token) {
  if (token.from > 0 && text[token.from - 1] == '@') return true;  // "@awa"
  const unsigned char first = static_cast<unsigned char>(text[token.from]);
  if (first >= 'A' && first <= 'Z') return true;
  const auto second =
      token.from + 1 < text.size() ? static_cast<unsigned char>(text[token.from + 1]) : 0;
  return first == 0xC3 && second >= 0x80 && second <= 0x9E;
}

bool is_in_capitals(std::string_view text, const Token& token) {
  const std::string_view word = text.substr(token.from, token.to - token.from);
  return word.size() >= 2 && word[0] >= 'A' && word[0] <= 'Z' &&
         std::none_of(word.begin(), word.end(),
                      [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_actor(std::string_view text, std::span<const Token> tokens, const Rules& rules) {
  if (tokens.empty() || tokens.size() > most_words_of_actor) return false;
  if (is_pronoun(tokens[0].word) || is_pronoun(tokens.back().word)) return false;
  if (rules.verbs().form(text, tokens[0]).tense == Tense::infinitive) return false;
  const Phrases::Found role = rules.marker("quelqu-un", tokens);
  // "Formation de relais" is nobody.
  const bool deed = role.first > 0 && rules.opening(tokens) == Rules::Opening::noun;
  if (role.last > 0 && role.first <= 2 && !deed) return true;
  std::size_t capitals = 0, words = 0, behind_first = 0;
  // "Clarisse (chat)", "Le trésorier (Ali)": what is in brackets only explains.
  const std::size_t open = text.find('(', tokens[0].from);
  for (const Token& token : tokens) {
    if (&token != &tokens[0] && token.from > open) break;
    if (is_in_capitals(text, token)) return true;
    if (token.stop) continue;
    ++words;
    const bool capital = begins_with_capital(text, token);
    capitals += capital ? 1U : 0U;
    behind_first += capital && &token != &tokens[0] ? 1U : 0U;
  }
  // "Mariama", "Koffi et Awa": nothing but names. "l'Atelier imaginaire Vakana": more
  // than one, or the first noun.
  const bool bare = !tokens[0].stop;
  if (bare && words > 0 && capitals == words) return true;
  if (!bare && tokens.size() > 1 && capitals > 0 && begins_with_capital(text, tokens[1]))
    return true;
  return capitals >= 2 || (bare && behind_first > 0 && tokens.size() <= 4) ||
         !rules.ids(Kind::organisation, tokens).empty();
}

}  // namespace griot
