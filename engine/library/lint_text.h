// What the rules of the lint look at; used by lint*.cc only.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/is_among.h"
#include "engine/document/document.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/rules.h"
#include "engine/library/lint.h"

namespace griot {

// A word of a text: letters and digits, folded, with its place.
struct LintWord {
  std::string folded;
  std::size_t from = 0;
  std::size_t to = 0;
  bool capital = false;   // begins with one
  bool capitals = false;  // two letters at least, all of them capitals
};
std::vector<LintWord> lint_words(std::string_view text);

// A paragraph, a heading, a cell or a caption, with what stands around it.
struct LintPassage {
  const Block* block = nullptr;  // the one that has an address: for a cell its table
  std::string text;
  bool heading = false;
  bool in_table = false;
  bool quoted = false;      // what someone else says
  std::size_t section = 0;  // index of its heading's passage; its own for a heading
  const Block* own = nullptr;
  std::vector<LintWord> words = {};
};

// A document as all rules read it, once.
struct LintText {
  LintText(const Document& from, const Rules& by);
  LintText(const LintText&) = delete;
  LintText& operator=(const LintText&) = delete;

  // Where something stands that was read in `lines`; null in a part no rule looks at.
  const LintPassage* passage(const std::string& anchor) const;

  const Document& document;
  const Rules& rules;
  const Vocabulary& vocabulary;
  const std::vector<LintPassage> passages;
  const Document numbered;  // each block has its number for its anchor
  const std::vector<const LintPassage*> by_number;
  const Lines lines;  // of `numbered`: they say where they stand, in a corpus or not
};

// "2026" somewhere in it: a year from 1900 to 2099.
bool holds_year(std::string_view text);

// The words around [from, to), for people.
std::string excerpt_of(std::string_view text, std::size_t from, std::size_t to);

class LintReport {
 public:
  // `about` tells findings of one rule apart, whatever stands around them.
  void add(const LintPassage& passage, std::string excerpt, std::string about,
           Message problem, Message way_out);

  struct Raw {
    const LintPassage* passage;
    LintFinding finding;
    std::string about;
  };
  std::string_view rule;
  std::vector<Raw> found;
};

using LintRule = void (*)(const LintText&, LintReport&);
void find_undefined_acronyms(const LintText& text, LintReport& report);
void find_dates_without_year(const LintText& text, LintReport& report);
void find_figures_without_date(const LintText& text, LintReport& report);
void find_tables_without_header(const LintText& text, LintReport& report);
void find_skipped_headings(const LintText& text, LintReport& report);
void find_images_without_alternative(const LintText& text, LintReport& report);
void find_recommendations_without_addressee(const LintText& text, LintReport& report);
void find_people_with_tasks(const LintText& text, LintReport& report);
void find_personal_data(const LintText& text, LintReport& report);

}  // namespace griot
