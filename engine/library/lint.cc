#include "engine/library/lint.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "engine/base/hash.h"
#include "engine/base/utf8.h"
#include "engine/document/plain_text.h"
#include "engine/document/visibility.h"
#include "engine/document/walk.h"
#include "engine/library/lint_text.h"
#include "engine/render/outline.h"
#include "engine/text/words.h"

namespace griot {
namespace {

struct NamedRule {
  const char* code;
  LintRule look;
};
constexpr std::array rules = {
    NamedRule{"undefined_acronym", find_undefined_acronyms},
    NamedRule{"date_without_year", find_dates_without_year},
    NamedRule{"figure_without_date", find_figures_without_date},
    NamedRule{"table_without_header", find_tables_without_header},
    NamedRule{"skipped_heading", find_skipped_headings},
    NamedRule{"image_without_alternative", find_images_without_alternative},
    NamedRule{"recommendation_without_addressee", find_recommendations_without_addressee},
    NamedRule{"person_with_task", find_people_with_tasks},
    NamedRule{"personal_data", find_personal_data},
};

constexpr std::size_t id_digits = 12;

bool is_capital(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}

bool is_of_a_word(char32_t c) {
  const bool latin = (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || c >= 0xC0;
  const bool sign = c >= 0x2000 && c <= 0x206F;  // dashes, quotation marks
  return (latin && !sign) || is_capital(c);
}

class PassageGatherer {
 public:
  explicit PassageGatherer(std::vector<LintPassage>& passages) : passages_(passages) {}

  void gather(const Blocks& blocks, const Block* table, bool quoted) {
    for (const Block& block : blocks) {
      const auto* box = std::get_if<Box>(&block.value);
      if (is_internal(block) || (box && box->kind == "mention-légale")) continue;
      const bool heading = std::holds_alternative<Heading>(block.value);
      const bool is_table = std::holds_alternative<Table>(block.value);
      const bool speech =
          std::holds_alternative<Quote>(block.value) || (box && box->kind == "verbatim");
      for (const Inlines* inlines : inlines_of(block)) {
        if (heading) section_ = passages_.size();
        passages_.push_back({table ? table : &block, plain_text(*inlines), heading,
                             table != nullptr, quoted || speech, section_, &block});
        passages_.back().words = lint_words(passages_.back().text);
      }
      for (const Blocks* inside : children_of(block)) {
        gather(*inside, is_table ? &block : table, quoted || speech);
      }
    }
  }

 private:
  std::vector<LintPassage>& passages_;
  std::size_t section_ = 0;
};

std::vector<LintPassage> gathered_from(const Document& document) {
  std::vector<LintPassage> passages;
  PassageGatherer gatherer(passages);
  gatherer.gather(document.blocks, nullptr, false);
  for (const Note& note : document.notes) gatherer.gather(note.content, nullptr, false);
  return passages;
}

// The document with the number of each block for its anchor.
Document with_numbers(const Document& document) {
  Document copy = document;
  std::size_t number = 0;
  const auto number_all = [&](auto&& self, Blocks& blocks) -> void {
    for (Block& block : blocks) {
      block.anchor = std::to_string(number++);
      for (Blocks* inside : children_of(block)) self(self, *inside);
    }
  };
  number_all(number_all, copy.blocks);
  return copy;
}

// The first passage of each block, in the order of their numbers.
std::vector<const LintPassage*> passages_by_number(
    const Document& document, const std::vector<LintPassage>& passages) {
  std::unordered_map<const Block*, const LintPassage*> first;
  for (const LintPassage& passage : passages) {
    first.emplace(passage.own, &passage);
    first.emplace(passage.block, &passage);
  }
  std::vector<const LintPassage*> of;
  walk(document.blocks, [&](const Block& block) {
    const auto found = first.find(&block);
    of.push_back(found == first.end() ? nullptr : found->second);
    return true;
  });
  return of;
}

}  // namespace

LintText::LintText(const Document& from, const Rules& by)
    : document(from),
      rules(by),
      vocabulary(by.vocabulary()),
      passages(gathered_from(from)),
      numbered(with_numbers(from)),
      by_number(passages_by_number(from, passages)),
      lines(lines_of(numbered, by)) {}

const LintPassage* LintText::passage(const std::string& anchor) const {
  return anchor.empty() ? nullptr : by_number.at(std::stoul(anchor));
}

std::vector<LintWord> lint_words(std::string_view text) {
  std::vector<LintWord> words;
  LintWord word;
  std::size_t letters = 0;
  bool within = false;
  for (std::size_t at = 0; at <= text.size();) {
    const CodePoint c = first_code_point(text.substr(at));
    const bool letter = c.length > 0 && is_of_a_word(c.value);
    if (letter && !within) {
      word = {{}, at, at, is_capital(c.value), true};
      letters = 0;
      within = true;
    }
    if (letter) {
      ++letters;
      word.capitals = word.capitals && is_capital(c.value);
    } else if (within) {
      word.to = at;
      word.capitals = word.capitals && letters > 1;
      word.folded = fold(text.substr(word.from, word.to - word.from));
      words.push_back(std::move(word));
      within = false;
    }
    if (c.length == 0) break;
    at += c.length;
  }
  return words;
}

bool holds_year(std::string_view text) {
  std::size_t digits = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool digit = i < text.size() && text[i] >= '0' && text[i] <= '9';
    if (digit) {
      ++digits;
      continue;
    }
    const std::string_view number = text.substr(i - digits, digits);
    if (digits == 4 && (number.starts_with("19") || number.starts_with("20")))
      return true;
    digits = 0;
  }
  return false;
}

std::string excerpt_of(std::string_view text, std::size_t from, std::size_t to) {
  constexpr std::size_t around = 40;  // bytes
  std::size_t begin = from > around ? from - around : 0;
  std::size_t end = std::min(to + around, text.size());
  const auto within_character = [&](std::size_t at) {
    return at < text.size() && is_continuation(text[at]);
  };
  while (begin > 0 && (within_character(begin) || text[begin - 1] != ' ')) --begin;
  while (end < text.size() && (within_character(end) || text[end] != ' ')) ++end;
  std::string excerpt(text.substr(begin, end - begin));
  std::replace(excerpt.begin(), excerpt.end(), '\n', ' ');
  return (begin > 0 ? "… " : "") + excerpt + (end < text.size() ? " …" : "");
}

void LintReport::add(const LintPassage& passage, std::string excerpt, std::string about,
                     Message problem, Message way_out) {
  LintFinding finding;
  finding.rule = rule;
  finding.excerpt = std::move(excerpt);
  finding.problem = std::move(problem);
  finding.way_out = std::move(way_out);
  found.push_back({&passage, std::move(finding), std::move(about)});
}

std::vector<LintFinding> lint(const Document& document, const Rules& by,
                              const Decisions& decisions) {
  const LintText text(document, by);
  LintReport report;
  for (const NamedRule& rule : rules) {
    report.rule = rule.code;
    rule.look(text, report);
  }
  std::unordered_map<std::string, int> numbers;
  for (const std::string& anchor : numbered_paragraphs(document)) {
    numbers.emplace(anchor, static_cast<int>(numbers.size()) + 1);
  }
  std::stable_sort(report.found.begin(), report.found.end(),
                   [](const auto& a, const auto& b) { return a.passage < b.passage; });
  std::vector<LintFinding> findings;
  for (LintReport::Raw& raw : report.found) {
    LintFinding& finding = raw.finding;
    finding.anchor = raw.passage->block->anchor;
    finding.origin = raw.passage->block->origin;
    const auto number = numbers.find(finding.anchor);
    if (number != numbers.end()) finding.paragraph = number->second;
    finding.id =
        sha256("lint\n" + finding.rule + '\n' + fold(raw.about)).substr(0, id_digits);
    finding.reviewed = decided(decisions, finding.id) == reviewed_finding;
    findings.push_back(std::move(finding));
  }
  return findings;
}

std::string place_of(const LintFinding& finding) {
  if (finding.paragraph > 0) return "¶ " + std::to_string(finding.paragraph);
  if (!finding.anchor.empty()) return "#" + finding.anchor;
  return place_of(Finding{"", Severity::info, finding.origin, "", {}});
}

}  // namespace griot
