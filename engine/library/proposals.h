// What a text seems to say without saying it: bold lines that look like headings, pairs
// at the top that look like metadata, a title and a language that were guessed, a text
// that another document holds already (engine/library/resemblance).
//
// Proposals, never impositions: each is taken or refused by a person, and what was
// decided is remembered by what it is about, so a new edition of the file asks only about
// what is new in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/document/document.h"
#include "engine/importer/importer.h"
#include "engine/library/decision.h"

namespace griot {

// What two documents share, as the proposal of a relation shows it.
struct Resemblance {
  std::string title;  // of the other document
  std::string date;
  bool dated = true;  // both of them are
  bool same_words = false;
  int percent = 0;        // of what one or the other says
  std::int64_t same = 0;  // paragraphs that both have
  std::int64_t reworded = 0;
  std::int64_t gone = 0;   // only in the other
  std::int64_t added = 0;  // only here
  // Ids of documents that both resemble as well: one question is asked for all of them.
  std::vector<std::string> also = {};
};

struct Proposal {
  enum class Kind {
    heading,   // a bold line becomes a heading of `level`
    metadata,  // `value` becomes the value of `key`
    guess,     // `value` is in use under `key` already: right or not?
    relation,  // this document is to the document `value` what `key` says
  };
  enum class State { open, accepted, refused };
  std::string id;  // 12 hexadecimal digits of what it is about
  Kind kind = Kind::heading;
  State state = State::open;
  Origin origin;           // where it was read
  std::string place = {};  // … when that is no paragraph of the text
  std::string key;
  std::string value;          // the line itself for a heading
  std::string evidence = {};  // the line it was read in, where it is not all of it
  int level = 0;
  Resemblance resemblance = {};  // of a relation
};
using Proposals = std::vector<Proposal>;
// Proposal::place of what stands in the header above the first page.
inline constexpr const char* letterhead_place = "en-tête";
const char* name_of(Proposal::Kind kind);    // "heading", "metadata" …
const char* name_of(Proposal::State state);  // "open", "accepted", "refused"

// Headings where a text has none, and pairs in the first blocks: "**Date** : …", lines of
// a table of two columns. Lists of people and what decides on publication are never
// proposed. In reading order, with the states that `decisions` give them.
//
// Where nothing says a date, those that dates_at_top reads; of several, each.
// A letterhead proposes its pairs and its date, and as a whole "en-tete", a key that
// never leaves.
Proposals proposals_of(const Document& document, const Blocks& letterhead,
                       const Decisions& decisions);

// A value that the whole text tells, and no line of it.
Proposal value_of_text(std::string key, std::string value, const Decisions& decisions);

// A value that was guessed and is in use meanwhile.
Proposal guess(std::string key, std::string value, Origin origin,
               const Decisions& decisions);

// That the document is to another one what `key` says (engine/library/resemblance).
Proposal relation(std::string key, std::string other, Resemblance told,
                  const Decisions& decisions);

// All that `source` proposes, as far as `metadata` (of the document made of it) leave it
// open: a key that a stronger source speaks of is no question. A title that replaced one
// of a template and a language told by the text are guesses.
Proposals proposals_on(const Imported& source, const Metadata& metadata,
                       const Decisions& decisions);

// Whether another proposal gives the same key another value: only a person chooses.
bool is_one_of_several(const Proposals& proposals, const Proposal& one);

// What is accepted of several refuses the others.
void refuse_other_values(const Proposals& proposals, Decisions& decisions);

// Puts what is accepted into the document; pairs as values of their own source.
void apply_accepted(const Proposals& proposals, Document& document);

// A guess that was refused leaves its place to what is known without guessing: a title to
// the name of the file, a language to none.
void take_back_guesses(const Proposals& proposals, const std::string& file,
                       Metadata& metadata);

// Takes what is refused back out of a document that it was put into.
void take_back_refused(const Proposals& proposals, Document& document);

}  // namespace griot
