// What a new edition that is a document of its own takes up of the ones it replaces or
// updates: each fact whose words are the same or similar stands in the state that people
// decided on the older one, until a person decides on it itself. Of the statuses noted on
// either the last one counts. An older fact goes on in one fact of an edition at most.
//
// Derived, never written: the lines of the journal are about the fact that they name, so
// a link that is taken away takes what was inherited with it. Reaches through a
// hundred editions; of editions that replace each other, one of the links counts.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/knowledge/register.h"

namespace griot {

class Inheritance {
 public:
  // The documents, whose standings are their own; those that inherit are copies. An
  // alignment is remembered until one of its documents says something else, so that it
  // costs microseconds a document when nothing of this changed.
  Register::Documents apply(const Register::Documents& documents);

  // For each fact of a kind now, the place of the one it takes up, or
  // Correspondence::none.
  using Places = std::vector<std::size_t>;

 private:
  class Editions;
  struct Alignment {
    std::string before, now;       // RegisteredDocument::read of both
    std::array<Places, 3> places;  // recommendations, decisions, actions
  };
  using Alignments = std::map<std::pair<std::string, std::string>, Alignment>;

  Alignments known_;  // by the ids of the older document and the newer one
};

}  // namespace griot
