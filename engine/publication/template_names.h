// Everything a template may use, in one table: the check of the templates, and
// docs/templates.md, are made from it.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace griot {

enum class NameKind {
  text,  // {{name}}, escaped; as a section: shown when not empty
  html,  // {{{name}}}, safe already
  flag,  // {{#name}} … {{/name}} or {{^name}} … {{/name}} only
  list,  // {{#name}} … {{/name}}: once for each, with the names of `inside`
};

struct TemplateName {
  const char* scope;  // "site" is known everywhere
  const char* name;
  NameKind kind;
  const char* inside;  // of a list: the scope of its items, else ""
  const char* meaning;
};
std::span<const TemplateName> template_names();

// Null when the scope knows no such name.
const TemplateName* find_template_name(std::string_view scope, std::string_view name);

// A page that is made from a template of its own: "document" is document.mustache, which
// knows the names of scope "document"; in a layout it takes the place of {{> content}}.
struct TemplateRoot {
  const char* name;
  bool layout;
};
std::span<const TemplateRoot> template_roots();

// docs/templates.md holds this table between its two markers; a test compares.
std::string template_names_as_markdown();

}  // namespace griot
