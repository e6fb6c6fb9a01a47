// References as reference managers read them: BibTeX, RIS, CSL-JSON 1.0.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace griot {

struct Reference {
  std::string key;                   // letters, digits, hyphens
  bool web_page = false;             // else a report
  std::vector<std::string> authors;  // people as "Prénom NOM", institutions as they are
  std::string title;
  std::string kind;       // "Note de positionnement"
  std::string date;       // ISO 8601, as precise as it is known; may be empty
  std::string publisher;  // the collection
  std::string url;
  std::string language;  // BCP 47
  std::string abstract;
  std::vector<std::string> keywords;
  std::string note;  // "version 2, ¶ 7"
};

struct CitationFormat {
  const char* extension;  // ".bib"
  const char* name;       // as commands call it: "bibtex"
  const char* label;
  const char* media_type;
  // One after the other; no text in them can end a field or begin another.
  std::string (*write)(std::span<const Reference> references);
};
std::span<const CitationFormat> citation_formats();

// A person's name has its family name in capitals at the end ("Awa DIOP"); all else, and
// what has one word only, is an institution and stays as it is.
struct PersonName {
  std::string given;
  std::string family;  // empty: no person
};
PersonName person_name(std::string_view name);

}  // namespace griot
