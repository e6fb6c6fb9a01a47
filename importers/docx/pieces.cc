#include "importers/docx/pieces.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "engine/base/byte_set.h"
#include "engine/text/words.h"

namespace griot::docx {
namespace {

constexpr std::array emphasis_of_bit = {
    Emphasis::strong,     Emphasis::emphasis,  Emphasis::underline,   Emphasis::strike,
    Emphasis::small_caps, Emphasis::highlight, Emphasis::superscript, Emphasis::subscript,
};
// In a heading these are how the whole looks, not what a word says.
constexpr Look heading_looks =
    look_strong | look_emphasis | look_underline | look_small_caps;

constexpr ByteSet blanks = set_of(" \t\n\r");

bool is_space(char byte) {
  return holds(blanks, byte);
}

// How many bytes at the front are words with one space between.
std::size_t settled_bytes(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const bool between =
        end > 0 && end + 1 < text.size() && text[end] == ' ' && !is_space(text[end + 1]);
    if (is_space(text[end]) && !between) break;
    ++end;
  }
  return end;
}

void push_text(Inlines& inlines, std::string text) {
  if (!inlines.empty()) {
    if (auto* last = std::get_if<Text>(&inlines.back().value)) {
      last->text += text;
      return;
    }
  }
  inlines.push_back({Text{std::move(text)}});
}

}  // namespace

void Pieces::add_text(std::string_view text, const Manner& manner, bool withheld) {
  if (text.empty()) return;
  if (!pieces_.empty()) {
    Piece& last = pieces_.back();
    auto* words = std::get_if<Text>(&last.node.value);
    if (words && last.manner == manner && last.withheld == withheld) {
      words->text += text;
      return;
    }
  }
  pieces_.push_back({{Text{std::string(text)}}, manner, withheld});
}

void Pieces::add(Inline node, const Manner& manner) {
  pieces_.push_back({std::move(node), manner, false});
}

void Pieces::append(Pieces more) {
  std::move(more.pieces_.begin(), more.pieces_.end(), std::back_inserter(pieces_));
}

bool Pieces::is_blank(const Piece& piece) {
  const auto* words = std::get_if<Text>(&piece.node.value);
  return words && std::all_of(words->text.begin(), words->text.end(), is_space);
}

// Has no look of its own: takes that of what is around it.
bool Pieces::is_neutral(const Piece& piece) {
  return !std::holds_alternative<Text>(piece.node.value) || is_blank(piece);
}

bool Pieces::has_content() const {
  return std::any_of(pieces_.begin(), pieces_.end(), [](const Piece& piece) {
    return !is_blank(piece) && !std::holds_alternative<Bookmark>(piece.node.value) &&
           !std::holds_alternative<LineBreak>(piece.node.value);
  });
}

void Pieces::keep_bookmarks_only() {
  std::erase_if(pieces_, [](const Piece& piece) {
    return !std::holds_alternative<Bookmark>(piece.node.value);
  });
}

void Pieces::drop_withheld(std::size_t from) {
  if (from >= pieces_.size()) return;
  pieces_.erase(std::remove_if(pieces_.begin() + static_cast<std::ptrdiff_t>(from),
                               pieces_.end(), [](const Piece& p) { return p.withheld; }),
                pieces_.end());
}

std::string Pieces::release_withheld() {
  std::string released;
  for (Piece& piece : pieces_) {
    if (!piece.withheld) continue;
    piece.withheld = false;
    if (const auto* words = std::get_if<Text>(&piece.node.value)) released += words->text;
  }
  return released;
}

// "  mot  autre " → " ", "mot autre", " ": blanks at the edges stand alone, those within
// are one.
Pieces::Row Pieces::split_blanks(Row row) {
  Row split;
  split.reserve(row.size() + 4);
  bool after_blank = false;
  for (Piece& piece : row) {
    auto* words = std::get_if<Text>(&piece.node.value);
    if (!words) {
      if (!std::holds_alternative<Bookmark>(piece.node.value)) after_blank = false;
      split.push_back(std::move(piece));
      continue;
    }
    // Accents written apart are put back on their letters.
    if (words->text.find_first_of("\xCC\xCD") != std::string::npos) {
      words->text = normalize(words->text);
    }
    std::string core;
    const auto flush = [&] {
      if (core.empty()) return;
      const bool ends_blank = core.back() == ' ';
      if (ends_blank) core.pop_back();
      if (!core.empty()) split.push_back({{Text{std::move(core)}}, piece.manner, false});
      if (ends_blank) split.push_back({{Text{" "}}, piece.manner, false});
    };
    for (std::string_view rest = words->text; !rest.empty();) {
      const std::size_t length = settled_bytes(rest);
      if (length > 0) {
        core += rest.substr(0, length);
        after_blank = false;
      } else if (!after_blank) {
        after_blank = true;
        if (core.empty()) {
          split.push_back({{Text{" "}}, piece.manner, false});
        } else {
          core += ' ';
        }
      }
      rest.remove_prefix(std::max<std::size_t>(length, 1));
    }
    flush();
  }
  return split;
}

