// What of a paragraph is read by itself as a demand: without the place and day that a
// press release opens with, and item by item where a form was filled in.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/rules.h"

namespace griot {

// "(Paris, le 28 janvier 2019) – Les juges doivent …", "Dakar, 3 mai 2024 – …": bytes of
// place and day; 0 for none.
std::size_t dateline_of(std::string_view text);

// "Santé : [Exemple : ouvrir un centre.] Climat : [planter]": what stands in each pair of
// brackets behind a theme; none where the paragraph says anything else.
std::vector<std::string> parts_in_brackets(std::string_view text);

// "une demande au gouvernement : que la route soit réparée": what stands behind the
// colon;
// "" where all of it is asked.
std::string asked_behind_colon(const std::string& sentence, const Rules& rules);

// "À ces fins, il faudra …": of nobody in particular.
bool says_it(std::span<const Token> tokens);

// "« Ouvrir un guichet. »": the words between the marks.
std::string without_marks(std::string_view quoted);

}  // namespace griot
