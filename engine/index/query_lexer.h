// The pieces of a query's text: words, quoted phrases and parentheses, as byte ranges.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace griot {

struct QueryPiece {
  // A parenthesis before a word opens, one behind it closes; those within ("migrant(e)s")
  // are of the word.
  enum class Role { text, open, close };
  Role role = Role::text;
  bool phrase = false;    // stood in quotes, which the range leaves out
  bool excluded = false;  // a "-" stood before it
  std::size_t from = 0;   // [from, to) in the query
  std::size_t to = 0;
};

// Quotes that are not closed are blanks. Linear but for unclosed quotes (quadratic in the
// length of a query, which is limited).
std::vector<QueryPiece> query_pieces(std::string_view text);

}  // namespace griot
