// Which language a text is in, by the words every text of that language is full of.
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/utf8.h"
#include "engine/text/words.h"

namespace griot {
namespace {

// What is read of a text: of 614 Word files and pages, twice as much changed no answer.
constexpr std::size_t samples_of_text = 8;
constexpr std::size_t sample_bytes = 512;
constexpr int fewest_words = 8;
constexpr int fewest_hits = 3;
// A word that one language has counts this much; one that n languages share, its n-th
// part.
constexpr int whole = 12;

struct Sample {
  const char* language;
  const char* words;  // folded, cut at apostrophes
};
constexpr std::array samples = {
    Sample{
        "fr",
        "le la les l des du d de est et en un une dans pour que qui qu sur pas au aux a "
        "ce cette ces c avec par ou sont nous vous leur leurs plus mais etre ont ne n se "
        "s il elle ils elles on y sa son ses notre votre nos vos j m t me te tous toutes "
        "tout toute aussi entre comme donc si sans sous chez depuis selon dont ainsi "
        "lors doit doivent peut peuvent fait deux avoir ete faire car afin jusqu lorsqu "
        "puis tres meme apres avant contre encore peu cela ceux celle celles quand"},
    Sample{
        "en",
        "the of and to in is that for it with as are was on be by this which or from at "
        "have has not we they their will an a can should must more all its our been were "
        "who what when where there into than then also but each between through"},
    Sample{
        "es",
        "el la los las de del y en que es un una para por con se no su al lo como mas "
        "sus pero son este esta sobre entre a o e muy ya si sin tambien hay ha han fue "
        "ser estos estas desde hasta cuando donde quien todos todas nos"},
    Sample{
        "pt",
        "o a os as de do da dos das e em que um uma para por com se nao no na ao mais "
        "como sua seu sao foi pelo pela nos nas aos seus suas ou mas muito tambem entre "
        "ser tem sem sobre ate quando isso esta este todos todas pelos pelas"},
    Sample{
        "it",
        "il lo la gli le di del della dei delle e in che un una per con si non al alla "
        "sono come piu nel nella da anche i a l d o ma dal dalla sul sulla questo questa "
        "essere ha hanno tra fra loro nei nelle ai alle degli"},
    Sample{"de",
           "der die das und in den von zu mit sich des auf fur ist im dem nicht ein eine "
           "als auch es an werden aus er hat wir sie bei oder nach um am sind noch wie "
           "einer "
           "einem einen uber so zum zur kann nur wird durch"},
    Sample{"mg",
           "ny sy dia izay fa ho an amin tamin ireo izany tsy misy mba ary na izao eto "
           "momba olona no i ao ka ity koa noho hoe rehetra azy isika isan aza raha"},
};

struct ScriptLanguage {
  UScriptCode script;
  const char* language;
};
constexpr std::array by_script = {
    ScriptLanguage{USCRIPT_ARABIC, "ar"},   ScriptLanguage{USCRIPT_CYRILLIC, "ru"},
    ScriptLanguage{USCRIPT_GREEK, "el"},    ScriptLanguage{USCRIPT_HEBREW, "he"},
    ScriptLanguage{USCRIPT_HAN, "zh"},      ScriptLanguage{USCRIPT_HIRAGANA, "ja"},
    ScriptLanguage{USCRIPT_KATAKANA, "ja"}, ScriptLanguage{USCRIPT_HANGUL, "ko"},
    ScriptLanguage{USCRIPT_ETHIOPIC, "am"},
};

// Some of a long text, taken from all over it: whole characters, and whole words where
// there are blanks between them.
std::string sample_of(std::string_view text) {
  constexpr std::size_t longest_word = 64;
  if (text.size() <= samples_of_text * sample_bytes) return std::string(text);
  std::string sample;
  for (std::size_t i = 0; i < samples_of_text; ++i) {
    std::string_view piece = text.substr(text.size() / samples_of_text * i, sample_bytes);
    while (!piece.empty() && is_continuation(piece.front())) piece.remove_prefix(1);
    const std::size_t first = piece.substr(0, longest_word).find(' ');
    if (first != std::string_view::npos) piece.remove_prefix(first);
    std::size_t end = piece.size();
    while (end > 0 && is_continuation(piece[end - 1])) --end;
    piece = piece.substr(0, end > 0 ? end - 1 : 0);
    const std::size_t last = piece.rfind(' ');
    if (last != std::string_view::npos && last + longest_word >= piece.size())
      piece = piece.substr(0, last);
    sample += piece;
    sample += ' ';
  }
  return sample;
}

// A word of at most eight letters as one number; no sample is longer.
class ShortWord {
 public:
  constexpr ShortWord() = default;
  constexpr explicit ShortWord(std::string_view letters) {
    for (const char letter : letters) add(letter);
  }

  constexpr void add(char letter) {
    fits_ = fits_ && letters_ >> 56 == 0;
    letters_ = letters_ << 8 | static_cast<unsigned char>(letter);
  }
  constexpr bool fits() const { return fits_; }
  constexpr bool empty() const { return letters_ == 0; }
  constexpr std::uint64_t letters() const { return letters_; }

