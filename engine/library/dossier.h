// What a corpus holds on a country and a theme, put together for a meeting: passages word
// for word, each with where it stands, and nothing in our own words but headings.
//
// A dossier is a Document, so every format can say it. Who speaks is said as the document
// says it: signatories of a note, authors of a study, and for minutes nobody but the
// person under whose name the words stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/document/document.h"
#include "engine/language/language.h"

namespace griot {

class Library;

struct DossierRequest {
  std::vector<std::string> countries;  // ids; empty: all
  std::vector<std::string> themes;     // ids, narrower ones included; empty: all
  std::string purpose;                 // "atelier régional"
  bool internal = false;  // also what is not public, for those who work on it
  std::string today;      // ISO
};

struct Dossier {
  Document document;
  std::size_t documents = 0;  // that it cites
  std::size_t withheld = 0;   // of none, those that `internal` would cite
};

// `base_url` with a trailing "/": every citation leads to its paragraph there.
Dossier make_dossier(const Library& library, const std::string& base_url,
                     const Language& language, const DossierRequest& request);

}  // namespace griot
