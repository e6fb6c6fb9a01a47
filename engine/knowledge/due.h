// Until when: what minutes say of a date, and the date that it is.
#pragma once

#include <string>
#include <string_view>

namespace griot {

// The words of a text that say until when: "d'ici fin novembre 2025", "avant le 15 mai";
// "" where nothing does.
std::string until_in(std::string_view text);

// The words that name a day where nothing says "until": "le 30 avril".
std::string day_in(std::string_view text);

// The date, ISO, as precise as known, that such words mean to people who met on `met`
// (ISO): a month without a year is the next one, "dans trois mois" counts from then. A
// week ("S45") is over with its Sunday, a quarter and a half of a year with their last
// month. Figures without a year ("12/10") are a date alone or behind what announces one
// ("avant le 3/11"), not in "3/4 des membres". "" where they name none, or something that
// recurs: "premier lundi de chaque mois".
std::string due_date(std::string_view until, std::string_view met);

}  // namespace griot
