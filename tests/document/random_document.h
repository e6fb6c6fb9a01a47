// Documents made by chance, in normal form: for laws that hold for all of them.
#pragma once

#include <cstdint>

#include "engine/document/document.h"

namespace griot::testing {

struct RandomOptions {
  int blocks = 6;  // at the top, at most
  int depth = 4;   // of blocks within each other, at most
  bool notes = true;
  bool metadata = true;
};

// The same seed makes the same document, on every machine.
Document random_document(std::uint64_t seed, const RandomOptions& options = {});

}  // namespace griot::testing
