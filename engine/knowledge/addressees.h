// Whom a recommendation is addressed to.
#pragma once

#include <string>
#include <vector>

#include "engine/document/metadata.h"
#include "engine/knowledge/facts.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/rules.h"

namespace griot {

class Addressees {
 public:
  // All of them must outlive it.
  Addressees(const Lines& lines, const Metadata& metadata, const Rules& rules)
      : context_(lines), lines_(lines.all), metadata_(metadata), rules_(rules) {}

  // Its own subject or whom it asks; else what announces it; else the nearest heading
  // that names someone; else the one addressee of the whole document, or those of its
  // title. `line` is what was taken of line `i`, `before` the recommendation before it or
  // null.
  void find(std::size_t i, const Line& line, const Recommendation* before,
            Recommendation& made) const;
  void find_in_sentence(const Line& line, const Recommendation* before,
                        Recommendation& made) const;
  // Those that some words name, where they name any.
  void set(Recommendation& made, const std::vector<Token>& tokens,
           const std::string& written) const;

 private:
  std::vector<std::string> states_of(std::span<const Token> tokens) const;
  void find_in_title(const std::string& title, Recommendation& made) const;
  std::size_t addressed(const Line& line) const;
  std::size_t named_first(std::span<const Token> tokens) const;
  void set_by_words(const Line& line, std::size_t from, std::size_t to,
                    Recommendation& made) const;

  const Lines& context_;
  const std::vector<Line>& lines_;
  const Metadata& metadata_;
  const Rules& rules_;
};

}  // namespace griot
