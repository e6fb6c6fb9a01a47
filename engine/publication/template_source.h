// Template files put together into one text a page: partials and layout in place, every
// name checked, sentences in the reader's language.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace griot {

struct TemplateFile {
  std::string place;  // "templates/document.mustache", for messages
  std::string text;
};
// By name without ".mustache".
using TemplateFiles = std::map<std::string, TemplateFile, std::less<>>;

// A French sentence in the reader's language, as plain text.
using Translate = std::function<std::string(const std::string&)>;

// The whole text of a page. Throws Error{invalid} with file and line as place.
std::string compose_template(const TemplateFiles& files, std::string_view root,
                             bool in_layout, const Translate& translate);

// Our own French sentences are written with plain blanks where French wants no-break
// ones: before : ; ! ? » and after «. Other languages come back as they are.
std::string our_blanks(std::string_view language, std::string text);

// & < > " ' as entities.
std::string escape_html(std::string_view text);

}  // namespace griot
