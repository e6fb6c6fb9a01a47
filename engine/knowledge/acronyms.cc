#include "engine/knowledge/acronyms.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>

#include "engine/base/utf8.h"
#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/text/acronym_letters.h"
#include "engine/text/analysis.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::size_t fewest_linked = 3;
constexpr std::size_t most_links = 6;  // words between a long form and its acronym

class AcronymFinder {
 public:
  explicit AcronymFinder(std::string_view text) : text_(text), tokens_(analyse(text)) {
    std::erase_if(tokens_, [](const Token& token) { return token.added; });
  }

  std::vector<ExplainedAcronym> find() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const std::string acronym = acronym_of(written(i, i));
      if (acronym.empty()) continue;
      if (i > 0 && opens_between(i - 1) && closes_after(i) && take_before(i, acronym)) {
        continue;
      }
      if (const std::size_t end = end_of_set_apart(i); end > 0) {
        take_before(end, acronym, true);
      } else if (i + 1 < tokens_.size() && opens_between(i)) {
        take_within(i, acronym);
      } else if (i + 1 < tokens_.size()) {
        take_behind(i, acronym);
      }
      const auto is_new = [&] {
        return found_.empty() || found_.back().acronym != acronym;
      };
      if (is_new()) take_linked(i, acronym);
      if (is_new()) take_said(i, acronym);
    }
    return std::move(found_);
  }

  // The form of a row of a glossary: all of a cell's words, or none.
  bool is_form_of(const std::string& acronym) const {
    if (tokens_.size() < 2) return false;
    return find_letters(letters_of_acronym(acronym), std::span(tokens_), true)
        .has_value();
  }

 private:
  std::string_view written(std::size_t first, std::size_t last) const {
    return text_.substr(tokens_[first].from, tokens_[last].to - tokens_[first].from);
  }
  std::string_view between(std::size_t i) const {
    return text_.substr(tokens_[i].to, tokens_[i + 1].from - tokens_[i].to);
  }

  static bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n\xC2\xA0\xE2\x80\xAF") ==
           std::string_view::npos;
  }
  // Nothing but an opening parenthesis, blanks and quotes behind word i.
  bool opens_between(std::size_t i) const {
    const std::string_view gap = between(i);
    const std::size_t open = gap.find_first_of("([");
    if (open == std::string_view::npos) return false;
    std::string before(gap.substr(0, open));
    for (const std::string_view quote : {"»", "”", "\"", "*", "_"}) {
      for (std::size_t at; (at = before.find(quote)) != std::string::npos;) {
        before.erase(at, quote.size());
      }
    }
    const std::string inside = bare(gap.substr(open + 1));
    return is_blank(before) && (inside.empty() || inside == "«" || inside == "“");
  }
  bool closes_after(std::size_t i) const {
    const std::size_t to = tokens_[i].to;
    const std::string after = sign_after(i);
    if (after.starts_with("»)") || after.starts_with("”)")) return true;
    return to < text_.size() &&
           (text_[to] == ')' || text_[to] == ']' || text_[to] == ',' || text_[to] == ';');
  }
  // Words i and i + 1 may belong to one long form.
  bool goes_on(std::size_t i) const {
    const std::string_view gap = between(i);
    if (gap.find_first_of(".;:()!?/|\n") != std::string_view::npos) return false;
    return gap.find(',') == std::string_view::npos || !tokens_[i + 1].stop;
  }

  static std::string bare(std::string_view gap) {
    std::string sign;
    while (!gap.empty()) {
      constexpr std::array<std::string_view, 7> nothing = {
          " ", "\n", "\t", "*", "_", "\xC2\xA0", "\xE2\x80\xAF"};
      const auto found = std::ranges::find_if(
          nothing, [&](std::string_view blank) { return gap.starts_with(blank); });
      if (found == nothing.end()) sign += gap.front();
      gap.remove_prefix(found == nothing.end() ? 1 : found->size());
    }
    return sign;
  }
  // The sign directly behind word i, up to the next word or the end.
  std::string sign_after(std::size_t i) const {
    if (i + 1 < tokens_.size()) return bare(between(i));
    return bare(text_.substr(tokens_[i].to));
  }

  // "activités génératrices de revenus, ou AGR,", "Agence … – ANEJ –", "…, SAT, …": one
  // behind the last word that may belong to the long form; 0: not set apart so.
  std::size_t end_of_set_apart(std::size_t i) const {
    if (i < 2) return 0;
    const std::string before = sign_after(i - 1);
    const std::string after = sign_after(i);
    if ((before == "–" || before == "—") && after.starts_with(before)) return i;
    const bool closed = after.empty() ? i + 1 == tokens_.size()
                                      : after.front() == ',' || after.front() == '.' ||
                                            after.front() == ';' || after.front() == ')';
    if (before == "," && closed) return i;
    const std::string& word = tokens_[i - 1].word;
    const bool or_so = word == "ou" || word == "dit" || word == "dite";
    return or_so && before.empty() && sign_after(i - 2).starts_with(",") ? i - 1 : 0;
  }

  // "UNC : Union nationale des comptables", "IMF, institution de microfinance": every
  // letter an initial, or, where a line of its own says it, nearly so.
  void take_behind(std::size_t i, const std::string& acronym) {
    const std::string sign = sign_after(i);
    if (sign != ":" && sign != "–" && sign != "—" && sign != "=" && sign != ",") return;
    std::size_t end = i + 1;
    while (end + 1 < tokens_.size() && end - i < longest_form && goes_on(end) &&
           between(end).find(',') == std::string_view::npos &&
           between(end).find("–") == std::string_view::npos &&
           !(sign_after(end + 1) == sign &&
             !acronym_of(written(end + 1, end + 1)).empty())) {
      ++end;
    }
    const std::string letters = letters_of_acronym(acronym);
    const std::span words(tokens_.data() + i + 1, end - i);
    const auto whole = find_letters(letters, words, true);
    const bool begins = i == 0 ||
                        sign_after(i - 1).find_first_of(";.:") != std::string::npos ||
                        sign_after(i - 1).ends_with("-");
    if (whole && (whole->initials == letters.size() || (begins && sign != ","))) {
      return add(acronym, i + 1, end);
    }
  }

  // `apart`: the signs around it say less than parentheses, so every letter is an
  // initial.
  bool take_before(std::size_t i, const std::string& acronym, bool apart = false) {
    std::size_t first = i;
    while (first > 0 && i - first < longest_form && (first == i || goes_on(first - 1))) {
      --first;
    }
    const std::span words(tokens_.data() + first, i - first);
    const std::string letters = letters_of_acronym(acronym);
    const auto match = find_letters(letters, words, false);
    if (!match || (apart && match->initials < letters.size())) return false;
    std::size_t begin = first + match->first;
    // "aide au retour": the word before the article is the initial.
    const bool article = tokens_[begin].stop && begin > first && goes_on(begin - 1);
    if (article && !tokens_[begin - 1].stop &&
        tokens_[begin - 1].word.front() == letters.front()) {
      --begin;
    }
    add(acronym, begin, i - 1);
    return true;
  }

  // "La CNP, soit la caisse …", "CNP désigne la caisse …", "CNP (ou caisse …)": a word
  // that says that both are the same, then every letter an initial.
  void take_said(std::size_t i, const std::string& acronym) {
    static constexpr std::array<std::string_view, 10> links = {
        "soit",     "ou",     "est",  "dire", "designe",
        "signifie", "savoir", "lire", "veut", "pour"};
    static constexpr std::array<std::string_view, 8> small = {"c",   "a", "le", "la",
                                                              "les", "l", "un", "une"};
    const std::string letters = letters_of_acronym(acronym);
    bool linked = false;
    std::size_t next = i + 1;
    for (; next < tokens_.size() && next <= i + most_links; ++next) {
      const std::string& word = tokens_[next].word;
      const bool link = std::ranges::find(links, word) != links.end();
      if (!link && std::ranges::find(small, word) == small.end()) break;
      linked = linked || link;
    }
    if (!linked || letters.size() < fewest_linked || next >= tokens_.size()) return;
    std::size_t end = next;
    while (end + 1 < tokens_.size() && end - next < longest_form && goes_on(end) &&
           between(end).find(',') == std::string_view::npos) {
      ++end;
    }
    const std::span words(tokens_.data() + next, end + 1 - next);
    const auto whole = find_letters(letters, words, true);
    if (whole && whole->initials == letters.size()) add(acronym, next, end);
  }

  // "Union des potiers, en abrégé UDP", "… (ci-après la CDP)", "…, que chacun nomme CDP":
  // small words between a sign and the acronym. They say nothing by themselves, so every
  // letter is an initial and the long form ends at the sign.
  void take_linked(std::size_t i, const std::string& acronym) {
    const std::string letters = letters_of_acronym(acronym);
    if (letters.size() < fewest_linked) return;
    for (std::size_t k = i; k > 0 && i - k < most_links; --k) {
      const std::string sign = sign_after(k - 1);
      if (sign == "," || sign == "(" || sign == "–" || sign == "—") {
        std::size_t first = k;
        while (first > 0 && k - first < longest_form &&
               (first == k || goes_on(first - 1))) {
          --first;
        }
        const std::span words(tokens_.data() + first, k - first);
        const auto match = find_letters(letters, words, false);
        if (match && match->initials == letters.size() && match->silent == 0)
          add(acronym, first + match->first, k - 1);
        return;
      }
      // "d'", "l'" and "qu'" may stand between, other signs and names may not.
      const CodePoint c =
          first_code_point(std::string_view(text_).substr(tokens_[k - 1].from));
      const bool joined = sign.empty() || sign == "'" || sign == "’" || sign == "-" ||
                          sign.ends_with("'") || sign.ends_with("’");
      if (!joined || is_capital(c.value)) return;
    }
  }

  void take_within(std::size_t i, const std::string& acronym) {
    std::size_t last = i + 1;
    while (last + 1 < tokens_.size() && last - i < longest_form && goes_on(last) &&
           between(last).find(',') == std::string_view::npos) {
      ++last;
    }
    if (!closes_after(last)) return;
    const std::span words(tokens_.data() + i + 1, last - i);
    if (find_letters(letters_of_acronym(acronym), words, true)) add(acronym, i + 1, last);
  }

  void add(const std::string& acronym, std::size_t first, std::size_t last) {
    if (first >= last) return;  // one word: "Sénégal (SN)"
    found_.push_back({acronym, on_one_line(written(first, last))});
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<ExplainedAcronym> found_;
};

}  // namespace

