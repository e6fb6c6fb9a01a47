#include "importers/docx/formula_parts.h"

#include <algorithm>
#include <array>

#include "engine/base/utf8.h"
#include "importers/docx/part_reader.h"

namespace griot::docx {
namespace {

// Brackets where a part is more than one thing.
std::string grouped(const std::string& text) {
  std::size_t characters = 0;
  bool plain = true;
  for (const char byte : text) {
    characters += is_continuation(byte) ? 0 : 1;
    plain = plain && is_word_byte(byte);
  }
  return characters <= 1 || plain ? text : "(" + text + ")";
}

std::string in(std::string_view name, const std::string& content,
               std::string_view attributes = {}) {
  return "<" + std::string(name) + std::string(attributes) + ">" + content + "</" +
         std::string(name) + ">";
}

// What a property says is text, and may be anything.
std::string sign_of(const std::string& text, std::string_view attributes = {}) {
  const std::string token = tokens_of(text, {true, {}, {}}, false);
  if (token.empty()) return {};
  return "<mo" + std::string(attributes) + ">" + token.substr(7, token.size() - 7 - 8) +
         "</mo>";
}

std::string below_above(const FormulaForm& below, const FormulaForm& above) {
  std::string text;
  if (!below.linear.empty()) text += "_" + grouped(below.linear);
  if (!above.linear.empty()) text += "^" + grouped(above.linear);
  return text;
}

FormulaForm fraction(const FormulaParts& parts) {
  const FormulaForm top = parts.part("num");
  const FormulaForm bottom = parts.part("den");
  const std::string linear = grouped(top.linear) + "/" + grouped(bottom.linear);
  const std::string type = parts.property("type", "bar");
  if (type == "lin") return {linear, top.mathml + "<mo>/</mo>" + bottom.mathml};
  return {linear, in("mfrac", row_of(top.mathml) + row_of(bottom.mathml),
                     type == "noBar" ? " linethickness=\"0\"" : "")};
}

FormulaForm scripts(const FormulaParts& parts) {
  const FormulaForm base = parts.part("e");
  const FormulaForm below = parts.part("sub");
  const FormulaForm above = parts.part("sup");
  const char* name = parts.name == "sSup"   ? "msup"
                     : parts.name == "sSub" ? "msub"
                                            : "msubsup";
  std::string content = row_of(base.mathml);
  if (parts.name != "sSup") content += row_of(below.mathml);
  if (parts.name != "sSub") content += row_of(above.mathml);
  return {grouped(base.linear) + below_above(below, above), in(name, content)};
}

FormulaForm scripts_before(const FormulaParts& parts) {
  const FormulaForm base = parts.part("e");
  const FormulaForm below = parts.part("sub");
  const FormulaForm above = parts.part("sup");
  return {below_above(below, above) + " " + base.linear,
          in("mmultiscripts", row_of(base.mathml) + "<mprescripts></mprescripts>" +
                                  row_of(below.mathml) + row_of(above.mathml))};
}

FormulaForm root(const FormulaParts& parts) {
  const FormulaForm base = parts.part("e");
  const FormulaForm degree = parts.part("deg");
  const std::string linear = "√(" + base.linear + ")";
  if (degree.linear.empty() || parts.is_on("degHide")) {
    return {linear, in("msqrt", base.mathml)};
  }
  return {grouped(degree.linear) + " " + linear,
          in("mroot", row_of(base.mathml) + row_of(degree.mathml))};
}

// A sum, an integral, a union … with its bounds.
FormulaForm n_ary(const FormulaParts& parts) {
  const std::string sign = parts.property("chr", "∫");
  const FormulaForm below = parts.is_on("subHide") ? FormulaForm() : parts.part("sub");
  const FormulaForm above = parts.is_on("supHide") ? FormulaForm() : parts.part("sup");
  const FormulaForm base = parts.part("e");
  const bool stacked =
      parts.property("limLoc", sign == "∫" ? "subSup" : "undOvr") == "undOvr";
  std::string mathml = sign_of(sign);
  const bool has_below = !below.mathml.empty();
  const bool has_above = !above.mathml.empty();
  if (has_below && has_above) {
    mathml = in(stacked ? "munderover" : "msubsup",
                mathml + row_of(below.mathml) + row_of(above.mathml));
  } else if (has_below) {
    mathml = in(stacked ? "munder" : "msub", mathml + row_of(below.mathml));
  } else if (has_above) {
    mathml = in(stacked ? "mover" : "msup", mathml + row_of(above.mathml));
  }
  return {sign + below_above(below, above) + " " + base.linear, mathml + base.mathml};
}

FormulaForm delimited(const FormulaParts& parts) {
  const std::string open = parts.property("begChr", "(");
  const std::string close = parts.property("endChr", ")");
  const std::string between = parts.property("sepChr", "|");
  FormulaForm form{open, sign_of(open, " fence=\"true\"")};
  bool first = true;
  for (const auto& [name, part] : parts.parts) {
    if (name != "e") continue;
    if (!first) {
      form.linear += between;
      form.mathml += sign_of(between, " separator=\"true\"");
    }
    form.linear += part.linear;
    form.mathml += row_of(part.mathml);
    first = false;
  }
  form.linear += close;
  form.mathml = in("mrow", form.mathml + sign_of(close, " fence=\"true\""));
  return form;
}

FormulaForm function(const FormulaParts& parts) {
  const FormulaForm name = parts.part("fName");
  const FormulaForm base = parts.part("e");
  return {name.linear + " " + base.linear,
          row_of(name.mathml) + "<mo>\xE2\x81\xA1</mo>" + row_of(base.mathml)};
}

FormulaForm limit(const FormulaParts& parts) {
  const bool below = parts.name == "limLow";
  const FormulaForm base = parts.part("e");
  const FormulaForm at = parts.part("lim");
  return {base.linear + (below ? "_" : "^") + grouped(at.linear),
          in(below ? "munder" : "mover", row_of(base.mathml) + row_of(at.mathml))};
}

FormulaForm table(const FormulaParts& parts, std::string_view row,
                  std::string_view between, std::string_view attributes) {
  FormulaForm form;
  for (const auto& [name, part] : parts.parts) {
    if (name != row) continue;
    if (!form.linear.empty()) form.linear += between;
    form.linear += part.linear;
    // A row of a matrix has its cells already.
    form.mathml += row == "mr" ? part.mathml : in("mtr", in("mtd", part.mathml));
  }
  form.mathml = in("mtable", form.mathml, attributes);
  return form;
}

FormulaForm matrix(const FormulaParts& parts) {
  FormulaForm form = table(parts, "mr", " ; ", "");
  form.linear = "[" + form.linear + "]";
  return form;
}

FormulaForm matrix_row(const FormulaParts& parts) {
  FormulaForm form;
  for (const auto& [name, part] : parts.parts) {
    if (name != "e") continue;
    if (!form.mathml.empty()) form.linear += " & ";
    form.linear += part.linear;
    form.mathml += in("mtd", part.mathml);
  }
  form.mathml = in("mtr", form.mathml);
  return form;
}

FormulaForm equations(const FormulaParts& parts) {
  return table(parts, "e", " ; ", " columnalign=\"left\"");
}

// A sign over or under the whole: a bar, an accent, a brace.
FormulaForm decorated(const FormulaParts& parts) {
  const FormulaForm base = parts.part("e");
  const bool bar = parts.name == "bar";
  const bool accent = parts.name == "acc";
  const std::string sign = bar      ? std::string("\xC2\xAF")
                           : accent ? parts.property("chr", "\xCC\x82")
                                    : parts.property("chr", "⏟");
  const bool above = accent || parts.property("pos", "bot") == "top";
  return {base.linear, in(above ? "mover" : "munder",
                          row_of(base.mathml) + sign_of(sign, " stretchy=\"true\""),
                          accent ? " accent=\"true\"" : "")};
}

FormulaForm boxed(const FormulaParts& parts) {
  const FormulaForm base = parts.part("e");
  return {base.linear, in("menclose", base.mathml, " notation=\"box\"")};
}

FormulaForm phantom(const FormulaParts& parts) {
  const FormulaForm base = parts.part("e");
  const bool shown = !parts.properties.contains("show") || parts.is_on("show");
  return {base.linear, shown ? row_of(base.mathml) : in("mphantom", base.mathml)};
}

struct Structure {
  std::string_view name;
  FormulaForm (*form)(const FormulaParts&);
};
constexpr std::array structures = {
    Structure{"acc", decorated},       Structure{"bar", decorated},
    Structure{"borderBox", boxed},     Structure{"box", nullptr},
    Structure{"d", delimited},         Structure{"eqArr", equations},
    Structure{"f", fraction},          Structure{"func", function},
    Structure{"groupChr", decorated},  Structure{"limLow", limit},
    Structure{"limUpp", limit},        Structure{"m", matrix},
    Structure{"mr", matrix_row},       Structure{"nary", n_ary},
    Structure{"phant", phantom},       Structure{"rad", root},
    Structure{"sPre", scripts_before}, Structure{"sSub", scripts},
    Structure{"sSubSup", scripts},     Structure{"sSup", scripts},
};

const Structure* structure_named(std::string_view name) {
  const auto found = std::find_if(structures.begin(), structures.end(),
                                  [&](const Structure& one) { return one.name == name; });
  return found == structures.end() ? nullptr : &*found;
}

}  // namespace

bool is_word_byte(char byte) {
  return static_cast<unsigned char>(byte) >= 0x80 || (byte >= '0' && byte <= '9') ||
         (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

FormulaForm FormulaParts::part(std::string_view wanted) const {
  for (const auto& [key, form] : parts) {
    if (key == wanted) return form;
  }
  return {};
}

std::string FormulaParts::property(const char* key, const char* otherwise) const {
  const auto entry = properties.find(key);
  return entry == properties.end() ? otherwise : entry->second;
}

bool FormulaParts::is_on(const char* key) const {
  const auto entry = properties.find(key);
  return entry != properties.end() && docx::is_on(entry->second);
}

bool is_formula_structure(std::string_view name) {
  return structure_named(name) != nullptr;
}

FormulaForm joined_form(const FormulaParts& parts) {
  const Structure* structure = structure_named(parts.name);
  if (structure && structure->form) return structure->form(parts);
  FormulaForm form;
  for (const auto& [name, part] : parts.parts) {
    if (!form.linear.empty()) form.linear += ' ';
    form.linear += part.linear;
    form.mathml += part.mathml;
  }
  return form;
}

std::string row_of(const std::string& mathml) {
  return in("mrow", mathml);
}

}  // namespace griot::docx
