// What options and their values are called in French: commands have two names, and so
// have they. Programs read the English ones.
#pragma once

#include <string>
#include <string_view>

#include "app/commands.h"

namespace griot {

// "--pays" of "--country"; "" where one name serves both languages.
const char* french_option(std::string_view option);
// The same of a command's own, which may be about a day: "--to DATE" is « --au », "--to
// FORMAT" « --vers ».
const char* french_option(const Option& option);

// What stands behind an option, or a word of a command, in this language: "PAYS" or
// "COUNTRY".
std::string value_name(const Option& option, std::string_view language);

// "--country, --pays", "--csv"; a word by its name in this language.
std::string option_names(const Option& option, std::string_view language);

}  // namespace griot
