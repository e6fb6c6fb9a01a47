#include "engine/knowledge/typed_lines.h"

#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/document/plain_text.h"
#include "engine/knowledge/lines.h"

namespace griot {
namespace {

constexpr std::array<std::string_view, 8> arrows = {"=>", "->", "→", "➜",
                                                    "➔",  "⇒",  "➡", "👉"};

// "=> la salle est louée => Awa écrit au maire": an arrow each, of one kind.
std::vector<std::string> items_of_arrows(std::string_view text) {
  std::vector<std::string> items;
  for (const std::string_view arrow : arrows) {
    if (!text.starts_with(arrow)) continue;
    const std::string next = " " + std::string(arrow) + " ";
    std::string line = on_one_line(text);
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t end = std::min(line.find(next, at), line.size());
      items.push_back(line.substr(at, end - at));
      at = end < line.size() ? end + 1 : end;
    }
    break;
  }
  return items;
}

// "Les tâches : – Koffi : relecture – Leïla : version arabe": line ends that a source
// did not keep.
std::vector<std::string> items_behind_colon(std::string_view text) {
  std::vector<std::string> items;
  for (const std::string_view mark : {": – ", ": - ", ": • "}) {
    const std::string_view dash = mark.substr(1);
    const std::size_t colon = text.find(mark);
    if (colon == std::string_view::npos) continue;
    items.push_back(on_one_line(text.substr(0, colon + 1)));
    for (std::size_t at = colon + 1; at < text.size();) {
      const std::size_t end = std::min(text.find(dash, at + dash.size()), text.size());
      items.push_back(on_one_line(text.substr(at + 1, end - at - 1)));
      at = end;
    }
    break;
  }
  return items;
}

// Signs that begin items and nothing else: a dash also begins what somebody says.
bool is_bullet(std::string_view label) {
  static constexpr std::array<std::string_view, 18> bullets = {
      "•", "·", "▪", "▫", "■", "□", "●", "○", "◦",
      "►", "▶", "➢", "➤", "✓", "✔", "❖", "*", "o "};
  return std::ranges::find(bullets, label) != bullets.end();
}

bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}

// "ACTION : Awa écrit au maire": a label in capitals begins the line.
bool begins_with_label(std::string_view text) {
  constexpr std::size_t shortest = 4, longest = 14;  // bytes
  const std::size_t end = text.find(" : ");
  return end != std::string_view::npos && end >= shortest && end <= longest &&
         std::ranges::none_of(text.substr(0, end), [](char c) {
           return is_small(c) || is_digit(c) || c == ' ';
         });
}

bool begins_with_arrow(std::string_view text) {
  return std::ranges::any_of(
      arrows, [&](std::string_view arrow) { return text.starts_with(arrow); });
}

// "Costumes : Jun s'y remet", a line each: what only soft ends of lines tell apart.
bool have_topics(const std::vector<NoteLine>& notes) {
  constexpr std::size_t longest_topic_of_line = 30;  // bytes
  const auto count = std::ranges::count_if(notes, [](const NoteLine& note) {
    return note.text.find(" : ") <= longest_topic_of_line && !is_small(note.text.front());
  });
  return count > 2 && static_cast<std::size_t>(count) * 3 >= notes.size() * 2;
}

bool is_of_several_lines(const Inlines& paragraph) {
  return std::ranges::any_of(paragraph, [](const Inline& node) {
    return std::holds_alternative<LineBreak>(node.value);
  });
}

// As the source breaks them, softly too.
std::vector<std::string> lines_of_source(const Inlines& paragraph) {
  std::vector<std::string> lines;
  Inlines line;
  const auto end_line = [&] {
    lines.push_back(on_one_line(plain_text(line)));
    line.clear();
  };
  for (const Inline& node : paragraph) {
    if (std::holds_alternative<LineBreak>(node.value)) {
      end_line();
    } else {
      line.push_back(node);
    }
  }
  end_line();
  return lines;
}

}  // namespace

bool is_blank_text(std::string_view text) {
  return text.find_first_not_of(" \t\n\r\xC2\xA0") == std::string_view::npos;
}

bool is_all_strong(const Inlines& inlines) {
  bool any = false;
  for (const Inline& node : inlines) {
    if (const auto* marked = std::get_if<Emphasised>(&node.value)) {
      const bool strong = marked->kind == Emphasis::strong ||
                          marked->kind == Emphasis::underline ||
                          marked->kind == Emphasis::small_caps;
      if (!strong && !is_all_strong(marked->content)) return false;
      any = true;
    } else if (const auto* text = std::get_if<Text>(&node.value)) {
      std::string_view rest = text->text;
      while (!rest.empty() && (rest.front() == ':' || rest.front() == ' '))
        rest.remove_prefix(1);
      if (!is_blank_text(rest)) return false;
    } else if (!std::holds_alternative<Bookmark>(node.value)) {
      return false;
    }
  }
  return any;
}

constexpr std::size_t longest_heading_line = 100;  // bytes

std::size_t heading_at_begin(const Inlines& paragraph) {
  const auto end = std::ranges::find_if(paragraph, [](const Inline& node) {
    return std::holds_alternative<LineBreak>(node.value);
  });
  if (end == paragraph.end() || !is_all_strong(Inlines(paragraph.begin(), end))) return 0;
  const std::string line = on_one_line(plain_text(Inlines(paragraph.begin(), end)));
  const std::string rest = on_one_line(plain_text(Inlines(end + 1, paragraph.end())));
  // "**Le collectif demande**", wrapped in its sentence, is none.
  const bool goes_on = line.empty() || rest.empty() || is_small(rest.front()) ||
                       std::string_view(",;").find(line.back()) != std::string_view::npos;
  if (goes_on || line.size() > longest_heading_line ||
      is_all_strong(Inlines(end + 1, paragraph.end())))
    return 0;
  return static_cast<std::size_t>(end - paragraph.begin()) + 1;
}

