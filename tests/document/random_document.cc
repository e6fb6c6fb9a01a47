#include "tests/document/random_document.h"

#include <array>
#include <string>
#include <utility>

#include "engine/document/normal_form.h"

namespace griot::testing {
namespace {

class Maker {
 public:
  Maker(std::uint64_t seed, const RandomOptions& options)
      : state_(seed), options_(options) {
    state_ = next() ^ seed << 32;
  }

  Document document() {
    Document document;
    if (options_.notes) notes_ = below(4);
    if (options_.metadata && below(3) > 0) metadata(document.metadata);
    document.blocks = blocks(1 + below(options_.blocks), 1);
    for (int i = 0; i < notes_; ++i) {
      Note note;
      note.id = note_id(i);
      note.kind = below(4) == 0 ? Note::Kind::endnote : Note::Kind::footnote;
      note.content = blocks(below(3), options_.depth - 1);
      document.notes.push_back(std::move(note));
    }
    normalize(document);
    return document;
  }

 private:
  // splitmix64
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  int below(int bound) { return static_cast<int>(next() % static_cast<unsigned>(bound)); }
  bool one_in(int n) { return below(n) == 0; }

  template <std::size_t size>
  const char* any_of(const std::array<const char*, size>& choices) {
    return choices[static_cast<std::size_t>(below(static_cast<int>(size)))];
  }

  static std::string note_id(int i) {
    return i % 2 ? "n" + std::to_string(i) : std::to_string(i + 1);
  }

  std::string piece() {
    static constexpr auto pieces = std::to_array<const char*>({"retour",
                                                               "île",
                                                               "l'été",
                                                               "a",
                                                               " ",
                                                               " ",
                                                               " ",
                                                               " ",
                                                               "  ",
                                                               "*",
                                                               "**",
                                                               "_",
                                                               "__",
                                                               "`",
                                                               "``",
                                                               "[",
                                                               "]",
                                                               "(",
                                                               ")",
                                                               "<",
                                                               ">",
                                                               "&",
                                                               "&amp;",
                                                               "&#32;",
                                                               "#",
                                                               "##",
                                                               "-",
                                                               "+",
                                                               "=",
                                                               "===",
                                                               "---",
                                                               "1.",
                                                               "2)",
                                                               "12",
                                                               "|",
                                                               "||",
                                                               ":",
                                                               ":--",
                                                               "~",
                                                               "~~",
                                                               "~~~",
                                                               "!",
                                                               "![",
                                                               "[^1]",
                                                               "[^1]:",
                                                               "[x]",
                                                               "[!note]",
                                                               "\\",
                                                               "\\\\",
                                                               "\"",
                                                               "'",
                                                               "«\u00A0",
                                                               "\u202F;",
                                                               "\u00A0",
                                                               "🎯",
                                                               "é",
                                                               "<b>",
                                                               "</b>",
                                                               "<br>",
                                                               "<!--",
                                                               "-->",
                                                               "<?",
                                                               "http://x.example",
                                                               "www.x.example",
                                                               "a@b.example",
                                                               "\t",
                                                               "{%",
                                                               "$x$",
                                                               "migrant·es",
                                                               "عربي",
                                                               "\u200B",
                                                               "«",
                                                               "»",
                                                               "…",
                                                               "’",
                                                               "\x01",
                                                               "\x7F",
                                                               "\u0085",
                                                               "\n",
                                                               "\r\n",
                                                               ".",
                                                               ",",
                                                               "1er",
                                                               "```",
                                                               "%}",
                                                               ":::",
                                                               "<https://x.example>",
                                                               "^",
                                                               "/",
                                                               "\u2028",
                                                               "\uFEFF",
                                                               "<td>",
                                                               "</table>",
                                                               "<div>"});
    return any_of(pieces);
  }

  std::string text(int longest) {
    std::string made;
    for (int i = 1 + below(longest); i > 0; --i) made += one_in(3) ? piece() : word();
    return made;
  }

  std::string word() {
    static constexpr auto words = std::to_array<const char*>(
        {"la ", "diaspora ", "et ", "l'accueil, ", "des personnes ", "revenues. ",
         "Moroni", " : ", "« école »", "2026", " (note)", "x"});
    return any_of(words);
  }

  Inlines inlines(int longest, int depth) {
    Inlines made;
    for (int i = below(longest) + 1; i > 0; --i) made.push_back(inline_node(depth));
    return made;
  }

  Inline inline_node(int depth) {
    switch (below(depth > 3 ? 10 : 17)) {
      case 0:
        return {Code{text(2)}};
      case 1:
        return {LineBreak{one_in(2)}};
      case 2:
        return {image()};
      case 3:
        if (notes_ > 0) return {NoteReference{note_id(below(notes_))}};
        return {Text{text(3)}};
      case 4:
        return {formula()};
      case 5:
        return {Bookmark{text(1)}};
      case 10:
      case 11:
      case 12:
      case 13:
        return {Emphasised{static_cast<Emphasis>(below(8)), inlines(3, depth + 1)}};
      case 14:
        return {Localised{language(), direction(), inlines(2, depth + 1)}};
      case 15:
        return {Link{text(1), one_in(3) ? text(2) : "",
                     one_in(9) ? Inlines{} : inlines(2, depth + 1)}};
      default:
        return {Text{text(5)}};
    }
  }

  Image image() {
    Image made{text(1), text(2), one_in(3) ? text(2) : "", one_in(4)};
    return made;
  }

  Formula formula() {
    return {text(2), one_in(2) ? "<math><mi>x</mi>\n\n<mo>|</mo></math>" : "", one_in(2)};
  }

