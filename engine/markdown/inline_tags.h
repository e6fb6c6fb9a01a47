// The HTML tags that inlines are written with, in Markdown and within HTML alike.
#pragma once

#include <string>

#include "engine/document/inline.h"

namespace griot {

struct ElementTags {
  const char* open;
  const char* close;
};
ElementTags tags_of(Emphasis kind);

void append_localised_open(std::string& out, const Localised& localised);  // </span>
void append_formula_open(std::string& out, const Formula& formula);        // </span>
void append_bookmark(std::string& out, const Bookmark& bookmark);

}  // namespace griot