 private:
  std::uint64_t letters_ = 0;
  bool fits_ = true;
};

// All samples, each word with one bit a language; made by the compiler, for it is asked
// about each word of a text and a short text would not pay for making it.
class Samples {
 public:
  constexpr Samples() {
    for (std::size_t i = 0; i < samples.size(); ++i) {
      std::string_view words = samples[i].words;
      while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        const ShortWord word(words.substr(0, end));
        if (!word.fits()) throw "a sample is longer than eight letters";
        Slot& slot = slots_[place_of(word)];
        slot.letters = word.letters();
        slot.languages |= 1u << i;
        words.remove_prefix(std::min(end + 1, words.size()));
      }
    }
  }

  constexpr unsigned languages_of(ShortWord word) const {
    return word.fits() ? slots_[place_of(word)].languages : 0;
  }

 private:
  static constexpr std::size_t size = 2048;  // four times the words
  struct Slot {
    std::uint64_t letters = 0;
    unsigned languages = 0;
  };

  // Where it stands, or would.
  constexpr std::size_t place_of(ShortWord word) const {
    std::size_t place = word.letters() * 0x9E3779B97F4A7C15u >> 53;
    while (slots_[place].letters != 0 && slots_[place].letters != word.letters()) {
      place = (place + 1) % size;
    }
    return place;
  }

  std::array<Slot, size> slots_{};
};
constexpr Samples all_samples;

// The language of the script most letters are in, or "" when that is Latin.
std::string by_letters(std::string_view text) {
  int latin = 0;  // and whatever script is in no table
  std::array<int, by_script.size()> letters{};
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    text.remove_prefix(c.length);
    const auto letter = static_cast<UChar32>(c.value);
    if (c.value < 0x80) {
      latin += (c.value >= 'a' && c.value <= 'z') || (c.value >= 'A' && c.value <= 'Z');
    } else if (u_isalpha(letter)) {
      UErrorCode status = U_ZERO_ERROR;
      const UScriptCode script = uscript_getScript(letter, &status);
      const auto known = std::ranges::find(by_script, script, &ScriptLanguage::script);
      if (known == by_script.end()) {
        ++latin;
      } else {
        ++letters[static_cast<std::size_t>(known - by_script.begin())];
      }
    }
  }
  const auto most = std::ranges::max_element(letters);
  if (*most <= latin) return {};
  return by_script[static_cast<std::size_t>(most - letters.begin())].language;
}

// Folded, cut at all that is no letter.
template <class Visit>
void each_word(std::string_view text, Visit visit) {
  ShortWord word;
  for (const char c : fold(text) + ' ') {
    if (c >= 'a' && c <= 'z') {
      word.add(c);
    } else if (!word.empty()) {
      visit(word);
      word = {};
    }
  }
}

std::string by_words(std::string_view text) {
  std::array<int, samples.size()> hits{};
  std::array<int, samples.size()> scores{};
  int words = 0;
  each_word(text, [&](ShortWord word) {
    ++words;
    const unsigned languages = all_samples.languages_of(word);
    if (languages == 0) return;
    const int share = whole / std::popcount(languages);
    for (std::size_t i = 0; i < hits.size(); ++i) {
      if ((languages >> i & 1) != 0) scores[i] += share, ++hits[i];
    }
  });
  const auto best = std::max_element(scores.begin(), scores.end());
  const auto place = static_cast<std::size_t>(best - scores.begin());
  if (words < fewest_words || hits[place] < fewest_hits) return "";
  // Two languages that fit alike are no answer.
  if (std::count(scores.begin(), scores.end(), *best) > 1) return "";
  return samples[place].language;
}

int common_words(std::string_view text, std::string_view language) {
  int found = 0;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    if (samples[i].language != language) continue;
    each_word(text, [&](ShortWord word) {
      found += (all_samples.languages_of(word) >> i & 1) != 0;
    });
  }
  return found;
}

bool has_letter(std::string_view text) {
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    if (u_isalpha(static_cast<UChar32>(c.value))) return true;
    text.remove_prefix(c.length);
  }
  return false;
}

// Languages that are not written in Latin letters, beyond those that scripts stand for.
constexpr std::array<std::string_view, 6> other_scripts = {"fa", "ur", "ps",
                                                           "uk", "bg", "ti"};

bool is_in_latin_letters(std::string_view language) {
  const auto stands_for = [&](const ScriptLanguage& one) {
    return one.language == language;
  };
  return std::none_of(by_script.begin(), by_script.end(), stands_for) &&
         std::find(other_scripts.begin(), other_scripts.end(), language) ==
             other_scripts.end();
}

// Accents, which English does without.
bool has_accents(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) == 0xC3; });
}

}  // namespace

Likely likely_language(std::string_view text, std::string_view language,
                       std::string_view usual) {
  if (!has_letter(text)) return Likely::no;
  const std::string sample = sample_of(text);
  text = sample;
  if (is_in_latin_letters(language) != by_letters(text).empty()) return Likely::no;
  if (!is_in_latin_letters(language)) return Likely::yes;
  const std::string guessed = by_words(text);
  if (!guessed.empty()) return guessed == usual ? Likely::no : Likely::yes;
  const int own = common_words(text, language);
  const int of_usual = common_words(text, usual);
  if (own != of_usual) return own > of_usual ? Likely::yes : Likely::no;
  return language == "en" && has_accents(text) ? Likely::no : Likely::open;
}

std::string_view primary_language(std::string_view tag) {
  if (tag.size() <= 2) return tag;
  return tag.substr(0, tag.find_first_of("-_"));
}

std::string guess_language(std::string_view text) {
  const std::string sample = sample_of(text);
  text = sample;
  std::string language = by_letters(text);
  return language.empty() ? by_words(text) : language;
}

}  // namespace griot
