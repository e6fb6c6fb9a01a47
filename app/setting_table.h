// What can be set, in one table: griot.toml, the environment, `griot config` and the
// errors about them are read off it.
//
// A new setting is one line in setting_table.cc (a limit: one in engine/base/limits) and
// a commented line in templates/griot.toml.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "engine/base/message.h"
#include "engine/library/library.h"

namespace griot {

struct Setting {
  std::string section;  // of griot.toml; "" above the first
  std::string key;
  bool number = false;  // a whole number above 0; else a text
  Message meaning;
  std::function<std::string(const Settings&)> get;
  // Returns what is wrong with the value, or nothing.
  std::function<Message(Settings&, const std::string& value)> set;
  std::string example;  // of a value, as griot.toml writes it

  std::string name() const;      // "limites.entree-octets"
  std::string variable() const;  // "GRIOT_LIMITES_ENTREE_OCTETS"
};
std::span<const Setting> setting_table();

// Null for what is no setting.
const Setting* find_setting(std::string_view section, std::string_view key);

}  // namespace griot
