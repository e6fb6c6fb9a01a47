// What a sentence does: asks, recalls, quotes, promises.
#include <algorithm>
#include <array>

#include "engine/knowledge/recommendations.h"

namespace griot {
namespace {

// Words before the verb in which its subject is looked for.
constexpr std::size_t longest_subject = 12;

// Somebody else's demand: "Les syndicats demandent que …". A subject that signs, or none,
// is no other.
bool is_of_others(std::span<const Token> tokens, const Rules& rules) {
  const Phrases::Found verb = rules.marker("demande-d-autrui", tokens);
  if (verb.last == 0 || verb.first == 0 || verb.first > longest_subject) return false;
  const auto subject = tokens.first(verb.first);
  if (rules.has("sujet-signataire", subject)) return false;
  if (rules.opening(tokens) != Rules::Opening::none) return false;
  // "une demande", "la demande de visa": a noun.
  const std::string& before = tokens[verb.first - 1].word;
  constexpr std::array determiners = {"la",     "une",   "cette", "sa",   "leur",
                                      "chaque", "toute", "de",    "d",    "par",
                                      "sur",    "pour",  "en",    "notre"};
  return std::find(determiners.begin(), determiners.end(), before) == determiners.end();
}

}  // namespace

// "celles que les signataires proposent" tells of a demand and makes none.
bool asks_now(std::span<const Token> tokens, const Rules& rules) {
  const Phrases::Found found = rules.marker("demande", tokens);
  if (found.last == 0) return false;
  if (found.first == 0) return true;
  const std::string& before = tokens[found.first - 1].word;
  return before != "que" && before != "qu" && before != "dont" && before != "comme";
}

Sense sense_of(const Line& line, const Rules& rules) {
  const std::span<const Token> tokens = line.tokens;
  if (line.ends_with('?')) return Sense::asks_back;
  if (rules.begins("considerant", tokens) > 0) return Sense::considers;
  if (rules.begins("citation", tokens) > 0) return Sense::quotes;
  if (rules.has("politesse", tokens)) return Sense::neutral;
  const bool asks = asks_now(tokens, rules) || rules.has("annonce", tokens);
  if (!asks && rules.has("engagement", tokens)) return Sense::promises;
  const bool opens = rules.opening(tokens) != Rules::Opening::none;
  if (!asks && !opens && rules.has("passe", tokens)) return Sense::recalls;
  if (!asks && is_of_others(tokens, rules)) return Sense::quotes;
  if (asks || opens || rules.has("devoir", tokens)) return Sense::asks;
  return Sense::neutral;
}

}  // namespace griot
