// What a word of a query stands for beside itself, given by a vocabulary or learned from
// documents.
//
// Directional: an acronym leads to its long form, the long form does not lead back
// unless another synonym says so. What is found this way counts less than the word
// itself, is said, and is left out where the reader asks for exact words.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/base/message.h"

namespace griot {

enum class Relation {
  family,   // migrant, migration, migratoire
  demonym,  // comorien, Comores
  label,    // two names of one concept
  acronym,  // OIM, its long form
};

struct RelationRow {
  Relation relation;
  const char* code;  // in JSON
  Message name;      // "gentilé": found by …
  double weight;     // beside 1 for the word itself
};
std::span<const RelationRow> relation_table();
const RelationRow& row_of(Relation relation);

struct Synonym {
  Relation relation = Relation::label;
  std::string word;  // one word or several, as written; an acronym whole, others by stem
  std::string form;  // what it stands for; "": nothing, though its words may alone
  // Words that speak for this form among several of one acronym: names of its countries.
  std::vector<std::string> context;
};

// A long form that a document gives for an acronym it uses.
struct Definition {
  std::string acronym;
  std::string form;
  bool operator==(const Definition&) const = default;
};

// The same over all documents: the wording that most of them have.
struct KnownDefinition {
  Definition definition;
  std::vector<std::string> documents;  // ids, sorted
};

}  // namespace griot
