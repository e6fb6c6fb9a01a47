// Whom a recommendation is addressed to.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/document/metadata.h"
#include "engine/knowledge/addressee_names.h"
#include "engine/knowledge/asked_of.h"
#include "engine/knowledge/facts.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/rules.h"

namespace griot {

class Addressees {
 public:
  // All of them must outlive it.
  Addressees(const Lines& lines, const Metadata& metadata, const Rules& rules);

  // The recommendation before one, and its line.
  struct Before {
    const Recommendation* made = nullptr;
    std::size_t line = no_line;
  };

  // Nearest first: whom its sentence asks; what announces it; the heading that addresses
  // somebody; the sentences before it in its paragraph, or the recommendation before it
  // in its section; who gets the letter, or whom title and metadata name; at last whose
  // business it is (a visa is granted by the state of residence). Words that point back
  // ("Qu'ils …") mean whom the text before names. `line` is what was taken of line `i`.
  void find(std::size_t i, const Line& line, Before before, Recommendation& made) const;
  // Those that some words name, where they name any: a cell of a table, a label.
  void set(Recommendation& made, const std::string& written) const;

 private:
  using Ids = AddresseeNames::Ids;
  struct Recipient {
    std::size_t line = 0;
    Ids ids;
    std::string written;
  };
  bool take(Recommendation& made, Ids ids, std::string written) const;
  bool take_of_parts(const Line& sentence, const std::vector<AskedOf::Part>& parts,
                     Recommendation& made) const;
  bool take_of_sentence(const Line& sentence, bool any, Recommendation& made) const;
  bool take_of_lead(std::size_t i, const Line& line, Recommendation& made) const;
  bool take_of_run_in_head(std::size_t i, const Line& line, Recommendation& made) const;
  bool take_of_headings(std::size_t i, Recommendation& made) const;
  bool take_of_text_before(std::size_t i, const Line& line, bool any,
                           Recommendation& made) const;
  bool take_of_recipient(std::size_t i, Recommendation& made) const;
  bool take_of_title(const std::string& title, Recommendation& made) const;
  bool take_of_owner(const Line& sentence, Recommendation& made) const;
  bool take_of_domain(const std::string& text, const std::vector<Token>& tokens,
                      Recommendation& made) const;
  void find_recipients();

  const Lines& context_;
  const std::vector<Line>& lines_;
  const Metadata& metadata_;
  const Rules& rules_;
  const AddresseeNames names_;
  std::size_t title_ = 0;              // the first heading
  std::vector<Recipient> recipients_;  // of a letter, as the text goes
};

// Those that name nobody anywhere ask whom more than half of the others ask.
void address_the_others(std::vector<Recommendation>& all);

}  // namespace griot
