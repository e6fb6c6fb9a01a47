#include "engine/index/word_postings.h"

#include <algorithm>
#include <cmath>

#include "engine/base/utf8.h"
#include "engine/index/families.h"
#include "engine/index/token_sequence.h"

namespace griot {
namespace {

// What a term shares with the word.
struct Form {
  std::string term;
  bool stem = false, exact = false, prefix = false;
};

// A word of fewer letters than a prefix has is its own.
bool is_own_prefix(std::string_view word) {
  const auto letters = std::count_if(word.begin(), word.end(), [](char c) {
    return !is_continuation(c);
  });
  return letters < static_cast<std::ptrdiff_t>(prefix_letters);
}

// Of one lexicon, each term once.
std::vector<Form> forms_of(const Token& token, const Lexicon& lexicon) {
  std::vector<Form> forms;
  const std::string_view prefix = prefix_of(token.word);
  const auto add = [&](const Lexicon::Entry& entry) {
    Form form;
    form.stem = entry.stem == token.stem;
    form.exact = entry.word == token.word;
    form.prefix = !entry.stop && prefix_of(entry.word) == prefix;
    if (!form.stem && !form.exact && !form.prefix) return;
    form.term = term_of(entry);
    forms.push_back(std::move(form));
  };
  const bool own = is_own_prefix(token.word);
  const auto alike = own ? lexicon.with_word(token.word) : lexicon.beginning_with(prefix);
  for (const Lexicon::Entry& entry : alike) add(entry);
  lexicon.each_with_stem(token.stem, [&](const Lexicon::Entry& entry) {
    const bool there = own ? entry.word == token.word : entry.word.starts_with(prefix);
    if (!there) add(entry);
  });
  return forms;
}

std::vector<Form> forms_of(const Spelled& spelled, const Lexicon& lexicon) {
  std::vector<Form> forms;
  for (const std::string& word : spelled.words) {
    for (const Lexicon::Entry& entry : lexicon.with_word(word)) {
      forms.push_back({term_of(entry), false, true, false});
    }
  }
  return forms;
}

std::size_t number_of_places(const Phrase& phrase) {
  std::size_t places = 0;
  std::uint32_t last = 0;
  for (const Token& token : phrase.tokens) {
    if (places == 0 || token.position != last) ++places;
    last = token.position;
  }
  return places;
}

// Three counts in one number, so that forms are added up in one step: ten bits each, and
// no form adds more than `most_added`.
constexpr std::uint32_t most_added = 127;
constexpr unsigned exact_shift = 10;
constexpr unsigned prefix_shift = 20;
constexpr std::uint32_t count_mask = 0x3FF;

std::uint32_t lanes_of(const Form& form) {
  return (form.stem ? 1U : 0U) | (form.exact ? 1U << exact_shift : 0U) |
         (form.prefix ? 1U << prefix_shift : 0U);
}

std::uint8_t count_in(std::uint32_t counts, unsigned shift) {
  return static_cast<std::uint8_t>(std::min(counts >> shift & count_mask, 255U));
}

Posting posting_of(std::uint32_t passage, std::uint32_t counts) {
  return {passage, count_in(counts, 0), count_in(counts, exact_shift),
          count_in(counts, prefix_shift)};
}

// The same for another machine, which adds up weights: a double holds 53 bits.
constexpr unsigned remote_bits = 17;
constexpr std::uint64_t remote_mask = (1U << remote_bits) - 1;

double remote_scale(const Form& form) {
  constexpr double one = 1;
  return (form.stem ? one : 0) + (form.exact ? one * (1ULL << remote_bits) : 0) +
         (form.prefix ? one * (1ULL << 2 * remote_bits) : 0);
}

Posting posting_of_weight(std::uint32_t passage, double weight) {
  const auto sum = static_cast<std::uint64_t>(std::llround(weight));
  const auto count = [&](unsigned place) {
    return static_cast<std::uint8_t>(
        std::min<std::uint64_t>(sum >> place * remote_bits & remote_mask, 255));
  };
  return {passage, count(0), count(1), count(2)};
}

}  // namespace

// One word's postings, added up form by form.
class WordPostings::Reading {
 public:
  explicit Reading(const Columns& columns) : columns_(columns) {}

  void read(const Shard& shard, const std::vector<Form>& forms) {
    if (forms.empty()) return;
    if (shard.remote) {
      read_remotely(shard, forms);
    } else if (forms.size() == 1) {
      read_one(shard, forms.front());
    } else {
      read_together(shard, forms);
    }
  }

  Postings take() { return std::move(postings_); }

 private:
  void add(const Posting& posting) {
    if (columns_.document_of[posting.passage] != Columns::none) postings_.add(posting);
  }

  void read_one(const Shard& shard, const Form& form) {
    const std::uint32_t lanes = lanes_of(form);
    each_posting(shard, form.term, [&](std::uint32_t passage, std::uint32_t count) {
      add(posting_of(passage, lanes * std::min(count, most_added)));
    });
  }

  // Postings of each form, sorted into places by passage.
  void read_together(const Shard& shard, const std::vector<Form>& forms) {
    // Kept between searches, all 0: it is as long as the index has passages.
    thread_local std::vector<std::uint32_t> counts;
    const std::size_t size = shard.memory->last_passage() + std::size_t{1};
    if (counts.size() < size) counts.resize(size);
    Bitset met(size);
    try {
      for (const Form& form : forms) add_up(shard, form, counts, met);
    } catch (...) {
      met.each([&](std::size_t place) { counts[place] = 0; });
      throw;
    }
    postings_.list.reserve(static_cast<std::size_t>(met.count()));
    met.each([&](std::size_t place) {
      add(posting_of(shard.first + static_cast<std::uint32_t>(place), counts[place]));
      counts[place] = 0;
    });
  }

