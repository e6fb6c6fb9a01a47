// What of a document a dossier cites; used by dossier.cc only.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "engine/document/document.h"
#include "engine/store/store.h"
#include "engine/vocabulary/vocabulary.h"

namespace griot {

// What a passage does in an argument, by the headings it stands under.
enum class Argument { findings, lessons, obstacles, positions, demands, voices };
inline constexpr std::size_t argument_count = 6;

struct DossierPassage {
  std::string document;
  std::string anchor;
  int number = 0;       // that readers see before it; 0: none
  Inlines words;        // as written, without calls of notes
  std::string speaker;  // the heading under which a person speaks
  Argument argument = Argument::findings;
  std::string concept_id;  // the narrowest of the themes that it names; "" names none
};

// A sentence with a figure and the year it is of.
struct DossierFigure {
  std::string document;
  std::string anchor;
  int number = 0;
  std::string sentence;
  std::string year;
};

// Finds the themes of a request, and those below them, in a text.
class ThemeWords {
 public:
  ThemeWords(const Vocabulary& vocabulary, const std::vector<std::string>& themes);

  // The narrowest concept that the text names; "" when it names none. With no theme
  // asked for, every text is about it: "*".
  std::string concept_in(std::string_view text) const;
  // The themes and all below them.
  const std::vector<std::string>& concepts() const { return concepts_; }

 private:
  struct Name {
    std::string stems;  // " aide retour volontaire "
    std::size_t place = 0;
  };
  std::vector<std::string> concepts_;  // wide ones first
  std::vector<Name> names_;
};

struct DossierParts {
  std::vector<DossierPassage> passages;
  std::vector<DossierFigure> figures;
};

// Adds what `document` has to say, at most a few passages an argument. In minutes those
// who speak are named by the headings above what they say.
void gather(const std::string& id, const Document& document, bool minutes,
            const ThemeWords& themes, DossierParts& parts);

}  // namespace griot
