#include "engine/text/forms.h"

#include <xapian.h>

#include <algorithm>
#include <array>

#include "engine/base/utf8.h"
#include "engine/text/analysis.h"
#include "engine/text/characters.h"
#include "engine/text/french_stemmer.h"
#include "engine/text/stop_words.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::size_t most_remembered = 65'536;
constexpr std::size_t least_places = 1'024;
// Longer runs of letters are not words; their stem is themselves.
constexpr std::size_t longest_stemmed = 64;

std::string folded(std::u32string_view characters) {
  std::string text;
  for (const char32_t c : characters) append_folded(text, c);
  return text;
}

class FrenchForms : public Forms {
  std::string stem(std::string_view lower) override {
    return folded(french_stem(code_points(lower)));
  }
  bool is_stop(const std::string& word) const override {
    return is_french_stop_word(word);
  }
};

class XapianForms : public Forms {
 public:
  explicit XapianForms(const char* language)
      : stem_(language), english_(language == std::string_view("en")) {}

 private:
  std::string stem(std::string_view lower) override {
    return folded(code_points(stem_(std::string(lower))));
  }
  bool is_stop(const std::string& word) const override {
    return english_ && is_english_stop_word(word);
  }
  Xapian::Stem stem_;
  bool english_;
};

constexpr std::array stemmed_by_xapian = {"en", "es", "pt", "de", "it"};

std::string_view language_of_stems(std::string_view language) {
  return language.empty() ? "fr" : primary_language(language);
}

std::unique_ptr<Forms> make_forms(std::string_view language) {
  if (language == "fr") return std::make_unique<FrenchForms>();
  for (const char* code : stemmed_by_xapian) {
    if (language == code) return std::make_unique<XapianForms>(code);
  }
  return std::make_unique<XapianForms>("none");
}

}  // namespace

// Where the word is, or the free place where it would be.
std::size_t Forms::place_of(std::string_view lower, std::uint32_t hash) const {
  const std::size_t mask = places_.size() - 1;
  std::size_t place = hash & mask;
  for (; places_[place] != 0; place = (place + 1) & mask) {
    if (static_cast<std::uint32_t>(places_[place]) != hash) continue;
    if (known_[(places_[place] >> 32) - 1].lower == lower) break;
  }
  return place;
}

void Forms::make_room() {
  if (known_.size() >= most_remembered) {
    known_.clear();
    places_.assign(places_.size(), 0);
  }
  if (known_.size() * 2 < places_.size()) return;
  const std::vector<std::uint64_t> before = std::move(places_);
  places_.assign(std::max(least_places, before.size() * 2), 0);
  for (const std::uint64_t one : before) {
    if (one == 0) continue;
    std::size_t place = static_cast<std::uint32_t>(one) & (places_.size() - 1);
    while (places_[place] != 0) place = (place + 1) & (places_.size() - 1);
    places_[place] = one;
  }
}

const Form& Forms::of(std::string_view lower) {
  const std::uint32_t hash = hash_of_word(lower);
  if (!places_.empty()) {
    const std::uint64_t one = places_[place_of(lower, hash)];
    if (one != 0) return known_[(one >> 32) - 1].form;
  }
  make_room();
  Known known;
  known.lower = lower;
  known.form.word = folded(code_points(lower));
  known.form.stem = lower.size() > longest_stemmed ? known.form.word : stem(lower);
  known.form.word_hash = hash_of_word(known.form.word);
  known.form.stem_hash = hash_of_word(known.form.stem);
  known.form.stop = is_stop(known.form.word);
  known_.push_back(std::move(known));
  places_[place_of(lower, hash)] = std::uint64_t{known_.size()} << 32 | hash;
  return known_.back().form;
}

bool is_french(std::string_view language) {
  return language_of_stems(language) == "fr";
}

Forms& forms_of(std::string_view language) {
  struct Known {
    const char* code;
    std::unique_ptr<Forms> forms;
  };
  thread_local std::array<Known, 7> all = {
      {{"fr", {}}, {"en", {}}, {"es", {}}, {"pt", {}}, {"de", {}}, {"it", {}}, {"", {}}}};
  const std::string_view code = language_of_stems(language);
  std::size_t i = 0;
  while (i + 1 < all.size() && code != all[i].code) ++i;
  if (!all[i].forms) all[i].forms = make_forms(all[i].code);
  return *all[i].forms;
}

}  // namespace griot
