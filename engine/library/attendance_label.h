// How minutes open a list of people: "Présent·e·s : …", « Se sont excusés M. … ».
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace griot {

// True for what such a list stands under: "Présent.e.s", "Liste de présence",
// "Ont pris part à la réunion", "Autour de la table", "En visio".
bool is_attendance_label(std::string_view label);

// A line that opens one: its label, and what follows on the line.
struct AttendanceOpening {
  std::string label;
  std::string value;
};

// `near`: another list stands right above, so that "En ligne : …" is one as well.
std::optional<AttendanceOpening> attendance_opening(std::string_view line, bool near);

// Up to the stop that ends it, which no civility or initial has: "M. Bio", "MM. Bio et Sy",
// "A. Diallo".
std::string_view first_sentence_of(std::string_view text);

// Whether a text names people rather than counts them: "45 personnes" names nobody.
bool names_people(std::string_view text);

// Whether a part of it is written as a person is: "M. Keita", "Awa Diallo (AFD)".
bool looks_like_people(std::string_view text);

// Whether a line begins something else than a name: "Lieu : …", « La séance est … ».
bool begins_other_text(std::string_view line);

// "REPA : …", "Pour l'AFD : …": whom the people of a line speak for.
bool says_for_whom(std::string_view line);

}  // namespace griot
