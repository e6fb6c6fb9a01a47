#include "engine/library/persons.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "engine/base/is_among.h"
#include "engine/base/utf8.h"
#include "engine/document/clean_text.h"
#include "engine/text/personal_data.h"
#include "engine/document/plain_text.h"
#include "engine/document/visibility.h"
#include "engine/document/walk.h"
#include "engine/library/announced_numbers.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::size_t longest_label = 60;   // bytes
constexpr std::size_t longest_names = 400;  // bytes of a line of names below a label

constexpr auto stems = std::to_array<std::string_view>(
    {"present", "excuse", "absent", "participant", "invite", "emargement", "presence"});
constexpr auto endings =
    std::to_array<std::string_view>({"", "e", "s", "es", "ee", "ees", "te", "tes"});
constexpr auto fillers = std::to_array<std::string_view>(
    {"liste", "des", "de",      "les",       "la",           "le",
     "l",     "d",   "etaient", "personnes", "membres",      "feuille",
     "aux",   "a",   "seance",  "reunion",   "et",           "ont",
     "fiche", "nom", "noms",    "atelier",   "organisations"});
constexpr auto phrases = std::to_array<std::string_view>(
    {"prise de note", "secretaire de seance", "secretariat de seance", "redaction",
     "redige par", "compte rendu redige par", "compte-rendu redige par", "relecture",
     "relu par", "rapporteur", "scribe"});
// The heads of a table that lists people.
constexpr auto name_heads = std::to_array<std::string_view>({"nom", "prenom", "name"});
constexpr auto reach_heads = std::to_array<std::string_view>(
    {"courriel", "email", "mail", "telephone", "tel", "contact", "signature",
     "emargement", "whatsapp", "phone"});

bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}

// Folded words; the signs of inclusive forms within a word are nothing: "presentes".
std::vector<std::string> words_of(std::string_view text) {
  const std::string folded = fold(text);
  std::vector<std::string> words;
  std::string word;
  for (std::size_t i = 0; i <= folded.size();) {
    const CodePoint c = first_code_point(std::string_view(folded).substr(i));
    const bool sign = c.value == '.' || c.value == '(' || c.value == ')' ||
                      c.value == '-' || c.value == 0xB7 || c.value == 0x2022 ||
                      c.value == 0x2027 || c.value == 0x22C5;
    const std::size_t next = i + std::max<std::size_t>(c.length, 1);
    if (i < folded.size() && is_small_letter(folded[i])) {
      word += folded[i];
    } else if (!(sign && !word.empty() && next < folded.size() &&
                 (is_small_letter(folded[next]) || folded[next] == '('))) {
      if (!word.empty()) words.push_back(std::exchange(word, {}));
    }
    i = next;
  }
  return words;
}

bool is_attendance_word(std::string_view word) {
  return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) {
    return word.starts_with(stem) && is_among(endings, word.substr(stem.size()));
  });
}

// Whether a text names people rather than counts them: "45 personnes" names nobody.
bool names_people(std::string_view text) {
  int names = 0;
  bool digits = false;
  bool begins = true;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = first_code_point(text.substr(i));
    const std::string letter = fold(text.substr(i, c.length));
    const bool alphabetic = !letter.empty() && is_small_letter(letter[0]);
    digits = digits || (c.value >= '0' && c.value <= '9');
    const bool capital = (c.value >= 'A' && c.value <= 'Z') ||
                         (c.value >= 0xC0 && c.value <= 0xDE && c.value != 0xD7);
    if (begins && capital) ++names;
    begins = !alphabetic;
    i += std::max<std::size_t>(c.length, 1);
  }
  return names >= 2 || (names == 1 && !digits) || !personal_data_in(text).empty();
}

std::vector<Inlines> lines_of(const Inlines& inlines) {
  std::vector<Inlines> lines(1);
  for (const Inline& node : inlines) {
    if (std::holds_alternative<LineBreak>(node.value)) {
      lines.emplace_back();
    } else {
      lines.back().push_back(node);
    }
  }
  return lines;
}

