// Labels of minutes that say what the text behind them is: "Décision : …", "Action 2 –
// …", "Septième résolution. …".
#pragma once

#include <string>
#include <string_view>

#include "engine/knowledge/lines.h"
#include "engine/knowledge/rules.h"

namespace griot {

struct LabelledText {
  enum class Kind { none, decision, action, refused };
  Kind kind = Kind::none;
  std::string text;  // behind the label, word for word, its last stop too
};

// "Non retenu : …" is refused. At the beginning of a text, or behind what it is about:
// "Lettre au ministre – Décision : …".
LabelledText labelled_text_of(std::string_view text, const Rules& rules);

// "Résolution n° 4 – Local vélos. L'assemblée autorise …": the sentences behind its
// title, or "".
std::string act_behind_title(std::string_view text, const Rules& rules);

// "Décision. Les travaux sont engagés.", "Suivi – Awa relance.": a heading run into its
// paragraph.
struct RunInHead {
  std::string_view role;  // id of rubriques.tsv, empty without one
  std::string text;       // behind it
};
RunInHead run_in_head_of(const std::string& text, const Rules& rules);

// Whether what announces a line is the title of the document alone, which has other
// headings beside.
bool takes_role_of_title(const Lines& lines, std::size_t line);

// "Septième résolution", "Décision": a label that stands by itself, in bold before a
// text.
bool is_label_of_decision(std::string_view label, const Rules& rules);

}  // namespace griot
