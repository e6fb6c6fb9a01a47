#include "engine/text/inclusive.h"

#include <array>
#include <string_view>

namespace griot {
namespace {

using Word = std::u32string;
using Letters = std::u32string_view;

constexpr std::size_t longest_ending = 16;

// A masculine ending and the feminine one in its place. `sure`: believed after a full
// stop, a hyphen or a slash too.
struct Pair {
  Letters masculine;
  Letters feminine;
  bool sure = true;
};

// Whole words, with their plurals where these are irregular.
constexpr std::array words = {
    Pair{U"tou", U"toute"},     Pair{U"fou", U"folle"},
    Pair{U"mou", U"molle"},     Pair{U"vieux", U"vieille"},
    Pair{U"un", U"une"},        Pair{U"il", U"elle"},
    Pair{U"copain", U"copine"}, Pair{U"compagnon", U"compagne"},
    Pair{U"chef", U"cheffe"},   Pair{U"favori", U"favorite"},
    Pair{U"grec", U"grecque"},  Pair{U"long", U"longue"},
    Pair{U"franc", U"franche"}, Pair{U"blanc", U"blanche"},
    Pair{U"sec", U"sèche"},     Pair{U"roux", U"rousse"},
    Pair{U"doux", U"douce"},    Pair{U"gentil", U"gentille"},
    Pair{U"bas", U"basse"},     Pair{U"gros", U"grosse"},
    Pair{U"métis", U"métisse"}, Pair{U"celui", U"celle"},
};
constexpr std::array plural_words = {
    Pair{U"tous", U"toutes"}, Pair{U"amis", U"amies"}, Pair{U"ceux", U"celles"},
    Pair{U"ils", U"elles"},   Pair{U"eux", U"elles"},
};

// For the ending "e" alone: what the feminine really is.
constexpr std::array with_e = {
    Pair{U"er", U"ère"},      Pair{U"ien", U"ienne"},      Pair{U"éen", U"éenne"},
    Pair{U"yen", U"yenne"},   Pair{U"el", U"elle"},        Pair{U"if", U"ive"},
    Pair{U"eux", U"euse"},    Pair{U"on", U"onne", false}, Pair{U"é", U"ée"},
    Pair{U"i", U"ie"},        Pair{U"u", U"ue"},           Pair{U"t", U"te"},
    Pair{U"d", U"de"},        Pair{U"eur", U"eure"},       Pair{U"ais", U"aise"},
    Pair{U"ois", U"oise"},    Pair{U"mis", U"mise"},       Pair{U"pris", U"prise"},
    Pair{U"quis", U"quise"},  Pair{U"cis", U"cise"},       Pair{U"clus", U"cluse"},
    Pair{U"fus", U"fuse"},    Pair{U"ain", U"aine"},       Pair{U"in", U"ine"},
    Pair{U"an", U"ane"},      Pair{U"al", U"ale"},         Pair{U"ul", U"ule"},
    Pair{U"il", U"ile"},      Pair{U"un", U"une"},         Pair{U"n", U"ne", false},
    Pair{U"r", U"re", false},
};

// For longer endings: the feminine word must end as what is written behind the sign.
constexpr std::array with_more = {
    Pair{U"teur", U"trice"},     Pair{U"deur", U"drice"},     Pair{U"eur", U"euse"},
    Pair{U"eur", U"oresse"},     Pair{U"eur", U"eresse"},     Pair{U"ier", U"ière"},
    Pair{U"er", U"ère"},         Pair{U"en", U"enne"},        Pair{U"on", U"onne"},
    Pair{U"an", U"anne"},        Pair{U"el", U"elle"},        Pair{U"eil", U"eille"},
    Pair{U"al", U"ale"},         Pair{U"ul", U"ulle"},        Pair{U"f", U"ve"},
    Pair{U"f", U"ffe", false},   Pair{U"eux", U"euse"},       Pair{U"oux", U"ouse"},
    Pair{U"eau", U"elle"},       Pair{U"c", U"que"},          Pair{U"é", U"ée"},
    Pair{U"i", U"ie"},           Pair{U"ant", U"ante"},       Pair{U"ent", U"ente"},
    Pair{U"et", U"ette"},        Pair{U"et", U"ète"},         Pair{U"t", U"te", false},
    Pair{U"d", U"de", false},    Pair{U"ot", U"otte", false}, Pair{U"ais", U"aise"},
    Pair{U"ois", U"oise"},       Pair{U"ain", U"aine"},       Pair{U"in", U"ine"},
    Pair{U"il", U"ille", false}, Pair{U"is", U"ise", false},  Pair{U"s", U"sse", false},
    Pair{U"e", U"esse"},
};
constexpr std::array plural_with_more = {
    Pair{U"eaux", U"elles"},
    Pair{U"aux", U"ales"},
};

char32_t unaccented(char32_t c) {
  return c == U'è' || c == U'é' ? U'e' : c;
}

bool ends_alike(Letters word, Letters ending) {
  if (ending.size() > word.size()) return false;
  const Letters tail = word.substr(word.size() - ending.size());
  for (std::size_t i = 0; i < ending.size(); ++i) {
    if (tail[i] != ending[i] && unaccented(tail[i]) != ending[i]) return false;
  }
  return true;
}

struct Feminine {
  Word word;
  bool plural = false;
};

class Matcher {
 public:
  Matcher(Letters stem, bool sure_only) : stem_(stem), sure_only_(sure_only) {}

