#include "engine/index/lexicon.h"

#include <algorithm>
#include <numeric>

#include "engine/base/utf8.h"
#include "engine/index/families.h"
#include "engine/text/stop_words.h"

namespace griot {
namespace {

void describe(Lexicon::Entry& entry) {
  std::size_t length = 0;
  for (std::size_t at = 0; at < entry.word.size(); ++length) {
    const CodePoint c = first_code_point(entry.word.substr(at));
    entry.letters |= std::uint64_t{1} << c.value % 64;
    entry.digits = entry.digits || (c.value >= U'0' && c.value <= U'9');
    at += c.length;
  }
  entry.length = static_cast<std::uint8_t>(std::min<std::size_t>(length, 255));
  entry.stop = is_french_stop_word(std::string(entry.word));
}

struct BeforeWord {
  bool operator()(const Lexicon::Entry& entry, std::string_view word) const {
    return entry.word < word;
  }
};

std::span<const Lexicon::Entry> while_true(std::span<const Lexicon::Entry> all,
                                           std::string_view from, auto holds) {
  const auto first = std::lower_bound(all.begin(), all.end(), from, BeforeWord{});
  const auto last = std::partition_point(first, all.end(), holds);
  return {first, last};
}

}  // namespace

Lexicon::Lexicon(const Xapian::Database& database) {
  struct Place {
    std::size_t word, stem, end;
  };
  std::vector<Place> places;
  const auto end = database.allterms_end(word_family);
  for (auto term = database.allterms_begin(word_family); term != end; ++term) {
    const WordForm form = read_word_term(*term);
    const std::size_t at = text_.size();
    const bool same = form.word == form.stem;
    text_ += form.word;
    if (!same) text_ += form.stem;
    places.push_back({at, same ? at : at + form.word.size(), at + form.word.size()});
    Entry& entry = entries_.emplace_back();
    entry.passages = term.get_termfreq();
    entry.length = 0;
  }
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const Place& place = places[i];
    const std::size_t next = i + 1 < places.size() ? places[i + 1].word : text_.size();
    const std::string_view text(text_);
    entries_[i].word = text.substr(place.word, place.end - place.word);
    entries_[i].stem = place.stem == place.word
                           ? entries_[i].word
                           : text.substr(place.stem, next - place.stem);
    describe(entries_[i]);
  }
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return a.word != b.word ? a.word < b.word : a.stem < b.stem;
  });
  by_stem_.resize(entries_.size());
  std::iota(by_stem_.begin(), by_stem_.end(), 0U);
  std::sort(by_stem_.begin(), by_stem_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return entries_[a].stem != entries_[b].stem ? entries_[a].stem < entries_[b].stem
                                                : a < b;
  });
}

std::span<const Lexicon::Entry> Lexicon::beginning_with(std::string_view letters) const {
  return while_true(entries_, letters,
                    [&](const Entry& entry) { return entry.word.starts_with(letters); });
}

std::span<const Lexicon::Entry> Lexicon::with_word(std::string_view word) const {
  return while_true(entries_, word,
                    [&](const Entry& entry) { return entry.word == word; });
}

std::vector<std::uint32_t>::const_iterator Lexicon::first_with_stem(
    std::string_view stem) const {
  return std::lower_bound(by_stem_.begin(), by_stem_.end(), stem,
                          [&](std::uint32_t entry, std::string_view wanted) {
                            return entries_[entry].stem < wanted;
                          });
}

std::string term_of(const Lexicon::Entry& entry) {
  return word_term(entry.word, entry.stem);
}

}  // namespace griot
