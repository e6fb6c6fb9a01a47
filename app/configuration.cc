#include "app/configuration.h"

#include <toml++/toml.h>
#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "app/did_you_mean.h"
#include "app/setting_table.h"
#include "engine/base/error.h"
#include "engine/base/file.h"

namespace griot {
namespace {

constexpr const char* styles_section = "styles";

// The keys and sections that may stand in a section, for who mistypes one.
std::vector<std::string> known_keys(std::string_view section) {
  std::vector<std::string> known;
  if (section.empty()) known.emplace_back(styles_section);
  for (const Setting& setting : setting_table()) {
    const bool inside = setting.section == section;
    if (!inside && !section.empty()) continue;
    const std::string& name = inside ? setting.key : setting.section;
    if (known.empty() || known.back() != name) known.push_back(name);
  }
  return known;
}

class FileReader {
 public:
  FileReader(const std::filesystem::path& path, Configuration& configuration)
      : path_(path.string()), configuration_(configuration) {}

  void read(const std::string& text) {
    try {
      read_section("", toml::parse(text, path_));
    } catch (const toml::parse_error& error) {
      throw broken(error.source(), say("TOML illisible ({1})", {error.what()}),
                   say("corrigez cette ligne"));
    }
  }

 private:
  std::string place(const toml::source_region& where) const {
    return path_ + ":" + std::to_string(where.begin.line);
  }

  Error broken(const toml::source_region& where, Message problem, Message remedy) const {
    return {ErrorCode::corrupt, place(where), std::move(problem), std::move(remedy)};
  }

  Error unknown(const toml::key& key, std::string_view section) const {
    const std::string name(key.str());
    const std::vector<std::string> known = known_keys(section);
    std::string all;
    for (const std::string& one : known) all += (all.empty() ? "" : ", ") + one;
    return broken(key.source(), say("clé inconnue « {1} »", {name}),
                  did_you_mean(name, known, say("les clés sont : {1}", {all})));
  }

  void read_section(const std::string& section, const toml::table& table) {
    for (const auto& [key, value] : table) {
      const Setting* setting = find_setting(section, key.str());
      if (setting != nullptr) {
        read_value(*setting, value);
      } else if (section == styles_section) {
        read_style(key, value);
      } else if (section.empty() && value.is_table() && is_section(key.str())) {
        read_section(std::string(key.str()), *value.as_table());
      } else {
        throw unknown(key, section);
      }
    }
  }

  static bool is_section(std::string_view name) {
    return name == styles_section ||
           std::ranges::find(setting_table(), name, &Setting::section) !=
               setting_table().end();
  }

  void read_value(const Setting& setting, const toml::node& value) {
    std::string written;
    Message problem;
    if (setting.number) {
      const auto number = value.value_exact<std::int64_t>();
      written = number ? std::to_string(*number) : "";
    } else if (const auto text = value.value_exact<std::string>()) {
      written = *text;
    } else {
      problem = say("« {1} » doit être un texte", {setting.key});
    }
    if (problem.empty()) problem = setting.set(configuration_.settings, written);
    if (!problem.empty()) {
      throw broken(
          value.source(), problem,
          say("écrivez par exemple {1} = {2}", {setting.key, setting.example}));
    }
    configuration_.origins[setting.name()] = {ValueOrigin::Kind::file, place(value.source())};
  }

  void read_style(const toml::key& name, const toml::node& value) {
    const std::string meaning = value.value_exact<std::string>().value_or("");
    if (std::ranges::find(style_meanings, meaning) == style_meanings.end()) {
      std::string all;
      for (const char* one : style_meanings)
        all += (all.empty() ? "" : ", ") + std::string(one);
      throw broken(value.source(),
                   say("« {1} » ne dit pas ce qu'est le style « {2} »",
                       {meaning, std::string(name.str())}),
                   say("écrivez l'un de : {1}", {all}));
    }
    configuration_.settings.styles[std::string(name.str())] = meaning;
    configuration_.origins[styles_section + ("." + std::string(name.str()))] = {
        ValueOrigin::Kind::file, place(value.source())};
  }

  std::string path_;
  Configuration& configuration_;
};

void read_environment(Configuration& configuration) {
  for (const Setting& setting : setting_table()) {
    const std::string name = setting.variable();
    const char* value = std::getenv(name.c_str());
    if (value == nullptr) continue;
    const Message problem = setting.set(configuration.settings, value);
    if (!problem.empty()) {
      throw Error(ErrorCode::usage, name, problem,
                  say("écrivez par exemple {1}={2}", {name, setting.example}));
    }
    configuration.origins[setting.name()] = {ValueOrigin::Kind::environment, name};
  }
}

}  // namespace

const char* name_of(ValueOrigin::Kind kind) {
  switch (kind) {
    case ValueOrigin::Kind::by_default:
      return "default";
    case ValueOrigin::Kind::file:
      return "file";
    case ValueOrigin::Kind::environment:
      return "environment";
    case ValueOrigin::Kind::command_line:
      return "command_line";
  }
  return "default";
}

Configuration read_configuration(const std::filesystem::path& corpus) {
  constexpr std::int64_t longest = 64 << 10;
  Configuration configuration;
  const std::filesystem::path path = corpus / "griot.toml";
  FileReader(path, configuration).read(read_file(path, longest));
  read_environment(configuration);
  return configuration;
}

Configuration configuration_without_corpus() {
  Configuration configuration;
  read_environment(configuration);
  return configuration;
}

}  // namespace griot
