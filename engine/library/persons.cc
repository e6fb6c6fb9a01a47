#include "engine/library/persons.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include "engine/base/is_among.h"
#include "engine/document/clean_text.h"
#include "engine/document/plain_text.h"
#include "engine/document/visibility.h"
#include "engine/document/walk.h"
#include "engine/library/announced_numbers.h"
#include "engine/library/attendance_label.h"
#include "engine/text/personal_data.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::size_t longest_names = 400;  // bytes of a line of names below a label

// The heads of a table that lists people.
constexpr auto name_heads = std::to_array<std::string_view>({"nom", "prenom", "name"});
constexpr auto reach_heads = std::to_array<std::string_view>(
    {"courriel", "email", "mail", "telephone", "tel", "contact", "signature",
     "emargement", "whatsapp", "phone"});

// Folded runs of letters.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : fold(text)) {
    if (c >= 'a' && c <= 'z') {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
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

bool holds_sentences(std::string_view text) {
  return text.substr(first_sentence_of(text).size()).starts_with(". ");
}

bool begins_bold(const Inlines& line) {
  if (line.empty()) return false;
  const auto* emphasised = std::get_if<Emphasised>(&line.front().value);
  return emphasised && emphasised->kind == Emphasis::strong;
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
      reach =
          reach || is_among(reach_heads, word) || word == "emails" || word == "contacts";
    }
    // "Nom | Structure | Présence"
    reach = reach || is_attendance_label(plain_text(cell.content));
  }
  return name && reach;
}

// What to call a table of people by: its caption, else its heads.
std::string name_of(const Table& table) {
  std::string name(trimmed(plain_text(table.caption)));
  if (!name.empty()) return name;
  for (const TableCell& cell : table.rows.front().cells) {
    const std::string head = plain_text(cell.content);
    if (trimmed(head).empty()) continue;
    if (!name.empty()) name += ", ";
    name += trimmed(head);
  }
  return name;
}

// « Présents | Excusés » over names. One such label alone stands beside its value.
std::set<std::size_t> columns_of_people(const Table& table) {
  std::set<std::size_t> columns;
  if (table.rows.size() < 2) return columns;
  const std::vector<TableCell>& heads = table.rows.front().cells;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (is_attendance_label(plain_text(heads[i].content))) columns.insert(i);
  }
  if (columns.size() < 2) columns.clear();
  return columns;
}

class Attendance {
 public:
  explicit Attendance(Findings& findings) : findings_(findings) {}

  void set_apart(Blocks& blocks) {
    Blocks result;
    int section = 0;  // level of the heading whose section lists people; 0: none
    Below below = Below::nothing;
    std::size_t listed = 0;  // blocks of the result when the last list was put there
    for (Block& block : blocks) {
      if (const auto* heading = std::get_if<Heading>(&block.value)) {
        below = Below::nothing;
        if (section > 0 && heading->level > section) {
          result.push_back(std::move(block));
          continue;
        }
        const std::string title = plain_text(heading->content);
        section = is_attendance_label(title) ? heading->level : 0;
        label_ = title;
        result.push_back(std::move(block));
      } else if (section > 0 ? may_list(block) : is_listed(block, below)) {
        below = below_listed(block, below);
        report(block.origin);
        result.push_back(boxed(std::move(block)));
        listed = result.size();
      } else {
        below = Below::nothing;
        const std::size_t before = result.size();
        place(std::move(block), result, below, listed > 0 && listed == before);
        for (std::size_t i = before; i < result.size(); ++i) {
          if (is_internal(result[i])) listed = i + 1;
        }
      }
    }
    blocks = std::move(result);
  }

 private:
  // What may follow a label: names however they stand, or only as items like names.
  enum class Below { nothing, items, names };

  // Items may go on in more of them; a table is all of its list.
  static Below below_listed(const Block& block, Below below) {
    if (std::holds_alternative<Table>(block.value)) return Below::nothing;
    return std::holds_alternative<List>(block.value) ? Below::items : below;
  }

  static bool is_listed(const Block& block, Below below) {
    if (below == Below::nothing || !may_list(block)) return false;
    const std::string text = plain_text(block);
    if (std::holds_alternative<Paragraph>(block.value)) {
      const bool spoken = text.find(':') != std::string::npos && says_for_whom(text);
      return (below == Below::names || spoken) && !begins_other_text(text);
    }
    return below == Below::names || looks_like_people(text);
  }

