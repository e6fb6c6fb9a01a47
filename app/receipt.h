// The receipt of an import, for people: what came in, what was kept, lost and guessed.
#pragma once

#include <ostream>

#include "app/style.h"
#include "engine/library/library.h"

namespace griot {

class Session;

struct ReceiptOptions {
  bool verbose = false;  // every finding and every value, not the first of each kind
};

void show_receipt(const FileReport& report, std::ostream& stream, const Style& style,
                  const Session& session, const ReceiptOptions& options = {});

// The findings alone, one a line, worst first: "perdu     ¶ 14 : texte masqué".
void show_findings(const Findings& findings, std::ostream& stream, const Style& style,
                   const Session& session, const ReceiptOptions& options = {});

// Each with its number for « griot propose », its paragraph and what was decided; without
// `verbose` only those that are open.
void show_proposals(const Proposals& proposals, std::ostream& stream, const Style& style,
                    const Session& session, const ReceiptOptions& options = {});

}  // namespace griot
