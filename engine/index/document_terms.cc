#include "engine/index/document_terms.h"

#include <xapian.h>
#include <algorithm>

#include "engine/index/columns.h"
#include "engine/index/definitions.h"
#include "engine/index/families.h"
#include "engine/index/passage_terms.h"
#include "engine/index/stored_passage.h"
#include "engine/index/token_sequence.h"

namespace griot {
namespace {

// What a passage is made of.
struct PassageWords {
  explicit PassageWords(const Passage& passage)
      : heading(analyse(passage.heading, {passage.language})),
        text(analyse(passage.text, {passage.language})) {}

  std::vector<Token> heading, text;
  bool first = false;  // of its document, boilerplate aside: its title stands here
  PassageTerms terms;
};

// "Qui sommes-nous ?"
bool says_nothing_else(const std::vector<Token>& tokens) {
  return std::all_of(tokens.begin(), tokens.end(),
                     [](const Token& token) { return token.stop; });
}

std::vector<PassageWords> words_of(const std::vector<Passage>& passages,
                                   const std::vector<Token>& title,
                                   const std::vector<Token>& labels) {
  std::vector<PassageWords> all;
  all.reserve(passages.size());
  bool titled = false;
  for (const Passage& passage : passages) {
    PassageWords& words = all.emplace_back(passage);
    if (passage.boilerplate) {
      words.terms.add_aside(words.text);
      continue;
    }
    words.first = !titled;
    words.terms.add(title, title_times, words.first);
    if (!titled) words.terms.add_labels(labels);
    titled = true;
    words.terms.add(words.heading, 1, true);
    words.terms.add(words.text, 1, says_nothing_else(words.text));
  }
  return all;
}

std::string sequence_of(const PassageWords& words, const std::vector<Token>& title) {
  TokenSequence sequence;
  if (words.first) sequence.add(title);
  sequence.add(words.heading);
  sequence.add(words.text);
  return sequence.take();
}

DocumentRow row_of_document(const IndexedDocument& document, std::uint64_t version,
                            const std::vector<PassageWords>& words) {
  DocumentRow row;
  row.id = document.id;
  row.version = version;
  row.title = document.title;
  row.type = document.type;
  row.date = document.date;
  row.countries = document.countries;
  row.themes = document.themes;
  row.organisations = document.organisations;
  row.authors = document.authors;
  row.replaces = document.replaces;
  for (const PassageWords& passage : words) {
    row.lengths.push_back(passage.terms.length());
    row.words += passage.terms.words();
  }
  return row;
}

void add_terms(PassageTerms& terms, Xapian::Document& stored, std::size_t& made) {
  for (const Term& term : terms.terms()) {
    stored.add_term(term.name, term.count);
    ++made;
  }
}

}  // namespace

std::size_t make_passages(const IndexedDocument& document, std::uint64_t version,
                          const std::function<void(const Xapian::Document&)>& add) {
  std::vector<Passage> passages = document.passages;
  // The title is found even where there is no text.
  const bool bare =
      std::all_of(passages.begin(), passages.end(),
                  [](const Passage& passage) { return passage.boilerplate; });
  if (bare) passages.emplace_back();
  const std::vector<Token> title = analyse(document.title);
  std::vector<PassageWords> all =
      words_of(passages, title, analyse(document.extra_words));
  std::size_t made = 0;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    Xapian::Document stored;
    stored.set_data(pack_passage(passages[i]));
    stored.add_boolean_term(term_of_document(document.id));
    if (i == 0) {
      stored.add_boolean_term(first_passage_term);
      stored.add_value(row_slot, pack_row(row_of_document(document, version, all)));
      if (!document.definitions.empty()) {
        stored.add_value(definitions_slot, pack_definitions(document.definitions));
      }
    }
    if (!passages[i].boilerplate) {
      stored.add_value(sequence_slot, sequence_of(all[i], title));
    }
    add_terms(all[i].terms, stored, made);
    add(stored);
  }
  return made;
}

Xapian::Document tombstone(const std::string& id, std::uint64_t version) {
  DocumentRow row;
  row.id = id;
  row.version = version;
  Xapian::Document stored;
  stored.add_boolean_term(term_of_document(id));
  stored.add_boolean_term(first_passage_term);
  stored.add_value(row_slot, pack_row(row));
  return stored;
}

}  // namespace griot
