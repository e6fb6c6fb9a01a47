// What the tests of the analysis write and compare.
#pragma once

#include <string>
#include <string_view>

#include "engine/text/analysis.h"

namespace griot::test {

// Words by position: "migrants+migrantes retour"; "+" joins the forms of one place.
inline std::string words(std::string_view text, std::string_view language = "fr") {
  std::string line;
  for (const Token& token : analyse(text, {language})) {
    if (!line.empty()) line += token.added ? '+' : ' ';
    line += token.word;
  }
  return line;
}

inline std::string stems(std::string_view text, std::string_view language = "fr") {
  std::string line;
  for (const Token& token : analyse(text, {language})) {
    if (!line.empty()) line += token.added ? '+' : ' ';
    line += token.stem;
  }
  return line;
}

// What each place covers in the source: "[migrant·e·s][de]".
inline std::string covered(std::string_view text) {
  std::string line;
  for (const Token& token : analyse(text)) {
    if (token.added) continue;
    line += '[';
    line += text.substr(token.from, token.to - token.from);
    line += ']';
  }
  return line;
}

}  // namespace griot::test
