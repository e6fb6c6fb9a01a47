#include "engine/knowledge/document_type.h"

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

#include "engine/base/ascii.h"
#include "engine/base/is_among.h"
#include "engine/document/plain_text.h"
#include "engine/document/visibility.h"
#include "engine/knowledge/actor.h"
#include "engine/knowledge/addressing.h"
#include "engine/knowledge/typed_lines.h"
#include "engine/text/date.h"
#include "engine/text/date_within.h"
#include "engine/text/hours_within.h"

namespace griot {
namespace {

constexpr std::string_view plea_type = "note-de-positionnement";
constexpr std::string_view letter_type = "declaration";
constexpr std::string_view sheet_type = "fiche";

constexpr std::size_t longest_line_of_head = 120;  // bytes; more is prose
constexpr std::size_t longest_label = 40;          // bytes
constexpr std::size_t blocks_of_head = 12;         // where minutes list who came

std::string text_of(const Block& block) {
  if (const auto* heading = std::get_if<Heading>(&block.value))
    return plain_text(heading->content);
  if (const auto* paragraph = std::get_if<Paragraph>(&block.value))
    return plain_text(paragraph->content);
  // A list of those present, set apart.
  const auto* box = std::get_if<Box>(&block.value);
  if (box && box->kind == internal_box && !box->content.empty())
    return text_of(box->content.front());
  return {};
}

// As written, at every line end, also those that Markdown takes for blanks.
std::vector<std::string> lines_of_block(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.value);
  if (!paragraph) return {text_of(block)};
  std::vector<std::string> lines;
  Inlines line;
  for (const Inline& each : paragraph->content) {
    if (!std::holds_alternative<LineBreak>(each.value)) {
      line.push_back(each);
    } else {
      lines.push_back(plain_text(line));
      line.clear();
    }
  }
  lines.push_back(plain_text(line));
  return lines;
}

bool is_heading(const Block& block) {
  return std::holds_alternative<Heading>(block.value);
}

// "Présents : Awa Diop, Binta Sow", "là : Faiza, Nassur": names behind the label.
bool lists_who_came(const std::string& text, const Rules& rules) {
  constexpr std::size_t names = 2;
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos || colon > longest_label) return false;
  const std::string label = text.substr(0, colon);
  const bool there = label.starts_with("là ") || label.starts_with("Là ");
  if (!there && rules.begins("presence", tokens_of(label)) == 0) return false;
  const Tokens behind = tokens_of(text.substr(colon));
  if (behind.empty() || behind[0].stop) return false;
  return std::ranges::count_if(behind, [&](const Token& token) {
           return begins_with_capital(std::string_view(text).substr(colon), token);
         }) >= static_cast<std::ptrdiff_t>(names);
}

// "Prise de notes : Hery", "Secrétaire de séance : Binta Sow"
bool names_who_takes_notes(const std::string& text, const Rules& rules) {
  const std::size_t colon = text.find(':');
  return colon != std::string::npos && colon <= longest_label &&
         rules.begins("tient-les-notes", tokens_of(text)) > 0;
}

// "Monsieur le Ministre,", "Excellences,": who is written to, on a line of its own.
bool is_salutation(const std::string& text, const Rules& rules) {
  if (!text.ends_with(',') || text.size() > longest_line_of_head) return false;
  const Tokens words = tokens_of(text);
  return rules.begins("salutation", words) > 0;
}

class Telling {
 public:
  Telling(const Document& document, const Rules& rules)
      : blocks_(document.blocks),
        title_(document.metadata.text("titre")),
        date_(document.metadata.text("date")),
        rules_(rules) {}

  // What a reader sees first.
  std::string_view by_top() const {
    if (const auto type = rules_.type_in_title(tokens_of(title_)); !type.empty())
      return type;
    const std::string_view head = by_head();
    return head.empty() ? by_people() : head;
  }

  // What is left to tell by: a meeting in the title, the headings, what is said.
  std::string_view by_rest() const {
    const std::string_view title = by_title();
    return title.empty() ? by_sections() : title;
  }

  // Who came, or who is written to.
  std::string_view by_people() const {
    std::string_view told;
    any_line_of_head([&](const std::string& line) {
      if (lists_who_came(line, rules_) || names_who_takes_notes(line, rules_))
        told = minutes_type;
      if (told.empty() && is_salutation(line, rules_)) told = letter_type;
      return !told.empty();
    });
    return told;
  }

 private:
  // The headings above the first prose, and short lines there that begin with a type.
  std::string_view by_head() const {
    for (std::size_t i = 0; i < head(); ++i) {
      const std::string text = text_of(blocks_[i]);
      if (is_heading(blocks_[i])) {
        if (text.size() > longest_line_of_head) continue;
        if (const auto type = rules_.type_in_title(tokens_of(text)); !type.empty())
          return type;
        continue;
      }
      // Wrapped prose ends the head too.
      if (text.size() > 2 * longest_line_of_head && text.find(". ") != std::string::npos)
        return rules_.type_opening(tokens_of(text.substr(0, longest_line_of_head)));
      for (const std::string& line : lines_of_block(blocks_[i])) {
        // "Compte rendu de la journée entre associations, organisée le …": the first
        // prose ends the head.
        if (line.size() > longest_line_of_head)
          return rules_.type_opening(tokens_of(line));
        if (const auto type = in_short_line(line, is_title(i)); !type.empty())
          return type;
      }
    }
    return {};
  }

