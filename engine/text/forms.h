// What is kept of one written word: folded form, folded stem, whether it is too common.
//
// Memoised, because a text says the same few thousand words again and again.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace griot {

struct Form {
  std::string word;
  std::string stem;
  std::uint32_t word_hash = 0;
  std::uint32_t stem_hash = 0;
  bool stop = false;
};

class Forms {
 public:
  virtual ~Forms() = default;

  // `lower`: lower case, accents kept. The reference lives until the next call.
  const Form& of(std::string_view lower);

 protected:
  virtual std::string stem(std::string_view lower) = 0;
  virtual bool is_stop(const std::string& word) const = 0;

 private:
  struct Known {
    std::string lower;
    Form form;
  };
  std::size_t place_of(std::string_view lower, std::uint32_t hash) const;
  void make_room();

  // A word of French text costs one look into each of these: a map of the library costs
  // twice as much, and this is most of what reading a text costs.
  std::vector<Known> known_;
  // Open addressing, at most half full: the hash and, above it, the place in `known_`
  // from 1; 0 is free. A power of two.
  std::vector<std::uint64_t> places_;
};

// The forms of a language (BCP 47; French when empty), one memory a thread, bounded.
Forms& forms_of(std::string_view language);

bool is_french(std::string_view language);

}  // namespace griot
