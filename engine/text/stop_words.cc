#include "engine/text/stop_words.h"

#include <sstream>
#include <string>
#include <unordered_set>

namespace griot {
namespace {

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const {
    return std::hash<std::string_view>()(word);
  }
};
using Words = std::unordered_set<std::string, Hash, std::equal_to<>>;

Words words_of(const char* list) {
  std::istringstream stream(list);
  Words all;
  for (std::string word; stream >> word;) all.insert(word);
  return all;
}

constexpr const char* french =
    // articles, determiners
    "le la les l un une des du de d au aux ce cet cette ces mon ma mes ton ta tes son sa "
    "ses "
    "notre nos votre vos leur leurs tout toute tous toutes chaque quelque quelques aucun "
    "aucune plusieurs certain certaine certains certaines tel telle tels telles meme "
    "memes "
    "autre autres "
    // pronouns
    "je j tu t il elle iel on nous vous ils elles iels me m te se s lui eux moi toi soi "
    "y en "
    "ceci cela ca c celui celle ceux celles qui que qu quoi dont lequel laquelle "
    "lesquels lesquelles auquel auxquels auxquelles duquel desquels desquelles "
    // prepositions, conjunctions, adverbs
    "a dans par pour sur avec sans sous entre vers chez depuis pendant avant apres selon "
    "contre lors des malgre parmi et ou ni mais or donc car si comme lorsque puisque "
    "quand "
    "quoique afin ainsi alors aussi puis ne n pas plus moins tres trop peu bien deja "
    "encore "
    "toujours jamais ici la aujourdhui notamment cependant toutefois voici voila via etc "
    // to be, to have, to do, can
    "suis es est sommes etes sont etais etait etions etiez etaient serai sera serons "
    "seront "
    "serait seraient soit soient fut furent etre etant ai as avons avez ont avais avait "
    "avions aviez avaient aura aurons auront aurait auraient ait aient eut eu avoir "
    "ayant "
    "fait faire fais font faites peut peuvent pouvoir doit doivent va vont "
    // questions
    "quel quelle quels quelles comment combien pourquoi quoi ou quand jusqu lorsqu "
    "puisqu "
    "quoiqu presqu quelqu";

constexpr const char* english =
    "a an the and or but if of at by for with about into to from in on off over under "
    "then "
    "than that this these those is are was were be been being have has had do does did "
    "not "
    "no it its he she they them his her their we our you your i me my as so such what "
    "which "
    "who whom whose when where why how can could will would should may might must there "
    "here "
    "s t";

}  // namespace

bool is_french_stop_word(std::string_view word) {
  static const Words all = words_of(french);
  return all.contains(word);
}

bool is_english_stop_word(std::string_view word) {
  static const Words all = words_of(english);
  return all.contains(word);
}

}  // namespace griot
