// Who speaks in a document: its signatories and authors, by name, by acronym, as "nous".
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/document/metadata.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/rules.h"

namespace griot {

class Signatories {
 public:
  // `lines` say by which acronyms they go: "Le Réseau Exemple (REX) a accompagné".
  Signatories(const Lines& lines, const Metadata& metadata, const Rules& rules);
  // Words that name one of them, or all: "nos organisations", "la FEAHG".
  bool are_named(std::span<const Token> tokens) const;
  // Of minutes: "le conseil", "les participants".
  bool are_the_meeting(std::span<const Token> subject) const;
  // "L'Observatoire" of a report that an "Observatoire des villages" wrote: of what it
  // will do, not of what is asked.
  bool is_author(std::span<const Token> subject) const;

 private:
  void learn_letterhead(const Lines& lines);
  void learn_acronyms(const Lines& lines);
  // "La coalition", "Notre association" of a plea: who speaks, in the third person.
  bool is_itself(std::span<const Token> subject) const;

  const Rules& rules_;
  bool plea_ = false, minutes_ = false;
  Phrases names_{Phrases::By::word};
  std::vector<std::string> heads_;  // the first word of each name
};

}  // namespace griot
