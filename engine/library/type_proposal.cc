#include "engine/library/type_proposal.h"

#include <algorithm>

#include "engine/knowledge/document_type.h"

namespace griot {

void propose_type(const Document& document, const Rules& rules,
                  const Decisions& decisions, Proposals& proposals) {
  const Field* said = document.metadata.find("type");
  if (said && said->source != Source::header_pairs) return;
  if (std::ranges::any_of(proposals, [](const Proposal& one) {
        return one.kind == Proposal::Kind::metadata && one.key == "type";
      }))
    return;
  // Accepted, it stays a question that may be answered otherwise.
  const Concept* known = rules.vocabulary().by_id(Kind::type, type_told(document, rules));
  if (known) proposals.push_back(value_of_text("type", known->label, decisions));
}

}  // namespace griot