  // The feminine of the stem, if `ending` is how it ends.
  std::optional<Feminine> feminine(Letters ending) const {
    for (const Pair& pair : plural_words) {
      if (auto word = whole(pair, ending)) return Feminine{*word, true};
    }
    for (const Pair& pair : words) {
      if (auto word = whole(pair, ending)) return Feminine{*word};
    }
    if (ending == U"e") return first(with_e, ending, false);
    if (auto plural = first(plural_with_more, ending, true)) return plural;
    return first(with_more, ending, false);
  }

 private:
  std::optional<Word> whole(const Pair& pair, Letters ending) const {
    if (stem_ != pair.masculine) return {};
    if (ending != U"e" && !ends_alike(pair.feminine, ending)) return {};
    return Word(pair.feminine);
  }

  template <typename Pairs>
  std::optional<Feminine> first(const Pairs& pairs, Letters ending, bool plural) const {
    for (const Pair& pair : pairs) {
      if (sure_only_ && !pair.sure) continue;
      if (!stem_.ends_with(pair.masculine)) continue;
      Word word(stem_.substr(0, stem_.size() - pair.masculine.size()));
      word += pair.feminine;
      if (ending == U"e" || ends_alike(word, ending)) return Feminine{word, plural};
    }
    return {};
  }

  Letters stem_;
  bool sure_only_;
};

Word plural_of(const Word& word) {
  const char32_t last = word.back();
  if (last == U's' || last == U'x' || last == U'z') return word;
  if (word.ends_with(U"eau")) return word + U"x";
  if (word.size() > 3 && word.ends_with(U"al"))
    return word.substr(0, word.size() - 1) + U"ux";
  return word + U"s";
}

// What is written behind the stem, without signs: "e", "es", "rices", "s".
struct Tail {
  Word ending;
  bool plural = false;
  std::size_t end = 0;
};

class InclusiveReader {
 public:
  InclusiveReader(std::span<const Character> line, std::size_t begin, std::size_t end)
      : line_(line), begin_(begin), end_(end) {}

  std::optional<Inclusive> read() const {
    const auto tail = kind(end_) == Category::open ? in_parentheses() : behind_sign();
    if (!tail || is_part_of_name(tail->end) || changes_case()) return {};
    const Word stem = letters(begin_, end_);
    if (tail->ending == U"s") {
      if (!is_plain_sign()) return {};
      return Inclusive{tail->end, stem, {}};
    }
    return genders(stem, *tail);
  }

 private:
  Category kind(std::size_t i) const {
    return i < line_.size() ? line_[i].kind : Category::other;
  }
  bool is_letter(std::size_t i) const { return kind(i) == Category::letter; }
  // A sign that hardly means anything else.
  bool is_plain_sign() const {
    return kind(end_) == Category::middle_dot || kind(end_) == Category::open;
  }

  Word letters(std::size_t from, std::size_t to) const {
    Word word;
    for (; from < to; ++from) word += line_[from].value;
    return word;
  }

  std::size_t letters_end(std::size_t i) const {
    const std::size_t most = i + longest_ending;
    while (i < most && is_letter(i)) ++i;
    return i;
  }

  bool is_plural_mark(std::size_t i) const {
    return is_letter(i) && line_[i].value == U's' && !is_letter(i + 1) &&
           kind(i + 1) != Category::digit;
  }

  bool same_sign(std::size_t i) const {
    const Category a = kind(end_), b = kind(i);
    const auto is_dot = [](Category k) {
      return k == Category::dot || k == Category::middle_dot;
    };
    return a == b || (is_dot(a) && is_dot(b));
  }

