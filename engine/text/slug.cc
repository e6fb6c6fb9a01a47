// Names in ASCII of texts in any script. Apart from words.cc: a program that asks for
// none does without ICU's transliterator, which is most of ICU.
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cassert>
#include <limits>
#include <memory>

#include "engine/base/utf8.h"
#include "engine/text/words.h"

namespace griot {
namespace {

// Any script in ASCII letters, as far as ICU knows how to write it; what it does not know
// is a blank.
std::string romanised(std::string_view text) {
  thread_local const std::unique_ptr<icu::Transliterator> any_latin = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
        "Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
    assert(U_SUCCESS(status));
    return made;
  }();
  icu::UnicodeString letters = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  any_latin->transliterate(letters);
  std::string ascii;
  letters.toUTF8String(ascii);
  std::replace_if(
      ascii.begin(), ascii.end(), [](char c) { return !is_ascii(c); }, ' ');
  return ascii;
}

}  // namespace

std::string slug(std::string_view text, std::size_t max_bytes) {
  // To spell out what is not ASCII takes long at first.
  const std::string key = term_key(text, std::numeric_limits<std::size_t>::max());
  const bool foreign = !std::all_of(key.begin(), key.end(), is_ascii);
  return term_key(foreign ? romanised(key) : key, max_bytes);
}

}  // namespace griot