Inlines joined(const std::vector<Inlines>& lines, std::size_t from, std::size_t to) {
  Inlines inlines;
  for (std::size_t i = from; i < to; ++i) {
    if (i > from) inlines.push_back({LineBreak{true}});
    inlines.insert(inlines.end(), lines[i].begin(), lines[i].end());
  }
  return inlines;
}

Block boxed(Block block) {
  Block box;
  box.origin = block.origin;
  box.value = Box{internal_box, {}, {std::move(block)}};
  return box;
}

bool lists_people(const Table& table) {
  if (table.rows.size() < 2) return false;
  bool name = false;
  bool reach = false;
  for (const TableCell& cell : table.rows.front().cells) {
    for (const std::string& word : words_of(plain_text(cell.content))) {
      name = name || is_among(name_heads, word) || word == "noms" || word == "prenoms";
      reach = reach || is_among(reach_heads, word) || word == "emails" || word == "contacts";
    }
  }
  return name && reach;
}

class Attendance {
 public:
  explicit Attendance(Findings& findings) : findings_(findings) {}

  void set_apart(Blocks& blocks) {
    Blocks result;
    int section = 0;     // level of the heading whose section lists people; 0: none
    bool below = false;  // right below a label that announces names
    for (Block& block : blocks) {
      if (const auto* heading = std::get_if<Heading>(&block.value)) {
        below = false;
        if (section > 0 && heading->level > section) {
          result.push_back(std::move(block));
          continue;
        }
        const std::string title = plain_text(heading->content);
        section = is_attendance_label(title) ? heading->level : 0;
        label_ = title;
        result.push_back(std::move(block));
      } else if ((section > 0 || below) && may_list(block)) {
        report(block.origin);
        result.push_back(boxed(std::move(block)));
      } else {
        below = false;
        place(std::move(block), result, below);
      }
    }
    blocks = std::move(result);
  }

 private:
  static bool may_list(const Block& block) {
    const bool list = std::holds_alternative<List>(block.value) ||
                      std::holds_alternative<Table>(block.value);
    const bool paragraph = std::holds_alternative<Paragraph>(block.value);
    if (!list && !paragraph) return false;
    const std::string text = plain_text(block);
    const bool sentence = text.find(". ") != std::string::npos;
    return names_people(text) && (list || (text.size() <= longest_names && !sentence));
  }

  void place(Block block, Blocks& result, bool& below) {
    if (auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      const Paragraph whole = *paragraph;
      return place_lines(block, whole.content, result, below);
    }
    if (auto* table = std::get_if<Table>(&block.value)) {
      if (lists_people(*table)) {
        label_ = plain_text(table->caption);
        report(block.origin);
        result.push_back(boxed(std::move(block)));
        return;
      }
      set_cells_apart(*table, block.origin);
    } else if (!is_internal(block)) {
      const bool inside = !std::holds_alternative<Table>(block.value);
      if (inside) {
        for (Blocks* children : children_of(block)) set_apart(*children);
      }
    }
    result.push_back(std::move(block));
  }

  // The lines of a paragraph that name who was there stand apart; the others stay.
  void place_lines(const Block& block, const Inlines& content, Blocks& result,
                   bool& below) {
    const std::vector<Inlines> lines = lines_of(content);
    std::size_t from = 0;
    bool any = false;
    const auto put = [&](std::size_t to, bool internal) {
      if (to == from) return;
      Block part = block;
      if (any || internal || to < lines.size()) {
        part.value = Paragraph{joined(lines, from, to)};
      }
      result.push_back(internal ? boxed(std::move(part)) : std::move(part));
      from = to;
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string text = plain_text(lines[i]);
      const std::size_t colon = std::min(text.find(':'), text.size());
      const std::string label(trimmed(std::string_view(text).substr(0, colon)));
      if (!is_attendance_label(label)) continue;
      const bool last = i + 1 == lines.size();
      const std::string value(
          trimmed(std::string_view(text).substr(std::min(colon + 1, text.size()))));
      label_ = label;
      if (value.empty()) {
        below = last;
      } else if (names_people(value)) {
        put(i, false);
        report(block.origin);
        put(i + 1, true);
        any = true;
      }
    }
    put(lines.size(), false);
  }

