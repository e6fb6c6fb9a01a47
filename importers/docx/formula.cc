#include "importers/docx/formula.h"

#include <utility>

#include "engine/document/plain_text.h"
#include "importers/docx/formula_parts.h"

namespace griot::docx {
namespace {

struct Reader {
  PartReader& in;
  std::string words;
  bool in_name = false;  // of a function

  FormulaForm row();        // things side by side
  FormulaForm structure();  // one element that has parts
  void read_run(FormulaForm& form);
  FormulaRun read_run_properties();
  void read_properties(FormulaParts& parts);
};

// What stands beside a structure does not run into it.
void append_beside(std::string& text, const std::string& more) {
  if (!text.empty() && !more.empty() && is_word_byte(text.back()) &&
      is_word_byte(more.front())) {
    text += ' ';
  }
  text += more;
}

void Reader::read_properties(FormulaParts& parts) {
  const int level = in.depth();
  while (in.next_child(level)) {
    parts.properties[std::string(in.name())] = in.value(Space::m, "val");
    in.skip();
  }
}

FormulaForm Reader::structure() {
  FormulaParts parts;
  parts.name = in.name();
  const int level = in.depth();
  words += ' ';
  while (in.next_child(level)) {
    const std::string part(in.name());
    if (part.ends_with("Pr")) {
      read_properties(parts);
    } else if (is_formula_structure(part) && in.space() == Space::m) {
      parts.parts.emplace_back(part, structure());
    } else {
      const bool outer = std::exchange(in_name, in_name || part == "fName");
      parts.parts.emplace_back(part, row());
      in_name = outer;
      words += ' ';
    }
  }
  return joined_form(parts);
}

FormulaRun Reader::read_run_properties() {
  FormulaRun run;
  const int level = in.depth();
  while (in.next_child(level)) {
    if (in.is(Space::m, "nor")) run.normal = docx::is_on(in.value(Space::m, "val"));
    if (in.is(Space::m, "sty")) run.style = in.value(Space::m, "val");
    if (in.is(Space::m, "scr")) run.script = in.value(Space::m, "val");
    in.skip();
  }
  return run;
}

void Reader::read_run(FormulaForm& form) {
  FormulaRun run;
  const int level = in.depth();
  while (in.next_child(level)) {
    if (in.is(Space::m, "rPr")) {
      run = read_run_properties();
    } else if (in.name() == "t" && (in.space() == Space::m || in.space() == Space::w)) {
      const std::string text = in.text_within();
      form.linear += text;
      form.mathml += tokens_of(text, run, in_name);
      words += text;
    } else {
      in.skip();
    }
  }
}

FormulaForm Reader::row() {
  FormulaForm form;
  const int level = in.depth();
  bool after_structure = false;
  while (in.next_child(level)) {
    const std::string_view name = in.name();
    const bool structured = in.space() == Space::m && is_formula_structure(name);
    FormulaForm more;
    if (structured) {
      more = structure();
    } else if (name == "r") {
      read_run(more);
    } else if (name.ends_with("Pr") || name == "del" || name == "moveFrom") {
      in.skip();
    } else {
      more = row();
    }
    if (structured || after_structure) {
      append_beside(form.linear, more.linear);
    } else {
      form.linear += more.linear;
    }
    form.mathml += more.mathml;
    after_structure = structured;
  }
  return form;
}

}  // namespace

FormulaText read_formula_text(PartReader& in, bool display) {
  Reader reader{in, {}, false};
  const FormulaForm form = reader.row();
  FormulaText text;
  text.linear = on_one_line(form.linear);
  if (!form.mathml.empty() && !text.linear.empty()) {
    text.mathml = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"" +
                  std::string(display ? " display=\"block\">" : ">") + form.mathml +
                  "</math>";
  }
  text.words = std::move(reader.words);
  return text;
}

}  // namespace griot::docx
