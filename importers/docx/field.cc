#include "importers/docx/field.h"

#include <algorithm>
#include <cctype>

namespace griot::docx {
namespace {

// The next word or "quoted text" of a code; moves `rest` behind it.
std::string next_token(std::string_view& rest) {
  std::string token;
  const std::size_t from = rest.find_first_not_of(" \t\r\n");
  rest.remove_prefix(std::min(from, rest.size()));
  if (rest.empty()) return token;
  // Word writes straight quotes; some programs write French or curly ones.
  const bool curly = rest.starts_with("“") || rest.starts_with("”");
  if (rest.front() == '"' || curly) {
    rest.remove_prefix(curly ? 3 : 1);
    while (!rest.empty() && rest.front() != '"' && !rest.starts_with("”")) {
      if (rest.front() == '\\' && rest.size() > 1 &&
          (rest[1] == '"' || rest[1] == '\\')) {
        rest.remove_prefix(1);
      }
      token += rest.front();
      rest.remove_prefix(1);
    }
    rest.remove_prefix(std::min<std::size_t>(rest.starts_with("”") ? 3 : 1, rest.size()));
    return token;
  }
  const std::size_t to = std::min(rest.find_first_of(" \t\r\n"), rest.size());
  token = rest.substr(0, to);
  rest.remove_prefix(to);
  return token;
}

}  // namespace

FieldCode parse_field_code(std::string_view code) {
  FieldCode parsed;
  parsed.name = next_token(code);
  std::transform(
      parsed.name.begin(), parsed.name.end(), parsed.name.begin(),
      [](unsigned char byte) { return static_cast<char>(std::toupper(byte)); });
  while (!code.empty()) {
    const bool quoted = code.find_first_not_of(" \t\r\n") != std::string_view::npos &&
                        code[code.find_first_not_of(" \t\r\n")] == '"';
    const std::string token = next_token(code);
    if (!quoted && token == "\\l") {
      parsed.anchor = next_token(code);
    } else if (!quoted && token == "\\o") {
      parsed.title = next_token(code);
    } else if (!quoted && token.starts_with('\\')) {
      if (token == "\\t") next_token(code);
    } else if (parsed.argument.empty()) {
      parsed.argument = token;
    }
  }
  return parsed;
}

bool Fields::in_code() const {
  return std::any_of(open_.begin(), open_.end(),
                     [](const Field& f) { return f.in_code; });
}

bool Fields::in_contents() const {
  return std::any_of(open_.begin(), open_.end(),
                     [](const Field& f) { return f.contents; });
}

int Fields::link() const {
  for (auto field = open_.rbegin(); field != open_.rend(); ++field) {
    if (field->link != no_link) return field->link;
  }
  return no_link;
}

void Fields::give_up_codes() {
  std::erase_if(open_, [](const Field& field) { return field.in_code; });
}

}  // namespace griot::docx
