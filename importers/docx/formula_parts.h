// What the structures of Office Math become, given what their parts became.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace griot::docx {

// A piece of a formula in both forms.
struct FormulaForm {
  std::string linear;
  std::string mathml;  // side by side; one element or several
};

struct FormulaParts {
  std::string name;  // of the structure: "f", "sSup", "nary" …
  // By name, in the order they came: "num", "den", "e", "sup" …
  std::vector<std::pair<std::string, FormulaForm>> parts;
  std::map<std::string, std::string> properties;  // "chr", "limLoc" …

  FormulaForm part(std::string_view wanted) const;
  std::string property(const char* key, const char* otherwise) const;
  // Of an on/off property; absent means off, without a value means on.
  bool is_on(const char* key) const;
};

// A letter or digit of the linear form, or a byte of a character beyond ASCII.
bool is_word_byte(char byte);

// True for the elements that have parts.
bool is_formula_structure(std::string_view name);

FormulaForm joined_form(const FormulaParts& parts);

// How the letters of a run look: "p" upright, "b" bold …; `normal`: it is plain text.
struct FormulaRun {
  bool normal = false;
  std::string style;   // m:sty
  std::string script;  // m:scr
};
// The characters of a run as identifiers, numbers and operators. With `one_name`, letters
// side by side are one identifier: "sin".
std::string tokens_of(std::string_view text, const FormulaRun& run, bool one_name);

// One element, whatever stands in it.
std::string row_of(const std::string& mathml);

}  // namespace griot::docx
