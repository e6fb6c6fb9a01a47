#include "importers/docx/letterhead.h"

#include "engine/base/error.h"
#include "importers/docx/aside.h"

namespace griot::docx {

Blocks read_letterhead(ImportState& state, const Relationships& of_document) {
  if (!state.first_section) return {};
  const Relationship* header = of_document.find(state.first_section->shown_first());
  if (!header || header->external || !state.package.has(header->target)) return {};
  try {
    const Relationships relationships(state.package, header->target);
    PartReader in = state.package.open(header->target);
    if (in.next()) return read_aside(state, in, relationships, header->target);
  } catch (const Error&) {
    // A header that cannot be read is no reason to refuse the text below it.
  }
  return {};
}

}  // namespace griot::docx
