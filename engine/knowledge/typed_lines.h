// Lines within one paragraph: lists that are typed with signs, notes with a line each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/document/inline.h"
#include "engine/knowledge/rules.h"

namespace griot {

bool is_blank_text(std::string_view text);

// Every word of it in bold, underlined or small capitals.
bool is_all_strong(const Inlines& inlines);

// "… prioritaires.", "5. Recommandations": where the last line of a paragraph begins, as
// the place of its first node, which a converter has left there, a numbered heading; 0
// for none.
std::size_t heading_at_end(const Inlines& paragraph);

// "**Proposition 2 – Le calendrier**", below it in the same paragraph what is proposed:
// the place behind the first line, where all of that is bold and the rest is not; 0 for
// none.
std::size_t heading_at_begin(const Inlines& paragraph);

// "~~D3 Construction~~ (rayé en séance)": it begins with struck words.
bool is_struck(const Inlines& inlines);

// Lines of one paragraph that all begin like items, each with its marker; none where they
// do not. Also "=> … => …" and "Les tâches : – … – …", whose line ends were not kept.
std::vector<std::string> typed_items(const std::string& text, const Rules& rules);

// The same of "a) …", "R1 …" on lines whose ends the source keeps as soft ones.
std::vector<std::string> lettered_lines(const Inlines& paragraph, const Rules& rules);

// An item of a list and the typed ones on lines below it, "Aux douanes", "a) Un tarif
// affiché", "b) …", each with its marker; none where the item is only text.
std::vector<std::string> lines_below_item(const Inlines& item, const Rules& rules);

// Notes of a meeting that are one paragraph with line ends: "**caisse**", "412 € en
// banque", "→ relancer les 7". Line ends that are only soft count where a line is set
// apart by an arrow or all bold, or where none of several goes on with a small letter; of
// running text nothing is given.
struct NoteLine {
  std::string text;
  bool strong = false;
};
std::vector<NoteLine> lines_of_notes(const Inlines& paragraph, const Rules& rules);

}  // namespace griot
