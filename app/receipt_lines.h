// The lines a receipt is made of: a label in a column of its own, a text beside it.
#pragma once

#include <ostream>
#include <string>

#include "app/style.h"
#include "engine/library/library.h"

namespace griot {

class Session;

using Paint = std::string (Style::*)(std::string_view) const;

// "  label      text", the text wrapped behind the label.
void show_line(const std::string& label, Paint paint, const std::string& text,
               std::ostream& stream, const Style& style);

// Words, headings, notes, tables and images as read and as kept; a line that says less
// was kept is marked. Kinds that the file has none of are left out.
void show_counts(const FileReport& report, std::ostream& stream, const Style& style,
                 const Session& session);

// "doublon de « Titre » (id, 2025-06) ?"
Message relation_sentence(const Proposal& one);
// "97 % du texte en commun : 41 paragraphes repris, 6 reformulés, 3 absents, 9 nouveaux"
std::string evidence_of(const Resemblance& told, const Session& session);

// "--accept-revisions --drop-comments": what would decide all that is open in `findings`.
std::string options_for(const Findings& findings);

}  // namespace griot
