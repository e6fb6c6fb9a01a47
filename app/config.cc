// What can be set, and what is set: by whom.
#include <algorithm>
#include <string>
#include <vector>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/configuration.h"
#include "app/corpus.h"
#include "app/json_lines.h"
#include "app/session.h"
#include "app/setting_table.h"
#include "engine/base/resources.h"

namespace griot {
namespace {

// "griot.toml:8", "GRIOT_ADRESSE", "par défaut"
std::string said_by(const ValueOrigin& origin, const Session& session) {
  if (!origin.place.empty()) return printable(origin.place);
  return session.text(origin.kind == ValueOrigin::Kind::file
                          ? say("dossier le plus proche")
                          : say("par défaut"));
}

EffectiveValue language_value(const Arguments& arguments) {
  const LanguageChoice choice = language_choice(arguments.text("--lang"));
  ValueOrigin origin;
  if (!choice.said_by.empty()) {
    const bool option = choice.said_by.starts_with("--");
    origin = {option ? ValueOrigin::Kind::command_line : ValueOrigin::Kind::environment,
              choice.said_by};
  }
  return {"lang", choice.code, false, origin};
}

EffectiveValue resources_value() {
  const bool named = std::getenv("GRIOT_RESOURCES") != nullptr;
  return {"resources", resource_directory().string(), false,
          named ? ValueOrigin{ValueOrigin::Kind::environment, "GRIOT_RESOURCES"}
                : ValueOrigin{}};
}

std::vector<EffectiveValue> effective_values(const Arguments& arguments) {
  std::vector<EffectiveValue> values;
  Configuration configuration;
  if (const auto corpus = corpus_here(arguments)) {
    configuration = read_configuration(corpus->folder);
    values.push_back({"corpus", corpus->folder.string(), false, corpus->origin});
  } else {
    configuration = configuration_without_corpus();
  }
  values.push_back(language_value(arguments));
  values.push_back(resources_value());
  for (const Setting& setting : setting_table()) {
    values.push_back({setting.name(), setting.get(configuration.settings), setting.number,
                      configuration.origins[setting.name()]});
  }
  for (const auto& [style, meaning] : configuration.settings.styles) {
    const std::string name = "styles." + style;
    values.push_back({name, meaning, false, configuration.origins[name]});
  }
  return values;
}

// Three columns; what does not fit goes on a line of its own.
void show(const std::vector<EffectiveValue>& values, Session& session) {
  std::size_t names = 0;
  std::size_t texts = 0;
  constexpr std::size_t widest_value = 48;
  for (const EffectiveValue& value : values) {
    names = std::max(names, columns(printable(value.name)));
    const std::size_t width = columns(printable(value.value));
    if (width <= widest_value) texts = std::max(texts, width);
  }
  const auto padded = [](const std::string& text, std::size_t width) {
    const std::size_t taken = columns(text);
    return std::string(taken < width ? width - taken : 0, ' ');
  };
  for (const EffectiveValue& value : values) {
    const std::string name = printable(value.name);
    const std::string text = printable(value.value);
    session.out << session.out_style.cyan(name) << padded(name, names) << "  " << text
                << padded(text, texts) << "  "
                << session.out_style.dim(said_by(value.origin, session)) << '\n';
  }
}

void show_reference(Session& session) {
  for (const Setting& setting : setting_table()) {
    session.out << session.out_style.cyan(setting.name()) << '\n'
                << "    " << session.text(setting.meaning) << '\n'
                << "    " << setting.key << " = " << setting.example << "  "
                << session.out_style.dim(setting.variable()) << '\n';
  }
}

}  // namespace

ExitStatus run_config(const Arguments& arguments, Session& session) {
  if (!arguments.has("--effective")) {
    if (arguments.has("--json")) {
      for (const Setting& setting : setting_table()) {
        session.out << json_line(setting, session) << '\n';
      }
    } else {
      show_reference(session);
    }
    return ExitStatus::done;
  }
  const std::vector<EffectiveValue> values = effective_values(arguments);
  if (!arguments.has("--json")) {
    show(values, session);
    return ExitStatus::done;
  }
  for (const EffectiveValue& value : values) session.out << json_line(value) << '\n';
  return ExitStatus::done;
}

}  // namespace griot