std::vector<ExplainedAcronym> acronyms_in(std::string_view text) {
  return AcronymFinder(text).find();
}

namespace {

// "| PSC | premier secours communautaire |": a glossary set as a table. Where its heading
// says so, forms need not give their letters.
void add_rows(const Table& table, std::vector<ExplainedAcronym>& all) {
  bool glossary = false;
  for (const TableRow& row : table.rows) {
    if (row.cells.size() < 2) continue;
    const std::string first = on_one_line(plain_text(row.cells[0].content));
    const std::string form = on_one_line(plain_text(row.cells[1].content));
    const std::string acronym = acronym_of(first);
    if (acronym.empty() || form.empty()) {
      const std::string heading = fold(first);
      glossary = glossary || heading.starts_with("sigle") ||
                 heading.starts_with("acronyme") || heading.starts_with("abreviation");
      continue;
    }
    if (!glossary && !AcronymFinder(form).is_form_of(acronym)) continue;
    ExplainedAcronym found{acronym, form};
    if (std::find(all.begin(), all.end(), found) == all.end()) {
      all.push_back(std::move(found));
    }
  }
}

}  // namespace

std::vector<ExplainedAcronym> acronyms_in(const Document& document) {
  std::vector<ExplainedAcronym> all;
  std::set<std::string> known;  // "Conseil d'Exemple" and "conseil d'exemple" are one
  const auto is_new = [&](const ExplainedAcronym& found) {
    std::string words = found.acronym;
    for (const Token& token : analyse(found.form)) words += ' ' + token.word;
    return known.insert(words).second;
  };
  walk(document, [&](const Block& block) {
    if (const auto* table = std::get_if<Table>(&block.value)) add_rows(*table, all);
    for (const Inlines* inlines : inlines_of(block)) {
      for (ExplainedAcronym& found : acronyms_in(plain_text(*inlines))) {
        if (is_new(found)) all.push_back(std::move(found));
      }
    }
    return true;
  });
  return all;
}

}  // namespace griot
