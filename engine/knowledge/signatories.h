// Who speaks in a document: its signatories and authors, by name, by acronym, as "nous".
#pragma once

#include <span>

#include "engine/document/metadata.h"
#include "engine/knowledge/rules.h"

namespace griot {

class Signatories {
 public:
  Signatories(const Metadata& metadata, const Rules& rules);
  // Words that name one of them, or all: "nos organisations", "la FEAHG".
  bool are_named(std::span<const Token> tokens) const;

 private:
  const Rules& rules_;
  Phrases names_{Phrases::By::word};
};

}  // namespace griot
