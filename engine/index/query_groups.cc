#include "engine/index/query_groups.h"

#include <algorithm>

namespace griot {
namespace {

using Role = QueryPiece::Role;

struct Open {
  std::size_t place = 0;
  bool has_operator = false;
};

}  // namespace

void keep_groups(std::vector<QueryPiece>& pieces,
                 const std::function<bool(const QueryPiece&)>& is_operator) {
  std::vector<Open> open;
  std::vector<bool> kept(pieces.size(), true);
  // Whether the innermost group says anything; if so, its first piece is kept.
  const auto end_group = [&] {
    const Open group = open.back();
    open.pop_back();
    const bool meant = group.has_operator || pieces[group.place].excluded;
    if (!meant || open.size() >= max_query_depth) return false;
    kept[group.place] = true;
    return true;
  };
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].role == Role::open) {
      kept[i] = false;
      if (!open.empty() && pieces[i].excluded) open.back().has_operator = true;
      open.push_back({i, false});
    } else if (pieces[i].role == Role::close) {
      kept[i] = !open.empty() && end_group();
    } else if (!open.empty() && is_operator(pieces[i])) {
      open.back().has_operator = true;
    }
  }
  // What is not closed ends with the query: a "-" must not bring in what it leaves out.
  std::size_t missing = 0;
  while (!open.empty()) missing += end_group() ? 1 : 0;
  std::size_t next = 0;
  std::erase_if(pieces, [&](const QueryPiece&) { return !kept[next++]; });
  QueryPiece close;
  close.role = Role::close;
  pieces.insert(pieces.end(), missing, close);
}

}  // namespace griot
