// Which parentheses of a query say how its operators bind; all others are punctuation.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "engine/index/query_lexer.h"

namespace griot {

// Pairs in each other; deeper ones are left aside.
inline constexpr std::size_t max_query_depth = 8;

// Leaves of the pieces that open and close a group those that belong together, are not
// deeper than the limit and either stand behind a "-" or hold an operator ("(a OU b)", but
// not "accord (2018)"), which another one behind a "-" is, too. Adds those that close what
// is open at the end. Linear.
void keep_groups(std::vector<QueryPiece>& pieces,
                 const std::function<bool(const QueryPiece&)>& is_operator);

}  // namespace griot
