// The pieces of a query's text: words and quoted phrases, as byte ranges.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace griot {

struct QueryPiece {
  bool phrase = false;    // stood in quotes, which the range leaves out
  bool excluded = false;  // a "-" stood before it
  std::size_t from = 0;   // [from, to) in the query
  std::size_t to = 0;
};

// Quotes that are not closed are blanks. Linear but for unclosed quotes (quadratic in the
// length of a query, which is limited).
std::vector<QueryPiece> query_pieces(std::string_view text);

}  // namespace griot
