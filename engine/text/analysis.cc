#include "engine/text/analysis.h"

#include <algorithm>
#include <array>
#include <span>

#include "engine/base/utf8.h"
#include "engine/text/characters.h"
#include "engine/text/forms.h"
#include "engine/text/inclusive.h"
#include "engine/text/number.h"

namespace griot {
namespace {

constexpr std::size_t longest_word = 64;      // characters kept of a run of letters
constexpr std::size_t longest_kept = 16'384;  // characters whose room is kept
constexpr std::size_t bytes_per_word = 6;     // of French, with the blank behind it

constexpr std::array<std::u32string_view, 15> elided = {
    U"l",  U"d",     U"j",      U"m",      U"t",      U"s",      U"n",     U"c",
    U"qu", U"jusqu", U"lorsqu", U"puisqu", U"quoiqu", U"presqu", U"quelqu"};

// Never behind a lost apostrophe, so "annexe C et D" keeps its C.
constexpr std::array<std::u32string_view, 5> never_elided_before = {U"et", U"ou", U"à",
                                                                    U"au", U"aux"};

bool is_vowel_or_h(char32_t c) {
  return std::u32string_view(U"aeiouyhàâäéèêëîïôöùûü").find(c) !=
         std::u32string_view::npos;
}

// The room for one line, kept: texts are many and short.
std::vector<Character>& characters_of_a_line() {
  thread_local std::vector<Character> characters;
  return characters;
}

// One line at a time: numbers and lost apostrophes reach over blanks, nothing reaches
// over a line end.
class Analyser {
 public:
  Analyser(const AnalysisOptions& options, std::vector<Token>& tokens, std::uint32_t gap)
      : french_(is_french(options.language)),
        forms_(forms_of(options.language)),
        line_(characters_of_a_line()),
        tokens_(tokens),
        position_(tokens.empty() ? 0 : tokens.back().position + gap) {}

  void read(std::string_view text) {
    if (tokens_.empty()) tokens_.reserve(text.size() / bytes_per_word + 1);
    for (std::size_t from = 0; from < text.size();) {
      const std::size_t to = std::min(text.find('\n', from), text.size() - 1) + 1;
      read_characters(text.substr(from, to - from), static_cast<std::uint32_t>(from),
                      line_);
      read_line();
      from = to;
    }
    if (line_.capacity() > longest_kept) std::vector<Character>().swap(line_);
  }

 private:
  void read_line() {
    std::size_t i = 0;
    while (i < line_.size()) {
      if (kind(i) == Category::ideograph) {
        put_written(i, i + 1);
        ++i;
      } else if (is_word(i)) {
        i = read_word(i);
      } else {
        ++i;
      }
    }
  }

  // Reads what begins with the letters or digits at `begin`; returns where to go on.
  std::size_t read_word(std::size_t begin) {
    bool digits = true, letters = true;
    std::size_t end = begin;
    for (; is_word(end); ++end) (kind(end) == Category::digit ? letters : digits) = false;
    if (digits) {
      const Number number = read_number(line_, begin, end);
      put(number.text, begin, number.end);
      return number.end;
    }
    if (letters) {
      if (const std::size_t past = read_acronym(begin, end)) return past;
      if (const std::size_t past = french_ ? read_french(begin, end) : 0) return past;
    }
    put_written(begin, end);
    return end;
  }

  // "O.I.M.": single letters, each with its full stop. 0 when it is none.
  std::size_t read_acronym(std::size_t begin, std::size_t end) {
    if (end != begin + 1 || kind(end) != Category::dot ||
        (begin > 0 && kind(begin - 1) == Category::dot)) {
      return 0;
    }
    std::string word;
    append_utf8(word, line_[begin].value);
    std::size_t at = begin + 1;
    std::size_t letters = 1;
    while (kind(at) == Category::dot && kind(at + 1) == Category::letter &&
           letters < longest_word) {
      if (is_word(at + 2)) return 0;
      append_utf8(word, line_[at + 1].value);
      at += 2;
      ++letters;
    }
    if (letters < 2) return 0;
    if (kind(at) == Category::dot) ++at;
    put(word, begin, at);
    return at;
  }

  std::size_t read_french(std::size_t begin, std::size_t end) {
    if (const std::size_t past = read_today(begin, end)) return past;
    if (kind(end) == Category::apostrophe) return read_elision(begin, end);
    if (is_lost_elision(begin, end)) return end;
    const auto both = read_inclusive(line_, begin, end);
    if (!both) return 0;
    put(encoded(both->masculine), begin, both->end);
    if (!both->feminine.empty()) put_added(encoded(both->feminine));
    return both->end;
  }

  // "aujourd'hui", also with its apostrophe lost: one word.
  std::size_t read_today(std::size_t begin, std::size_t end) {
    if (!spells(begin, end, U"aujourd")) return 0;
    if (kind(end) != Category::apostrophe && kind(end) != Category::space) return 0;
    if (!spells(end + 1, end + 4, U"hui") || is_word(end + 4)) return 0;
    put("aujourdhui", begin, end + 4);
    return end + 4;
  }