  static void add_up(const Shard& shard, const Form& form,
                     std::vector<std::uint32_t>& counts, Bitset& met) {
    const std::uint32_t lanes = lanes_of(form);
    each_posting(shard, form.term, [&](std::uint32_t passage, std::uint32_t count) {
      const std::uint32_t place = passage - shard.first;
      met.set(place);
      counts[place] += lanes * std::min(count, most_added);
    });
  }

  void read_remotely(const Shard& shard, const std::vector<Form>& forms) {
    std::vector<Xapian::Query> queries;
    for (const Form& form : forms) {
      queries.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(form.term),
                           remote_scale(form));
    }
    Xapian::Enquire enquire(shard.database);
    enquire.set_weighting_scheme(Xapian::TfIdfWeight("nnn"));
    enquire.set_query(
        Xapian::Query(Xapian::Query::OP_OR, queries.begin(), queries.end()));
    const Xapian::MSet found = enquire.get_mset(0, shard.database.get_doccount());
    std::vector<Posting> here;
    for (auto at = found.begin(); at != found.end(); ++at) {
      here.push_back(posting_of_weight(shard.first + *at, at.get_weight()));
    }
    std::sort(here.begin(), here.end(),
              [](const Posting& a, const Posting& b) { return a.passage < b.passage; });
    for (const Posting& posting : here) add(posting);
  }

  const Columns& columns_;
  Postings postings_;
};

template <typename Read>
const Postings& WordPostings::known_or(const PostingsMemory::Key& key, Read read) {
  if (const auto known = known_.find(key); known != known_.end()) return *known->second;
  PostingsMemory::Known postings = memory_.find(key);
  if (!postings) {
    postings = std::make_shared<const Postings>(read());
    memory_.keep(key, postings);
  }
  return *known_.emplace(key, std::move(postings)).first->second;
}

template <typename FormsOf>
const Postings& WordPostings::of_forms(const PostingsMemory::Key& key, FormsOf forms_of) {
  return known_or(key, [&] {
    Reading reading(columns_);
    for (const Shard& shard : shards_) {
      reading.read(shard, forms_of(shard.memory->lexicon(shard.database)));
    }
    return reading.take();
  });
}

const Postings& WordPostings::of(const Token& token) {
  return of_forms({token.word, token.stem},
                  [&](const Lexicon& lexicon) { return forms_of(token, lexicon); });
}

const Postings& WordPostings::of(const Spelled& spelled) {
  return of_forms({(spelled.whole ? "=" : "*") + spelled.letters, ""},
                  [&](const Lexicon& lexicon) { return forms_of(spelled, lexicon); });
}

const Postings& WordPostings::of_stem(const std::string& stem) {
  return of_forms({"", stem}, [&](const Lexicon& lexicon) {
    std::vector<Form> forms;
    lexicon.each_with_stem(stem, [&](const Lexicon::Entry& entry) {
      forms.push_back({term_of(entry), true, false, false});
    });
    return forms;
  });
}

const Postings& WordPostings::of_term(const std::string& term) {
  return known_or({term, ""}, [&] {
    Postings postings;
    each_posting(shards_, term, [&](std::uint32_t passage, std::uint32_t count) {
      if (columns_.document_of[passage] == Columns::none) return;
      postings.add(posting_of(passage, std::min(std::max(count, 1U), most_added)));
    });
    return postings;
  });
}

const Postings& WordPostings::aside(const std::string& stem) {
  return of_term(aside_term(stem));
}

const Postings& WordPostings::label(const std::string& stem) {
  return of_term(label_term(stem));
}

// The passages that have a word of each place, function words aside.
Bitset WordPostings::having_words_of(const Phrase& phrase) {
  const bool content = std::any_of(phrase.tokens.begin(), phrase.tokens.end(),
                                   [](const Token& token) { return !token.stop; });
  Bitset having(columns_.document_of.size(), true);
  for (std::size_t i = 0; i < phrase.tokens.size();) {
    const std::uint32_t position = phrase.tokens[i].position;
    const bool skipped = content && phrase.tokens[i].stop;
    Bitset here(having.size());
    for (; i < phrase.tokens.size() && phrase.tokens[i].position == position; ++i) {
      if (skipped) continue;
      for (const Posting& one : of_stem(phrase.tokens[i].stem)) here.set(one.passage);
    }
    if (!skipped) having &= here;
  }
  return having;
}

void WordPostings::add_phrase(const Phrase& phrase, Bitset& passages) {
  const Bitset having = having_words_of(phrase);
  if (number_of_places(phrase) == 1) {
    passages |= having;
    return;
  }
  const PhrasePattern pattern(phrase);
  for (const Shard& shard : shards_) {
    const std::uint32_t end = shard.first + shard.memory->last_passage();
    std::size_t passage = having.next(shard.first + 1);
    if (passage > end) continue;
    Xapian::ValueIterator stream;
    if (!shard.remote) stream = shard.database.valuestream_begin(sequence_slot);
    for (; passage <= end; passage = having.next(passage + 1)) {
      const auto number = static_cast<Xapian::docid>(passage - shard.first);
      std::string sequence;
      if (shard.remote) {
        sequence = shard.database.get_document(number).get_value(sequence_slot);
      } else if (stream.skip_to(number);
                 stream != Xapian::ValueIterator() && stream.get_docid() == number) {
        sequence = *stream;
      }
      if (pattern.stands_in(sequence)) passages.set(passage);
    }
  }
}

}  // namespace griot
