// What the catalogue knows of each document, kept from one start of the program to the
// next, so that a start does not read the whole corpus.
//
// Derived from the journal and disposable: a file that is missing, damaged or of another
// journal is made again, document by document. It holds nothing of what is not public.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "engine/publication/site.h"
#include "engine/store/store.h"

namespace griot {

enum class Shown { no, withdrawn, yes };

struct CardEntry {
  std::string key;  // of the journal's entry that it was made from
  Shown shown = Shown::no;
  Card card;  // empty when it is not shown
};

class CardFile {
 public:
  explicit CardFile(std::filesystem::path path);

  // What was kept of this very entry, if anything; it is the caller's then.
  std::optional<CardEntry> take(const Entry& entry);

  // Replaces all of it. A folder that cannot be written to is no failure.
  static void write(const std::filesystem::path& path,
                    const std::map<std::string, CardEntry>& entries);

 private:
  std::map<std::string, CardEntry, std::less<>> entries_;  // by id
};

// Changes with every line of the journal about a document.
std::string card_key(const Entry& entry);

}  // namespace griot
