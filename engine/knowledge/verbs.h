// French verbs as far as their forms tell them: tense, person, and what kind of doing it
// is.
//
// Regular forms are made of infinitives, the others are data (verbes.tsv). Forms are
// folded ("demande" is one word with and without its accent); where the accent decides,
// the written word is asked. What no verb of the file explains is told by its ending
// where that is certain enough: "-ront", "-raient".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/knowledge/word_table.h"
#include "engine/text/analysis.h"

namespace griot {

enum class Tense {
  none,
  infinitive,
  present,  // subjunctive too
  future,
  conditional,
  imperfect,
  participle,  // of the past
};

// What the rows of verbes.tsv say of a verb; several may.
namespace verb_kind {
inline constexpr std::uint32_t demand = 1, demand_with = 2, opinion = 4, decision = 8,
                               choice = 16, promise = 32, telling = 64, state = 128,
                               lasting = 256, task = 512, settling = 1024;
}

struct VerbForm {
  Tense tense = Tense::none;
  int person = 3;  // 1: "nous", 2: "vous", 3: everybody else
  std::uint32_t kinds = 0;
  std::uint32_t verb = 0;  // the same number, the same verb; 0 unknown
  bool plural = false;

  bool found() const { return tense != Tense::none; }
};

class Verbs {
 public:
  // A row of the file. Irregular verbs first: others may be made after them.
  void add(std::string_view kind, const std::vector<std::string>& verbs);

  // The finite form, infinitive or participle that a token of `text` may be, whatever
  // stands around it.
  VerbForm form(std::string_view text, const Token& token) const;
  // Of a participle, though it may be another form too: "dit", "fait".
  VerbForm participle(std::string_view text, const Token& token) const;
  // The number of a verb by its infinitive; 0 unknown.
  std::uint32_t number_of(std::string_view infinitive) const;
  // A verb that asks only with a certain word behind it, within `reach` tokens.
  bool has_its_word(const VerbForm& form,
                    const std::vector<std::string_view>& next) const;

 private:
  // What one folded word may be: "dit" is both.
  struct Spelling {
    VerbForm other, participle;
  };
  const Spelling& spelling(const std::string& word, std::uint32_t hash) const;
  struct Irregular {
    std::string ending;  // of infinitives
    std::vector<std::string> present;
    std::string participle;
    std::string future;  // what it begins with; "" as in the infinitive
  };
  void learn(const std::string& infinitive, std::uint32_t verb);
  void learn_regular(const std::string& infinitive, std::uint32_t verb);
  void put(const std::string& word, Tense tense, std::uint32_t verb, int person = 3,
           bool plural = false);
  template <class Endings>
  void put_all(const std::string& stem, const Endings& endings, std::uint32_t verb);
  void put_participles(const std::string& participle, std::uint32_t verb);

  std::vector<Irregular> irregular_;
  std::unordered_map<std::string, std::uint32_t> numbers_;  // by infinitive
  std::vector<std::uint32_t> kinds_{0};
  std::vector<std::vector<std::string>> with_{{}};  // words that must follow
  WordTable<Spelling> spellings_;
};

}  // namespace griot