  std::optional<Tail> finish(Tail tail) const {
    if (is_letter(tail.end) || kind(tail.end) == Category::digit) return {};
    return tail;
  }

  // "(e)", "(e)s", "(es)", "(e)(s)"
  std::optional<Tail> in_parentheses() const {
    const std::size_t close = letters_end(end_ + 1);
    if (kind(close) != Category::close) return {};
    Tail tail{letters(end_ + 1, close), false, close + 1};
    if (is_plural_mark(tail.end)) {
      tail.plural = true;
      ++tail.end;
    } else if (kind(tail.end) == Category::open && is_plural_mark(tail.end + 1) &&
               kind(tail.end + 2) == Category::close) {
      tail.plural = true;
      tail.end += 3;
    }
    return finish(std::move(tail));
  }

  // "·e", "·e·s", "·es", "-e-s", "/trice"
  std::optional<Tail> behind_sign() const {
    const std::size_t to = letters_end(end_ + 1);
    Tail tail{letters(end_ + 1, to), false, to};
    if (same_sign(tail.end) && is_plural_mark(tail.end + 1)) {
      tail.plural = true;
      tail.end += 2;
    }
    return finish(std::move(tail));
  }

  // "www.invité.es", "salarié.e@exemple.org", "Mesnil-le-Roi": part of something longer.
  bool is_part_of_name(std::size_t after) const {
    const Category sign = kind(end_);
    if (sign == Category::middle_dot || sign == Category::open) return false;
    const Category next = kind(after);
    const bool goes_on = is_letter(after + 1) || kind(after + 1) == Category::digit;
    if (goes_on &&
        (next == Category::dot || next == Category::hyphen || next == Category::slash))
      return true;
    if (after < line_.size() &&
        (line_[after].value == U'@' || line_[after].value == U'_')) {
      return true;
    }
    if (begin_ == 0 || sign != Category::dot) return false;
    const Character& before = line_[begin_ - 1];
    return before.kind == Category::dot || before.kind == Category::slash ||
           before.value == U'@' || before.value == U'_';
  }

  // "Fini.Les", "Plan-E": a capital behind small letters begins something else.
  bool changes_case() const {
    return !is_plain_sign() && line_[end_ + 1].capital && !line_[end_ - 1].capital;
  }

  std::optional<Inclusive> genders(const Word& stem, const Tail& tail) const {
    Word ending = tail.ending;
    bool plural = tail.plural;
    if (ending.size() > 1 && ending.ends_with(U's')) {
      ending.pop_back();
      plural = true;
    }
    const Matcher matcher(stem, !is_plain_sign());
    if (auto found = matcher.feminine(plural && !tail.plural ? tail.ending : ending);
        found && found->plural) {
      return Inclusive{tail.end, stem, found->word};
    }
    if (auto found = matcher.feminine(ending))
      return made(stem, *found, plural, tail.end);
    // "étudiants·es": the plural is already there.
    if (plural && stem.size() > 2 && stem.ends_with(U's')) {
      const Word singular = stem.substr(0, stem.size() - 1);
      if (auto found = Matcher(singular, !is_plain_sign()).feminine(ending)) {
        return Inclusive{tail.end, stem, found->word + U"s"};
      }
    }
    return unaccented_capitals(stem, ending, plural, tail.end);
  }

  static Inclusive made(const Word& stem, const Feminine& feminine, bool plural,
                        std::size_t end) {
    if (feminine.plural) return {end, stem, feminine.word};
    if (!plural) return {end, stem, feminine.word};
    return {end, plural_of(stem), feminine.word + U"s"};
  }

  // "SALARIE.E.S": capitals without accents.
  std::optional<Inclusive> unaccented_capitals(const Word& stem, const Word& ending,
                                               bool plural, std::size_t end) const {
    if (!line_[end_ - 1].capital || ending != U"e" || !stem.ends_with(U'e')) return {};
    return made(stem, Feminine{stem + U"e"}, plural, end);
  }

  std::span<const Character> line_;
  std::size_t begin_;
  std::size_t end_;
};

bool is_sign(Category kind) {
  return kind == Category::middle_dot || kind == Category::dot ||
         kind == Category::hyphen || kind == Category::open || kind == Category::slash;
}

}  // namespace

std::optional<Inclusive> read_inclusive(std::span<const Character> line,
                                        std::size_t begin, std::size_t end) {
  if (end - begin < 2 || end - begin > 40 || end + 1 >= line.size()) return {};
  if (!is_sign(line[end].kind) || line[end + 1].kind != Category::letter) return {};
  return InclusiveReader(line, begin, end).read();
}

}  // namespace griot
