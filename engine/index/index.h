// The full-text index: passages of documents, in two databases side by side, one of what
// is public and one of the rest.
//
// The index is a pure function of the documents it was given and can be deleted at any
// time, or made again beside its readers (rebuild.h). No header outside this folder knows
// Xapian. One writer at a time (Error{locked}); any number of readers, which survive a busy
// writer by reopening.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/message.h"
#include "engine/index/synonym.h"

namespace griot {

// What is searched as one: a long paragraph, or short ones of a section together.
struct Passage {
  std::string anchor;   // of its first paragraph
  std::string heading;  // headings above it, " › " between
  std::string text;
  std::string language = "fr";  // BCP 47
  bool boilerplate = false;  // funding lines, disclaimers: count little, never a snippet
};

struct IndexedDocument {
  std::string id;
  std::string title;
  std::string type;
  std::vector<std::string> countries;      // ISO codes
  std::vector<std::string> themes;         // concept ids
  std::vector<std::string> organisations;  // ids or names
  std::vector<std::string> authors;        // names as written
  std::vector<std::string> replaces;       // ids of documents that it stands for now
  std::string date;                        // ISO, as precise as known; "" unknown
  bool is_public = false;
  std::string extra_words;              // found but never shown: labels of its metadata
  std::vector<Definition> definitions;  // of acronyms, found in its text
  std::vector<Passage> passages;
};

// Words, "phrases", « phrases », mot*, =mot, -mot, ET OU SAUF in capitals and fields
// (pays: theme: type: annee: organisation: auteur: apres: avant:), see docs/search.md.
struct Query {
  enum class Order { relevance, date };
  std::string text;
  // OR inside one, AND across. Values are ids as in IndexedDocument; years as "2026".
  std::vector<std::string> countries, themes, types, years, organisations;
  bool public_only = true;
  Order order = Order::relevance;  // date: the newest document first
  bool exact = false;              // words as written: no stems, no synonyms, no repair
  bool explain = false;            // fills Results::explanation and PassageHit::weights
  std::int64_t offset = 0;
  std::int64_t limit = 10;    // documents
  std::int64_t passages = 3;  // of each document
  // Each passage is a hit of its own; offset and limit then count passages.
  bool by_passage = false;
  std::size_t snippet_bytes = 260;  // about; 0: no snippets
};

struct Highlight {
  std::size_t from = 0;  // [from, to) in bytes of the snippet's text
  std::size_t to = 0;
};

// What one part of the query adds to the score of a passage.
struct Weight {
  std::string part;  // a term of a family, or a feature of the second look
  double value = 0;
};

struct PassageHit {
  double score = 0;
  std::string anchor;
  std::string heading;
  std::string text;  // a snippet around the matches; "… " where it was cut
  std::vector<Highlight> highlights;
  std::vector<Weight> weights;  // they add up to the score; only where asked for
};

struct Hit {
  std::string document;
  std::string title;
  std::string type;
  std::vector<std::string> countries;
  std::string date;
  bool is_public = false;
  double score = 0;  // above 0; the greater the better, among the hits of one query
  std::int64_t matching_passages = 0;
  // How it was found where not word by word: "écriture inclusive", "gentilé" …
  std::vector<Message> found_by;
  std::vector<PassageHit> passages;
};

struct FacetValue {
  std::string value;
  std::int64_t documents = 0;
  bool selected = false;
};

// Something that was searched beside words of the query.
struct Expanded {
  std::string written;  // of the query
  std::string form;
  Relation relation = Relation::label;
};

// The same for one word of the query, in the order of the results.
struct ExpandedWord {
  std::string written;
  std::vector<Expanded> forms;
};
std::vector<ExpandedWord> by_word(const std::vector<Expanded>& expanded);

struct Results {
  std::vector<Hit> hits;
  std::int64_t documents = 0;  // that match, exactly
  std::int64_t passages = 0;
  // "pays", "theme", "type", "annee", "organisation": by count, then value.
  std::map<std::string, std::vector<FacetValue>> facets;
  std::vector<Message> notices;  // what was cut, repaired or not understood
  std::string suggestion;        // "vouliez-vous dire", or ""
  std::string understood;        // the query as it was read, in its own language
  std::vector<Expanded> expanded;
};

// A word of the public text, for whoever is still typing it.
struct FrequentWord {
  std::string word;  // as most passages write it, accents and all
  std::int64_t passages = 0;
};

// A document that speaks of the same things, and the passage where it does most.
struct RelatedDocument {
  std::string document;
  double score = 0;
  std::vector<std::string> words;      // that both use and few others do, as written
  std::vector<std::string> themes;     // of both, by id
  std::vector<std::string> countries;  // of both
  PassageHit passage;                  // the words highlighted
};

// The ids that a field's value, as people write it ("Sénégal", "retour forcé"), stands
// for in documents; none when the vocabulary does not know it. Called from any thread.
using ValueResolver = std::function<std::vector<std::string>(std::string_view field,
                                                             std::string_view value)>;

struct IndexOptions {
  // Without one, and for what it does not know, values are those found in documents,
  // compared without accents and capitals.
  ValueResolver resolve;
  // Of the vocabulary. Acronyms that documents define come on top.
  std::vector<Synonym> synonyms;
  // Where given, what is read instead of the directory: paths of Xapian databases and
  // "tcp:host:port" of xapian-tcpsrv, the public documents of one index divided among
  // them. Nothing is written then.
  std::vector<std::string> databases = {};
};

class Index {
 public:
  // Costs nothing until it is used. What is missing, damaged or of another format version
  // counts as empty, at position 0, and is made anew by the next update.
  explicit Index(std::filesystem::path directory, IndexOptions options = {});
  ~Index();
  Index(const Index&) = delete;
  Index& operator=(const Index&) = delete;

  // The journal position that the index stands for; 0 when it has to be made again.
  std::int64_t position() const;
  // The same of the public part, which is all that is opened for it.
  std::int64_t public_position() const;

  // Replaces these documents (by id), removes those, and stands for `position` from then
  // on. Many documents are committed in parts, `position` with the last: what a kill
  // interrupts is to be done again. What has become internal leaves the public database
  // first. Throws Error{locked} while another writer is at work, Error{io}.
  void update(std::span<const IndexedDocument> documents,
              std::span<const std::string> removed, std::int64_t position);

  // Makes one compact database of the big one and what came later, where that has become
  // much beside it; does nothing otherwise, nor while another writer is at work. Costs a
  // copy of the index (about 1 s for 100,000 passages). Readers and writers go on
  // meanwhile. Throws Error{io}.
  void merge();

  // Every text is a valid query; one without a word lists documents by date. Throws
  // Error{io} only when forty starts met another commit before they ended.
  Results search(const Query& query) const;

  // The most frequent words of the public text that begin like this, accents and capitals
  // aside; never a word that only internal documents have.
  std::vector<FrequentWord> words(std::string_view beginning, std::size_t limit) const;

  // Nearest first, public ones only; none for a document that is not public.
  std::vector<RelatedDocument> related(std::string_view document,
                                       std::size_t limit) const;

  std::int64_t documents(bool public_only) const;

  // The acronyms that documents define, by acronym, the commonest form first.
  std::vector<KnownDefinition> definitions(bool public_only) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace griot