  std::string language() {
    static constexpr auto choices =
        std::to_array<const char*>({"", "ar", "en", "fr-FR", "wo"});
    return any_of(choices);
  }
  std::string direction() {
    static constexpr auto choices = std::to_array<const char*>({"", "", "rtl", "ltr"});
    return any_of(choices);
  }

  Blocks blocks(int count, int depth) {
    Blocks made;
    for (int i = 0; i < count; ++i) {
      Block block = this->block(depth);
      if (one_in(12)) block.language = language();
      if (one_in(15)) block.direction = direction();
      made.push_back(std::move(block));
    }
    return made;
  }

  Block block(int depth) {
    switch (below(depth >= options_.depth ? 7 : 14)) {
      case 0:
        return {Heading{1 + below(6), one_in(3) ? text(1) : "", inlines(2, 0)},
                {},
                {},
                {},
                {}};
      case 1:
        return {CodeBlock{one_in(2) ? text(1) : "", code()}, {}, {}, {}, {}};
      case 2:
        return {Rule{}, {}, {}, {}, {}};
      case 3:
        return {Figure{image(), one_in(2) ? inlines(2, 2) : Inlines{}}, {}, {}, {}, {}};
      case 7:
        return {Quote{blocks(1 + below(3), depth + 1)}, {}, {}, {}, {}};
      case 8:
      case 9:
      case 10:
        return {list(depth), {}, {}, {}, {}};
      case 11:
        return {one_in(2) ? table(depth) : plain_table(), {}, {}, {}, {}};
      case 12:
        return {box(depth), {}, {}, {}, {}};
      default:
        return {Paragraph{inlines(4, 0)}, {}, {}, {}, {}};
    }
  }

  std::string code() {
    std::string made;
    for (int i = below(4); i > 0; --i) {
      made += text(2);
      made += one_in(2) ? "\n" : "\n  \n";
    }
    return made;
  }

  Box box(int depth) {
    static constexpr auto kinds =
        std::to_array<const char*>({"note", "en-bref", "encadré", "Mention légale"});
    return {any_of(kinds), one_in(2) ? inlines(2, 2) : Inlines{},
            blocks(below(3), depth + 1), one_in(6) ? word() : std::string()};
  }

  List list(int depth) {
    List made;
    made.numbering = one_in(3) ? static_cast<Numbering>(below(6))
                               : (one_in(2) ? Numbering::none : Numbering::decimal);
    made.start = one_in(3) ? below(20) : 1;
    made.tight = one_in(2);
    for (int i = 1 + below(3); i > 0; --i) {
      ListItem item;
      if (one_in(6)) item.task = static_cast<ListItem::Task>(below(3));
      if (one_in(6)) item.label = text(1);
      item.content = one_in(9) ? Blocks{} : blocks(1 + below(2), depth + 1);
      made.items.push_back(std::move(item));
    }
    return made;
  }

  // One that pipes can often hold.
  Table plain_table() {
    Table made;
    made.header_rows = 1;
    const int columns = 1 + below(3);
    for (int i = below(columns + 1); i > 0; --i) {
      made.alignments.push_back(static_cast<Alignment>(below(4)));
    }
    for (int r = 1 + below(3); r > 0; --r) {
      TableRow row;
      for (int c = 0; c < columns; ++c) {
        TableCell cell;
        cell.header = made.rows.empty();
        if (!one_in(5)) cell.content = {{Paragraph{inlines(2, 2)}, {}, {}, {}, {}}};
        row.cells.push_back(std::move(cell));
      }
      made.rows.push_back(std::move(row));
    }
    return made;
  }

  Table table(int depth) {
    Table made;
    if (one_in(2)) made.caption = inlines(2, 2);
    made.header_rows = below(3);
    for (int i = below(3); i > 0; --i) {
      made.alignments.push_back(static_cast<Alignment>(below(4)));
    }
    for (int r = below(4); r > 0; --r) {
      TableRow row;
      for (int c = below(4); c > 0; --c) {
        TableCell cell{1 + below(3), 1 + below(2), one_in(3),
                       blocks(below(3), depth + 1)};
        row.cells.push_back(std::move(cell));
      }
      made.rows.push_back(std::move(row));
    }
    return made;
  }

  Value value(int depth) {
    if (depth > 2 || below(3) > 0) return Value(below(6) > 0 ? text(3) : "");
    if (one_in(2)) {
      Value::List list;
      for (int i = below(4); i > 0; --i) list.push_back(value(depth + 1));
      return Value(std::move(list));
    }
    Value::Map map;
    for (int i = below(3); i > 0; --i) {
      map.emplace_back("k" + std::to_string(i), value(depth + 1));
    }
    return Value(std::move(map));
  }

  void metadata(Metadata& metadata) {
    static constexpr auto plain = std::to_array<const char*>(
        {"2026-03-14", "true", "~", "null", "3.10", "oui", "a: b", "- x", "[SN, FR]", "",
         "Fonds d'exemple", "« x »"});
    for (int i = 1 + below(4); i > 0; --i) {
      const Source source =
          one_in(3) ? static_cast<Source>(below(9)) : Source::front_matter;
      metadata.set(one_in(8) ? text(1) : "cle-" + std::to_string(i),
                   one_in(2) ? Value(any_of(plain)) : value(0), source);
    }
  }

  std::uint64_t state_;
  const RandomOptions& options_;
  int notes_ = 0;
};

}  // namespace

Document random_document(std::uint64_t seed, const RandomOptions& options) {
  return Maker(seed, options).document();
}

}  // namespace griot::testing
