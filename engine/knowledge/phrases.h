// Expressions of the rule files, found in analysed text.
//
// Compared word by word, accents and capitals aside; by stems, "bailleur de fonds" is
// found in "les bailleurs de fonds" and "élu" in "élu·e·s". Immutable once filled, then
// safe to use from several threads.
#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/text/analysis.h"

namespace griot {

// The words of a text, one token a word: forms that are not written as such are left out.
// Linear; each thread keeps the last texts that it saw, which costs a copy then.
std::vector<Token> tokens_of(std::string_view text);

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
  // False for most words that begin no expression; costs hardly anything.
  bool may_begin(const Token& token) const {
    return sieve_.test(place_in_sieve(key(token)));
  }
  bool begins(std::span<const Token> tokens) const { return !at(tokens, 0).empty(); }

 private:
  struct Entry {
    std::vector<std::string> rest;  // behind the first word
    std::string elided;             // "s" of "s'engage"
    std::string_view elides;        // "d" of "se propose de", which "d'aller" leaves out
    std::size_t value = 0;
  };
  const std::string& key(const Token& token) const {
    return by_ == By::word ? token.word : token.stem;
  }

  // Most words begin no expression: told by a few of their bytes, without a look-up.
  static constexpr std::size_t sieve_size = 4096;
  static std::size_t place_in_sieve(const std::string& word) {
    if (word.empty()) return 0;
    const auto byte = [](char c) { return static_cast<std::size_t>(c) & 0xFF; };
    const std::size_t second = word.size() > 1 ? byte(word[1]) : 0;
    return (byte(word.front()) * 131 + second * 29 + byte(word.back()) * 7 +
            word.size()) %
           sieve_size;
  }

  By by_;
  std::bitset<sieve_size> sieve_;
  std::unordered_map<std::string, std::vector<Entry>> by_first_;
};

}  // namespace griot