// Blanks and line breaks at the edges, and blanks around a line break, say nothing.
void Pieces::trim(Row& row) {
  const auto is_edge = [](const Piece& piece) {
    return is_blank(piece) || std::holds_alternative<LineBreak>(piece.node.value);
  };
  const auto is_bookmark = [](const Piece& piece) {
    return std::holds_alternative<Bookmark>(piece.node.value);
  };
  Row kept;
  kept.reserve(row.size());
  bool line_start = true;
  bool text_start = true;
  for (Piece& piece : row) {
    const bool is_break = std::holds_alternative<LineBreak>(piece.node.value);
    if ((text_start && is_edge(piece)) || (line_start && is_blank(piece))) continue;
    if (is_break) {
      while (!kept.empty() && is_blank(kept.back())) kept.pop_back();
    }
    if (!is_bookmark(piece)) {
      line_start = is_break;
      text_start = false;
    }
    kept.push_back(std::move(piece));
  }
  std::size_t end = kept.size();
  while (end > 0 && (is_edge(kept[end - 1]) || is_bookmark(kept[end - 1]))) --end;
  kept.erase(std::remove_if(kept.begin() + static_cast<std::ptrdiff_t>(end), kept.end(),
                            is_edge),
             kept.end());
  row = std::move(kept);
}

void Pieces::settle_looks(Row& row) {
  std::vector<const Piece*> next(row.size());
  const Piece* following = nullptr;
  for (std::size_t i = row.size(); i > 0; --i) {
    next[i - 1] = following;
    if (!is_neutral(row[i - 1])) following = &row[i - 1];
  }
  const Piece* before = nullptr;
  for (std::size_t i = 0; i < row.size(); ++i) {
    Piece& piece = row[i];
    Manner& manner = piece.manner;
    if (manner.link != no_link) manner.look &= ~static_cast<Look>(look_underline);
    if (!is_neutral(piece)) {
      before = &piece;
      continue;
    }
    const Piece* after = next[i];
    const bool between = before && after;
    manner.look = between ? before->manner.look & after->manner.look : 0;
    const bool one_tongue = between && before->manner.tongue == after->manner.tongue;
    manner.tongue = one_tongue ? before->manner.tongue : 0;
    const bool around = between && before->manner.link == after->manner.link;
    if (std::holds_alternative<Bookmark>(piece.node.value)) {
      manner.link = around ? before->manner.link : no_link;
    } else if (is_blank(piece) && !(around && before->manner.link == manner.link)) {
      manner.link = no_link;
    }
  }
}

void Pieces::plain_heading(Row& row) {
  Look common = heading_looks;
  for (Piece& piece : row) {
    if (std::holds_alternative<LineBreak>(piece.node.value)) piece.node = {Text{" "}};
    if (!is_neutral(piece)) common &= piece.manner.look;
  }
  for (Piece& piece : row) piece.manner.look &= ~common;
}

Inlines Pieces::group_looks(Row& row, std::size_t from, std::size_t to, unsigned bit) {
  Inlines inlines;
  Look looks = 0;
  for (std::size_t i = from; i < to; ++i) looks |= row[i].manner.look;
  while (bit < emphasis_of_bit.size() && (looks & 1U << bit) == 0) ++bit;
  if (bit == emphasis_of_bit.size()) {
    for (std::size_t i = from; i < to; ++i) {
      auto* words = std::get_if<Text>(&row[i].node.value);
      const bool code = (row[i].manner.look & look_code) != 0;
      if (words && code) {
        inlines.push_back({Code{std::move(words->text)}});
      } else if (words) {
        push_text(inlines, std::move(words->text));
      } else {
        inlines.push_back(std::move(row[i].node));
      }
    }
    return inlines;
  }
  const Look mask = 1U << bit;
  for (std::size_t i = from; i < to;) {
    const bool on = (row[i].manner.look & mask) != 0;
    std::size_t end = i + 1;
    while (end < to && ((row[end].manner.look & mask) != 0) == on) ++end;
    Inlines content = group_looks(row, i, end, bit + 1);
    if (on) {
      inlines.push_back({Emphasised{emphasis_of_bit[bit], std::move(content)}});
    } else {
      for (Inline& node : content) {
        if (auto* words = std::get_if<Text>(&node.value)) {
          push_text(inlines, std::move(words->text));
        } else {
          inlines.push_back(std::move(node));
        }
      }
    }
    i = end;
  }
  return inlines;
}

Inlines Pieces::group_tongues(Row& row, std::size_t from, std::size_t to,
                              const Targets& targets) {
  Inlines inlines;
  for (std::size_t i = from; i < to;) {
    const int tongue = row[i].manner.tongue;
    std::size_t end = i + 1;
    while (end < to && row[end].manner.tongue == tongue) ++end;
    Inlines content = group_looks(row, i, end, 0);
    i = end;
    if (tongue == 0) {
      for (Inline& node : content) inlines.push_back(std::move(node));
      continue;
    }
    const Tongue& said = targets.tongues[static_cast<std::size_t>(tongue) - 1];
    inlines.push_back({Localised{said.language, said.direction, std::move(content)}});
  }
  return inlines;
}

Inlines Pieces::group_links(Row& row, const Targets& targets) {
  Inlines inlines;
  for (std::size_t i = 0; i < row.size();) {
    const int link = row[i].manner.link;
    std::size_t end = i + 1;
    while (end < row.size() && row[end].manner.link == link) ++end;
    Inlines content = group_tongues(row, i, end, targets);
    if (link == no_link) {
      for (Inline& node : content) inlines.push_back(std::move(node));
    } else {
      const LinkTarget& target = targets.links[static_cast<std::size_t>(link)];
      inlines.push_back({Link{target.target, target.title, std::move(content)}});
    }
    i = end;
  }
  return inlines;
}

Inlines Pieces::take(const Targets& targets, bool heading) {
  Row row = split_blanks(std::exchange(pieces_, {}));
  trim(row);
  settle_looks(row);
  if (heading) plain_heading(row);
  return group_links(row, targets);
}

}  // namespace griot::docx
