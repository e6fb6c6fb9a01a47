#include "engine/markdown/inline_tags.h"

#include "engine/markdown/escape.h"

namespace griot {

ElementTags tags_of(Emphasis kind) {
  switch (kind) {
    case Emphasis::emphasis:
      return {"<em>", "</em>"};
    case Emphasis::strong:
      return {"<strong>", "</strong>"};
    case Emphasis::underline:
      return {"<u>", "</u>"};
    case Emphasis::strike:
      return {"<del>", "</del>"};
    case Emphasis::superscript:
      return {"<sup>", "</sup>"};
    case Emphasis::subscript:
      return {"<sub>", "</sub>"};
    case Emphasis::small_caps:
      return {"<span class=\"petites-capitales\">", "</span>"};
    case Emphasis::highlight:
      return {"<mark>", "</mark>"};
  }
  return {"", ""};
}

void append_localised_open(std::string& out, const Localised& localised) {
  out += "<span";
  if (!localised.language.empty()) append_attribute(out, "lang", localised.language);
  if (!localised.direction.empty()) append_attribute(out, "dir", localised.direction);
  out += '>';
}

void append_formula_open(std::string& out, const Formula& formula) {
  out += formula.display ? "<span class=\"formule bloc\"" : "<span class=\"formule\"";
  if (!formula.mathml.empty()) append_attribute(out, "data-mathml", formula.mathml);
  out += '>';
}

void append_bookmark(std::string& out, const Bookmark& bookmark) {
  out += "<a";
  append_attribute(out, "id", bookmark.name);
  out += "></a>";
}

}  // namespace griot
