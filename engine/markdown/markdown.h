// Griot Markdown: the form kept on disk, and what plain Markdown files are read with.
//
// CommonMark (spec 0.29) + GFM tables, strikethrough, task lists + footnotes + YAML front
// matter. What these cannot say is written as well-formed HTML from a closed list of
// elements, which any Markdown editor still shows; docs/griot-markdown.md lists it. Raw
// HTML outside the list never becomes markup: its text is kept, with a finding.
//
// Laws: read(write(d)) == d for every document without anchors and origins; writing is
// linear. Both are pure and safe to call from several threads.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/limits.h"
#include "engine/document/document.h"
#include "engine/document/finding.h"

namespace griot {

struct MarkdownReading {
  Document document;
  Findings findings;  // with the line in the file
};

// What becomes of front matter that is not YAML, or uses anchors, aliases or tags.
enum class FaultyFrontMatter {
  refused,   // Error{invalid} with line and column
  salvaged,  // keys that can be read are, what cannot be is kept under "<key>-non-reconnu"
};

// `place` names the file in messages. Throws Error{limit} over a limit (checked before
// cmark-gfm sees a byte) and Error{invalid} with line and column for front matter that is
// not YAML, is not a map, or uses anchors, aliases or tags. Blocks carry their line.
// Metadata keys and values are kept as written (engine/vocabulary gives them meaning),
// all with source front_matter except those the `provenance` map names, which is
// consumed.
MarkdownReading read_markdown(std::string_view text, std::string_view place,
                              const Limits& limits = {},
                              FaultyFrontMatter faulty = FaultyFrontMatter::refused);

// UTF-8, "\n" line ends, one trailing newline. Field sources other than front_matter are
// written under `provenance`, so they come back.
std::string write_markdown(const Document& document);

}  // namespace griot
