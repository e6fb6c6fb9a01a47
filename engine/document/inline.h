// What a line of text is made of.
//
// A value tree: copying copies, comparing compares. There is no raw-HTML node, so every
// output is safe by type. Depth is bounded (max_tree_depth) by whoever builds the tree.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace griot {

struct Inline;
using Inlines = std::vector<Inline>;

struct Text {
  std::string text;
  bool operator==(const Text&) const = default;
};

enum class Emphasis {
  emphasis,
  strong,
  underline,
  strike,
  superscript,
  subscript,
  small_caps,
  highlight,
};

struct Emphasised {
  Emphasis kind = Emphasis::emphasis;
  Inlines content;
  bool operator==(const Emphasised&) const = default;
};

// Text in another language (BCP 47) or direction ("ltr", "rtl") than what is around it.
struct Localised {
  std::string language;
  std::string direction;
  Inlines content;
  bool operator==(const Localised&) const = default;
};

struct Code {
  std::string text;
  bool operator==(const Code&) const = default;
};

// `target` is an address or "#bookmark" within the document. It is kept as written;
// `safe_url` (engine/render) decides what leaves.
struct Link {
  std::string target;
  std::string title;
  Inlines content;
  bool operator==(const Link&) const = default;
};

// `source` is "media/<hash>.<ext>" for a picture the document brought along, or an
// address. Decorative pictures have no alternative on purpose.
struct Image {
  std::string source;
  std::string alternative;
  std::string title;
  bool decorative = false;
  bool operator==(const Image&) const = default;
};

// The call of a note: `note` names a Note of the document.
struct NoteReference {
  std::string note;
  bool operator==(const NoteReference&) const = default;
};

// A line end: hard (shown) or soft (a blank, kept so that sources keep their lines).
struct LineBreak {
  bool hard = true;
  bool operator==(const LineBreak&) const = default;
};

// `text` is the linear form ("a/b"), always there; `mathml` may be empty.
struct Formula {
  std::string text;
  std::string mathml;
  bool display = false;
  bool operator==(const Formula&) const = default;
};

// A place that links of the document point to.
struct Bookmark {
  std::string name;
  bool operator==(const Bookmark&) const = default;
};

struct Inline {
  std::variant<Text, Emphasised, Localised, Code, Link, Image, NoteReference, LineBreak,
               Formula, Bookmark>
      value;
  bool operator==(const Inline&) const = default;
};

}  // namespace griot