  // "Réunion du 15 avril", "Assemblée générale": a meeting that its title tells of.
  std::string_view by_title() const {
    const std::string first = blocks_.empty() ? "" : lines_of_block(blocks_[0]).front();
    if (is_of_meeting(first) && hours_within(first)) return minutes_type;
    if (is_of_meeting(title_) && tells_year(title_)) return minutes_type;
    if (!has_day_at_top()) return {};
    if (is_of_meeting(title_)) return minutes_type;
    const auto heading = std::ranges::find_if(blocks_, is_heading);
    const bool met = heading != blocks_.end() && is_of_meeting(text_of(*heading));
    return met || (is_title(0) && is_of_meeting(first)) ? minutes_type
                                                        : std::string_view();
  }

  // "**Webinaire entre pairs n° 3**": a paragraph at the top, all of it bold.
  bool is_title(std::size_t i) const {
    if (i > 0 || blocks_.empty()) return false;
    const auto* paragraph = std::get_if<Paragraph>(&blocks_[i].value);
    return paragraph && is_all_strong(paragraph->content);
  }

  // Headings that only minutes have; who says "nous exigeons" again and again, or has a
  // section of demands besides, or one that says of whom. A guide speaks to its reader.
  std::string_view by_sections() const {
    constexpr std::size_t often = 2;
    bool asks = false, addresses = false;
    std::size_t demands = 0, of_meeting = 0;
    for (const Block& block : blocks_) {
      const std::string text = text_of(block);
      if (!is_heading(block)) {
        demands += may_demand(text) && rules_.has("exigence", tokens_of(text)) ? 1U : 0U;
        continue;
      }
      const Tokens words = tokens_of(text);
      const std::size_t whole = rules_.begins("titre-de-reunion", words);
      of_meeting += whole > 0 && whole == words.size() ? 1U : 0U;
      asks = asks || rules_.section(words) == "recommandations";
      addresses = addresses ||
                  (rules_.begins("adresse", words) > 0 && is_addressing(words, rules_));
    }
    if (of_meeting > 0 && has_day_at_top()) return minutes_type;
    const bool met = of_meeting >= often;
    if (!met && demands == 0 && !(asks && addresses)) return {};
    if (texts_to_reader() > often * (demands + 1)) return {};
    if (met) return minutes_type;
    const bool pleads = demands >= often || (asks && (demands > 0 || addresses));
    return pleads ? plea_type : std::string_view();
  }

  bool has_day_at_top() const {
    const auto date = read_date(date_);
    return (date && date->day > 0) || tells_day(title_) ||
           any_line_of_head([](const std::string& line) {
             return line.size() <= longest_line_of_head && tells_day(line);
           });
  }

  // Lines as written, those of one paragraph apart.
  bool any_line_of_head(const std::function<bool(const std::string&)>& tells) const {
    for (std::size_t i = 0; i < head(); ++i) {
      for (const std::string& line : lines_of_block(blocks_[i])) {
        if (tells(line)) return true;
      }
    }
    return false;
  }

  static bool tells_day(const std::string& text) {
    const auto date = date_within(text);
    return date && date->date.day > 0 && !is_of_another_day(text.substr(0, date->from));
  }

  // "Assemblée générale 2024"
  static bool tells_year(const std::string& text) {
    return std::ranges::any_of(tokens_of(text), [](const Token& token) {
      return token.word.size() == 4 && token.word.starts_with("20") &&
             std::ranges::all_of(token.word, is_digit);
    });
  }

  // Before words are looked at: "nous" and what it ends in.
  static bool may_demand(const std::string& text) {
    return text.find("ons") != std::string::npos ||
           text.find("os ") != std::string::npos ||
           text.find("otre ") != std::string::npos;
  }

  std::size_t texts_to_reader() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(blocks_, [&](const Block& each) {
          const Tokens words = tokens_of(text_of(each));
          return !is_heading(each) && rules_.has("lecteur", words) &&
                 !rules_.has("exigence", words);
        }));
  }

  bool is_of_meeting(const std::string& title) const {
    return title.size() <= longest_line_of_head &&
           rules_.begins("titre-de-seance", tokens_of(title)) > 0;
  }

  std::size_t head() const { return std::min(blocks_.size(), blocks_of_head); }

  // "Note de position – mai 2026"; a title, wherever it says it.
  std::string_view in_short_line(const std::string& line, bool title) const {
    if (title) return rules_.type_in_title(tokens_of(line));
    std::string_view rest = line;
    constexpr std::string_view dash = " – ";
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(dash), rest.size());
      if (const auto type = rules_.type_opening(tokens_of(rest.substr(0, end)));
          !type.empty())
        return type;
      rest.remove_prefix(std::min(end + dash.size(), rest.size()));
    }
    return {};
  }

  const Blocks& blocks_;
  const std::string title_, date_;
  const Rules& rules_;
};

}  // namespace

bool is_plea(std::string_view type) {
  static constexpr auto pleas =
      std::to_array<std::string_view>({plea_type, letter_type, "contribution"});
  return is_among(pleas, type);
}

std::string type_of(const Document& document, const Rules& rules) {
  std::string type = document.metadata.text("type");
  const Telling telling(document, rules);
  // A "fiche" is what a page is filed as that nothing else fits: a letter may be one,
  // where somebody signs it.
  if (type == sheet_type) {
    const bool signs = !document.metadata.text("signataires").empty() ||
                       !document.metadata.list("signataires").empty();
    return signs && telling.by_people() == letter_type ? std::string(letter_type) : type;
  }
  return type.empty() ? type_told(document, rules) : type;
}

std::string type_told(const Document& document, const Rules& rules) {
  const Telling telling(document, rules);
  const std::string_view told = telling.by_top();
  return std::string(told.empty() ? telling.by_rest() : told);
}

}  // namespace griot