  // A table of labels and values: the cells beside such a label.
  void set_cells_apart(Table& table, Origin origin) {
    for (TableRow& row : table.rows) {
      bool beside = false;
      for (TableCell& cell : row.cells) {
        const std::string text = plain_text(cell.content);
        if (beside && names_people(text)) {
          report(origin);
          Block box;
          box.value = Box{internal_box, {}, std::move(cell.content)};
          cell.content = {std::move(box)};
          beside = false;
          continue;
        }
        set_apart(cell.content);
        beside = is_attendance_label(text);
        if (beside) label_ = std::string(trimmed(text));
      }
    }
  }

  void report(Origin origin) {
    findings_.push_back(
        {"attendance_list",
         Severity::changed,
         origin,
         {},
         say("liste de personnes (« {1} »), gardée pour l'équipe et jamais montrée au "
             "public, sauf si l'en-tête dit « presences: public »",
             {label_})});
  }

  Findings& findings_;
  std::string label_;
};

}  // namespace

bool is_attendance_label(std::string_view label) {
  label = trimmed(label);
  while (label.ends_with(':') || label.ends_with(' ')) label.remove_suffix(1);
  if (label.ends_with("\xC2\xA0")) label.remove_suffix(2);
  if (label.empty() || label.size() > longest_label) return false;
  const std::string folded = fold(label);
  if (std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
        return folded.starts_with(phrase) && folded.size() < phrase.size() + 12;
      })) {
    return true;
  }
  bool any = false;
  for (const std::string& word : words_of(label)) {
    const bool attendance = is_attendance_word(word);
    any = any || attendance;
    if (!attendance && !is_among(fillers, word)) return false;
  }
  return any;
}

void set_attendance_apart(Document& document, Findings& findings) {
  if (fold(document.metadata.text("presences")) == name_of(Audience::everyone)) return;
  Attendance(findings).set_apart(document.blocks);
}

void report_personal_data(const Document& document, Findings& findings) {
  const auto contacts = personal_data_in(document.metadata.text("contact"), true);
  const auto is_contact = [&](const PersonalData& one) {
    return std::any_of(contacts.begin(), contacts.end(),
                       [&](const PersonalData& it) { return it.value == one.value; });
  };
  const std::set<const Block*> announced = announced_blocks(document);
  walk(document, [&](const Block& block) {
    if (is_internal(block)) return false;
    const bool numbers = announced.contains(&block);
    std::int64_t count = 0;
    const auto look_at = [&](std::string_view text) {
      for (const PersonalData& one : personal_data_in(text, numbers)) {
        count += !is_contact(one);
      }
    };
    for (const Inlines* inlines : inlines_of(block)) {
      look_at(plain_text(*inlines));
      walk_inlines(*inlines, [&](const Inline& node) {
        const auto* link = std::get_if<Link>(&node.value);
        if (link && plain_text(link->content).find('@') == std::string::npos) {
          look_at(link->target);
        }
      });
    }
    if (const auto* code = std::get_if<CodeBlock>(&block.value)) look_at(code->text);
    if (count == 0) return true;
    findings.push_back(
        {"personal_data",
         Severity::changed,
         block.origin,
         {},
         say_n(
             "{1} adresse ou téléphone, masqué au public, sauf si l'en-tête le donne "
             "sous « contact »",
             "{1} adresses ou téléphones, masqués au public, sauf si l'en-tête les donne "
             "sous « contact »",
             count)});
    return true;
  });
}

}  // namespace griot
