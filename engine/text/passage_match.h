// Which passage of a new revision continues which one of the revision before.
//
// First those whose words are unchanged, wherever they moved to; among several of the
// same words the ones whose neighbours match too, then the others in order. Then those
// that share most of their words and pairs of words (shingles), where a matched neighbour
// is an argument of its own; what is left has nothing before it. Of a passage that was
// split the part with most of its words goes on, of passages that were joined the
// longest.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace griot {

struct Wording {
  std::string digest;              // equal when the words are
  std::vector<std::string> words;  // folded
  std::size_t kind = 0;            // only passages of one kind can be similar
};

// The words alone: a change of blanks, case or typography is no new passage.
std::string digest_of_words(std::string_view text);
Wording wording_of(std::string_view text, std::size_t kind);

class PassageMatch {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  // Keeps no view of them beyond its own life. Linear but for passages that share their
  // words with many, of which a bounded number is compared.
  PassageMatch(std::span<const Wording> before, std::span<const Wording> now);

  void match_same();
  void match_similar();
  // Decided from outside: one pair, or that a passage continues none.
  void claim(std::size_t before, std::size_t now);
  void leave_out(std::size_t now) { left_out_[now] = true; }

  // The one before, or none.
  std::size_t before(std::size_t now) const { return before_of_[now]; }
  bool is_taken(std::size_t before) const { return now_of_[before] != none; }

 private:
  void match_unique();
  void match_beside(std::size_t before, std::size_t now, std::ptrdiff_t step);
  void match_in_order();
  bool can_be_same(std::size_t before, std::size_t now) const;
  double neighbours(std::size_t before, std::size_t now) const;

  std::span<const Wording> before_;
  std::span<const Wording> now_;
  std::vector<std::size_t> before_of_;
  std::vector<std::size_t> now_of_;
  std::vector<bool> left_out_;
};

// How much of the words of two passages is common: 0 to 1. A passage that the other one
// holds nearly whole is similar to it, too.
double similarity(const Wording& a, const Wording& b);

}  // namespace griot
