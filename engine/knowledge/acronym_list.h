// The acronyms of a corpus with all their long forms, from the vocabulary and from the
// documents, and where they disagree.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/vocabulary/vocabulary.h"

namespace griot {

struct AcronymSense {
  std::string form;
  bool of_vocabulary = false;
  std::vector<std::string> countries;  // of the vocabulary: where it is meant
  std::vector<std::string> documents;  // ids of those that say so
};

struct AcronymEntry {
  std::string acronym;
  std::vector<AcronymSense> senses;  // the vocabulary's first, then by documents
  bool is_ambiguous() const { return senses.size() > 1; }
};

// One long form, as documents write it.
struct LearnedForm {
  std::string acronym;
  std::string form;
  std::vector<std::string> documents;
};

// Sorted by acronym. Acronyms are compared without capitals, forms by the stems of their
// content words.
std::vector<AcronymEntry> acronym_list(const std::vector<Acronym>& vocabulary,
                                       std::span<const LearnedForm> learned);

}  // namespace griot
