#include "engine/document/parts.h"

#include "engine/document/walk.h"

namespace griot {

PartCount parts_of(const Document& document) {
  PartCount count;
  count.notes = static_cast<std::int64_t>(document.notes.size());
  walk(document, [&](const Block& block) {
    count.headings += std::holds_alternative<Heading>(block.value);
    count.tables += std::holds_alternative<Table>(block.value);
    count.images += std::holds_alternative<Figure>(block.value);
    walk_inlines(block, [&](const Inline& node) {
      count.images += std::holds_alternative<Image>(node.value);
    });
    return true;
  });
  return count;
}

}  // namespace griot
