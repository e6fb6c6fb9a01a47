#include "app/configuration.h"

#include <toml++/toml.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "app/did_you_mean.h"
#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/base/limits.h"

namespace griot {
namespace {

struct TextKey {
  const char* key;
  std::string Settings::*member;
};

constexpr std::array<TextKey, 4> text_keys = {{
    {"titre", &Settings::title},
    {"adresse", &Settings::base_url},
    {"langue", &Settings::language},
    {"licence", &Settings::licence},
}};

constexpr const char* limits_section = "limites";
constexpr const char* styles_section = "styles";

// Says an address the way Settings promises it: with a trailing "/".
Message set_text(Settings& settings, const TextKey& key, std::string value) {
  if (key.member == &Settings::base_url) {
    const bool web = value.starts_with("https://") || value.starts_with("http://");
    const bool clean = std::ranges::all_of(value, [](char c) {
      return static_cast<unsigned char>(c) > 0x20 && c != '"' && c != '<' && c != '>' &&
             c != '?' && c != '#' && c != 0x7F;
    });
    if (!web || !clean || value.size() < 10) {
      return say("« {1} » n'est pas l'adresse d'un site", {value});
    }
    if (!value.ends_with('/')) value += '/';
  }
  settings.*key.member = std::move(value);
  return {};
}

Message remedy_for_text(const TextKey& key) {
  return key.member == &Settings::base_url
             ? say("écrivez par exemple https://griot.example/")
             : say("écrivez {1} = \"…\"", {key.key});
}

class FileReader {
 public:
  FileReader(const std::filesystem::path& path, Settings& settings)
      : path_(path.string()), settings_(settings) {}

  void read(const std::string& text) {
    try {
      for (const auto& [key, value] : toml::parse(text, path_)) read_key(key, value);
    } catch (const toml::parse_error& error) {
      throw broken(error.source(), say("TOML illisible ({1})", {error.what()}),
                   say("corrigez cette ligne"));
    }
  }

 private:
  Error broken(const toml::source_region& where, Message problem, Message remedy) const {
    return {ErrorCode::corrupt, path_ + ":" + std::to_string(where.begin.line),
            std::move(problem), std::move(remedy)};
  }

  Error unknown(const toml::key& key, const std::vector<std::string>& known) const {
    const std::string name(key.str());
    std::string all;
    for (const std::string& one : known) all += (all.empty() ? "" : ", ") + one;
    return broken(key.source(), say("clé inconnue « {1} »", {name}),
                  did_you_mean(name, known, say("les clés sont : {1}", {all})));
  }

  void read_key(const toml::key& key, const toml::node& value) {
    if (key.str() == limits_section && value.is_table()) {
      for (const auto& [name, limit] : *value.as_table()) read_limit(name, limit);
      return;
    }
    if (key.str() == styles_section && value.is_table()) {
      for (const auto& [name, meaning] : *value.as_table()) read_style(name, meaning);
      return;
    }
    const auto* found = std::ranges::find_if(
        text_keys, [&](const TextKey& it) { return key.str() == it.key; });
    if (found == text_keys.end()) {
      std::vector<std::string> known = {limits_section, styles_section};
      for (const TextKey& it : text_keys) known.emplace_back(it.key);
      throw unknown(key, known);
    }
    const auto text = value.value_exact<std::string>();
    const Message problem = text ? set_text(settings_, *found, *text)
                                 : say("« {1} » doit être un texte", {found->key});
    if (!problem.empty()) throw broken(value.source(), problem, remedy_for_text(*found));
  }

  void read_limit(const toml::key& key, const toml::node& value) {
    const auto table = limit_table();
    const auto found = std::ranges::find_if(
        table, [&](const LimitName& it) { return key.str() == it.key; });
    if (found == table.end()) {
      std::vector<std::string> known;
      for (const LimitName& it : table) known.emplace_back(it.key);
      throw unknown(key, known);
    }
    const auto number = value.value_exact<std::int64_t>();
    if (!number || *number <= 0) {
      throw broken(value.source(),
                   say("« {1} » doit être un nombre entier positif", {found->key}),
                   say("écrivez par exemple {1} = {2}",
                       {found->key, std::to_string(Limits().*found->member)}));
    }
    settings_.limits.*found->member = *number;
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
    settings_.styles[std::string(name.str())] = meaning;
  }

  std::string path_;
  Settings& settings_;
};

// "entree-octets" → "GRIOT_LIMITES_ENTREE_OCTETS"
std::string variable_named(std::string_view section, std::string_view key) {
  std::string name = "GRIOT_" + std::string(section) + std::string(key);
  std::ranges::transform(name, name.begin(), [](char c) {
    if (c == '-') return '_';
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return name;
}

void read_environment(Settings& settings) {
  for (const TextKey& key : text_keys) {
    const std::string name = variable_named("", key.key);
    const char* value = std::getenv(name.c_str());
    if (value == nullptr) continue;
    const Message problem = set_text(settings, key, value);
    if (!problem.empty()) {
      throw Error(ErrorCode::usage, name, problem, remedy_for_text(key));
    }
  }
  for (const LimitName& limit : limit_table()) {
    const std::string name = variable_named("limites-", limit.key);
    const char* value = std::getenv(name.c_str());
    if (value == nullptr) continue;
    const std::string_view written = value;
    std::int64_t number = 0;
    const auto read =
        std::from_chars(written.data(), written.data() + written.size(), number);
    const bool whole =
        read.ec == std::errc() && read.ptr == written.data() + written.size();
    if (!whole || number <= 0) {
      throw Error(ErrorCode::usage, name,
                  say("« {1} » doit être un nombre entier positif", {value}),
                  say("écrivez par exemple {1}={2}",
                      {name, std::to_string(Limits().*limit.member)}));
    }
    settings.limits.*limit.member = number;
  }
}

}  // namespace

Settings read_configuration(const std::filesystem::path& corpus) {
  constexpr std::int64_t longest = 64 << 10;
  Settings settings;
  const std::filesystem::path path = corpus / "griot.toml";
  FileReader(path, settings).read(read_file(path, longest));
  read_environment(settings);
  return settings;
}

Settings configuration_without_corpus() {
  Settings settings;
  read_environment(settings);
  return settings;
}

}  // namespace griot
