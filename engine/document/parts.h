// How many parts of each kind a document has, for the receipt of its import.
#pragma once

#include <cstdint>

#include "engine/document/document.h"

namespace griot {

struct PartCount {
  std::int64_t headings = 0;
  std::int64_t notes = 0;
  std::int64_t tables = 0;
  std::int64_t images = 0;
  bool operator==(const PartCount&) const = default;
};

// In the body and in notes, within tables and boxes too.
PartCount parts_of(const Document& document);

}  // namespace griot
