#include "engine/index/document_terms.h"

#include <xapian.h>
#include <algorithm>

#include "engine/index/columns.h"
#include "engine/index/definitions.h"
#include "engine/index/families.h"
#include "engine/index/passage_terms.h"
#include "engine/index/stored_passage.h"

namespace griot {
namespace {

// Between title, headings and text: no phrase and no pair reaches across.
constexpr std::uint32_t gap = 100;

void add_passage(const Passage& passage, std::vector<Token> tokens, PassageTerms& terms) {
  const std::size_t written = tokens.size();
  analyse(passage.heading, {passage.language}, tokens, gap);
  analyse(passage.text, {passage.language}, tokens, gap);
  terms.add(std::span(tokens).subspan(written), PassageTerms::Place::text);
}

std::vector<PassageTerms> terms_of(const IndexedDocument& document,
                                   const std::vector<Passage>& passages) {
  std::vector<PassageTerms> all(passages.size());
  std::vector<Token> title;
  analyse(document.title, {}, title);
  bool titled = false;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    if (passages[i].boilerplate) {
      all[i].add_aside(analyse(passages[i].text, {passages[i].language}));
      continue;
    }
    all[i].add(title,
               titled ? PassageTerms::Place::title_again : PassageTerms::Place::title);
    if (!titled) all[i].add_unseen(analyse(document.extra_words));
    titled = true;
    add_passage(passages[i], title, all[i]);
  }
  return all;
}

DocumentRow row_of_document(const IndexedDocument& document,
                            const std::vector<Passage>& passages,
                            const std::vector<PassageTerms>& terms) {
  DocumentRow row;
  row.id = document.id;
  row.title = document.title;
  row.type = document.type;
  row.date = document.date;
  row.countries = document.countries;
  row.themes = document.themes;
  row.organisations = document.organisations;
  row.authors = document.authors;
  row.passages = static_cast<std::uint32_t>(passages.size());
  for (const PassageTerms& passage : terms) row.length += passage.length();
  return row;
}

}  // namespace

std::size_t make_passages(const IndexedDocument& document,
                          const std::function<void(const Xapian::Document&)>& add) {
  std::vector<Passage> passages = document.passages;
  // The title is found even where there is no text.
  const bool bare =
      std::all_of(passages.begin(), passages.end(),
                  [](const Passage& passage) { return passage.boilerplate; });
  if (bare) passages.emplace_back();
  const std::vector<PassageTerms> all = terms_of(document, passages);
  std::size_t made = 0;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    Xapian::Document stored;
    stored.set_data(pack_passage(passages[i]));
    stored.add_boolean_term(term_of_document(document.id));
    if (i == 0) {
      stored.add_boolean_term(first_passage_term);
      stored.add_value(row_slot, pack_row(row_of_document(document, passages, all)));
      if (!document.definitions.empty()) {
        stored.add_value(definitions_slot, pack_definitions(document.definitions));
      }
    }
    const std::vector<Term> terms = all[i].terms();
    for (const Term& term : terms) {
      if (term.positions.empty()) {
        stored.add_term(term.name, term.count);
        continue;
      }
      for (const std::uint32_t position : term.positions) {
        stored.add_posting(term.name, position, 0);
      }
      stored.add_term(term.name, term.count);
    }
    made += terms.size();
    add(stored);
  }
  return made;
}

}  // namespace griot
