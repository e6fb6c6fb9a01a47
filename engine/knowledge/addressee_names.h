// The names of those whom recommendations address, as a phrase holds them: its heads, and
// not what only belongs to them.
//
// "les associations ivoiriennes de France" names associations, "les ministères et les
// communes" both, "le ministère français" the state of residence. Which state a country
// stands for depends on what the document is about.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/document/metadata.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/rules.h"

namespace griot {

// Of an id of destinataires.tsv: a state, of origin or of residence.
bool is_state(std::string_view id);

inline constexpr std::string_view states_of_origin = "etats-origine";

class AddresseeNames {
 public:
  // All of them must outlive it.
  AddresseeNames(const Lines& lines, const Metadata& metadata, const Rules& rules);

  using Ids = std::vector<std::string>;  // of destinataires.tsv, each once
  // Tokens [from, to) of `text`: all heads that they name.
  Ids heads(std::string_view text, std::span<const Token> tokens, std::size_t from,
            std::size_t to) const;
  // Of a subject: no preposition before the first of them, but for who acts in its name
  // ("les services de la préfecture").
  Ids subject(std::string_view text, std::span<const Token> tokens, std::size_t from,
              std::size_t to) const;
  // Whom a heading or a label addresses: "Aux bailleurs", "Côté communes", "Ce que nous
  // attendons de l'État", "Santé – ministère"; nobody in "Faire place aux associations".
  Ids heading(std::string_view text, std::span<const Token> tokens) const;

 private:
  struct Head {
    std::size_t first = 0, last = 0;
    Ids ids;
    bool behind_of = false;  // "de", "du", "des" before it
    bool whole = false;      // says itself which: "États d'origine et de résidence"
  };
  Ids ids_of(std::string_view text, std::span<const Token> tokens, std::size_t from,
             std::size_t to, bool strict) const;
  std::vector<Head> named(std::string_view text, std::span<const Token> tokens,
                          std::size_t from, std::size_t to) const;
  void add_complements(Head& head, std::span<const Token> tokens, std::size_t to) const;
  std::vector<Head> countries(std::span<const Token> tokens, std::size_t from,
                              std::size_t to) const;
  std::vector<Head> institution(std::span<const Token> tokens, std::size_t from,
                                std::size_t to) const;
  bool is_received() const;
  bool receives(const std::string& country) const;
  bool is_about(const std::string& country) const;
  std::string state_of(const std::string& country) const;
  bool may_be_subject(std::string_view text, std::span<const Token> tokens,
                      std::size_t from, const Head& head) const;
  bool stands_beside(std::string_view text, std::span<const Token> tokens,
                     const Head& before, const Head& head) const;
  bool is_apposed(std::string_view text, std::span<const Token> tokens,
                  const Head& before, const Head& head) const;
  void narrow(Head& head, std::string_view text, std::span<const Token> tokens,
              std::size_t to) const;
  bool is_about_abroad() const;

  const Lines& lines_;
  const Rules& rules_;
  std::vector<std::string> about_;  // countries of origin
  bool workshop_ = false;           // of countries of origin: "aux États" are these
  mutable std::optional<bool> received_;  // about states of residence alone
  mutable std::optional<bool> abroad_;
};

}  // namespace griot
