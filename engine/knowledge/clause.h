// The main clause of a sentence, as far as words tell it: which verb, when, whose.
//
// No parse: the first finite verb that opens no relative or conditional clause. Good for
// sentences of notes and minutes, where the subject comes first; wrong ones only move the
// weight of one cue among several (engine/knowledge/evidence.h).
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/knowledge/elision.h"
#include "engine/knowledge/rules.h"

namespace griot {

struct Clause {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::size_t verb = none;     // of a compound tense the auxiliary
  std::size_t lexical = none;  // the participle of a compound tense, else `verb`
  VerbForm form;               // of `verb`, with the kinds of the lexical verb
  bool to_be = false;          // `verb` is a form of "être"
  bool passive = false;        // "est adopté"
  bool past = false;           // "a adopté", "s'est tenue", "avait", "demandait"
  bool long_past = false;      // "avait adopté"
  bool negated = false;

  bool found() const { return verb != none; }
  // Tokens before the verb and its pronouns.
  std::size_t subject_end = 0;
};

// `text` is what the tokens are of. Linear.
Clause clause_of(std::string_view text, std::span<const Token> tokens,
                 const Rules& rules);

// As written, for what folding hides: "à" and "a".
inline std::string_view written(std::string_view text, const Token& token) {
  return text.substr(token.from, token.to - token.from);
}
bool is_preposition_a(std::string_view text, const Token& token);

// "Selon l'OIM, …", "D'après eux": the words of somebody else.
bool opens_with_source(std::string_view text, std::span<const Token> tokens,
                       const Rules& rules);

// "vous", "ton": the reader of a guide is spoken to; not in "rendez-vous".
bool addresses_reader(std::span<const Token> tokens, const Rules& rules);
// The same in the text that the tokens are of: "Hugo T." speaks to nobody.
bool addresses_reader(std::string_view text, std::span<const Token> tokens,
                      const Rules& rules);

// The verb at `verb` says of somebody what they are doing anyway: "la voisine qui
// s'occupe du jardin", not "c'est Awa qui s'occupe du jardin".
bool describes(std::string_view text, std::span<const Token> tokens, std::size_t verb);

// "depuis mai", "le samedi", "chaque semaine": what goes on, and does not begin ("à
// partir de mars").
bool is_habitual(std::string_view text, std::span<const Token> tokens,
                 const Rules& rules);

// An infinitive at this place, with "ne pas" and pronouns before it.
bool is_infinitive_at(std::string_view text, std::span<const Token> tokens,
                      std::size_t place, const Rules& rules);

}  // namespace griot
