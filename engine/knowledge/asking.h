// Whether a line asks: what is decided about recommendations by looking alone.
//
// Finding them, whom they ask and what belongs to them is recommendations.cc.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/knowledge/lines.h"
#include "engine/knowledge/rules.h"

namespace griot {

// Of a modal verb: its subject and the verb stand within so many words.
inline constexpr std::size_t within_reach = 25;
inline constexpr std::string_view asking_section = "recommandations";

// All arguments are of the document it was made of; a number is a line's.
class Asking {
 public:
  Asking(const Lines& lines, const Rules& rules) : lines_(lines.all), rules_(rules) {}

  // "R1", "Recommandation n° 2": whatever stands above it.
  bool is_labelled(const Line& line) const;
  // "Recommandation n° 2 : compter ensemble", where the sentence below it asks.
  bool is_only_a_theme(std::size_t i) const;
  // "Les États publient …": whoever is to do it comes first, in the present.
  bool begins_with_addressee(std::span<const Token> tokens) const;
  // "Nous demandons aux États :" stands before the list.
  bool is_announced(const Line& line) const;
  bool is_announcing(std::size_t i) const;
  bool refuses(std::size_t lead) const;
  // "Aux bailleurs :" above its own items.
  bool is_group(std::size_t i) const;
  // In a list of recommendations, what neither opens like one nor asks: all but names,
  // references and single words.
  bool may_be_asked(const Line& line) const;
  // A subjunctive: at the beginning, or behind a colon with a pronoun.
  static bool orders(const Line& part);
  bool is_statement_of_duty(const std::string& sentence) const;
  bool asks_in_sentence(const Line& part) const;
  bool asks_strongly(const Line& part, std::string_view marker) const;

 private:
  bool has_items(const Line& line) const;
  // "Aux bailleurs : couvrir les frais de transport", with points below.
  bool says_more(const Line& line) const;
  // "Exemple : 2017-10-15", "format : celui du champ": a name and what it means.
  bool is_definition(const Line& line) const;

  const std::vector<Line>& lines_;
  const Rules& rules_;
};

}  // namespace griot
