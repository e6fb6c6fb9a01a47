// Expressions of the rule files, found in analysed text.
//
// Compared word by word, accents and capitals aside; by stems, "bailleur de fonds" is
// found in "les bailleurs de fonds" and "élu" in "élu·e·s". Immutable once filled, then
// safe to use from several threads.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/word_table.h"
#include "engine/text/analysis.h"

namespace griot {

// The words of a text, shared by all who read it: a copy costs nothing.
class Tokens {
 public:
  Tokens() : Tokens(std::shared_ptr<const std::vector<Token>>()) {}
  explicit Tokens(std::shared_ptr<const std::vector<Token>> all);
  // No moves: what they leave would hold nothing at all.
  Tokens(const Tokens&) = default;
  Tokens& operator=(const Tokens&) = default;

  operator const std::vector<Token>&() const { return *all_; }
  const Token& operator[](std::size_t i) const { return (*all_)[i]; }
  auto begin() const { return all_->begin(); }
  auto end() const { return all_->end(); }
  std::size_t size() const { return all_->size(); }
  bool empty() const { return all_->empty(); }
  const Token& front() const { return all_->front(); }
  const Token& back() const { return all_->back(); }

 private:
  std::shared_ptr<const std::vector<Token>> all_;
};

// One token a word: forms that are not written as such are left out. Linear; each thread
// keeps the last texts that it saw.
Tokens tokens_of(std::string_view text);
// The same of a part of `text`, whose tokens are known: where it is cut between words,
// they are not read again.
Tokens tokens_of_part(std::string_view part, std::string_view text, const Tokens& tokens);

class Phrases {
 public:
  enum class By { word, stem };
  explicit Phrases(By by) : by_(by) {}

  // `value` may have several expressions, and an expression several values.
  void add(std::string_view expression, std::size_t value);

  struct Found {
    std::size_t value = 0;
    std::size_t first = 0;  // tokens [first, last)
    std::size_t last = 0;
  };
  // The longest ones, without overlap, in order; of one expression all values.
  std::vector<Found> in(std::span<const Token> tokens) const;
  // The longest that begin with this very token. With the text of the tokens an
  // expression that begins with an elided word ("s'engage") is only found behind that
  // word: tokens leave it out, and without the text "engage" would do. One that ends in
  // "de" or "que" is found before "d'" and "qu'" too: "se propose d'aller".
  std::vector<Found> at(std::span<const Token> tokens, std::size_t place,
                        std::string_view text = {}) const;
  // The first place of [begin, end) where one may begin, else `end`: most words begin
  // none, which costs hardly anything.
  std::size_t next_place(std::span<const Token> tokens, std::size_t begin,
                         std::size_t end) const {
    const auto hash = by_ == By::word ? &Token::word_hash : &Token::stem_hash;
    while (begin < end && !by_first_.may_hold(tokens[begin].*hash)) ++begin;
    return begin;
  }
  bool begins(std::span<const Token> tokens) const { return !at(tokens, 0).empty(); }

 private:
  struct Entry {
    std::vector<std::string> rest;  // behind the first word
    std::uint32_t second = 0;       // the hash of the word behind it, 0 for none
    std::string elided;             // "s" of "s'engage"
    std::string_view elides;        // "d" of "se propose de", which "d'aller" leaves out
    std::size_t value = 0;
  };
  const std::string& key(const Token& token) const {
    return by_ == By::word ? token.word : token.stem;
  }
  std::uint32_t hash(const Token& token) const {
    return by_ == By::word ? token.word_hash : token.stem_hash;
  }

  By by_;
  WordTable<std::vector<Entry>> by_first_;
};

}  // namespace griot
