#include "engine/text/hours_within.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "engine/base/ascii.h"

namespace griot {
namespace {

constexpr std::size_t none = std::string_view::npos;

// Blanks, those that do not break among them.
std::size_t behind_blanks(std::string_view text, std::size_t at) {
  for (;;) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with(' ')) {
      at += 1;
    } else if (rest.starts_with("\u00A0")) {
      at += std::strlen("\u00A0");
    } else if (rest.starts_with("\u202F")) {
      at += std::strlen("\u202F");
    } else {
      return at;
    }
  }
}

bool letter_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char c = text[at];
  const auto byte = static_cast<unsigned char>(c);  // of two: "é"; dashes have three
  return is_letter(c) || (byte >= 0xC3 && byte < 0xE0);
}

// One or two figures of at most `most`; where they end, or none.
std::size_t behind_figures(std::string_view text, std::size_t at, int most) {
  std::size_t end = at;
  int value = 0;
  while (end < text.size() && is_digit(text[end]) && end - at < 3) {
    value = value * 10 + (text[end++] - '0');
  }
  return end == at || end - at > 2 || value > most ? none : end;
}

struct Clock {
  std::size_t to = none;  // where it ends
  bool unit = false;      // "14 h", not "14" of "14-16 h"
};

// "14 h", "14h30", "14:30", "9 heures 15", or the figures alone.
Clock clock_at(std::string_view text, std::size_t at) {
  if (at > 0 && (is_digit(text[at - 1]) || letter_at(text, at - 1))) return {};
  const std::size_t figures = behind_figures(text, at, 24);
  if (figures == none) return {};
  if (text.substr(figures).starts_with(':')) {
    const std::size_t end = behind_figures(text, figures + 1, 59);
    const bool minutes = end != none && end - figures == 3;
    return minutes && !letter_at(text, end) ? Clock{end, true} : Clock{};
  }
  std::size_t unit = behind_blanks(text, figures);
  bool found = false;
  for (const std::string_view word : {"heures", "heure", "hrs", "h", "H"}) {
    if (!text.substr(unit).starts_with(word)) continue;
    if (letter_at(text, unit + word.size())) continue;
    unit += word.size();
    found = true;
    break;
  }
  if (!found) return {figures, false};
  const std::size_t minutes = behind_figures(text, behind_blanks(text, unit), 59);
  const bool has = minutes != none && is_digit(text[minutes - 2]) &&
                   !text.substr(behind_blanks(text, minutes)).starts_with("h") &&
                   !letter_at(text, minutes);
  return {has ? minutes : unit, true};
}

// "à", "–" and what else stands between two hours; `at` where nothing does.
std::size_t behind_joint(std::string_view text, std::size_t at) {
  const std::size_t from = behind_blanks(text, at);
  for (const std::string_view joint :
       {"jusqu’à", "jusqu'à", "à", "a ", "–", "—", "-", "→", "/", "et "}) {
    if (text.substr(from).starts_with(joint)) {
      return behind_blanks(text, from + joint.size());
    }
  }
  return at;
}

// "pendant 2 h", "en 48 h": how long, not when.
bool is_lapse(std::string_view before) {
  while (before.ends_with(' ') || before.ends_with(':')) before.remove_suffix(1);
  constexpr auto lapses =
      std::to_array<std::string_view>({"pendant", "durant", "durée", "Durée", "en",
                                       "sous", "dans", "après", "pour", "toutes les"});
  return std::ranges::any_of(lapses, [&](std::string_view word) {
    if (!before.ends_with(word)) return false;
    const std::string_view earlier = before.substr(0, before.size() - word.size());
    return earlier.empty() || !letter_at(earlier, earlier.size() - 1);
  });
}

constexpr auto zones =
    std::to_array<std::string_view>({"heure", "heures", "UTC", "GMT", "TU", "CET", "CEST",
                                     "EAT", "WAT", "CAT", "temps universel"});

bool opens_zone(std::string_view text) {
  return std::ranges::any_of(zones, [&](std::string_view zone) {
    return text.starts_with(zone) && !letter_at(text, zone.size());
  });
}

// What follows the hours: "(Dakar, UTC+0)", ", heure de Paris", " UTC".
void read_zone(std::string_view text, HoursWithin& hours) {
  hours.end = hours.to;
  std::size_t at = behind_blanks(text, hours.to);
  if (text.substr(at).starts_with('(')) {
    const std::size_t close = text.find(')', at);
    const std::string_view inside =
        close == none ? std::string_view() : text.substr(at + 1, close - at - 1);
    const bool told =
        opens_zone(inside) || inside.find("UTC") != none || inside.find("GMT") != none;
    const bool one_word = !inside.empty() && inside[0] >= 'A' && inside[0] <= 'Z' &&
                          inside.find_first_of(" ,;:") == none;
    if (!told && !one_word) return;
    hours.zone_told = told;
    hours.zone_from = at + 1;
    hours.zone_to = close;
    hours.end = close + 1;
    return;
  }
  if (text.substr(at).starts_with(',')) at = behind_blanks(text, at + 1);
  if (!opens_zone(text.substr(at))) return;
  hours.zone_told = true;
  hours.zone_from = at;
  hours.zone_to = std::min(text.find_first_of(",;.)(|", at), text.size());
  for (const std::string_view dash : {" – ", " — ", " - ", " · ", " et "}) {
    hours.zone_to = std::min(hours.zone_to, std::min(text.find(dash, at), text.size()));
  }
  hours.end = hours.zone_to;
}

// "14 h – 16 h" and "14-16 h" are spans, "séance 4 – 9 h" is none.
bool is_joined(std::string_view line, const Clock& first, std::size_t joint) {
  const std::string_view between = line.substr(first.to, joint - first.to);
  return first.unit || between.find(' ') == none || between.starts_with(" à");
}

}  // namespace

std::optional<HoursWithin> hours_within(std::string_view line) {
  std::optional<HoursWithin> single;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (!is_digit(line[at])) continue;
    const Clock first = clock_at(line, at);
    if (first.to == none) {
      while (at + 1 < line.size() && is_digit(line[at + 1])) ++at;
      continue;
    }
    const bool lapse = is_lapse(line.substr(0, at));
    const std::size_t joint = behind_joint(line, first.to);
    const Clock last = joint != first.to ? clock_at(line, joint) : Clock();
    const bool span = last.to != none && last.unit && is_joined(line, first, joint);
    if (span && lapse) {
      at = last.to - 1;
      continue;
    }
    if (span) {
      HoursWithin found{at, last.to};
      read_zone(line, found);
      return found;
    }
    const bool written = line.substr(at, first.to - at).find(':') == none;
    if (first.unit && written && !lapse && !single) {
      single = HoursWithin{at, first.to};
      read_zone(line, *single);
    }
    at = first.to - 1;
  }
  return single;
}

}  // namespace griot
