#include "app/setting_table.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

namespace griot {
namespace {

// Says an address the way Settings promises it: with a trailing "/".
Message set_address(Settings& settings, std::string value) {
  const bool web = value.starts_with("https://") || value.starts_with("http://");
  const bool clean = std::ranges::all_of(value, [](char c) {
    return static_cast<unsigned char>(c) > 0x20 && c != '"' && c != '<' && c != '>' &&
           c != '?' && c != '#' && c != 0x7F;
  });
  if (!web || !clean || value.size() < 10) {
    return say("« {1} » n'est pas l'adresse d'un site", {value});
  }
  if (!value.ends_with('/')) value += '/';
  settings.base_url = std::move(value);
  return {};
}

Message set_review(Settings& settings, std::string value) {
  if (value != "exigee" && value != "conseillee") {
    return say("« {1} » n'est pas une façon de relire : exigee ou conseillee", {value});
  }
  settings.review = std::move(value);
  return {};
}

Message set_pdf_command(Settings& settings, std::string value) {
  for (const char* file : {pdf_input, pdf_output}) {
    if (value.find(file) == std::string::npos) {
      return say("il manque {1} dans « {2} »", {file, value});
    }
  }
  settings.pdf_command = std::move(value);
  return {};
}

Message read_number(const std::string& key, const std::string& value,
                    std::int64_t& number) {
  std::int64_t read = 0;
  const char* end = value.data() + value.size();
  const auto result = std::from_chars(value.data(), end, read);
  if (result.ec != std::errc() || result.ptr != end || read <= 0) {
    return say("« {1} » doit être un nombre entier positif", {key});
  }
  number = read;
  return {};
}

std::string quoted(const std::string& text) {
  return "\"" + text + "\"";
}

Setting text(const char* section, const char* key, std::string Settings::*member,
             Message meaning, const char* example) {
  return {section,
          key,
          false,
          std::move(meaning),
          [member](const Settings& settings) { return settings.*member; },
          [member](Settings& settings, const std::string& value) {
            settings.*member = value;
            return Message();
          },
          quoted(example)};
}

Setting text(const char* section, const char* key, std::string Settings::*member,
             Message meaning, const char* example,
             Message (*set)(Settings& settings, std::string value)) {
  Setting setting = text(section, key, member, std::move(meaning), example);
  setting.set = set;
  return setting;
}

Setting number(std::string section, std::string key,
               std::function<std::int64_t&(Settings&)> value, Message meaning) {
  Settings defaults;
  std::string example = std::to_string(value(defaults));
  const auto get = [value](Settings settings) { return std::to_string(value(settings)); };
  const auto set = [value, key](Settings& settings, const std::string& written) {
    return read_number(key, written, value(settings));
  };
  return {std::move(section), std::move(key), true, std::move(meaning), get, set,
          std::move(example)};
}

std::vector<Setting> make_table() {
  std::vector<Setting> table = {
      text("", "titre", &Settings::title, say("nom du fonds, en tête de chaque page"),
           "…"),
      text("", "adresse", &Settings::base_url, say("adresse publique du site"),
           "https://griot.example/", set_address),
      text("", "langue", &Settings::language, say("langue des textes"), "fr"),
      text("", "licence", &Settings::licence,
           say("licence des documents qui n'en disent pas d'autre"), "CC-BY-4.0"),
      text("", "relecture", &Settings::review,
           say("exigee : rien n'est publié avant d'avoir été relu ; conseillee"),
           "conseillee", set_review),
      text("pdf", "commande", &Settings::pdf_command, say("programme qui écrit les PDF"),
           "weasyprint --pdf-variant pdf/ua-1 {entree} {sortie}", set_pdf_command),
      number(
          "pdf", "secondes",
          [](Settings& settings) -> std::int64_t& { return settings.pdf_seconds; },
          say("secondes laissées à ce programme")),
  };
  for (const LimitName& limit : limit_table()) {
    table.push_back(number(
        "limites", limit.key,
        [member = limit.member](Settings& settings) -> std::int64_t& {
          return settings.limits.*member;
        },
        say("limite posée à un fichier importé")));
  }
  return table;
}

}  // namespace

std::string Setting::name() const {
  return section.empty() ? key : section + "." + key;
}

std::string Setting::variable() const {
  std::string name = "GRIOT_" + (section.empty() ? key : section + "_" + key);
  std::ranges::transform(name, name.begin(), [](char c) {
    if (c == '-') return '_';
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return name;
}

std::span<const Setting> setting_table() {
  static const std::vector<Setting> table = make_table();
  return table;
}

const Setting* find_setting(std::string_view section, std::string_view key) {
  const auto found = std::ranges::find_if(setting_table(), [&](const Setting& setting) {
    return setting.section == section && setting.key == key;
  });
  return found == setting_table().end() ? nullptr : &*found;
}

}  // namespace griot
