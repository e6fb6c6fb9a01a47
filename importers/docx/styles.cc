#include "importers/docx/styles.h"

#include <algorithm>
#include <array>

#include "engine/text/words.h"

namespace griot::docx {
namespace {

constexpr std::size_t longest_chain = 64;

struct RoleName {
  std::string_view name;  // folded
  Role role;
};
constexpr std::array role_names = {
    RoleName{"title", Role::title},
    RoleName{"titre", Role::title},
    RoleName{"subtitle", Role::subtitle},
    RoleName{"sous-titre", Role::subtitle},
    RoleName{"toc heading", Role::contents},
    RoleName{"en-tete de table des matieres", Role::contents},
    RoleName{"quote", Role::quote},
    RoleName{"citation", Role::quote},
    RoleName{"intense quote", Role::quote},
    RoleName{"citation intense", Role::quote},
    RoleName{"block text", Role::quote},
    RoleName{"caption", Role::caption},
    RoleName{"legende", Role::caption},
    RoleName{"titre d'encadre", Role::box_title},
};

// "toc 1", "TM 1", "table des matières 1"
bool is_contents_line(std::string_view folded) {
  for (const std::string_view word : {"toc", "tm", "table des matieres"}) {
    if (!folded.starts_with(word)) continue;
    std::string_view rest = folded.substr(word.size());
    if (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
    if (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') return true;
  }
  return false;
}

Role role_named(std::string_view name) {
  const std::string folded = fold(name);
  if (is_contents_line(folded)) return Role::contents;
  for (const RoleName& entry : role_names) {
    if (folded == entry.name) return entry.role;
  }
  return Role::text;
}

}  // namespace

Styles::Styles(PartReader in) {
  if (!in.next()) return;
  const int root = in.depth();
  while (in.next_child(root)) {
    if (in.is(Space::w, "style")) {
      read_style(in);
    } else if (in.is(Space::w, "docDefaults")) {
      read_defaults(in);
    } else {
      in.skip();
    }
  }
}

void Styles::read_defaults(PartReader& in) {
  const int level = in.depth();
  while (in.next_child(level)) {
    if (!in.is(Space::w, "rPrDefault")) {
      in.skip();
      continue;
    }
    const int inner = in.depth();
    while (in.next_child(inner)) {
      if (in.is(Space::w, "rPr")) {
        read_run_format(in, defaults_);
      } else {
        in.skip();
      }
    }
  }
}

void Styles::read_style(PartReader& in) {
  Style style;
  style.id = in.value(Space::w, "styleId");
  const bool is_default = in.value(Space::w, "type") == "paragraph" &&
                          in.attribute(Space::w, "default") &&
                          is_on(in.value(Space::w, "default"));
  const int level = in.depth();
  while (in.next_child(level)) {
    if (in.is(Space::w, "pPr")) {
      read_paragraph_format(in, style.paragraph);
      continue;
    }
    if (in.is(Space::w, "rPr")) {
      read_run_format(in, style.run);
      continue;
    }
    if (in.is(Space::w, "name")) style.name = in.value();
    if (in.is(Space::w, "basedOn")) style.based_on = in.value();
    in.skip();
  }
  if (is_default) default_paragraph_ = style.id;
  const std::string id = style.id;
  styles_.insert_or_assign(id, std::move(style));
}

// The style, then what it is based on; a cycle ends it.
std::vector<const Styles::Style*> Styles::chain_of(std::string_view id) const {
  std::vector<const Style*> chain;
  for (auto entry = styles_.find(id);
       entry != styles_.end() && chain.size() < longest_chain;
       entry = styles_.find(entry->second.based_on)) {
    if (std::find(chain.begin(), chain.end(), &entry->second) != chain.end()) break;
    chain.push_back(&entry->second);
  }
  return chain;
}

void Styles::set_meanings(const StyleMeanings& meanings) {
  for (const auto& [name, meaning] : meanings) meanings_.emplace(fold(name), meaning);
}

// Decides a style whose name the corpus has given a meaning; false for any other.
bool Styles::apply_meaning(std::string_view name, ParagraphStyle& resolved) const {
  if (meanings_.empty()) return false;
  const auto entry = meanings_.find(fold(name));
  if (entry == meanings_.end()) return false;
  const std::string_view meaning = entry->second;
  resolved.heading.reset();
  resolved.role = Role::text;
  if (meaning.starts_with("titre-")) {
    resolved.heading = meaning.back() - '0';
    return true;
  }
  static constexpr std::array roles = {
      RoleName{"titre", Role::title},     RoleName{"sous-titre", Role::subtitle},
      RoleName{"citation", Role::quote},  RoleName{"encadre", Role::box},
      RoleName{"legende", Role::caption}, RoleName{"texte", Role::text}};
  for (const RoleName& one : roles) {
    if (one.name == meaning) resolved.role = one.role;
  }
  return true;
}

ParagraphStyle Styles::resolve_paragraph(std::string_view id) const {
  ParagraphStyle resolved;
  resolved.id = id;
  const std::vector<const Style*> chain = chain_of(id);
  if (chain.empty()) {
    // A style that is used and not defined. Word shows such a text like any other, so
    // only what is plainly a heading or a table of contents is taken for it.
    resolved.heading = heading_named(id);
    resolved.role = role_named(id);
    resolved.undefined = true;
    apply_meaning(id, resolved);
    return resolved;
  }
  resolved.role = role_named(chain.front()->name);
  bool outlined = false;
  bool numbered = false;
  bool directed = false;
  for (const Style* style : chain) {
    const ParagraphFormat& format = style->paragraph;
    if (!outlined && format.outline) {
      outlined = true;
      if (*format.outline >= 0 && *format.outline < 9)
        resolved.heading = *format.outline + 1;
    }
    if (!outlined) {
      resolved.heading = heading_named(style->name);
      outlined = resolved.heading.has_value();
    }
    if (!numbered && format.number) {
      resolved.number = format.number;
      resolved.number_style = style->id;
      numbered = true;
    }
    if (!resolved.level && format.level) resolved.level = format.level;
    if (!directed && format.right_to_left) {
      resolved.right_to_left = *format.right_to_left;
      directed = true;
    }
  }
  for (auto style = chain.rbegin(); style != chain.rend(); ++style) {
    resolved.run.lay((*style)->run);
  }
  for (const Style* style : chain) {
    if (apply_meaning(style->name, resolved)) break;
  }
  return resolved;
}

const ParagraphStyle& Styles::paragraph(std::string_view id) const {
  if (id.empty()) id = default_paragraph_;
  const auto known = paragraphs_.find(id);
  if (known != paragraphs_.end()) return known->second;
  return paragraphs_.emplace(std::string(id), resolve_paragraph(id)).first->second;
}

const RunFormat& Styles::character(std::string_view id) const {
  static const RunFormat none;
  if (id.empty()) return none;
  const auto known = characters_.find(id);
  if (known != characters_.end()) return known->second;
  RunFormat resolved;
  const std::vector<const Style*> chain = chain_of(id);
  for (auto style = chain.rbegin(); style != chain.rend(); ++style) {
    resolved.lay((*style)->run);
  }
  return characters_.emplace(std::string(id), resolved).first->second;
}

bool Styles::is_placeholder(std::string_view character_style) const {
  const auto style = styles_.find(character_style);
  return style != styles_.end() && fold(style->second.name) == "placeholder text";
}

bool Styles::is_code(std::string_view character_style) const {
  const auto style = styles_.find(character_style);
  if (style == styles_.end()) return false;
  const std::string name = fold(style->second.name);
  return name == "html code" || name == "code html" || name == "verbatim char";
}

std::optional<int> Styles::number_of(std::string_view style) const {
  for (const Style* each : chain_of(style)) {
    if (each->paragraph.number) return each->paragraph.number;
  }
  return std::nullopt;
}

}  // namespace griot::docx
