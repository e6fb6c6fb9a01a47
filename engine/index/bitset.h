// A set of small numbers, as bits: passages or documents that match.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace griot {

class Bitset {
 public:
  Bitset() = default;
  explicit Bitset(std::size_t size, bool full = false)
      : size_(size), words_((size + 63) / 64, full ? ~std::uint64_t{0} : 0) {
    if (full && size % 64 != 0) words_.back() = (std::uint64_t{1} << size % 64) - 1;
  }

  std::size_t size() const { return size_; }
  void set(std::size_t i) { words_[i / 64] |= std::uint64_t{1} << i % 64; }
  void clear(std::size_t i) { words_[i / 64] &= ~(std::uint64_t{1} << i % 64); }
  bool test(std::size_t i) const { return (words_[i / 64] >> i % 64 & 1) != 0; }

  // Both sides have the same size.
  Bitset& operator|=(const Bitset& other) {
    for (std::size_t w = 0; w < words_.size(); ++w) words_[w] |= other.words_[w];
    return *this;
  }
  Bitset& operator&=(const Bitset& other) {
    for (std::size_t w = 0; w < words_.size(); ++w) words_[w] &= other.words_[w];
    return *this;
  }
  Bitset& operator-=(const Bitset& other) {
    for (std::size_t w = 0; w < words_.size(); ++w) words_[w] &= ~other.words_[w];
    return *this;
  }

  std::int64_t count() const {
    std::int64_t sum = 0;
    for (const std::uint64_t word : words_) sum += members_in(word);
    return sum;
  }
  bool none() const {
    for (const std::uint64_t word : words_) {
      if (word != 0) return false;
    }
    return true;
  }

  // The first member >= `from`, or size().
  std::size_t next(std::size_t from) const {
    if (from >= size_) return size_;
    std::size_t w = from / 64;
    std::uint64_t word = words_[w] & ~std::uint64_t{0} << from % 64;
    while (word == 0) {
      if (++w == words_.size()) return size_;
      word = words_[w];
    }
    return w * 64 + static_cast<std::size_t>(std::countr_zero(word));
  }

  // Calls `visit(member)` in ascending order.
  template <typename Visit>
  void each(Visit visit) const {
    for (std::size_t w = 0; w < words_.size(); ++w) {
      for (std::uint64_t word = words_[w]; word != 0; word &= word - 1) {
        visit(w * 64 + static_cast<std::size_t>(std::countr_zero(word)));
      }
    }
  }

  // The members that both have, counted. Same sizes.
  friend std::int64_t count_of_both(const Bitset& a, const Bitset& b) {
    std::int64_t sum = 0;
    for (std::size_t w = 0; w < a.words_.size(); ++w) {
      sum += members_in(a.words_[w] & b.words_[w]);
    }
    return sum;
  }

 private:
  // std::popcount is a call where the processor is not known to have it; this is some
  // instructions that compilers put side by side (Warren, "Hacker's Delight", 5-1).
  static std::int64_t members_in(std::uint64_t word) {
    word -= word >> 1 & 0x5555555555555555U;
    word = (word & 0x3333333333333333U) + (word >> 2 & 0x3333333333333333U);
    word = (word + (word >> 4)) & 0x0F0F0F0F0F0F0F0FU;
    return static_cast<std::int64_t>(word * 0x0101010101010101U >> 56);
  }

  std::size_t size_ = 0;
  std::vector<std::uint64_t> words_;
};

}  // namespace griot
