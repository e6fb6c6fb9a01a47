// Labels of minutes that say what the text behind them is: "Décision : …", "Action 2 –
// …", "Septième résolution. …".
#pragma once

#include <string>
#include <string_view>

#include "engine/knowledge/rules.h"

namespace griot {

struct LabelledText {
  enum class Kind { none, decision, action };
  Kind kind = Kind::none;
  std::string text;  // behind the label, word for word, its last stop too
};

// At the beginning of a text, or behind what it is about: "Lettre au ministre – Décision
// : …".
LabelledText labelled_text_of(std::string_view text, const Rules& rules);

// "Septième résolution", "Décision": a label that stands by itself, in bold before a
// text.
bool is_label_of_decision(std::string_view label, const Rules& rules);

}  // namespace griot
