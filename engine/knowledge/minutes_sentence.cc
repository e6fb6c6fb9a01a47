#include "engine/knowledge/minutes_sentence.h"

#include <algorithm>
#include <array>

#include "engine/knowledge/clause.h"

namespace griot {

std::string behind_its_point(const std::string& sentence, const Rules& rules) {
  const std::vector<Token> tokens = tokens_of(sentence);
  static constexpr std::array<std::string_view, 4> openings = {"sur", "concernant",
                                                               "quant", "pour"};
  const std::size_t colon = sentence.find(" : ");
  const bool points =
      colon != std::string::npos && !tokens.empty() &&
      std::ranges::find(openings, tokens[0].word) != openings.end() &&
      !clause_of(sentence, tokens_of(sentence.substr(0, colon)), rules).found();
  return points ? sentence.substr(colon + 3) : sentence;
}

std::string without_link(const std::string& sentence, const Rules& rules) {
  const std::vector<Token> tokens = tokens_of(sentence);
  const std::size_t words = rules.begins("liaison", tokens);
  const std::size_t comma = sentence.find(", ");
  const bool links = words > 0 && words < tokens.size() && comma != std::string::npos &&
                     comma >= tokens[words - 1].to && comma < tokens[words].from;
  return links ? sentence.substr(comma + 2) : sentence;
}

bool is_refused(std::span<const Token> tokens, const Rules& rules) {
  return rules.has("refus", tokens) || rules.has("report", tokens);
}

bool rejects_what_was_said(const std::string& sentence, const Rules& rules) {
  constexpr std::size_t longest = 6;  // words of a sentence that says no more
  const std::vector<Token> tokens = tokens_of(sentence);
  const std::span<const Token> begin =
      std::span(tokens).first(std::min<std::size_t>(3, tokens.size()));
  return is_refused(tokens, rules) &&
         (tokens.size() <= longest || rules.has("mot-de-vote", begin) ||
          begin[0].word == "elle" || begin[0].word == "il");
}

}  // namespace griot
