// What griot.toml and the environment say, and which of them said it.
//
//   titre, adresse, …  [pdf]  [limites]   the settings of app/setting_table
//   [styles]                              names of Word styles; what each means, one of
//                                         style_meanings (engine/importer/importer.h)
//
// The environment wins over the file: GRIOT_TITRE, GRIOT_ADRESSE, …,
// GRIOT_LIMITES_ENTREE_OCTETS; the command line wins over both.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "engine/library/library.h"

namespace griot {

// Where a value comes from.
struct ValueOrigin {
  enum class Kind { by_default, file, environment, command_line };
  Kind kind = Kind::by_default;
  std::string place;  // "fonds/griot.toml:8", "GRIOT_ADRESSE", "--corpus", or ""
};
const char* name_of(ValueOrigin::Kind kind);  // "default", "file", "environment", …

// One line of `griot config --effective`.
struct EffectiveValue {
  std::string name;
  std::string value;
  bool number = false;
  ValueOrigin origin;
};

struct Configuration {
  Settings settings;
  std::map<std::string, ValueOrigin> origins;  // by Setting::name(); the rest by default
};

// Reads `corpus`/griot.toml. Throws Error{not_found} when there is none, Error{corrupt}
// with file and line for a syntax error, an unknown key (with the nearest known one) or a
// value of the wrong kind, Error{usage} for a wrong value in the environment.
Configuration read_configuration(const std::filesystem::path& corpus);

// The defaults and the environment, for what needs no corpus.
Configuration configuration_without_corpus();

}  // namespace griot