  static bool may_list(const Block& block) {
    const bool list = std::holds_alternative<List>(block.value) ||
                      std::holds_alternative<Table>(block.value);
    const bool paragraph = std::holds_alternative<Paragraph>(block.value);
    if (!list && !paragraph) return false;
    const std::string text = plain_text(block);
    const bool names = text.size() <= longest_names && !holds_sentences(text);
    return names_people(text) && (list || names);
  }

  void place(Block block, Blocks& result, Below& below, bool near) {
    if (auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      const Paragraph whole = *paragraph;
      return place_lines(block, whole.content, result, below, near);
    }
    if (auto* table = std::get_if<Table>(&block.value)) {
      if (lists_people(*table)) {
        label_ = name_of(*table);
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

  static Below below_opening(const AttendanceOpening& opening, std::string_view line,
                             bool named) {
    if (!named && opening.value.empty()) return Below::names;
    const bool announces = line.ends_with(':') || line.ends_with(',');
    return !named || announces ? Below::items : Below::nothing;
  }

  // Whether a line belongs to the names above it. `open`: those stand below a label.
  static bool goes_on(const Inlines& line, const std::string& text, bool open) {
    if (text.size() > longest_names || begins_other_text(text)) return false;
    if (holds_sentences(text) && !looks_like_people(text)) return false;
    const std::size_t colon = text.find(':');
    const bool labelled = colon != std::string::npos && text.find('(') > colon;
    if (labelled && !says_for_whom(text)) return open && !begins_bold(line);
    return open || names_people(text);
  }

  // The lines from `from` on that name people, one beyond the last.
  static std::size_t end_of_names(const std::vector<Inlines>& lines, std::size_t from,
                                  bool open, bool bold) {
    std::size_t end = from;
    for (std::size_t i = from; i < lines.size(); ++i) {
      const std::string text = plain_text(lines[i]);
      if (attendance_opening(text, true)) break;
      const bool labelled = bold && begins_bold(lines[i]) && !says_for_whom(text);
      if (labelled || !goes_on(lines[i], text, open)) break;
      if (names_people(text)) end = i + 1;
    }
    return end;
  }

  // The lines of a paragraph that name who was there stand apart; the others stay.
  void place_lines(const Block& block, const Inlines& content, Blocks& result,
                   Below& below, bool near) {
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
      const auto opening = attendance_opening(plain_text(lines[i]), near && from == i);
      if (!opening) continue;
      label_ = opening->label;
      const std::string_view value = opening->value;
      const bool open = !names_people(value);
      std::size_t end = open ? i : i + 1;
      if (!value.ends_with('.')) {
        const std::size_t below_it =
            end_of_names(lines, i + 1, open, begins_bold(lines[i]));
        if (below_it > i + 1) end = below_it;
      }
      if (end > i) {
        put(i, false);
        report(block.origin);
        put(end, true);
        any = true;
        near = true;
        i = end - 1;
      }
      if (i + 1 < lines.size()) continue;
      below = below_opening(*opening, plain_text(lines.back()), end > i);
    }
    put(lines.size(), false);
  }

  // The cells beside such a label, and those below two of them side by side.
  void set_cells_apart(Table& table, Origin origin) {
    const std::set<std::size_t> columns = columns_of_people(table);
    for (TableRow& row : table.rows) {
      bool beside = false;
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        TableCell& cell = row.cells[i];
        const std::string text = plain_text(cell.content);
        const bool listed = columns.contains(i) || beside;
        if (listed && names_people(text) && !is_attendance_label(text)) {
          if (columns.contains(i)) {
            const TableCell& head = table.rows.front().cells[i];
            label_ = std::string(trimmed(plain_text(head.content)));
          }
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
    Message message =
        label_.empty()
            ? say("liste de personnes, gardée pour l'équipe et jamais montrée au public, "
                  "sauf si l'en-tête dit « presences: public »")
            : say("liste de personnes (« {1} »), gardée pour l'équipe et jamais montrée "
                  "au public, sauf si l'en-tête dit « presences: public »",
                  {label_});
    findings_.push_back(
        {"attendance_list", Severity::changed, origin, {}, std::move(message)});
  }

  Findings& findings_;
  std::string label_;
};

}  // namespace

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
             "{1} adresse, téléphone ou code de réunion, masqué au public, sauf si "
             "l'en-tête le donne sous « contact »",
             "{1} adresses, téléphones ou codes de réunion, masqués au public, sauf si "
             "l'en-tête les donne sous « contact »",
             count)});
    return true;
  });
}

}  // namespace griot
