#include "engine/knowledge/meeting_questions.h"

#include <string_view>

#include "engine/base/ascii.h"
#include "engine/knowledge/sentences.h"

namespace griot {
namespace {

constexpr std::size_t longest_name = 60;  // bytes of who answers

void name_answerer(Question& question) {
  const std::size_t colon = question.answer.find(" :");
  const bool named = colon != std::string::npos && colon <= longest_name;
  if (!question.answered_by.empty() || !named) return;
  question.answered_by = question.answer.substr(0, colon);
}

}  // namespace

bool MeetingQuestions::read(const Line& line) {
  const std::size_t mark = line.text.find('?');
  const bool labelled = rules_.begins("etiquette-question", line.tokens) > 0 ||
                        rules_.begins("etiquette-question", tokens_of(line.label)) > 0;
  if (mark != std::string::npos && (labelled || mark + 1 == line.text.size())) {
    Question question;
    question.anchor = line.anchor;
    question.text = without_label(line.text.substr(0, mark + 1));
    question.answer = without_edges(std::string_view(line.text).substr(mark + 1));
    name_answerer(question);
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
  name_answerer(open);
  return true;
}

// "Question 1. Faut-il …" → "Faut-il …"
std::string MeetingQuestions::without_label(const std::string& text) const {
  const std::vector<Token> tokens = tokens_of(text);
  const std::size_t words = rules_.begins("etiquette-question", tokens);
  if (words == 0 || words >= tokens.size()) return text;
  std::size_t next = words;
  const std::string& number = tokens[next].word;
  if (!number.empty() && is_digit(number.front())) ++next;
  return next < tokens.size() ? text.substr(tokens[next].from) : text;
}

}  // namespace griot
