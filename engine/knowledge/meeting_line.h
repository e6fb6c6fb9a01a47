// The line of minutes that says when and where, without labels: "Samedi 14 mars 2026, de
// 10 h à 12 h 30, Montreuil et visioconférence".
#pragma once

#include <string_view>

#include "engine/knowledge/facts.h"
#include "engine/knowledge/rules.h"

namespace griot {

// Sets of the event what is not set and what the sentence says beside its day: hours,
// time zone, place. Where the event has a day, only a sentence that names it says them.
void read_meeting_line(std::string_view sentence, const Rules& rules, Event& event);

// "Jeudi 18 juin 2026, 10 h – 12 h (Rabat)" behind a label: the day stays as its date,
// the rest goes where it belongs.
void split_day(const Rules& rules, Event& event);

// "15 h – 17 h (Dakar, UTC+0)": the zone apart from the hours. Where they are told in
// several zones they stay as written.
void read_zone_of_hours(Event& event);

}  // namespace griot
