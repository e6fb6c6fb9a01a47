#include "importers/docx/formula.h"

#include <array>
#include <map>
#include <utility>
#include <vector>

#include "importers/docx/one_line.h"

namespace griot::docx {
namespace {

// The parts of a structure, by name, in the order they came: "num", "den", "e", "sup" …
using Parts = std::vector<std::pair<std::string, std::string>>;

struct Reader {
  PartReader& in;
  std::string words;

  std::string row();        // a run of things side by side
  std::string structure();  // one element that has parts
  void read_property(std::map<std::string, std::string>& properties);
};

std::string part_of(const Parts& parts, std::string_view name) {
  for (const auto& [key, text] : parts) {
    if (key == name) return text;
  }
  return {};
}

bool is_word_byte(char byte) {
  return static_cast<unsigned char>(byte) >= 0x80 || (byte >= '0' && byte <= '9') ||
         (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

// Brackets where a part is more than one thing.
std::string grouped(const std::string& text) {
  std::size_t characters = 0;
  bool plain = true;
  for (const char byte : text) {
    characters += (static_cast<unsigned char>(byte) & 0xC0) != 0x80 ? 1 : 0;
    plain = plain && is_word_byte(byte);
  }
  return characters <= 1 || plain ? text : "(" + text + ")";
}

std::string joined(const Parts& parts, std::string_view name, std::string_view between) {
  std::string text;
  bool first = true;
  for (const auto& [key, part] : parts) {
    if (key != name) continue;
    if (!first) text += between;
    text += part;
    first = false;
  }
  return text;
}

std::string scripts(const Parts& parts) {
  std::string text = part_of(parts, "e");
  text = grouped(text);
  const std::string below = part_of(parts, "sub");
  const std::string above = part_of(parts, "sup");
  if (!below.empty()) text += "_" + grouped(below);
  if (!above.empty()) text += "^" + grouped(above);
  return text;
}

std::string with_limits(std::string sign, const Parts& parts) {
  const std::string below = part_of(parts, "sub");
  const std::string above = part_of(parts, "sup");
  if (!below.empty()) sign += "_" + grouped(below);
  if (!above.empty()) sign += "^" + grouped(above);
  return sign + " " + part_of(parts, "e");
}

std::string linear(const std::string& name, const Parts& parts,
                   std::map<std::string, std::string>& properties) {
  const auto sign = [&](const char* key, const char* otherwise) {
    const auto entry = properties.find(key);
    return entry == properties.end() ? std::string(otherwise) : entry->second;
  };
  if (name == "f") {
    return grouped(part_of(parts, "num")) + "/" + grouped(part_of(parts, "den"));
  }
  if (name == "sSup" || name == "sSub" || name == "sSubSup") return scripts(parts);
  if (name == "sPre") {
    return "_" + grouped(part_of(parts, "sub")) + "^" + grouped(part_of(parts, "sup")) +
           " " + part_of(parts, "e");
  }
  if (name == "rad") {
    const std::string degree = part_of(parts, "deg");
    return (degree.empty() ? "" : grouped(degree) + " ") + "√(" + part_of(parts, "e") +
           ")";
  }
  if (name == "nary") return with_limits(sign("chr", "∫"), parts);
  if (name == "d") {
    return sign("begChr", "(") + joined(parts, "e", sign("sepChr", "|")) +
           sign("endChr", ")");
  }
  if (name == "func") return part_of(parts, "fName") + " " + part_of(parts, "e");
  if (name == "limLow") return part_of(parts, "e") + "_" + grouped(part_of(parts, "lim"));
  if (name == "limUpp") return part_of(parts, "e") + "^" + grouped(part_of(parts, "lim"));
  if (name == "m") return "[" + joined(parts, "mr", " ; ") + "]";
  if (name == "mr") return joined(parts, "e", " & ");
  if (name == "eqArr") return joined(parts, "e", " ; ");
  std::string text;  // bar, acc, box, borderBox, groupChr, phant and what may come
  for (const auto& part : parts) text += (text.empty() ? "" : " ") + part.second;
  return text;
}

// What stands beside a structure does not run into it.
void append_beside(std::string& text, const std::string& more) {
  if (!text.empty() && !more.empty() && is_word_byte(text.back()) &&
      is_word_byte(more.front())) {
    text += ' ';
  }
  text += more;
}

bool is_structure(std::string_view name) {
  static constexpr std::array<std::string_view, 19> names = {
      "f",   "sSup", "sSub",   "sSubSup",   "sPre",    "rad", "nary",
      "d",   "func", "limLow", "limUpp",    "m",       "mr",  "eqArr",
      "bar", "acc",  "box",    "borderBox", "groupChr"};
  for (const std::string_view one : names) {
    if (one == name) return true;
  }
  return false;
}

void Reader::read_property(std::map<std::string, std::string>& properties) {
  const int level = in.depth();
  while (in.next_child(level)) {
    properties[std::string(in.name())] = in.value(Space::m, "val");
    in.skip();
  }
}

std::string Reader::structure() {
  const std::string name(in.name());
  const int level = in.depth();
  Parts parts;
  std::map<std::string, std::string> properties;
  words += ' ';
  while (in.next_child(level)) {
    const std::string part(in.name());
    if (part.ends_with("Pr")) {
      read_property(properties);
    } else if (is_structure(part)) {
      parts.emplace_back(part, structure());
    } else {
      parts.emplace_back(part, row());
      words += ' ';
    }
  }
  return linear(name, parts, properties);
}

std::string Reader::row() {
  std::string text;
  const int level = in.depth();
  const bool is_text = in.name() == "t";
  bool after_structure = false;
  while (in.next()) {
    if (in.at_text() && is_text) {
      text += in.text();
      words += in.text();
    } else if (in.at_end() && in.depth() == level) {
      break;
    } else if (in.at_start()) {
      const std::string_view name = in.name();
      if (name.ends_with("Pr") || name == "del" || name == "instrText") {
        in.skip();
      } else {
        const bool structured = in.space() == Space::m && is_structure(name);
        const std::string more = structured ? structure() : row();
        if (structured || after_structure) {
          append_beside(text, more);
        } else {
          text += more;
        }
        after_structure = structured;
      }
    }
  }
  return text;
}

}  // namespace

FormulaText read_formula_text(PartReader& in) {
  Reader reader{in, {}};
  FormulaText text;
  text.linear = one_line(reader.row());
  text.words = std::move(reader.words);
  return text;
}

}  // namespace griot::docx