std::size_t heading_at_end(const Inlines& paragraph) {
  constexpr std::size_t longest = 60;  // bytes
  std::size_t end = paragraph.size();
  while (end > 0 && !std::holds_alternative<LineBreak>(paragraph[end - 1].value)) --end;
  if (end < 2) return 0;
  const auto* last = std::get_if<Text>(&paragraph[end - 2].value);
  if (!last || last->text.empty()) return 0;
  if (std::string_view(".!?])").find(last->text.back()) == std::string_view::npos)
    return 0;
  const auto at = static_cast<std::ptrdiff_t>(end);
  const std::string line =
      on_one_line(plain_text(Inlines(paragraph.begin() + at, paragraph.end())));
  const std::size_t number = line.find_first_not_of("0123456789");
  if (number == 0 || number > 2 || number + 2 >= line.size() || line.size() > longest)
    return 0;
  const bool marked =
      line.compare(number, 2, ". ") == 0 || line.compare(number, 2, ") ") == 0;
  const bool heads = std::string_view(".;,:?!").find(line.back()) == std::string::npos;
  return marked && heads && !is_small(line[number + 2]) ? end : 0;
}

bool is_struck(const Inlines& inlines) {
  if (inlines.empty()) return false;
  const auto* first = std::get_if<Emphasised>(&inlines.front().value);
  return first && first->kind == Emphasis::strike;
}

std::vector<std::string> typed_items(const std::string& text, const Rules& rules) {
  std::vector<std::string> items = items_of_arrows(text);
  if (items.size() > 1) return items;
  items = items_behind_colon(text);
  if (items.size() > 2) return items;
  items.clear();
  if (text.find('\n') == std::string::npos) return items;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = on_one_line(std::string_view(text).substr(at, end - at));
    at = end + 1;
    if (line.empty()) continue;
    const Marker marker = marker_of(line, rules);
    // "🔴 Moratoire", below it "👉 Suspension immédiate …": one item.
    const bool inner = !items.empty() && marker.label == "→" &&
                       items.front().starts_with("\xF0\x9F") &&
                       !begins_with_arrow(items.front());
    const bool marked = marker.form != Marker::Form::none && !inner;
    if (!marked && items.empty() && line.back() != ':') return {};
    if (!marked && !items.empty()) {
      items.back() += ' ' + line;  // goes on
      continue;
    }
    items.push_back(line);
  }
  if (items.size() < 2) return {};
  return items;
}

std::vector<std::string> lettered_lines(const Inlines& paragraph, const Rules& rules) {
  if (!is_of_several_lines(paragraph)) return {};
  std::string text;
  for (const std::string& line : lines_of_source(paragraph)) text += line + '\n';
  const Marker marker = marker_of(text, rules);
  const bool lettered = marker.form == Marker::Form::letter ||
                        marker.form == Marker::Form::code ||
                        (marker.form == Marker::Form::dash && is_bullet(marker.label));
  return lettered ? typed_items(text, rules) : std::vector<std::string>();
}

std::vector<std::string> lines_below_item(const Inlines& item, const Rules& rules) {
  std::vector<std::string> all;
  if (!is_of_several_lines(item)) return all;
  for (const std::string& line : lines_of_source(item)) {
    const Marker marker = marker_of(line, rules);
    // "a)", "i.", "•", but "– dit-elle" or "2026." may begin a line of running text.
    const bool marked = marker.form == Marker::Form::letter ||
                        marker.form == Marker::Form::roman ||
                        (marker.form == Marker::Form::dash && is_bullet(marker.label));
    if (all.empty() || (marked && line.size() > marker.length)) {
      all.push_back(line);
    } else {
      all.back() += ' ' + line;  // goes on
    }
  }
  if (all.size() < 2) all.clear();
  return all;
}

std::vector<NoteLine> lines_of_notes(const Inlines& paragraph, const Rules& rules) {
  std::vector<NoteLine> notes;
  Inlines line;
  bool hard = true, apart = false;
  const auto end_line = [&] {
    const std::string text = on_one_line(plain_text(line));
    const bool strong = is_all_strong(line);
    line.clear();
    if (text.empty()) return;
    // "[18:02] Nadia : on prend le stand"
    const bool said = text.size() > 2 && text[0] == '[' && is_digit(text[1]);
    apart = apart || strong || said || begins_with_arrow(text) || begins_with_label(text);
    notes.push_back({text, strong});
  };
  for (const Inline& node : paragraph) {
    if (const auto* end = std::get_if<LineBreak>(&node.value)) {
      hard = hard && end->hard;
      end_line();
    } else {
      line.push_back(node);
    }
  }
  if (notes.empty()) return {};  // most paragraphs
  end_line();
  // Hard ones within running text only break its lines.
  const bool runs = std::ranges::any_of(notes, [&](const NoteLine& note) {
    // "à la mairie": an accent too.
    const bool accented = note.text.size() > 1 && note.text[0] == '\xC3' &&
                          static_cast<unsigned char>(note.text[1]) >= 0xA0;
    return &note != &notes.front() && (is_small(note.text[0]) || accented) &&
           marker_of(note.text, rules).form == Marker::Form::none;
  });
  // Soft ones too, where none of several lines goes on with a small letter.
  const bool own_lines = !runs && (hard || notes.size() > 2);
  if (notes.size() < 2 || (!apart && !own_lines && !have_topics(notes))) return {};
  return notes;
}

}  // namespace griot
