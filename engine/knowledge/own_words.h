// The words of who speaks for those who made a document: "« Nous appelons … », a déclaré
// Awa Diop, présidente de la Ligue", in a text of the Ligue.
#pragma once

#include <string>

#include "engine/knowledge/rules.h"
#include "engine/knowledge/signatories.h"

namespace griot {

// The paragraph without its quotation marks, where what it quotes are the words of one of
// its signatories; else the paragraph.
std::string without_marks_of_own_words(const std::string& paragraph,
                                       const Signatories& signatories,
                                       const Rules& rules);

}  // namespace griot
