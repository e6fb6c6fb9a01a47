#include "engine/knowledge/asking.h"

#include <algorithm>
#include <array>

#include "engine/knowledge/recommendations.h"

namespace griot {
bool Asking::is_labelled(const Line& line) const {
  const std::string label = line.label + " :";
  const Marker marker = marker_of(label + " x", rules_);
  if (marker.form == Marker::Form::named) return true;
  return marker.form == Marker::Form::code && line.label.front() == 'R';
}

bool Asking::is_only_a_theme(std::size_t i) const {
  if (lines_[i].tokens.empty()) return true;
  if (i + 1 >= lines_.size() || lines_[i + 1].kind != Line::Kind::paragraph) return false;
  const Line& next = lines_[i + 1];
  return lines_[i].tokens.size() <= 6 &&
         (asks_now(next.tokens, rules_) || rules_.has("devoir", next.tokens) ||
          begins_with_addressee(next.tokens));
}

bool Asking::begins_with_addressee(std::span<const Token> tokens) const {
  const auto named = rules_.addressees(tokens);
  if (named.empty() || named.front().first > 4) return false;
  constexpr std::array past = {"a", "ont", "avait", "avaient", "etait", "etaient", "fut"};
  const std::size_t end = std::min(tokens.size(), named.front().last + 4);
  for (std::size_t k = named.front().last; k < end; ++k) {
    if (tokens[k].word == "a" && k + 1 < tokens.size() &&
        rules_.opening(tokens.subspan(k + 1)) == Rules::Opening::verb) {
      return true;  // "à créer"
    }
    if (std::find(past.begin(), past.end(), tokens[k].word) != past.end()) return false;
  }
  return true;
}

bool Asking::is_announced(const Line& line) const {
  for (std::size_t lead = line.lead; lead != no_line; lead = lines_[lead].lead) {
    if (is_announcing(lead)) return true;
  }
  return line.parent != no_line && is_announcing(line.parent);
}

bool Asking::is_announcing(std::size_t i) const {
  const Line& line = lines_[i];
  if (!line.ends_with(':') || line.quoted) return false;
  const bool asks =
      rules_.has("demande", line.tokens) || rules_.has("annonce", line.tokens);
  return asks && sense_of(line, rules_) == Sense::asks;
}

bool Asking::refuses(std::size_t lead) const {
  if (lead == no_line || !lines_[lead].ends_with(':')) return false;
  const Sense sense = sense_of(lines_[lead], rules_);
  return sense != Sense::asks && sense != Sense::neutral && sense != Sense::asks_back;
}

bool Asking::has_items(const Line& line) const {
  const auto i = static_cast<std::size_t>(&line - lines_.data());
  for (std::size_t j = i + 1; j < lines_.size() && j <= i + 2; ++j) {
    const Line& next = lines_[j];
    if (next.kind == Line::Kind::item && (next.parent == i || next.lead == i))
      return true;
  }
  return false;
}

bool Asking::is_group(std::size_t i) const {
  const Line& line = lines_[i];
  if (!has_items(line)) return false;
  if (is_announcing(i)) return true;
  if (says_more(line)) return false;
  if (rules_.opening(line.tokens) == Rules::Opening::verb) return false;
  const bool addressed =
      rules_.begins("adresse", line.tokens) > 0 || line.ends_with(':') || line.bold;
  const std::size_t most = rules_.begins("adresse", line.tokens) > 0 ? 14 : 6;
  return addressed && !rules_.addressees(line.tokens).empty() &&
         line.tokens.size() <= most && !rules_.has("devoir", line.tokens);
}

bool Asking::says_more(const Line& line) const {
  const std::size_t colon = line.text.find(" : ");
  if (colon == std::string::npos) return false;
  return rules_.opening(tokens_of(line.text.substr(colon + 3))) != Rules::Opening::none;
}

bool Asking::is_definition(const Line& line) const {
  const std::size_t colon = line.text.find(':');
  if (colon == std::string::npos || line.tokens.empty() || line.tokens[0].stop)
    return false;
  const std::vector<Token> head = tokens_of(line.text.substr(0, colon));
  if (head.size() > 3 || !rules_.addressees(head).empty()) return false;
  const std::vector<Token> rest = tokens_of(line.text.substr(colon + 1));
  return !rest.empty() && rules_.opening(rest) == Rules::Opening::none;
}

bool Asking::may_be_asked(const Line& line) const {
  if (is_definition(line)) return false;
  std::size_t words = 0;
  for (const Token& token : line.tokens) words += token.stop ? 0U : 1U;
  return words >= 3 && (!line.ends_with(':') || has_items(line));
}

bool Asking::orders(const Line& part) {
  const auto& tokens = part.tokens;
  if (tokens.size() < 5) return false;
  if (tokens[0].word == "que" || tokens[0].word == "qu") return true;
  const std::size_t colon = part.text.find(" : qu");
  if (colon == std::string::npos) return false;
  const auto behind = std::find_if(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.from > colon;
  });
  if (behind == tokens.end() || behind + 1 == tokens.end()) return false;
  const std::string& subject = (behind + 1)->word;
  return subject == "il" || subject == "elle" || subject == "ils" || subject == "elles";
}

bool Asking::is_statement_of_duty(const std::string& sentence) const {
  const std::vector<Token> tokens = tokens_of(sentence);
  return tokens.size() >= 6 && sentence.ends_with('.') &&
         rules_.begins("adresse", tokens) == 0 && begins_with_addressee(tokens) &&
         !rules_.has("devoir", tokens) && !rules_.has("passe", tokens) &&
         !rules_.has("demande-d-autrui", tokens);
}

bool Asking::asks_in_sentence(const Line& part) const {
  if (asks_now(part.tokens, rules_) || orders(part)) return true;
  if (rules_.opening(part.tokens) != Rules::Opening::none) return false;
  const Phrases::Found modal = rules_.marker("devoir", part.tokens);
  if (modal.last == 0 || modal.first > within_reach) return false;
  // "Ces recommandations doivent être lues ensemble."
  return rules_.section(std::span(part.tokens).first(modal.first)) != asking_section;
}

bool Asking::asks_strongly(const Line& part, std::string_view marker) const {
  const Phrases::Found verb = rules_.marker(marker, part.tokens);
  if (verb.last == 0 || verb.last >= part.tokens.size()) return false;
  // "nous vous recommandons" asks the reader, where the text is no plea.
  if (verb.first > 0 && part.tokens[verb.first - 1].word == "vous") return false;
  const std::size_t quote = part.text.find("«");
  return quote == std::string::npos || quote > part.tokens[verb.first].from;
}

}  // namespace griot
