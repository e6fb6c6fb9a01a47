// The light French stemmer.
//
// Savoy, "Light Stemming Approaches for the French, Portuguese, German and Hungarian
// Languages", ACM SAC 2006, as revised by its author (the rules for -issement, -ateur,
// -trice, -ique … of the later UniNE version): plural and gender marks and the commonest
// endings go, verbs are left alone. It measured better than Snowball on French passages.
#pragma once

#include <string>

namespace griot {

// `word` is lower case with its accents. Words of four letters or fewer keep theirs.
std::u32string french_stem(std::u32string word);

}  // namespace griot
