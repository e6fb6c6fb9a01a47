// griot: the program people call. What needs neither a corpus nor an index nor the
// network it does itself, within milliseconds, because it loads none of their libraries;
// with everything else it becomes griot-corpus, the same program with all commands.
#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <iostream>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "app/command_line.h"
#include "app/commands.h"
#include "app/option_names.h"
#include "app/output.h"
#include "app/program.h"
#include "app/session.h"
#include "engine/base/error.h"
#include "engine/base/system_problem.h"

namespace griot {

std::span<const Command> commands() {
  static const std::array table = {convert_command()};
  return table;
}

std::span<const OutputFormat> output_formats() {
  return text_formats();
}

namespace {

constexpr const char* other_program = "griot-corpus";

// French alone: no other language speaks without its catalogue.
std::unique_ptr<Speech> no_speech(std::string_view) {
  return nullptr;
}

// "--to html", "--vers=html": the last value that the words give an option.
std::string_view value_of(std::string_view option, std::span<const std::string> words) {
  std::string_view last;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    const std::size_t sign = std::min(word.find('='), word.size());
    const std::string_view name = word.substr(0, sign);
    if (name != option && name != french_option(option)) continue;
    if (sign < word.size()) {
      last = word.substr(sign + 1);
    } else if (i + 1 < words.size()) {
      last = words[i + 1];
    }
  }
  return last;
}

// A format that is none is said to be none by the program that knows all of them.
bool is_written_here(std::span<const std::string> words) {
  const std::string_view format = value_of("--to", words);
  if (!format.empty()) return find_format(output_formats(), format) != nullptr;
  const std::string_view file = value_of("--output", words);
  return !std::filesystem::path(file).has_extension() || format_of_file(file) != nullptr;
}

bool is_done_here(std::span<const std::string> words) {
  return find_command(command_word(words)) != nullptr && is_written_here(words) &&
         language_choice(requested_language(words)).code == "fr";
}

// Comes back only when the other program cannot be started.
Error become_other_program(char** words) {
  std::error_code problem;
  const auto here = std::filesystem::read_symlink("/proc/self/exe", problem);
  const std::string other = here.parent_path() / other_program;
  if (!problem) execv(other.c_str(), words);
  if (!problem) problem = std::error_code(errno, std::generic_category());
  return {ErrorCode::io, other, system_problem(problem.value()),
          say("réinstallez Griot")};
}

}  // namespace
}  // namespace griot

int main(int count, char** words) {
  using namespace griot;
  const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
  // One file and then the end: memory is not given back in between.
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TOP_PAD, 1 << 20);
  if (is_done_here(arguments)) {
    return static_cast<int>(run_program(arguments, std::cout, std::cerr, no_speech));
  }
  const Error error = become_other_program(words);
  Session(std::cout, std::cerr, "fr", nullptr).report(error);
  return static_cast<int>(exit_status(error.code()));
}
