// The words that someone who types the beginning of one may mean.
#pragma once

#include <string_view>
#include <vector>

#include "engine/index/index.h"
#include "engine/index/snapshot.h"

namespace griot {

// Of the public text only, one of each stem, stop words left out. Throws Xapian::Error.
std::vector<FrequentWord> frequent_words(std::string_view beginning, std::size_t limit,
                                         const Snapshot& snapshot);

}  // namespace griot
