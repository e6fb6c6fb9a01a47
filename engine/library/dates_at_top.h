// When a text says it is of, where nobody says it for a machine: "Bamako, le 14 mars
// 2026", "Note de position – mars 2026", "Compte rendu du 12 janvier 2026".
#pragma once

#include <string>
#include <vector>

#include "engine/document/document.h"

namespace griot {

struct DateAtTop {
  std::string written;   // "14 mars 2026"
  std::string evidence;  // the line that it stands in
  Origin origin;
};

// Of the title, wherever in it, and of the short lines below it, where a date is all or
// the end of one; of the last lines, of a place and a day ("Fait à Bamako, le …"). A year
// alone and a day that something is due by say nothing. The same day counts once, a month
// not beside a day of it; what is left are different answers, and the choice is a
// person's.
std::vector<DateAtTop> dates_at_top(const Document& document);

}  // namespace griot
