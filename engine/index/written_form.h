// How the text writes a word that the index knows folded: "reintegration" is
// "réintégration".
#pragma once

#include <string>

#include "engine/index/snapshot.h"

namespace griot {

// As most of the newest few passages that have it write it, without a sentence's capital
// where one of them does without; the folded word itself where none is found. Costs the
// analysis of these passages. Throws Xapian::Error.
std::string as_written(const std::string& word, const Snapshot& snapshot);

}  // namespace griot
