#include "engine/index/synonym.h"

#include <array>

namespace griot {

std::span<const RelationRow> relation_table() {
  static const std::array<RelationRow, 4> rows{{
      {Relation::family, "family", say("famille de mots"), 0.2},
      {Relation::demonym, "demonym", say("gentilé"), 0.4},
      {Relation::label, "label", say("synonyme du vocabulaire"), 0.4},
      {Relation::acronym, "acronym", say("sigle développé"), 0.5},
  }};
  return rows;
}

const RelationRow& row_of(Relation relation) {
  return relation_table()[static_cast<std::size_t>(relation)];
}

}  // namespace griot
