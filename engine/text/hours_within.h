// The hours that stand within a line, and in whose time: "de 14 h à 16 h 30 (heure de
// Dakar)", "9h–11h UTC", "à 18 heures".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace griot {

// All as bytes of the line.
struct HoursWithin {
  std::size_t from = 0, to = 0;            // "14 h à 16 h 30"
  std::size_t zone_from = 0, zone_to = 0;  // "heure de Dakar"; empty where none follows
  std::size_t end = 0;                     // behind all of it, a parenthesis included
  bool zone_told = false;  // by "heure de", "UTC" …; else it may be a name: "(Rabat)"
};

// The first span of two hours, else the first hour; no lapse of time ("pendant 2 h").
// Linear.
std::optional<HoursWithin> hours_within(std::string_view line);

}  // namespace griot
