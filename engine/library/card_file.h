// What the catalogue knows of each document, kept from one start of the program to the
// next, so that a start does not read the whole corpus.
//
// Derived from the journal and disposable: a file that is missing, damaged or of another
// journal is made again. It holds nothing of what is not public.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "engine/publication/site.h"
#include "engine/store/store.h"

namespace griot {

// Of the documents as they were at a position of the journal.
struct Cards {
  std::int64_t position = 0;
  std::vector<Card> shown, withdrawn;  // in their order
};

// None, at the beginning of the journal, unless they were made of this very store.
Cards read_cards(const std::filesystem::path& path, const Store& store);
// A folder that cannot be written to is no failure.
void write_cards(const std::filesystem::path& path, const Store& store,
                 const Cards& cards);

// Of `all` documents, whether so many should not be read again at each start: to read one
// takes as long as to keep some hundreds, and less has to be read where less is kept.
constexpr bool is_worth_writing(std::size_t read, std::size_t all) {
  return read > 0 && read * read * 256 > all;
}

}  // namespace griot
