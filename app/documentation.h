// The manual page and the shells' completions, made from the one table of commands: what
// is added there is documented and completed everywhere.
#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>

namespace griot {

class Session;

// "man", "bash", "zsh", "fish", in the session's language.
struct DocumentationForm {
  std::string_view name;
  void (*write)(std::ostream& out, const Session& session);
};
std::span<const DocumentationForm> documentation_forms();

// One a file: manual_page.cc, completions.cc.
void write_manual_page(std::ostream& out, const Session& session);  // man(7)
void write_bash_completion(std::ostream& out, const Session& session);
void write_zsh_completion(std::ostream& out, const Session& session);
void write_fish_completion(std::ostream& out, const Session& session);

}  // namespace griot
