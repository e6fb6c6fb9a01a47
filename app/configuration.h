// What griot.toml and the environment say.
//
//   titre, adresse, langue, licence   texts
//   [limites]                         the keys of engine/base/limits, whole numbers
//   [styles]                          names of Word styles; what each means, one of
//                                     style_meanings (engine/importer/importer.h)
//
// The environment wins over the file: GRIOT_TITRE, GRIOT_ADRESSE, …,
// GRIOT_LIMITES_ENTREE_OCTETS; the command line wins over both.
#pragma once

#include <filesystem>

#include "engine/library/library.h"

namespace griot {

// Reads `corpus`/griot.toml. Throws Error{not_found} when there is none, Error{corrupt}
// with file and line for a syntax error, an unknown key (with the nearest known one) or a
// value of the wrong kind, Error{usage} for a wrong value in the environment.
Settings read_configuration(const std::filesystem::path& corpus);

// The defaults and the environment, for what needs no corpus.
Settings configuration_without_corpus();

}  // namespace griot
