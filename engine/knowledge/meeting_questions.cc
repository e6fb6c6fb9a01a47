#include "engine/knowledge/meeting_questions.h"

#include <string_view>

#include "engine/base/ascii.h"
#include "engine/knowledge/sentences.h"

namespace griot {
namespace {

constexpr std::size_t longest_name = 60;  // bytes of who answers

// "Awa Fall : à la mairie", "Réponse (Awa Fall) : …"
void name_answerer(Question& question, const Rules& rules) {
  const std::size_t colon = question.answer.find(" :");
  const bool named = colon != std::string::npos && colon <= longest_name;
  if (!question.answered_by.empty() || !named) return;
  question.answered_by = speaker_of_answer(question.answer, rules);
  if (question.answered_by.empty())
    question.answered_by = question.answer.substr(0, colon);
}

}  // namespace

bool MeetingQuestions::read(const Line& line) {
  const std::size_t mark = line.text.find('?');
  const bool numbered = line.label.size() > 1 && line.label[0] == 'Q' &&
                        is_digit(line.label[1]);  // "Q2 : …"
  const bool labelled = numbered ||
                        rules_.begins("etiquette-question", line.tokens) > 0 ||
                        rules_.begins("etiquette-question", tokens_of(line.label)) > 0;
  if (mark != std::string::npos && (labelled || mark + 1 == line.text.size())) {
    Question question;
    question.anchor = line.anchor;
    question.text = without_label(line.text.substr(0, mark + 1));
    question.answer = without_edges(std::string_view(line.text).substr(mark + 1));
    // "… ? (Sokhna)": who asks
    if (question.answer.starts_with('(') && question.answer.ends_with(')'))
      question.answer.clear();
    name_answerer(question, rules_);
    questions_.push_back(std::move(question));
    return true;
  }
  if (questions_.empty() || line.section != section_) {
    section_ = line.section;
    if (questions_.empty()) return false;
  }
  Question& open = questions_.back();
  if (!open.answer.empty()) open.answer += '\n';
  open.answer += line.text;
  name_answerer(open, rules_);
  return true;
}

// "Question 1. Faut-il …" → "Faut-il …"
std::string MeetingQuestions::without_label(const std::string& text) const {
  const Tokens tokens = tokens_of(text);
  const std::size_t words = rules_.begins("etiquette-question", tokens);
  if (words == 0 || words >= tokens.size()) return text;
  std::size_t next = words;
  const std::string& number = tokens[next].word;
  if (!number.empty() && is_digit(number.front())) ++next;
  // "Question (Fatima Said) : …": behind whose it is.
  const std::size_t open = text.find('('), close = text.find(") :");
  if (close != std::string::npos && next < tokens.size() && open < tokens[next].from)
    return without_edges(text.substr(close + 1));
  return next < tokens.size() ? text.substr(tokens[next].from) : text;
}

std::string speaker_of_answer(const std::string& text, const Rules& rules) {
  const std::size_t colon = text.find(':');
  const std::size_t open = text.find('('), close = text.find(')');
  if (colon == std::string::npos || close > colon || open > close) return {};
  const bool answers =
      rules.begins("etiquette-reponse", tokens_of(text.substr(0, open))) > 0;
  return answers ? without_edges(text.substr(open + 1, close - open - 1)) : std::string();
}

}  // namespace griot