  // "l'accès": nothing is kept of the l. "N'Djamena", "M'Bour" are no elisions: n and m
  // are elided before vowels only.
  std::size_t read_elision(std::size_t begin, std::size_t end) {
    if (!is_elided(begin, end)) return 0;
    const bool name = (spells(begin, end, U"n") || spells(begin, end, U"m")) &&
                      (begin == 0 || kind(begin - 1) != Category::apostrophe) &&
                      kind(end + 1) == Category::letter &&
                      !is_vowel_or_h(line_[end + 1].value);
    if (!name) return end + 1;
    std::size_t past = end + 1;
    while (is_word(past)) ++past;
    const std::string first(written(begin, end));
    put(first + std::string(written(end + 1, past)), begin, past);
    return past;
  }

  // "l accès", "n est": the apostrophe did not survive a conversion.
  bool is_lost_elision(std::size_t begin, std::size_t end) const {
    if (kind(end) != Category::space || kind(end + 1) != Category::letter) return false;
    if (!is_elided(begin, end) || !is_vowel_or_h(line_[end + 1].value)) return false;
    if (begin > 0 && kind(begin - 1) == Category::hyphen) return false;
    if (!line_[begin].capital || end - begin > 1) return true;
    std::size_t next = end + 1;
    while (next < end + 5 && is_word(next)) ++next;
    return std::none_of(
        never_elided_before.begin(), never_elided_before.end(),
        [&](std::u32string_view word) { return spells(end + 1, next, word); });
  }

  // All but the letters end in "qu": few words are compared.
  bool is_elided(std::size_t begin, std::size_t end) const {
    if (end - begin > 1 && line_[end - 1].value != 'u') return false;
    return std::any_of(elided.begin(), elided.end(), [&](std::u32string_view word) {
      return spells(begin, end, word);
    });
  }

  bool spells(std::size_t begin, std::size_t end, std::u32string_view word) const {
    if (end - begin != word.size() || end > line_.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
      if (line_[begin + i].value != word[i]) return false;
    }
    return true;
  }

  Category kind(std::size_t i) const {
    return i < line_.size() ? line_[i].kind : Category::other;
  }
  bool is_word(std::size_t i) const {
    return kind(i) == Category::letter || kind(i) == Category::digit;
  }

  // Lives until the next call.
  std::string_view written(std::size_t begin, std::size_t end) {
    char* at = word_.data();
    for (std::size_t i = begin; i < std::min(end, begin + longest_word); ++i) {
      at = write_utf8(at, line_[i].value);
    }
    return {word_.data(), at};
  }

  static std::string encoded(const std::u32string& word) {
    std::string text;
    for (const char32_t c : word) append_utf8(text, c);
    return text;
  }

  void put_written(std::size_t begin, std::size_t end) {
    put(written(begin, end), begin, end);
  }

  void put(std::string_view lower, std::size_t begin, std::size_t end) {
    const Form& form = forms_.of(lower);
    if (form.word.empty()) return;
    Token& token = tokens_.emplace_back();
    token.word = form.word;
    token.stem = form.stem;
    token.position = ++position_;
    token.from = line_[begin].from;
    token.to = line_[end - 1].to;
    token.word_hash = form.word_hash;
    token.stem_hash = form.stem_hash;
    token.stop = form.stop;
    token.letters = letters(begin, end);
    token.adjoins = begin > 1 && kind(begin - 1) == Category::space && is_word(begin - 2);
  }

  Token::Letters letters(std::size_t begin, std::size_t end) const {
    if (!line_[begin].capital) return Token::Letters::small;
    const bool all =
        end > begin + 1 && line_[begin + 1].capital && line_[end - 1].capital;
    return all ? Token::Letters::capitals : Token::Letters::capital;
  }

  // Another word at the place of the last one.
  void put_added(std::string_view lower) {
    const Form& form = forms_.of(lower);
    Token token = tokens_.back();
    token.word = form.word;
    token.stem = form.stem;
    token.word_hash = form.word_hash;
    token.stem_hash = form.stem_hash;
    token.stop = form.stop;
    token.added = true;
    tokens_.push_back(std::move(token));
  }

  bool french_;
  Forms& forms_;
  std::vector<Character>& line_;
  std::vector<Token>& tokens_;
  std::uint32_t position_;
  std::array<char, longest_word * 4> word_;
};

}  // namespace

void analyse(std::string_view text, const AnalysisOptions& options,
             std::vector<Token>& tokens, std::uint32_t gap) {
  Analyser(options, tokens, gap).read(text);
}

std::vector<Token> analyse(std::string_view text, const AnalysisOptions& options) {
  std::vector<Token> tokens;
  analyse(text, options, tokens);
  return tokens;
}

}  // namespace griot
