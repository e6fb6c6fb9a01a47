// What rule files say of a word, found by the hash that a token has of it.
//
// Most words of a text stand in no table: a few bits tell that without a look at the
// words. Not to be changed while others read.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/text/analysis.h"

namespace griot {

template <class Value>
class WordTable {
 public:
  // Made where the word is new.
  Value& operator[](const std::string& word) {
    Value& value = values_[word];
    if (values_.size() * bits_per_word > sieve_.size() * word_bits) {
      grow();
    } else {
      mark(hash_of_word(word));
    }
    return value;
  }
  // nullptr where it does not stand; `hash` is hash_of_word(word).
  const Value* find(const std::string& word, std::uint32_t hash) const {
    if (!may_hold(hash)) return nullptr;
    const auto known = values_.find(Hashed{word, hash});
    return known == values_.end() ? nullptr : &known->second;
  }
  // False for most words that do not stand in it.
  bool may_hold(std::uint32_t hash) const {
    return (sieve_[place(hash)] >> (hash % word_bits) & 1) != 0;
  }

 private:
  static constexpr std::size_t bits_per_word = 32, word_bits = 64;

  struct Hashed {
    const std::string& word;
    std::uint32_t hash = 0;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(const std::string& word) const { return hash_of_word(word); }
    std::size_t operator()(const Hashed& one) const { return one.hash; }
  };
  struct Same {
    using is_transparent = void;
    bool operator()(const std::string& a, const std::string& b) const { return a == b; }
    bool operator()(const Hashed& a, const std::string& b) const { return a.word == b; }
    bool operator()(const std::string& a, const Hashed& b) const { return a == b.word; }
  };

  std::size_t place(std::uint32_t hash) const {
    return hash / word_bits & (sieve_.size() - 1);
  }
  void mark(std::uint32_t hash) {
    sieve_[place(hash)] |= std::uint64_t{1} << (hash % word_bits);
  }
  void grow() {
    sieve_.assign(sieve_.size() * 4, 0);
    for (const auto& [word, value] : values_) mark(hash_of_word(word));
  }

  std::unordered_map<std::string, Value, Hash, Same> values_;
  std::vector<std::uint64_t> sieve_{0};  // as many as a power of two
};

}  // namespace griot
