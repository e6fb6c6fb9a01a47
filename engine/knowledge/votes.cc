#include "engine/knowledge/votes.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "engine/base/ascii.h"
#include "engine/base/find_last.h"

namespace griot {
namespace {

// "Budget adopté par 12 voix": a verb that decides, then how many.
bool is_counted(std::string_view text, std::span<const Token> tokens,
                const Rules& rules) {
  const auto decides = [&](const Token& token) {
    const VerbForm form = rules.verbs().participle(text, token);
    return form.tense == Tense::participle && (form.kinds & verb_kind::decision) != 0;
  };
  std::size_t looked_at = 0;  // words before the last count: none of them decides
  for (std::size_t k = 0; k + 1 < tokens.size(); ++k) {
    const bool counts = is_digit(tokens[k].word.front()) && tokens[k + 1].word == "voix";
    if (!counts) continue;
    if (std::ranges::any_of(tokens.subspan(looked_at, k + 1 - looked_at), decides))
      return true;
    looked_at = k + 1;
  }
  return false;
}

// "Durée : un an (adopté)", "Le four est loué – adopté", "Bureau : Awa, Binta : approuvé"
bool ends_adopted(std::string_view text, const Rules& rules) {
  constexpr std::size_t longest = 8;  // words: "(adopté, M. Bah s'abstient)"
  for (const std::string_view mark : {" (", " – ", " : ", ", "}) {
    const std::size_t begin = find_last(text, mark);
    if (begin == std::string::npos || begin == 0) continue;
    if (mark == " (" && !text.ends_with(")")) continue;
    // "12 juin, validé", not "…, approuvé par le président le 3 mars"
    if (mark == ", " && text.find(" par ") != std::string::npos) continue;
    const Tokens end = tokens_of(text.substr(begin + mark.size()));
    // "Pas d'alcool à la buvette, tout le monde est d'accord"
    if (mark != " : " && !end.empty() &&
        rules.begins("accord-de-tous", end) == end.size())
      return true;
    // "Le procès-verbal n'appelle pas de remarque, il est adopté"
    const bool it = end.size() > 2 && (end[0].word == "il" || end[0].word == "elle") &&
                    end[1].word == "est";
    if (!end.empty() && end.size() <= longest &&
        rules.begins("verdict", std::span(end).subspan(it ? 2 : 0)) > 0)
      return true;
  }
  return false;
}

// "Après vote (7 pour, 2 contre), le four est réparé"
bool follows_a_vote(std::span<const Token> tokens, const Clause& clause) {
  return tokens.size() > 4 && tokens[0].word == "apres" &&
         (tokens[1].word == "vote" || tokens[2].word == "vote") && clause.found() &&
         !clause.past;
}

// "Sont élues pour un an : Awa et Binta"
bool opens_elected(std::string_view text, std::span<const Token> tokens,
                   const Rules& rules) {
  if (tokens.size() < 4) return false;
  const bool been =
      (tokens[0].word == "ont" || tokens[0].word == "a") && tokens[1].word == "ete";
  if (tokens[0].word != "est" && tokens[0].word != "sont" && !been) return false;
  const VerbForm form = rules.verbs().participle(text, tokens[been ? 2 : 1]);
  return form.tense == Tense::participle && (form.kinds & verb_kind::decision) != 0;
}

}  // namespace

VoteCount count_behind(std::string_view text, const Rules& rules) {
  VoteCount count;
  constexpr std::size_t longest_count = 8, fewest_words = 4;
  const std::size_t mark =
      std::max(find_last(text, " : ") + 1, find_last(text, " (") + 1);
  if (mark == 0) return count;
  const Tokens head = tokens_of(text.substr(0, mark - 1));
  const Tokens votes = tokens_of(text.substr(mark + 1));
  if (head.size() < fewest_words || votes.size() < 2 || votes.size() > longest_count ||
      rules.begins("mot-de-vote", head) > 0)
    return count;
  const auto number = [](const Token& token) {
    int value = -1;
    const char* const end = token.word.data() + token.word.size();
    const auto [read, error] = std::from_chars(token.word.data(), end, value);
    return error == std::errc() && read == end ? value : -1;
  };
  for (std::size_t k = 0; k + 1 < votes.size(); ++k) {
    const std::size_t what = votes[k + 1].word == "voix" ? k + 2 : k + 1;
    if (number(votes[k]) < 0 || what >= votes.size()) continue;
    if (votes[what].word == "pour") count.yes = number(votes[k]);
    if (votes[what].word == "contre") count.no = number(votes[k]);
  }
  return count;
}

bool tells_of_a_vote(std::string_view text, std::span<const Token> tokens,
                     const Clause& clause, const Rules& rules) {
  return is_counted(text, tokens, rules) || opens_elected(text, tokens, rules) ||
         follows_a_vote(tokens, clause) || ends_adopted(text, rules) ||
         count_behind(text, rules).is_won();
}

}  // namespace griot
