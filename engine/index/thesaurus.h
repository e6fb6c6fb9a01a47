// Synonyms, ready to be met in a query.
//
// An acronym is met letter by letter (OIM, oim, O.I.M.), other names by the stems of
// their content words, longest first: an expression is not the bag of its words. Made
// once; every look-up is const and safe to call from several threads.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/index/query_tree.h"
#include "engine/index/synonym.h"

namespace griot {

class Thesaurus {
 public:
  explicit Thesaurus(std::span<const Synonym> synonyms = {});

  // A form that is there already, in other wording, is not added again.
  void add(const Synonym& synonym);

  // What may be searched beside the free words of a query: the expansions are added to
  // the sequences of `tree`, those that `stands` says no to are left out. Of several long
  // forms of one acronym those stay that the rest of the query or `context` speaks for;
  // all of them when nothing does. Several forms are told in a notice. At most
  // `max_expansions_of_query`.
  void expand(QueryTree& tree, std::span<const std::string> context,
              const std::function<bool(const Phrase&)>& stands) const;

  static constexpr std::size_t max_expansions_of_query = 24;

  struct Entry {
    std::vector<std::string> keys;  // of the words to meet, the first included
    Expansion expansion;            // without `written`; no tokens: only holds its words
    std::vector<std::string> context;  // stems
  };

 private:
  struct Meeting;
  std::vector<Meeting> meetings(const Sequence& sequence) const;
  std::size_t length_at(const Entry& entry, std::span<const Token> words) const;

  std::unordered_map<std::string, std::vector<Entry>> entries_;  // by first key
};

}  // namespace griot
