#include "app/command_line.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <memory>
#include <vector>

#include "app/did_you_mean.h"
#include "app/option_names.h"
#include "app/session.h"

namespace griot {
namespace {

using Kind = Option::Kind;

const std::vector<std::string> program_flags = {"--help", "--version"};

Error usage(std::string place, Message problem, Message remedy) {
  return {ErrorCode::usage, std::move(place), std::move(problem), std::move(remedy)};
}

bool is_option(const std::string& word) {
  return word.size() > 1 && word[0] == '-';
}

// The place of the first word that is neither an option nor the value of one that may
// stand before the command.
std::size_t command_position(std::span<const std::string> words) {
  std::size_t i = 0;
  while (i < words.size() && is_option(words[i])) {
    const bool takes_value =
        std::ranges::any_of(common_options(), [&](const Option& option) {
          return option.kind == Kind::value &&
                 (words[i] == option.name || words[i] == french_option(option));
        });
    i += takes_value ? 2 : 1;
  }
  return std::min(i, words.size());
}

std::string help_of(const Command* command) {
  if (command == nullptr) return "griot help";
  return std::string("griot help ") + command->name;
}

Error unknown_option(const std::string& written, std::span<const Option> options,
                     const Command* command) {
  const std::string word = written.substr(0, written.find('='));
  std::vector<std::string> known = program_flags;
  for (const Option& option : options) {
    if (option.name[0] != '-') continue;
    known.emplace_back(option.name);
    const char* french = french_option(option);
    if (*french != '\0') known.emplace_back(french);
  }
  if (!is_option(word)) {
    return usage(word, say("un mot de trop"),
                 say("« {1} » montre ce que la commande attend", {help_of(command)}));
  }
  const bool takes_words = std::ranges::any_of(
      options, [](const Option& option) { return option.kind == Kind::words; });
  if (takes_words && word[1] != '-') {
    return usage(word, say("option inconnue"),
                 say("devant un mot qui commence par « - », écrivez « -- »"));
  }
  return usage(
      word, say("option inconnue"),
      did_you_mean(word, known,
                   say("« {1} » montre celles qui existent", {help_of(command)})));
}

// One CLI11 option beside the row of our table that it stands for.
struct Reader {
  const Option* option;
  std::vector<std::string> values;
  CLI::Option* parsed = nullptr;
};

using Readers = std::vector<std::unique_ptr<Reader>>;

Readers declare(CLI::App& parser, std::span<const Option> options) {
  Readers readers;
  for (const Option& option : options) {
    auto reader = std::make_unique<Reader>(Reader{&option, {}});
    const bool named = option.name[0] == '-';
    std::string name = option.name;
    const char* french = french_option(option);
    if (*french != '\0') name.append(",").append(french);
    if (option.kind == Kind::flag) {
      reader->parsed = parser.add_flag(name);
    } else {
      // CLI11 wants words in lower case; the name is ours to look up, never shown.
      if (!named)
        std::ranges::transform(name, name.begin(), [](char c) {
          return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
      reader->parsed = parser.add_option(name, reader->values);
      const bool single = option.kind == Kind::word || option.kind == Kind::free_word;
      if (single) reader->parsed->expected(1);
      if (named || single) reader->parsed->allow_extra_args(false);
    }
    readers.push_back(std::move(reader));
  }
  return readers;
}

// CLI11 throws for one thing only here: an option whose value is missing.
Error missing_value(const CLI::ParseError& error, std::span<const Option> options,
                    const Command* command, std::string_view language) {
  const std::string what = error.what();
  for (const Option& option : options) {
    if (!what.starts_with(option.name)) continue;
    return usage(option.name, say("il manque la valeur"),
                 say("écrivez {1} {2}", {option.name, value_name(option, language)}));
  }
  return usage(what.substr(0, what.find(':')), say("mal écrit"),
               say("« {1} » montre ce que la commande attend", {help_of(command)}));
}

void require_words(const Readers& readers, const Command& command,
                   std::string_view language) {
  for (const auto& reader : readers) {
    const bool required =
        reader->option->kind == Kind::word || reader->option->kind == Kind::words;
    if (!required || !reader->values.empty()) continue;
    throw usage(std::string("griot ") + command.name,
                say("il manque {1}", {value_name(*reader->option, language)}),
                say("« {1} » montre ce que la commande attend", {help_of(&command)}));
  }
}

}  // namespace

std::string command_word(std::span<const std::string> words) {
  const std::size_t position = command_position(words);
  return position < words.size() ? words[position] : std::string();
}

Error unknown_command(const std::string& word) {
  std::vector<std::string> known;
  for (const Command& command : commands()) {
    known.insert(known.end(), {command.name, command.french});
  }
  return usage(word, say("commande inconnue"),
               did_you_mean(word, known, say("« griot help » les montre toutes")));
}

std::string requested_language(std::span<const std::string> words) {
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    const std::size_t sign = words[i].find('=');
    const std::string name = words[i].substr(0, sign);
    if (name != "--lang" && name != french_option("--lang")) continue;
    if (sign != std::string::npos) return words[i].substr(sign + 1);
    if (i + 1 < words.size()) return words[i + 1];
  }
  return {};
}

Invocation read_command_line(std::span<const std::string> words) {
  const std::string language = language_choice(requested_language(words)).code;
  Invocation invocation;
  const std::size_t position = command_position(words);
  std::vector<std::string> rest(words.begin(), words.end());
  if (position < words.size()) {
    invocation.command = find_command(words[position]);
    if (invocation.command == nullptr) throw unknown_command(words[position]);
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(position));
  }

  std::vector<Option> options(common_options().begin(), common_options().end());
  if (invocation.command != nullptr) {
    const auto& own = invocation.command->options;
    options.insert(options.end(), own.begin(), own.end());
  }
  CLI::App parser;
  parser.set_help_flag();
  parser.allow_extras();
  parser.add_flag("--help,-h,--aide", invocation.help);
  parser.add_flag("--version", invocation.version);
  const Readers readers = declare(parser, options);
  std::ranges::reverse(rest);  // as CLI11 takes them
  try {
    parser.parse(rest);
  } catch (const CLI::ParseError& error) {
    throw missing_value(error, options, invocation.command, language);
  }
  const std::vector<std::string> extras = parser.remaining();
  const auto stray =
      std::ranges::find_if(extras, [](const auto& w) { return w != "--"; });
  if (stray != extras.end()) throw unknown_option(*stray, options, invocation.command);

  for (const auto& reader : readers) {
    if (reader->parsed->count() > 0) {
      invocation.arguments.add(reader->option->name, reader->values);
    }
  }
  const bool asks = invocation.help || invocation.version;
  if (!asks && invocation.command != nullptr) {
    require_words(readers, *invocation.command, language);
  }
  return invocation;
}

}  // namespace griot
