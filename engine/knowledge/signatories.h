// Who speaks in a document: its signatories and authors, by name, by acronym, as "nous".
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/document/metadata.h"
#include "engine/knowledge/rules.h"

namespace griot {

class Signatories {
 public:
  Signatories(const Metadata& metadata, const Rules& rules);
  // Words that name one of them, or all: "nos organisations", "la FEAHG".
  bool are_named(std::span<const Token> tokens) const;

 private:
  // "La coalition", "Notre association" of a plea, "L'Observatoire" of one that an
  // "Observatoire des villages" wrote: who speaks, in the third person.
  bool is_itself(std::span<const Token> subject) const;

  const Rules& rules_;
  bool plea_ = false;
  Phrases names_{Phrases::By::word};
  std::vector<std::string> heads_;  // the first word of each name
};

}  // namespace griot
