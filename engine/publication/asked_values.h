// What an address asks of a filter: `pays=SN`, `pays=Sénégal`, `annee=2026`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/message.h"
#include "engine/publication/page_context.h"

namespace griot {

// The values of a parameter that filters, as ids: a name, another name or the id itself,
// blind to accents and capitals. One that nobody knows stays as it is: it finds nothing.
std::vector<std::string> asked_values(const PageContext& page, std::string_view filter);

// A parameter that names a day, as ISO and as precise as it is written ("2026-06"); ""
// where it is not given. Throws BadRequest when it is no date.
std::string asked_day(const PageContext& page, const std::string& name);

// A sentence for each value of these filters that nobody knows, with the nearest name.
std::vector<Message> unknown_values(const PageContext& page,
                                    const std::vector<std::string_view>& filters);

}  // namespace griot
