// Where a line of minutes stands, and what that makes of it.
#pragma once

#include <cstddef>
#include <string_view>

#include "engine/knowledge/lines.h"
#include "engine/knowledge/rules.h"

namespace griot {

// What the headings above a line announce. "Conclusions" above a list: what was
// concluded; of one speaker elsewhere. "Relevé de décisions", the title, says nothing of
// what is told below other headings.
std::string_view role_in_minutes(const Lines& lines, std::size_t line,
                                 const Rules& rules);

// The last text below a numbered heading of an agenda.
bool ends_a_point(const Lines& lines, std::size_t line, const Rules& rules);

// "L'assemblée désigne :" above a list of names and functions alone: the first line
// behind it, 0 for any other line.
std::size_t end_of_chosen(const Lines& lines, std::size_t line, const Rules& rules);

// "… adopte l'objectif suivant :" above the words set apart below it, "… comme suit :"
// above a list: the first line behind them, 0 for any other line.
std::size_t end_of_words(const Lines& lines, std::size_t line, const Rules& rules);

// What is only thought of: below "Si …", ideas of a brainstorming, answers of somebody
// below a question. Not decided, not to be done.
bool is_only_considered(const Lines& lines, std::size_t line, const Rules& rules);

// An item of notes of a meeting, not announced as something else.
bool is_note(const Lines& lines, std::size_t line);

// "Awa :" above an item that orders something: her name; "" where that says more.
std::string named_above(const Lines& lines, std::size_t line, const Rules& rules);

// "Qui fait quoi ?", "Il reste à :" above an item.
bool is_of_list_of_tasks(const Lines& lines, const Line& item, const Rules& rules);

// "Du coup, pour aujourd'hui :", "On retient :" above an item.
bool is_below_conclusion(const Lines& lines, const Line& item, const Rules& rules);

// Below "Objectifs", "Ordre du jour": what the meeting is for.
bool is_of_aims(const Lines& lines, std::size_t line, const Rules& rules);

// "adopte la fiche" below "Au terme des travaux, la rencontre :": who does it stands
// above.
bool is_below_its_subject(const Lines& lines, const Line& item, const Rules& rules);

}  // namespace griot
