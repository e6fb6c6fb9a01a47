// Inclusive writing: `migrant·e·s`, `migrant.e.s`, `migrant-e-s`, `migrant(e)s`,
// `invité.es`, `acteur·rice·s`, `chercheur·euse`, `tous·tes`, `directeur/trice` …
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "engine/text/characters.h"

namespace griot {

struct Inclusive {
  std::size_t end = 0;  // the character after the last one of the whole word
  std::u32string masculine;
  std::u32string feminine;  // empty where only a plural is marked: `enfant(s)`
};

// Both genders, in the number that is written, of the word whose first letters are
// [begin, end) of `line`; nothing when what follows is not a feminine ending of these
// letters. Full stops, hyphens and slashes mean other things too (`donne-les`,
// `Aix-les-Bains`, `beta.gouv.fr`, a missing blank behind a full stop), so they are held
// to the commonest endings; middle dots and parentheses hardly mean anything else.
std::optional<Inclusive> read_inclusive(std::span<const Character> line,
                                        std::size_t begin, std::size_t end);

}  // namespace griot
