#include "engine/index/token_sequence.h"

#include <algorithm>

namespace griot {
namespace {

constexpr std::size_t bytes_each = 3;
constexpr std::uint32_t same_place = 0x800000;  // as the word before: an inclusive form
constexpr std::uint32_t border = 0;             // no word has it

// FNV-1a, the same on every machine.
std::uint32_t hash_of(std::string_view stem) {
  std::uint32_t hash = 2166136261U;
  for (const char c : stem) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  const std::uint32_t folded = (hash ^ hash >> 23) & (same_place - 1);
  return folded == border ? 1 : folded;
}

std::uint32_t number_at(std::string_view sequence, std::size_t place) {
  std::uint32_t number = 0;
  for (std::size_t i = bytes_each; i-- > 0;) {
    number = number << 8 | static_cast<unsigned char>(sequence[place * bytes_each + i]);
  }
  return number;
}

void append(std::uint32_t number, std::string& bytes) {
  for (std::size_t i = 0; i < bytes_each; ++i, number >>= 8) {
    bytes += static_cast<char>(number & 0xFF);
  }
}

}  // namespace

void TokenSequence::add(std::span<const Token> tokens) {
  if (!bytes_.empty() && !tokens.empty()) append(border, bytes_);
  std::uint32_t last = 0;
  for (const Token& token : tokens) {
    const std::uint32_t number = hash_of(token.stem);
    append(token.position == last ? number | same_place : number, bytes_);
    last = token.position;
  }
}

PhrasePattern::PhrasePattern(const Phrase& phrase) {
  std::uint32_t last = 0;
  for (const Token& token : phrase.tokens) {
    if (places_.empty() || token.position != last) places_.emplace_back();
    places_.back().push_back(hash_of(token.stem));
    last = token.position;
  }
}

bool PhrasePattern::stands_in(std::string_view sequence) const {
  const std::size_t size = sequence.size() / bytes_each;
  for (std::size_t at = 0; at < size; ++at) {
    if ((number_at(sequence, at) & same_place) == 0 && match_at(sequence, at) > 0) {
      return true;
    }
  }
  return false;
}

// The place after the phrase where it stands at `place`, else 0.
std::size_t PhrasePattern::match_at(std::string_view sequence, std::size_t place) const {
  const std::size_t size = sequence.size() / bytes_each;
  for (const std::vector<std::uint32_t>& wanted : places_) {
    bool found = false;
    bool first = true;
    for (; place < size; ++place) {
      const std::uint32_t number = number_at(sequence, place);
      if (!first && (number & same_place) == 0) break;
      first = false;
      const std::uint32_t word = number & ~same_place;
      found = found || std::find(wanted.begin(), wanted.end(), word) != wanted.end();
    }
    if (!found) return 0;
  }
  return place;
}

}  // namespace griot
