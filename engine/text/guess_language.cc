// Which language a text is in, by the words every text of that language is full of.
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <sstream>
#include <string>
#include <unordered_map>

#include "engine/base/utf8.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::size_t most_bytes =
    64 << 10;  // what is read; more would not change the answer
constexpr int fewest_words = 8;
constexpr int fewest_hits = 3;
// A word that one language has counts this much; one that n languages share, its n-th part.
constexpr int whole = 12;

struct Sample {
  const char* language;
  const char* words;  // folded, cut at apostrophes
};
constexpr std::array samples = {
    Sample{"fr",
           "le la les l des du d de est et en un une dans pour que qui qu sur pas au aux a "
           "ce cette ces c avec par ou sont nous vous leur leurs plus mais etre ont ne n se "
           "s il elle ils elles on y sa son ses notre votre nos vos j m t me te tous toutes "
           "tout toute aussi entre comme donc si sans sous chez depuis selon dont ainsi "
           "lors doit doivent peut peuvent fait deux avoir ete faire car afin jusqu lorsqu "
           "puis tres meme apres avant contre encore peu cela ceux celle celles quand"},
    Sample{"en",
           "the of and to in is that for it with as are was on be by this which or from at "
           "have has not we they their will an a can should must more all its our been were "
           "who what when where there into than then also but each between through"},
    Sample{"es",
           "el la los las de del y en que es un una para por con se no su al lo como mas "
           "sus pero son este esta sobre entre a o e muy ya si sin tambien hay ha han fue "
           "ser estos estas desde hasta cuando donde quien todos todas nos"},
    Sample{"pt",
           "o a os as de do da dos das e em que um uma para por com se nao no na ao mais "
           "como sua seu sao foi pelo pela nos nas aos seus suas ou mas muito tambem entre "
           "ser tem sem sobre ate quando isso esta este todos todas pelos pelas"},
    Sample{"it",
           "il lo la gli le di del della dei delle e in che un una per con si non al alla "
           "sono come piu nel nella da anche i a l d o ma dal dalla sul sulla questo questa "
           "essere ha hanno tra fra loro nei nelle ai alle degli"},
    Sample{"de",
           "der die das und in den von zu mit sich des auf fur ist im dem nicht ein eine "
           "als auch es an werden aus er hat wir sie bei oder nach um am sind noch wie einer "
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

using Samples = std::unordered_map<std::string, unsigned>;  // word → one bit a language

const Samples& sample_bits() {
  static const Samples all = [] {
    Samples bits;
    for (std::size_t i = 0; i < samples.size(); ++i) {
      std::istringstream words(samples[i].words);
      for (std::string word; words >> word;) bits[word] |= 1u << i;
    }
    return bits;
  }();
  return all;
}

// The language of the script most letters are in, or "" when that is Latin.
std::string by_letters(std::string_view text) {
  std::map<std::string, int> letters;
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    text.remove_prefix(c.length);
    if (!u_isalpha(static_cast<UChar32>(c.value))) continue;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(c.value), &status);
    std::string language;
    for (const ScriptLanguage& known : by_script) {
      if (known.script == script) language = known.language;
    }
    ++letters[language];
  }
  const auto most =
      std::max_element(letters.begin(), letters.end(),
                       [](auto& a, auto& b) { return a.second < b.second; });
  return most == letters.end() ? "" : most->first;
}

std::string by_words(std::string_view text) {
  std::array<int, samples.size()> hits{};
  std::array<int, samples.size()> scores{};
  int words = 0;
  std::string word;
  const auto end_word = [&] {
    if (word.empty()) return;
    ++words;
    if (const auto found = sample_bits().find(word); found != sample_bits().end()) {
      const int share = whole / std::popcount(found->second);
      for (std::size_t i = 0; i < hits.size(); ++i) {
        if ((found->second >> i & 1) != 0) scores[i] += share, ++hits[i];
      }
    }
    word.clear();
  };
  for (const char c : fold(text)) {
    if (c >= 'a' && c <= 'z') {
      word += c;
    } else {
      end_word();
    }
  }
  end_word();
  const auto best = std::max_element(scores.begin(), scores.end());
  const auto place = static_cast<std::size_t>(best - scores.begin());
  if (words < fewest_words || hits[place] < fewest_hits) return "";
  // Two languages that fit alike are no answer.
  if (std::count(scores.begin(), scores.end(), *best) > 1) return "";
  return samples[place].language;
}

}  // namespace

std::string guess_language(std::string_view text) {
  text = text.substr(0, most_bytes);
  std::string language = by_letters(text);
  return language.empty() ? by_words(text) : language;
}

}  // namespace griot
