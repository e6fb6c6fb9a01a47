#include <algorithm>
#include <array>

#include "app/commands.h"

namespace griot {

std::span<const Option> common_options() {
  static const std::array<Option, 2> table = {{
      {"--corpus", Option::Kind::value, "DIR",
       say("dossier du fonds, au lieu du plus proche au-dessus d'ici")},
      {"--lang", Option::Kind::value, "LANG", say("langue des messages : fr ou en")},
  }};
  return table;
}

const Command* find_command(std::string_view name) {
  const auto found = std::ranges::find_if(commands(), [&](const Command& command) {
    return name == command.name || name == command.french;
  });
  return found == commands().end() ? nullptr : &*found;
}

}  // namespace griot
