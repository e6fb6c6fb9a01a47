#include "engine/render/heading_levels.h"

#include <algorithm>

namespace griot {

int HeadingLevels::next(int own) {
  constexpr int deepest = 6;
  while (!around_.empty() && around_.back().own >= own) around_.pop_back();
  const int shown = around_.empty() ? top_ : around_.back().shown + 1;
  around_.push_back({own, std::min(shown, deepest)});
  return around_.back().shown;
}

}  // namespace griot
