// Two editions side by side: what pages of versions and of linked documents share.
#pragma once

#include <string>
#include <vector>

#include "engine/knowledge/lineage.h"
#include "engine/publication/page_context.h"

namespace griot {

// The head of a page about a document: title, path back.
View comparison_frame(const PageContext& page, const Card& card,
                      const std::string& heading);

std::string version_path(const Card& card, int number);
// Of the page that sets `newer` beside the edition it follows.
std::string editions_path(const Card& newer, const Card& older);

// Whether that page exists: `newer` says that it replaces, updates or comes from `older`.
bool are_editions(const PageContext& page, const Card& newer, const Card& older);

// What became of the older edition, as read from the catalogue.
Lineage lineage_of_editions(const PageContext& page, const Card& newer,
                            const Card& older);

// "3 recommandations reprises, 1 reformulée, 2 abandonnées, 4 nouvelles", "61
// organisations → 74 (+19, −6)": a sentence each, what did not change left out.
std::vector<std::string> in_words(const PageContext& page, const Lineage& lineage);

}  // namespace griot
