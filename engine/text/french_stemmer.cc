#include "engine/text/french_stemmer.h"

#include <unicode/uchar.h>

#include <array>
#include <string_view>

namespace griot {
namespace {

enum class Then { stop, go_on };

// An ending of a word longer than `longer_than` letters, and what takes its place.
struct StemRule {
  std::size_t longer_than;
  std::u32string_view ending;
  std::u32string_view replacement;
  Then then = Then::stop;
};

// In order: agents and actions before adjectives, long endings before short ones.
constexpr std::array stem_rules = {
    StemRule{9, U"issement", U"ir"},
    StemRule{8, U"issant", U"ir"},
    StemRule{6, U"ement", U"e"},
    StemRule{11, U"ficatrice", U"fier"},
    StemRule{10, U"ficateur", U"fier"},
    StemRule{9, U"catrice", U"quer"},
    StemRule{8, U"cateur", U"quer"},
    StemRule{8, U"atrice", U"er", Then::go_on},
    StemRule{7, U"ateur", U"er", Then::go_on},
    StemRule{6, U"trice", U"teur", Then::go_on},
    StemRule{5, U"ième", U""},
    StemRule{7, U"teuse", U"ter"},
    StemRule{6, U"teur", U"ter"},
    StemRule{5, U"euse", U"eu"},
    StemRule{8, U"ère", U"er"},
    StemRule{7, U"ive", U"if"},
    StemRule{4, U"folle", U"fou"},
    StemRule{4, U"molle", U"mou"},
    StemRule{9, U"nnelle", U"n"},
    StemRule{9, U"nnel", U"n"},
    StemRule{4, U"ète", U"et", Then::go_on},
    StemRule{8, U"ique", U"", Then::go_on},
    StemRule{8, U"esse", U"e"},
    StemRule{7, U"inage", U"in"},
    StemRule{9, U"isation", U""},
    StemRule{9, U"isateur", U""},
    StemRule{8, U"ation", U""},
    StemRule{8, U"ition", U""},
};

void replace_ending(std::u32string& word, std::size_t length, std::u32string_view by) {
  word.resize(word.size() - length);
  word += by;
}

// -aux is the plural of -al, save -eaux; x and s are marks of plural elsewhere.
void drop_plural(std::u32string& word) {
  if (word.size() > 5 && word.ends_with(U'x')) {
    if (word.ends_with(U"aux") && word[word.size() - 4] != U'e') {
      replace_ending(word, 2, U"l");
    } else {
      word.pop_back();
    }
  }
  if (word.size() > 3 && word.ends_with(U'x')) word.pop_back();
  if (word.size() > 3 && word.ends_with(U's')) word.pop_back();
}

// What a rule leaves may have lost its own feminine or root: activement → active → actif,
// mutualisation → mutual → mutuel.
void mend(std::u32string& word, const StemRule& rule) {
  if (rule.ending == U"ement" && word.size() > 3 && word.ends_with(U"ive")) {
    replace_ending(word, 2, U"f");
  } else if (rule.ending == U"isation" && word.size() > 5 && word.ends_with(U"ual")) {
    replace_ending(word, 2, U"el");
  }
}

void drop_endings(std::u32string& word) {
  for (const StemRule& rule : stem_rules) {
    if (word.size() <= rule.longer_than || !word.ends_with(rule.ending)) continue;
    replace_ending(word, rule.ending.size(), rule.replacement);
    mend(word, rule);
    if (rule.then == Then::stop) return;
  }
}

char32_t without_accent(char32_t c) {
  switch (c) {
    case U'à':
    case U'á':
    case U'â':
      return U'a';
    case U'ô':
      return U'o';
    case U'è':
    case U'é':
    case U'ê':
      return U'e';
    case U'ù':
    case U'û':
      return U'u';
    case U'î':
      return U'i';
    case U'ç':
      return U'c';
    default:
      return c;
  }
}

bool is_letter(char32_t c) {
  return c < 0x80 ? c >= U'a' && c <= U'z' : u_isalpha(static_cast<UChar32>(c)) != 0;
}

// Accents go and a doubled letter is one: "bonne" and "bone", "développer", "déveloper".
void flatten(std::u32string& word) {
  std::size_t kept = 0;
  for (const char32_t c : word) {
    const char32_t plain = without_accent(c);
    if (kept > 0 && word[kept - 1] == plain && is_letter(plain)) continue;
    word[kept++] = plain;
  }
  word.resize(kept);
}

void drop_final_vowels(std::u32string& word) {
  if (word.size() > 4 && word.ends_with(U"ie")) replace_ending(word, 2, U"");
  if (word.size() <= 4) return;
  if (word.ends_with(U'r')) word.pop_back();
  if (word.ends_with(U'e')) word.pop_back();
  if (word.ends_with(U'e')) word.pop_back();
  const std::size_t n = word.size();
  if (word[n - 1] == word[n - 2] && is_letter(word[n - 1])) word.pop_back();
}

}  // namespace

std::u32string french_stem(std::u32string word) {
  drop_plural(word);
  drop_endings(word);
  if (word.size() > 4) flatten(word);
  drop_final_vowels(word);
  return word;
}

}  // namespace griot
