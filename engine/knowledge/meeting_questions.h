// Questions of a meeting and what was answered, line after line.
#pragma once

#include <string>
#include <vector>

#include "engine/knowledge/facts.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/rules.h"

namespace griot {

class MeetingQuestions {
 public:
  // `rules` must outlive it.
  explicit MeetingQuestions(const Rules& rules) : rules_(rules) {}

  // True where the line asks or answers; a line behind a question answers it.
  bool read(const Line& line);
  std::vector<Question> take() { return std::move(questions_); }

 private:
  std::string without_label(const std::string& text) const;

  const Rules& rules_;
  std::vector<Question> questions_;
  std::size_t section_ = no_line;
};

// "Réponse (Moussa Traoré) : …" → "Moussa Traoré"; "" for none.
std::string speaker_of_answer(const std::string& text, const Rules& rules);

}  // namespace griot
