#include "engine/text/acronym_letters.h"

#include <algorithm>
#include <bitset>
#include <utility>

#include "engine/base/utf8.h"
#include "engine/text/stop_words.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::size_t fewest_letters = 2;
constexpr std::size_t most_letters = 10;
// Content words that give no letter ("Grande Muraille Verte et Bleue": GMV).
constexpr std::size_t most_silent = 2;

// Letters of one word: "COTECH", comité technique.
constexpr std::size_t longest_prefix = 4;
constexpr std::size_t most_form_bytes = 400;

class Matcher {
 public:
  Matcher(std::string letters, std::span<const Token> words)
      : letters_(std::move(letters)), words_(words) {}

  // The nearest run of words that ends with the last one and gives all letters. `whole`:
  // it must begin with the first word.
  std::optional<LettersFound> match(bool whole) {
    const bool fits = !letters_.empty() && letters_.size() <= most_letters &&
                      words_.size() <= longest_form;
    if (!fits) return {};
    if (auto strict = search(words_.size(), letters_.size(), {}, false, whole)) {
      return strict;
    }
    if (letters_.size() < 3) return {};
    failed_.reset();
    const auto loose = search(words_.size(), letters_.size(), {}, true, whole);
    return loose && loose->initials * 2 >= letters_.size() ? loose : std::nullopt;
  }

 private:
  // `words` and `letters` are those still to be used. Each step takes a word or a letter
  // away; what led nowhere once is not tried again.
  std::optional<LettersFound> search(std::size_t words, std::size_t letters,
                                     LettersFound so_far, bool loose, bool whole) {
    if (letters == 0) {
      so_far.first = words;
      return !whole || words == 0 ? std::optional(so_far) : std::nullopt;
    }
    if (words == 0) return {};
    const std::size_t state =
        ((words_.size() - words) * (most_letters + 1) + letters) * (most_silent + 1) +
        so_far.silent;
    if (failed_.test(state)) return {};
    failed_.set(state);  // until it is left with a match
    const Token& word = words_[words - 1];
    const char letter = letters_[letters - 1];
    if (word.word.front() == letter) {
      LettersFound with = so_far;
      ++with.initials;
      if (auto found = search(words - 1, letters - 1, with, loose, whole)) return found;
    }
    if (loose) {
      if (auto found = within(words, letters, so_far, whole)) return found;
    }
    if (!word.stop && ++so_far.silent > (loose ? most_silent : 0)) return {};
    return search(words - 1, letters, so_far, loose, whole);
  }

  // Several letters of one word, its initial the first of them, or one letter within. Of
  // a function word only how it begins: "CODEVS", collectif des voisins du Sud.
  std::optional<LettersFound> within(std::size_t words, std::size_t letters,
                                     LettersFound so_far, bool whole) {
    const std::string& word = words_[words - 1].word;
    for (std::size_t taken = std::min<std::size_t>(letters, longest_prefix); taken >= 2;
         --taken) {
      if (!word.starts_with(letters_[letters - taken])) continue;
      if (!has_in_order(word, letters_.substr(letters - taken, taken))) continue;
      LettersFound with = so_far;
      const bool prefix = word.starts_with(letters_.substr(letters - taken, taken));
      if (!prefix && words_[words - 1].stop) continue;
      with.initials += prefix ? taken : 1;  // "COPIL": comité de pilotage
      if (auto found = search(words - 1, letters - taken, with, true, whole))
        return found;
    }
    if (letters < 2 || words_[words - 1].stop) return {};
    if (word.find(letters_[letters - 1]) == std::string::npos) return {};
    return search(words - 1, letters - 1, so_far, true, whole);
  }

  static bool has_in_order(const std::string& word, const std::string& letters) {
    std::size_t at = 0;
    for (const char letter : letters) {
      at = word.find(letter, at);
      if (at == std::string::npos) return false;
      ++at;
    }
    return true;
  }

  std::string letters_;  // folded, without digits
  std::span<const Token> words_;
  std::bitset<(longest_form + 1) * (most_letters + 1) * (most_silent + 1)> failed_;
};

}  // namespace

bool is_capital(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}

std::string acronym_of(std::string_view written) {
  std::string letters;
  std::size_t capitals = 0, others = 0;
  for (std::size_t at = 0; at < written.size();) {
    const CodePoint c = first_code_point(written.substr(at));
    at += c.length;
    if (c.value == U'.') continue;
    const bool digit = c.value >= U'0' && c.value <= U'9';
    if (digit && at < written.size()) return "";
    if (!digit) ++(is_capital(c.value) ? capitals : others);
    append_utf8(letters, c.value);
  }
  const bool fits = capitals >= fewest_letters && capitals + others <= most_letters &&
                    others <= capitals;
  return fits ? letters : "";
}

std::string letters_of_acronym(std::string_view acronym) {
  std::string letters = term_key(acronym);
  std::erase(letters, '-');
  while (!letters.empty() && letters.back() >= '0' && letters.back() <= '9') {
    letters.pop_back();
  }
  return letters;
}

std::optional<LettersFound> find_letters(std::string letters,
                                         std::span<const Token> words, bool whole) {
  return Matcher(std::move(letters), words).match(whole);
}

// Without stems: the program that only converts does without what makes them.
bool is_acronym_of(std::string_view acronym, std::string_view form) {
  constexpr std::string_view elided = "cdjlmnst";
  std::vector<Token> words;
  const std::string key = term_key(form, most_form_bytes);
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = std::min(key.find('-', at), key.size());
    Token token;
    token.word = key.substr(at, end - at);
    token.stop = (token.word.size() == 1 && elided.find(token.word) != elided.npos) ||
                 is_french_stop_word(token.word);
    words.push_back(std::move(token));
    at = end + 1;
  }
  return words.size() > 1 &&
         find_letters(letters_of_acronym(acronym), words, true).has_value();
}

}  // namespace griot
